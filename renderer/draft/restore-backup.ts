import type { Dexie } from 'dexie';
import type { BackupCalls } from '../../core/bridge/backup-calls.ts';
import type { BackupEntry, SnapshotId } from '../../core/draft/backup.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { SEQUENCE_SETTING, writeSequence } from './copied-records.ts';
import { readWholeBackup } from './read-whole-backup.ts';

/** True when the copy knows a firm and the database does not: it was wiped, by the browser or a cleaning. */
export async function isWiped(database: Dexie, counts: Readonly<Record<string, number>>): Promise<boolean> {
  return (counts['company'] ?? 0) > 0 && (await database.table('company').count()) === 0;
}

/** Puts exactly these records into the database, all or none; a backup without a firm leaves the firm that is there. */
async function replaceRecords(database: Dexie, entries: readonly BackupEntry[], sequence: number): Promise<void> {
  const isOfFirm = entries.some(({ table }) => table === 'company');
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) {
      const values = entries
        .filter((entry) => entry.table === table.name && entry.key !== SEQUENCE_SETTING)
        .map(({ value }) => value);
      if (table.name !== 'company' || isOfFirm) await table.clear();
      await table.bulkPut(values);
    }
    // Database and copy agree from here on that the database has the last word.
    await writeSequence(database, sequence);
  });
}

/**
 * Replaces what the window holds by a backup, after a snapshot of what the machine's copy holds now; answers that
 * snapshot, which undoes it. Whatever fails before the last step has changed nothing.
 */
export async function restoreBackup(
  calls: BackupCalls,
  database: Dexie,
  { id, databaseVersion }: { readonly id: SnapshotId; readonly databaseVersion: number },
): Promise<Result<SnapshotId | undefined, Problem>> {
  const entries = await readWholeBackup(calls, id);
  if (!entries.ok) return entries;
  const taken = await calls.snapshot('restore');
  if (!taken.ok) return taken;
  const opened = await calls.open(databaseVersion);
  if (!opened.ok) return opened;
  await replaceRecords(database, entries.value, opened.value.sequence);
  return success(taken.value.find(({ reason }) => reason === 'restore')?.id);
}
