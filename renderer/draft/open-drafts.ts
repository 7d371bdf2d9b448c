import type { Dexie, DexieOptions } from 'dexie';
import type { BackupCalls } from '../../core/bridge/backup-calls.ts';
import type { BackupStanding } from '../../core/draft/backup.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import { openChecked, storedVersion } from '../ui/open-database.ts';
import { copyBeforeMigration } from './copy-before-migration.ts';

/**
 * Opens the database of drafts, and answers where the machine's copy of it stands. One of a newer version is refused; one
 * of an older version is copied and a snapshot taken before it is migrated, or nothing is migrated.
 */
export async function openDrafts(
  calls: BackupCalls,
  database: Dexie,
  knownVersion: number,
  options: DexieOptions & { readonly indexedDB?: IDBFactory } = {},
): Promise<Result<BackupStanding, Problem>> {
  const factory = options.indexedDB ?? indexedDB;
  const stored = await storedVersion(database.name, factory);
  if (stored > 0 && stored < knownVersion) {
    const copied = await copyBeforeMigration(calls, { name: database.name, version: stored, options });
    if (!copied.ok) return copied;
  }
  const opened = await openChecked(database, knownVersion, factory);
  if (!opened.ok) return opened;
  return await calls.open(knownVersion);
}
