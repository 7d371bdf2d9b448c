import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Portal } from '../../core/portal/portal.ts';
import { writeDurably } from '../disk/write-durably.ts';
import { createDirectory, type Directory } from '../portal/directory.ts';

/** Opens the directory of recipients over its cache in the data folder; a cache that cannot be read or written is done without. */
export function openDirectory(portal: Portal, dataFolder: string): Promise<Directory> {
  const path = join(dataFolder, 'directory.json');
  return createDirectory({
    portal,
    now: Date.now,
    async readCache() {
      try {
        return JSON.parse(await readFile(path, 'utf8')) as unknown;
      } catch {
        return undefined;
      }
    },
    async writeCache(recipients) {
      // A full disk costs the cache, not the answer.
      await writeDurably(path, Buffer.from(JSON.stringify(recipients)));
    },
  });
}
