import { guessFuelLine, type GuessedFuelLine } from '../../core/document/guess-fuel-line.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { readPageText } from './read-page-text.ts';

/** What the pages of an attached bill tell of its delivery; a scan without text tells nothing. `name` is the file's. */
export async function guessFuelBill(bytes: Uint8Array, name: string): Promise<Result<GuessedFuelLine, Problem>> {
  const lines = await readPageText(bytes, name);
  return lines.ok ? success(guessFuelLine(lines.value)) : lines;
}
