import { join } from 'node:path';
import type {
  BackupMarks,
  BackupPush,
  BackupStanding,
  SnapshotId,
  SnapshotLine,
  SnapshotReason,
} from '../../core/draft/backup.ts';
import { backupText, readBackupText, type Backup } from '../../core/draft/backup-lines.ts';
import type { Instant } from '../../core/draft/iso-date.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { machineDisk, type Disk } from '../disk/disk.ts';
import { advanceHead, openGenerations, type Pushed } from './backup-generations.ts';
import { copyState, countState, linesOfState, marksOfState, type BackupState } from './backup-state.ts';
import { openSnapshotsFolder } from './snapshots-folder.ts';

/** The machine's rolling copy of the window's database, and its snapshots. Every answer that says yes is on disk. */
export type BackupStore = {
  /** Files that could not be read at the opening and were kept aside. */ readonly setAside: readonly string[];
  /** A window says which version its database has; an older one than the copy's is refused. */
  open(databaseVersion: number): Result<BackupStanding, Problem>;
  marks(): BackupMarks;
  push(push: BackupPush): Promise<Result<BackupStanding, Problem>>;
  /** Takes one now, of the copy as it stands; nothing when the copy is empty. */
  snapshot(reason: SnapshotReason): Promise<Result<undefined, Problem>>;
  /** Puts everything away in a snapshot, then begins an empty copy. */
  startAfresh(): Promise<Result<BackupStanding, Problem>>;
  /** Newest first. */ snapshots(): readonly SnapshotLine[];
  /** Keeps a backup that was brought in among the snapshots. */
  keep(text: string): Promise<Result<SnapshotId, Problem>>;
  read(id: SnapshotId): Promise<Result<Backup, Problem>>;
  close(): Promise<void>;
};

export type BackupDeps = {
  readonly folder: string;
  readonly appVersion: string;
  now(): Instant;
  readonly disk?: Disk;
};

/** A change file is folded into a new base from there on, or from half of what it would be folded into. */
const COMPACT_CHARACTERS = 4_000_000;

function charactersOf(state: BackupState): number {
  return [...state.values()].reduce(
    (sum, records) => sum + [...records.values()].reduce((each, json) => each + json.length, 0),
    0,
  );
}

/** The Monday of an instant's week: snapshots of one week have one. */
function weekOf(at: Instant): string {
  const days = Math.floor(Date.parse(at) / 86_400_000);
  // The first of January 1970 was a Thursday.
  return new Date((days - ((days + 3) % 7)) * 86_400_000).toISOString().slice(0, 10);
}

/** Opens the copy in its folder; one of a newer version is a problem, one that is damaged is completed by the window. */
export async function openBackup(deps: BackupDeps): Promise<Result<BackupStore, Problem>> {
  const { appVersion, disk = machineDisk } = deps;
  const now = (): Instant => deps.now();
  const opened = await openGenerations(join(deps.folder, 'current'), disk);
  if (!opened.ok) return opened;
  const generations = opened.value;
  const snapshots = await openSnapshotsFolder(join(deps.folder, 'snapshots'), disk);
  let head = generations.head;
  let databaseVersion = 0;
  let charactersPushed = generations.changesCharacters;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, so that what a change was judged by still holds when it is written. */
  function inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  }

  const standing = (): BackupStanding => ({
    sequence: head.sequence,
    counts: countState(head.state),
    ...(head.writtenAt === undefined ? {} : { writtenAt: head.writtenAt }),
  });

  function textOf(state: BackupState, reason: SnapshotReason | 'base', writtenAt: Instant): string {
    const of = { databaseVersion: head.databaseVersion, appVersion: head.appVersion, sequence: head.sequence };
    return backupText({ ...of, writtenAt, reason }, linesOfState(state));
  }

  async function takeSnapshot(state: BackupState, reason: SnapshotReason): Promise<Result<undefined, Problem>> {
    if (head.databaseVersion === 0 || Object.keys(countState(state)).length === 0) return success(undefined);
    const writtenAt = now();
    const added = await snapshots.add(reason, writtenAt, textOf(state, reason, writtenAt));
    return added.ok ? success(undefined) : added;
  }

  /** The snapshots that the calendar asks for at that instant. */
  function dueReasons(at: Instant): readonly SnapshotReason[] {
    const lastOf = (reason: SnapshotReason) => snapshots.list().find((each) => each.reason === reason)?.writtenAt;
    const [daily, weekly] = [lastOf('daily'), lastOf('weekly')];
    return [
      ...(daily?.slice(0, 10) === at.slice(0, 10) ? [] : (['daily'] as const)),
      ...(weekly !== undefined && weekOf(weekly) === weekOf(at) ? [] : (['weekly'] as const)),
    ];
  }

  async function write(pushed: Pushed): Promise<Result<undefined, Problem>> {
    const written = await generations.append(pushed);
    if (!written.ok) return written;
    const due = head.databaseVersion === 0 ? [] : dueReasons(pushed.at);
    // Of what was there before this push: it may be the mistake that the snapshot is for.
    const before = due.length > 0 ? copyState(head.state) : head.state;
    const snapshotted: Result<undefined, Problem>[] = [];
    for (const reason of due) snapshotted.push(await takeSnapshot(before, reason));
    head = advanceHead(head, pushed);
    charactersPushed += JSON.stringify(pushed.changes).length;
    if (charactersPushed > Math.max(COMPACT_CHARACTERS, charactersOf(head.state) / 2)) {
      const compacted = await generations.compact(head);
      // On a full disk the change file goes on, and the next push tries again.
      if (compacted.ok) charactersPushed = 0;
    }
    return snapshotted.find((each) => !each.ok) ?? success(undefined);
  }

  return success({
    setAside: generations.setAside,
    open(version) {
      if (head.databaseVersion > version) return failure(problem('backup.newer', { version: head.appVersion }));
      databaseVersion = version;
      return success(standing());
    },
    marks: () => marksOfState(head.state),
    push: async ({ sequence, changes }) =>
      await inTurn(async () => {
        if (databaseVersion === 0 || sequence !== head.sequence + 1) return failure(problem('backup.outOfStep'));
        const company = head.state.get('company')?.size ?? 0;
        // A window deletes no firm: this is a database that was wiped, or worse.
        if (company > 0 && changes.some(({ table, value }) => table === 'company' && value === undefined))
          return failure(problem('backup.wouldEmpty'));
        const written = await write({ at: now(), sequence, databaseVersion, appVersion, changes });
        return written.ok ? success(standing()) : written;
      }),
    snapshot: async (reason) => await inTurn(async () => await takeSnapshot(head.state, reason)),
    startAfresh: async () =>
      await inTurn(async () => {
        const taken = await takeSnapshot(head.state, 'afresh');
        if (!taken.ok) return taken;
        if (head.databaseVersion === 0) return success(standing());
        const { sequence, databaseVersion: version } = head;
        const pushed = { at: now(), sequence: sequence + 1, databaseVersion: version, appVersion, changes: [] };
        const written = await generations.append({ ...pushed, afresh: true });
        if (!written.ok) return written;
        head = advanceHead(head, { ...pushed, afresh: true });
        return success(standing());
      }),
    snapshots: () => snapshots.list(),
    keep: async (text) => await inTurn(async () => await snapshots.add('import', now(), text)),
    async read(id) {
      if (id !== 'now') return await snapshots.read(id, databaseVersion);
      if (head.databaseVersion === 0) return failure(problem('backup.notFound'));
      return readBackupText(textOf(head.state, 'daily', head.writtenAt ?? now()), id, databaseVersion);
    },
    close: async () => {
      await last;
      await generations.close();
    },
  });
}
