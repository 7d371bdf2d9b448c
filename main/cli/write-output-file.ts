import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { systemCode } from '../disk/disk.ts';

/** Makes a folder and those above it; Node's own recursive mkdir never returns where a file system, such as /proc, takes none. */
async function makeFolder(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => undefined))?.isDirectory() === true) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  await mkdir(folder).catch((error: unknown) => {
    if (systemCode(error) !== 'EEXIST') throw error;
  });
}

/** Writes a whole file or nothing, and makes its folder; the answer is its path. */
export async function writeOutputFile(path: string, bytes: Uint8Array | string): Promise<Result<string, Problem>> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await makeFolder(dirname(path));
    await writeFile(beside, bytes);
    await rename(beside, path);
    return success(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    await rm(beside, { force: true }).catch(() => undefined);
    return failure(problem('file.notWritten', { name: path }));
  }
}
