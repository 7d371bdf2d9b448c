import { useState } from 'react';
import type { BackupPreview } from '../../core/draft/backup.ts';
import { problemSentence, type Problem } from '../../core/draft/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { frenchSpaces, say } from '../ui/french.ts';
import { formatInstant } from '../ui/french-values.ts';
import { useHost } from '../ui/host-context.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { BackupPreviewList } from './BackupPreviewList.tsx';
import { backupTexts } from './backup-texts.ts';
import { restoreOwn } from './window-backup.ts';

type RestoreDialogProps = {
  readonly preview: BackupPreview;
  readonly onClose: () => void;
};

/** Shows what a backup holds, and restores it on demand, with the way back. */
export function RestoreDialog({ preview, onClose }: RestoreDialogProps) {
  const host = useHost();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);

  async function undo(id: string): Promise<void> {
    const restored = await restoreOwn(host, id);
    announce(restored.ok ? backupTexts.undone : frenchSpaces(problemSentence(restored.problem, 'fr')));
  }

  async function restore(): Promise<void> {
    setBusy(true);
    const taken = preview.filings > 0 ? await host.backup.takeUp(preview.id) : undefined;
    const restored = taken?.ok === false ? taken : await restoreOwn(host, preview.id);
    setBusy(false);
    if (!restored.ok) {
      setProblem(restored.problem);
      return;
    }
    const before = restored.value;
    announce(
      say(backupTexts.restored, { date: formatInstant(preview.writtenAt) }),
      typeof before === 'string' ? () => void undo(before) : undefined,
    );
    onClose();
  }

  return (
    <Dialog
      title={backupTexts.previewTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {backupTexts.cancel}
          </Button>
          <Button tone="primary" isPending={isBusy} onPress={() => void restore()}>
            {backupTexts.doRestore}
          </Button>
        </>
      }
    >
      <BackupPreviewList preview={preview} />
      <p>{backupTexts.replaces}</p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
    </Dialog>
  );
}
