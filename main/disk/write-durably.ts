import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import type { Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { diskProblem, machineDisk, type Disk } from './disk.ts';

/** Replaces a file as a whole: written beside, forced to disk, renamed, folder forced to disk. A failure leaves the old one. */
export async function writeDurably(
  path: string,
  bytes: Uint8Array,
  disk: Disk = machineDisk,
): Promise<Result<undefined, Problem>> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await disk.writeNew(beside, bytes);
    await disk.rename(beside, path);
    await disk.syncFolder(dirname(path));
    return success(undefined);
  } catch (error) {
    await disk.remove(beside);
    return failure(diskProblem(error));
  }
}
