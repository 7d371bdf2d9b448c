import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { BackupPreview, SnapshotLine } from '../../core/draft/backup.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import { saveFile } from '../document/save-file.ts';
import { useBackup } from '../draft/backup-state.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { backupTexts } from './backup-texts.ts';
import { agoWords } from './backup-words.ts';
import { fetchExport, handOver } from './carry-backup.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SnapshotsTable } from './SnapshotsTable.tsx';
import { flushOwnBackup } from './window-backup.ts';

/** How long ago, said again each second. */
function CopyAge() {
  const writtenAt = useBackup((state) => state.standing?.writtenAt);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(clock);
  }, []);
  if (writtenAt === undefined) return <p>{backupTexts.never}</p>;
  return <p>{say(backupTexts.upToDate, { duration: agoWords(now - Date.parse(writtenAt)) })}</p>;
}

/** Where the machine's copy stands, its snapshots, and everything as one file. */
export function BackupSection() {
  const host = useHost();
  const waiting = useBackup((state) => state.problem);
  const [snapshots, setSnapshots] = useState<readonly SnapshotLine[]>([]);
  const [preview, setPreview] = useState<BackupPreview>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);

  // Read again when the dialog has gone: restoring and importing add snapshots.
  const isClosed = preview === undefined;
  useEffect(() => {
    if (!isClosed) return;
    void host.backup.snapshots().then((listed) => {
      if (listed.ok) setSnapshots(listed.value);
    });
  }, [host, isClosed]);

  async function show<Value>(asked: Promise<Result<Value, Problem>>, then: (value: Value) => void): Promise<void> {
    setBusy(true);
    const answered = await asked;
    setBusy(false);
    setProblem(answered.ok ? undefined : answered.problem);
    if (answered.ok) then(answered.value);
  }

  async function exportAll(): Promise<void> {
    await flushOwnBackup();
    await show(fetchExport(host), ({ name, bytes }) => {
      saveFile(name, bytes, 'application/zip');
      announce(say(backupTexts.exported, { name }));
    });
  }

  async function importFile(file: File): Promise<void> {
    await show(handOver(host, file), setPreview);
  }

  return (
    <section className="card stack">
      <h2>{backupTexts.title}</h2>
      <p>{backupTexts.lead}</p>
      <CopyAge />
      {waiting !== undefined && (
        <ProblemBanner
          problem={waiting}
          onRemedy={() => void show(flushOwnBackup(), () => announce(backupTexts.copied))}
        />
      )}
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <div className="row">
        <Button isPending={isBusy} onPress={() => void exportAll()}>
          {backupTexts.export}
        </Button>
        <FileTrigger
          acceptedFileTypes={['.zip', 'application/zip']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file !== undefined) void importFile(file);
          }}
        >
          <Button>{backupTexts.import}</Button>
        </FileTrigger>
      </div>
      <p className="field-help">{backupTexts.exportHelp}</p>
      <h3>{backupTexts.list}</h3>
      <SnapshotsTable snapshots={snapshots} onLook={(id) => void show(host.backup.preview(id), setPreview)} />
      {preview !== undefined && <RestoreDialog preview={preview} onClose={() => setPreview(undefined)} />}
    </section>
  );
}
