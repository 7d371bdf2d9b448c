import { problemSentence } from '../../core/draft/problem.ts';
import { useBackup } from '../draft/backup-state.ts';
import { Banner } from '../ui/Banner.tsx';
import { say } from '../ui/french.ts';
import { backupTexts } from './backup-texts.ts';
import { flushOwnBackup } from './window-backup.ts';

/** On every screen: that changes wait for the machine's copy, and why. */
export function BackupBanner() {
  const problem = useBackup((state) => state.problem);
  // A machine that is gone says so on every screen by itself; a copy that fell behind catches up by itself.
  if (problem === undefined || problem.kind === 'machine.unreachable' || problem.kind === 'backup.outOfStep')
    return null;
  return (
    <Banner tone="bad" action={{ label: backupTexts.retry, onPress: () => void flushOwnBackup() }}>
      {say(backupTexts.waiting, { sentence: problemSentence(problem, 'fr') })}
    </Banner>
  );
}
