import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { toTextLines, type TextLine } from '../../core/document/page-text.ts';
import type { PageTextAnswer, PageTextTask } from './page-text-thread.ts';
import { runBounded } from './run-bounded.ts';

/** Invoices have few pages; what stands on the hundredth is no total. */
const MAX_PAGES = 30;
const MAX_PIECES = 50_000;
/** Far above what the largest real invoice takes; a hostile one is stopped there. */
const DEADLINE_MS = 20_000;

/**
 * The text of a PDF's pages, in lines. pdf.js runs in a thread of its own that is gone when the answer is there: a
 * hostile page costs a bounded time and memory. `name` is the file's, for the sentences.
 */
export async function readPageText(
  bytes: Uint8Array,
  name: string,
  deadlineMs = DEADLINE_MS,
): Promise<Result<readonly TextLine[], Problem>> {
  const task: PageTextTask = { bytes: new Uint8Array(bytes), maxPages: MAX_PAGES, maxPieces: MAX_PIECES };
  const bounds = { deadlineMs, maxHeapMb: 384, maxBuffersMb: 512 };
  const answer = await runBounded<PageTextAnswer>('page-text-thread', task, bounds);
  if (answer === 'stopped') return failure(problem('import.tooComplex'));
  if (answer === 'unreadable') return failure(problem('file.pdfUnreadable', { name }));
  return success(toTextLines(answer));
}
