import type { Dexie } from 'dexie';
import type { BackupCalls } from '../../core/bridge/backup-calls.ts';
import { backupLimits, type BackupChange } from '../../core/draft/backup.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { useBackup } from './backup-state.ts';
import { compareWithCopy, readChanged, readSequence, takeLaterRecords, writeSequence } from './copied-records.ts';
import type { Changes } from './follow-changes.ts';
import { readWholeBackup } from './read-whole-backup.ts';

/** Keeps the machine's copy of a database in step with it. */
export type BackupKeeper = {
  /** Pushes at once what waits; answers when copy and database agree, or what keeps them from it. */
  flush(): Promise<Result<undefined, Problem>>;
  /** The same after a comparison of everything. */ compare(): Promise<Result<undefined, Problem>>;
  stop(): void;
};

type KeeperOptions = {
  readonly calls: BackupCalls;
  readonly database: Dexie;
  readonly changes: Changes;
  readonly databaseVersion: number;
  /** From a write to its push: several in a row are one push. */ readonly delayMs?: number;
  /** From a push that failed to the next try. */ readonly retryMs?: number;
};

/** Half of what a call carries, so that a portion with one record more stays below it. */
const PORTION_CHARACTERS = backupLimits.pushCharacters / 4;

/** Cuts changes into pushes of bearable size, in their order. */
export function toPortions(changes: readonly BackupChange[]): readonly (readonly BackupChange[])[] {
  const portions: BackupChange[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const change of changes) {
    const size = change.value === undefined ? 0 : JSON.stringify(change.value).length;
    const last = portions.at(-1);
    if (last === undefined || characters + size > PORTION_CHARACTERS || last.length >= backupLimits.changes) {
      portions.push([change]);
      characters = size;
    } else {
      last.push(change);
      characters += size;
    }
  }
  return portions;
}

/** Starts keeping the copy: a first comparison of everything, then each change within a second of its commit. */
export function keepBackup(options: KeeperOptions): BackupKeeper {
  const { calls, database, changes, databaseVersion, delayMs = 800, retryMs = 10_000 } = options;
  let mustCompare = true;
  let sequence = 0;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function pushAll(all: readonly BackupChange[]): Promise<Result<undefined, Problem>> {
    for (const portion of toPortions(all)) {
      const pushed = await calls.push({ sequence: sequence + 1, changes: portion });
      if (!pushed.ok) return pushed;
      sequence = pushed.value.sequence;
      await writeSequence(database, sequence);
      useBackup.setState({ standing: pushed.value });
    }
    return success(undefined);
  }

  /** Compares everything, after the database has caught up with a copy that is ahead of it. */
  async function pushDifferences(): Promise<Result<undefined, Problem>> {
    const opened = await calls.open(databaseVersion);
    if (!opened.ok) return opened;
    ({ sequence } = opened.value);
    if ((await readSequence(database)) < sequence) {
      const copy = await readWholeBackup(calls, 'now');
      if (!copy.ok) return copy;
      await takeLaterRecords(database, copy.value);
      await writeSequence(database, sequence);
    }
    const marks = await calls.marks();
    if (!marks.ok) return marks;
    const { written, missing } = await compareWithCopy(database, marks.value);
    useBackup.setState({ standing: opened.value });
    return await pushAll([...written, ...missing]);
  }

  async function pushOnce(): Promise<Result<undefined, Problem>> {
    const taken = changes.take();
    const isWhole = mustCompare || taken.everything;
    const pushed = isWhole ? await pushDifferences() : await pushAll(await readChanged(database, taken));
    if (pushed.ok) {
      mustCompare = false;
      return pushed;
    }
    changes.putBack(taken);
    // After an answer that was lost nobody knows how far the copy is: it is asked again, and compared.
    mustCompare = true;
    return pushed;
  }

  async function pushWhatWaits(): Promise<Result<undefined, Problem>> {
    clearTimeout(timer);
    timer = undefined;
    let pushed: Result<undefined, Problem>;
    try {
      pushed = await pushOnce();
    } catch {
      // The database closed under the reading: the next start compares.
      pushed = failure(problem('machine.unreachable'));
    }
    if (isStopped) return pushed;
    if (pushed.ok) useBackup.setState({ problem: undefined, agreedAt: new Date().toISOString() });
    else {
      useBackup.setState({ problem: pushed.problem });
      timer = setTimeout(() => void inTurn(), retryMs);
    }
    return pushed;
  }

  function inTurn(): Promise<Result<undefined, Problem>> {
    const turn = last.then(pushWhatWaits);
    last = turn;
    return turn;
  }

  const stopListening = changes.listen(() => {
    if (!isStopped && timer === undefined) timer = setTimeout(() => void inTurn(), delayMs);
  });
  void inTurn();
  return {
    flush: inTurn,
    compare() {
      mustCompare = true;
      return inTurn();
    },
    stop() {
      isStopped = true;
      stopListening();
      clearTimeout(timer);
    },
  };
}
