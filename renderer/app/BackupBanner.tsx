import { useBackup } from '../draft/backup-state.ts';
import { Banner } from '../ui/Banner.tsx';
import { backupTexts } from './backup-texts.ts';
import { waitingWords } from './backup-words.ts';
import { flushOwnBackup } from './window-backup.ts';

/** On every screen: that changes wait for the machine's copy, and why. */
export function BackupBanner() {
  const words = waitingWords(useBackup((state) => state.problem));
  if (words === undefined) return null;
  return (
    <Banner tone="bad" action={{ label: backupTexts.retry, onPress: () => void flushOwnBackup() }}>
      {words}
    </Banner>
  );
}
