import { createHash } from 'node:crypto';
import { access, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileId } from '../../core/draft/attachment.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { machineDisk, systemCode, type Disk } from './disk.ts';
import { writeDurably } from './write-durably.ts';

/** Bytes by their own SHA-256: a file is whole or absent, never changed, and stored once however often it comes. */
export type FilesStore = {
  /** Durable once answered. */
  put(bytes: Uint8Array<ArrayBuffer>): Promise<Result<FileId, Problem>>;
  /** Undefined when there is no such file, or when its bytes are no longer those that were stored. */
  get(id: FileId): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** True when a file of that name is there; only `get` verifies its bytes. */
  has(id: FileId): Promise<boolean>;
};

/** The SHA-256 of bytes in lower-case hexadecimal. */
export function fileIdOf(bytes: Uint8Array): FileId {
  return createHash('sha256').update(bytes).digest('hex') as FileId;
}

/** Opens (and makes) the store in a folder; files lie in 256 sub-folders by the first two digits of their id. */
export async function openFilesStore(folder: string, disk: Disk = machineDisk): Promise<FilesStore> {
  await mkdir(folder, { recursive: true });
  const pathOf = (id: FileId) => join(folder, id.slice(0, 2), id);
  const get = async (id: FileId) => {
    try {
      const bytes = new Uint8Array(await readFile(pathOf(id)));
      return fileIdOf(bytes) === id ? bytes : undefined;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  };
  return {
    get,
    async put(bytes) {
      const id = fileIdOf(bytes);
      // A damaged copy is replaced by the good bytes that just came.
      if ((await get(id)) !== undefined) return success(id);
      await mkdir(join(folder, id.slice(0, 2)), { recursive: true });
      await disk.syncFolder(folder);
      const written = await writeDurably(pathOf(id), bytes, disk);
      return written.ok ? success(id) : written;
    },
    async has(id) {
      try {
        await access(pathOf(id));
        return true;
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return false;
        throw error;
      }
    },
  };
}
