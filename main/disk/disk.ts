import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { problem, type Problem } from '../../core/draft/problem.ts';

/** The few powers over a disk that durable writing needs; tests pass one that is full. */
export type Disk = {
  /** Creates the file, which must not exist, and forces its bytes to disk. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Fine when there is nothing to remove. */
  remove(path: string): Promise<void>;
  /** Forces a folder's entries to disk, where the system can. */
  syncFolder(folder: string): Promise<void>;
  /** Appends to an open file and forces it to disk. */
  append(file: FileHandle, bytes: Uint8Array): Promise<void>;
};

/** The machine's own disk. */
export const machineDisk: Disk = {
  async writeNew(path, bytes) {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  async syncFolder(folder) {
    // Windows cannot open a folder; NTFS journals the rename by itself.
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async append(file, bytes) {
    await file.appendFile(bytes);
    await file.sync();
  },
};

/** The system's code of an error, such as ENOSPC; undefined for an error that is not the system's. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What a failed write means to the user; any other error is ours and is thrown on. */
export function diskProblem(error: unknown): Problem {
  const code = systemCode(error) ?? '';
  if (['ENOSPC', 'EDQUOT'].includes(code)) return problem('machine.diskFull');
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return problem('machine.notWritable');
  throw error;
}
