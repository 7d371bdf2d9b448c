import type { Dexie } from 'dexie';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';

/**
 * Opens a database, or answers `window.newerData` when a newer Liasse wrote it.
 * Dexie by itself opens a newer database with old code and says nothing.
 */
export async function openChecked(database: Dexie, knownVersion: number): Promise<Result<undefined, Problem>> {
  await database.open();
  if (database.backendDB().version <= knownVersion * 10) return success(undefined);
  database.close();
  return failure(problem('window.newerData'));
}
