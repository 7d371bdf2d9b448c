import type { Dexie } from 'dexie';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';

/** Dexie writes its version 1 as IndexedDB's 10. */
const NATIVE_STEP = 10;

/** The version of a database as it lies there; 0 when there is none. */
export async function storedVersion(name: string, factory: Pick<IDBFactory, 'databases'>): Promise<number> {
  const stored = (await factory.databases()).find((each) => each.name === name);
  return Math.ceil((stored?.version ?? 0) / NATIVE_STEP);
}

/**
 * Opens a database, or answers `window.newerData` when a newer Liasse wrote it.
 * The version is read first: Dexie by itself opens newer data, says nothing, and adds our tables to it.
 */
export async function openChecked(
  database: Dexie,
  knownVersion: number,
  factory: Pick<IDBFactory, 'databases'> = indexedDB,
): Promise<Result<undefined, Problem>> {
  if ((await storedVersion(database.name, factory)) > knownVersion) return failure(problem('window.newerData'));
  await database.open();
  return success(undefined);
}
