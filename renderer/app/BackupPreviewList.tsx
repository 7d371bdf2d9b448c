import type { BackupPreview } from '../../core/draft/backup.ts';
import { say } from '../ui/french.ts';
import { backupTexts } from './backup-texts.ts';
import { countWords, previewWords } from './backup-words.ts';

/** What a backup holds, before anything is restored from it. */
export function BackupPreviewList({ preview }: { readonly preview: BackupPreview }) {
  const { unreadable, filings } = preview;
  return (
    <>
      <p>{previewWords(preview)}</p>
      <ul>
        {countWords(preview.counts).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {unreadable > 0 && <p>{say(backupTexts.unreadable, { count: unreadable })}</p>}
      {filings > 0 && <p>{say(backupTexts.filings, { count: filings })}</p>}
    </>
  );
}
