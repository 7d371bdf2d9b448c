import type { Host } from '../../core/bridge/host.ts';
import type { SnapshotId } from '../../core/draft/backup.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { useBackup } from '../draft/backup-state.ts';
import { DRAFT_DATABASE_VERSION, draftDatabase } from '../draft/database.ts';
import { followChanges } from '../draft/follow-changes.ts';
import { keepBackup, type BackupKeeper } from '../draft/keep-backup.ts';
import { openDrafts } from '../draft/open-drafts.ts';
import { isWiped, restoreBackup } from '../draft/restore-backup.ts';
import { readSettings } from '../draft/settings.ts';
import { outboxDatabase } from '../outbox/outbox-database.ts';
import { reconcile } from '../outbox/reconcile.ts';
import { applyTheme } from '../ui/theme.ts';

// Before the database is opened by anybody.
const changes = followChanges(draftDatabase);
let keeper: BackupKeeper | undefined;

function startKeeper({ backup }: Host): BackupKeeper {
  keeper?.stop();
  keeper = keepBackup({ calls: backup, database: draftDatabase, changes, databaseVersion: DRAFT_DATABASE_VERSION });
  return keeper;
}

/** Opens this window's drafts and keeps the machine's copy of them, unless they were wiped: then the user chooses first. */
export async function openOwnDrafts(host: Host): Promise<Result<undefined, Problem>> {
  const opened = await openDrafts(host.backup, draftDatabase, DRAFT_DATABASE_VERSION);
  if (!opened.ok) return opened;
  const wiped = await isWiped(draftDatabase, opened.value.counts);
  useBackup.setState({ standing: opened.value, isWiped: wiped });
  if (!wiped) startKeeper(host);
  return success(undefined);
}

/** Copies at once what waits, if the copy is being kept. */
export async function flushOwnBackup(): Promise<Result<undefined, Problem>> {
  return (await keeper?.flush()) ?? success(undefined);
}

/** Replaces this window's data by a backup; answers the snapshot that undoes it. What main sealed is linked again. */
export async function restoreOwn(host: Host, id: SnapshotId): Promise<Result<SnapshotId | undefined, Problem>> {
  const { isWiped: wasWiped } = useBackup.getState();
  const flushed = await flushOwnBackup();
  if (!flushed.ok) return flushed;
  keeper?.stop();
  const restored = await restoreBackup(host.backup, draftDatabase, { id, databaseVersion: DRAFT_DATABASE_VERSION });
  if (!restored.ok) {
    if (!wasWiped) startKeeper(host);
    return restored;
  }
  const copied = await startKeeper(host).flush();
  // The data is there; what keeps it from the copy is shown beside the copy, and tried again.
  useBackup.setState({ isWiped: false, ...(copied.ok ? {} : { problem: copied.problem }) });
  applyTheme((await readSettings()).theme);
  const reconciled = await reconcile(host, { outbox: outboxDatabase, drafts: draftDatabase });
  return reconciled.ok ? restored : reconciled;
}

/** Leaves what was lost where it is, in a snapshot, and begins with an empty window. */
export async function beginAfresh(host: Host): Promise<Result<undefined, Problem>> {
  const begun = await host.backup.startAfresh();
  if (!begun.ok) return begun;
  useBackup.setState({ standing: begun.value, isWiped: false });
  startKeeper(host);
  return success(undefined);
}
