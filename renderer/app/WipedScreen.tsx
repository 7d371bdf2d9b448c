import { useEffect, useState } from 'react';
import type { BackupPreview, SnapshotLine } from '../../core/draft/backup.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Screen } from '../ui/Screen.tsx';
import { BackupPreviewList } from './BackupPreviewList.tsx';
import { backupTexts } from './backup-texts.ts';
import { askPersistence } from './persistence.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SnapshotsTable } from './SnapshotsTable.tsx';
import { beginAfresh, restoreOwn } from './window-backup.ts';

/** The start of a window whose database is empty and should not be: the user chooses before anything is written. */
export function WipedScreen() {
  const host = useHost();
  const filings = useLive((state) => state.about?.submissionCount ?? 0);
  const [copy, setCopy] = useState<BackupPreview>();
  const [snapshots, setSnapshots] = useState<readonly SnapshotLine[]>([]);
  const [other, setOther] = useState<BackupPreview>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    void askPersistence();
  }, []);
  useEffect(() => {
    void host.backup.preview('now').then((read) => {
      if (read.ok) setCopy(read.value);
      else setProblem(read.problem);
    });
    void host.backup.snapshots().then((listed) => {
      if (listed.ok) setSnapshots(listed.value);
    });
  }, [host]);

  async function act<Value>(asked: Promise<Result<Value, Problem>>, then?: (value: Value) => void): Promise<void> {
    setBusy(true);
    const answered = await asked;
    setBusy(false);
    setProblem(answered.ok ? undefined : answered.problem);
    if (answered.ok) then?.(answered.value);
  }

  return (
    <div className="first-run">
      <Screen title={backupTexts.wipedTitle}>
        <p className="lead">{backupTexts.wipedLead}</p>
        {filings > 0 && <p>{say(backupTexts.wipedFilings, { count: filings })}</p>}
        {problem !== undefined && <ProblemBanner problem={problem} />}
        <section className="card stack">
          <h2>{backupTexts.previewTitle}</h2>
          {copy !== undefined && <BackupPreviewList preview={copy} />}
          <div className="row">
            <Button tone="primary" isPending={isBusy} onPress={() => void act(restoreOwn(host, 'now'))}>
              {backupTexts.wipedRestore}
            </Button>
            <Button tone="quiet" isPending={isBusy} onPress={() => void act(beginAfresh(host))}>
              {backupTexts.wipedAfresh}
            </Button>
          </div>
          <p className="field-help">{backupTexts.wipedAfreshHelp}</p>
        </section>
        {snapshots.length > 0 && (
          <section className="card stack">
            <h2>{backupTexts.wipedOther}</h2>
            <SnapshotsTable snapshots={snapshots} onLook={(id) => void act(host.backup.preview(id), setOther)} />
          </section>
        )}
        {other !== undefined && <RestoreDialog preview={other} onClose={() => setOther(undefined)} />}
      </Screen>
    </div>
  );
}
