import { Dexie, type DexieOptions } from 'dexie';
import type { BackupCalls } from '../../core/bridge/backup-calls.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { compareWithCopy } from './copied-records.ts';
import { toPortions } from './keep-backup.ts';

/**
 * Brings the machine's copy up to a database of an older version and takes a snapshot, before the database is migrated.
 * The database is opened as it is, without a version of ours; a copy that knows more than an empty database is left alone.
 */
export async function copyBeforeMigration(
  calls: BackupCalls,
  { name, version, options = {} }: { readonly name: string; readonly version: number; readonly options?: DexieOptions },
): Promise<Result<undefined, Problem>> {
  const opened = await calls.open(version);
  if (!opened.ok) return opened;
  const marks = await calls.marks();
  if (!marks.ok) return marks;
  const database = new Dexie(name, options);
  try {
    await database.open();
    const { written } = await compareWithCopy(database, marks.value);
    let { sequence } = opened.value;
    for (const changes of toPortions(written)) {
      const pushed = await calls.push({ sequence: sequence + 1, changes });
      if (!pushed.ok) return pushed;
      sequence = pushed.value.sequence;
    }
  } finally {
    database.close();
  }
  const taken = await calls.snapshot('migration');
  return taken.ok ? success(undefined) : taken;
}
