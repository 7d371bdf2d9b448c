import { entryLine } from '../../core/draft/backup-lines.ts';
import type { BackupChange, BackupMarks, TableCounts } from '../../core/draft/backup.ts';
import { markRecord } from '../../core/draft/mark-record.ts';

/** The machine's copy of a window's database: table, key, record as JSON. */
export type BackupState = Map<string, Map<string, string>>;

/** A copy that later changes leave alone. */
export function copyState(state: BackupState): BackupState {
  return new Map([...state].map(([table, records]) => [table, new Map(records)]));
}

/** Puts changes into a state, the later ones over the earlier ones. */
export function applyChanges(state: BackupState, changes: readonly BackupChange[]): void {
  for (const { table, key, value } of changes) {
    const records = state.get(table) ?? new Map<string, string>();
    if (value === undefined) records.delete(key);
    else records.set(key, JSON.stringify(value));
    state.set(table, records);
  }
}

/** How many records each table has; a table without any is left out. */
export function countState(state: BackupState): TableCounts {
  return Object.fromEntries([...state].filter(([, { size }]) => size > 0).map(([table, { size }]) => [table, size]));
}

/** The marks of all records. */
export function marksOfState(state: BackupState): BackupMarks {
  return Object.fromEntries(
    [...state].map(([table, records]) => [
      table,
      Object.fromEntries([...records].map(([key, json]) => [key, markRecord(json)])),
    ]),
  );
}

/** The lines of a backup of this state. */
export function linesOfState(state: BackupState): string[] {
  return [...state].flatMap(([table, records]) => [...records].map(([key, json]) => entryLine(table, key, json)));
}
