import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IDBKeyRange } from 'fake-indexeddb';
import { DATA_VERSION, openDataFolder } from '../../main/disk/data-folder.ts';
import { createDraftDatabase, DRAFT_DATABASE_VERSION } from '../../renderer/draft/database.ts';
import { openChecked } from '../../renderer/ui/open-database.ts';
import type { WindowData } from './campaign-window.ts';

/** Every file's bytes but the lock's, which any process that looks in takes and gives back. */
async function bytesOf(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
  const paths = names
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => !path.includes(join(folder, 'lock')));
  const whole = await Promise.all(
    paths.sort().map(async (path) => `${path} ${(await readFile(path)).toString('hex')}`),
  );
  return whole.join('\n');
}

/** An application of the version before opens the same data, as after a downgrade: what it does wrong, in words. */
export async function tryOlder(folder: string, { indexedDB }: WindowData): Promise<readonly string[]> {
  const faults: string[] = [];
  const hasFolder = (await readdir(folder).catch((): string[] => [])).includes('version.json');
  if (hasFolder) {
    const before = await bytesOf(folder);
    const opened = await openDataFolder(folder, DATA_VERSION - 1);
    if (opened.ok) await opened.value.close();
    if (opened.ok || opened.problem.kind !== 'machine.newerData') faults.push('an older machine opened newer data');
    if ((await bytesOf(folder)) !== before) faults.push('an older machine changed newer data');
  }
  const stored = await indexedDB.databases();
  if (stored.some(({ name }) => name === 'liasse')) {
    const older = createDraftDatabase({ indexedDB, IDBKeyRange });
    const opened = await openChecked(older, DRAFT_DATABASE_VERSION - 1, indexedDB);
    older.close();
    if (opened.ok) faults.push('an older window opened newer data');
    const now = await indexedDB.databases();
    if (JSON.stringify(now) !== JSON.stringify(stored)) faults.push('an older window changed newer data');
  }
  return faults;
}
