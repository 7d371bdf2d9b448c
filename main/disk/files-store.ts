import { createHash } from 'node:crypto';
import { access, mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileIdSchema, type FileId } from '../../core/draft/attachment.ts';
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
  /** The files that begin with that byte, and when each was stored, in milliseconds since 1970. */
  listBeginningWith(byte: number): Promise<readonly StoredAt[]>;
};

/** A file of the store, and when it was stored. */
export type StoredAt = { readonly id: FileId; readonly storedAtMs: number };

/** The SHA-256 of bytes in lower-case hexadecimal. */
export function fileIdOf(bytes: Uint8Array): FileId {
  return createHash('sha256').update(bytes).digest('hex') as FileId;
}

/** When the file was stored, if it begins with that byte. */
async function storedAtIf(path: string, byte: number): Promise<number | undefined> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1), 0, 1, 0);
    return bytesRead === 1 && buffer[0] === byte ? (await file.stat()).mtimeMs : undefined;
  } finally {
    await file.close();
  }
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
    async listBeginningWith(byte) {
      const found: StoredAt[] = [];
      for (const sub of await readdir(folder, { withFileTypes: true })) {
        if (!sub.isDirectory()) continue;
        for (const name of await readdir(join(folder, sub.name))) {
          const id = fileIdSchema.safeParse(name);
          if (!id.success) continue;
          const storedAtMs = await storedAtIf(pathOf(id.data), byte);
          if (storedAtMs !== undefined) found.push({ id: id.data, storedAtMs });
        }
      }
      return found;
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
