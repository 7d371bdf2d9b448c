import { join } from 'node:path';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { writeOutputFile } from './write-output-file.ts';

/** Writes a filing's papers into a folder, which is made when missing; answers their paths, or the first refusal. */
export async function writePapers(
  papers: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  folder: string,
): Promise<Result<readonly string[], Problem>> {
  const paths: string[] = [];
  for (const { name, bytes } of papers) {
    const written = await writeOutputFile(join(folder, name), bytes);
    if (!written.ok) return written;
    paths.push(written.value);
  }
  return success(paths);
}
