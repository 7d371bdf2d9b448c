import type { Dexie } from 'dexie';
import type { BackupChange, BackupEntry, BackupMarks } from '../../core/draft/backup.ts';
import { markRecord } from '../../core/draft/mark-record.ts';
import type { ChangedKeys } from './follow-changes.ts';

/** The setting that says up to which push this database and the machine's copy agree; it is no part of the copy. */
export const SEQUENCE_SETTING = 'backupSequence';

type Stored = Record<string, unknown>;

function isCopied(table: string, key: string): boolean {
  return table !== 'settings' || key !== SEQUENCE_SETTING;
}

/** What those keys hold now, as changes. */
export async function readChanged(database: Dexie, { keys }: ChangedKeys): Promise<readonly BackupChange[]> {
  const copied = keys.filter(({ table, key }) => isCopied(table, key));
  return await Promise.all(
    copied.map(async ({ table, key }) => {
      const value = (await database.table(table).get(key)) as Stored | undefined;
      return value === undefined ? { table, key } : { table, key, value };
    }),
  );
}

/** Everything in which the database differs from the machine's copy: what has to be pushed, and what only the copy has. */
export async function compareWithCopy(
  database: Dexie,
  marks: BackupMarks,
): Promise<{ readonly written: readonly BackupChange[]; readonly missing: readonly BackupChange[] }> {
  const written: BackupChange[] = [];
  const missing: BackupChange[] = [];
  for (const table of database.tables) {
    const left = new Map(Object.entries(marks[table.name] ?? {}));
    const keys = (await table.toCollection().primaryKeys()) as string[];
    const values = (await table.bulkGet(keys)) as (Stored | undefined)[];
    for (const [index, key] of keys.entries()) {
      const value = values[index];
      if (value === undefined || !isCopied(table.name, key)) continue;
      if (left.get(key) !== markRecord(JSON.stringify(value))) written.push({ table: table.name, key, value });
      left.delete(key);
    }
    for (const key of left.keys()) missing.push({ table: table.name, key });
  }
  return { written, missing };
}

/** Up to which push the database and the copy agreed when it was last written down; 0 when it never was. */
export async function readSequence(database: Dexie): Promise<number> {
  const setting = (await database.table('settings').get(SEQUENCE_SETTING)) as { value: string } | undefined;
  return Number(setting?.value ?? '0');
}

/** Writes down that database and copy agree up to that push. */
export async function writeSequence(database: Dexie, sequence: number): Promise<void> {
  await database.table('settings').put({ name: SEQUENCE_SETTING, value: String(sequence) });
}

function updatedAtOf(value: Stored | undefined): string {
  return typeof value?.['updatedAt'] === 'string' ? value['updatedAt'] : '';
}

/**
 * Takes records of the copy into a database that fell behind it (the power went before its last commits reached the
 * disk): what it lacks, and what the copy has in a later version. What it has in a later version stays.
 */
export async function takeLaterRecords(database: Dexie, entries: readonly BackupEntry[]): Promise<number> {
  const known = entries.filter(({ table }) => database.tables.some(({ name }) => name === table));
  return await database.transaction('rw', database.tables, async () => {
    let taken = 0;
    for (const { table, key, value } of known) {
      const own = (await database.table(table).get(key)) as Stored | undefined;
      if (own !== undefined && updatedAtOf(own) >= updatedAtOf(value)) continue;
      try {
        await database.table(table).put(value);
        taken += 1;
      } catch {
        // Another record has its place since (one claim a year): the one that is here stays.
      }
    }
    return taken;
  });
}
