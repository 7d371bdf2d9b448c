import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { systemCode } from '../disk/disk.ts';

/** Writes a whole file or nothing, and makes its folder; the answer is its path. */
export async function writeOutputFile(path: string, bytes: Uint8Array | string): Promise<Result<string, Problem>> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, path);
    return success(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    await rm(beside, { force: true }).catch(() => undefined);
    return failure(problem('file.notWritten', { name: path }));
  }
}
