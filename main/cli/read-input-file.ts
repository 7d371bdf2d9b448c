import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { systemCode } from '../disk/disk.ts';

/** 120 MB is the portal's ceiling for an invoice with everything in it. */
const MAX_BYTES = 120 * 2 ** 20;

/** A file named on the command line, with the last part of its path as its name. */
export async function readInputFile(
  path: string,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }, Problem>> {
  const name = basename(path);
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return failure(problem('file.missing', { name: path }));
    if (facts.size > MAX_BYTES) return failure(problem('import.tooComplex'));
    return success({ name, bytes: new Uint8Array(await readFile(path)) });
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return failure(problem('file.missing', { name: path }));
  }
}
