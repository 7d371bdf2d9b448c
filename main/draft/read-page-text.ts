import { Worker } from 'node:worker_threads';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { toTextLines, type TextLine } from '../../core/document/page-text.ts';
import type { PageTextAnswer, PageTextTask } from './page-text-worker.ts';

/** Invoices have few pages; what stands on the hundredth is no total. */
const MAX_PAGES = 30;
const MAX_PIECES = 50_000;
/** Far above what the largest real invoice takes; a hostile one is stopped there. */
const DEADLINE_MS = 20_000;
const MAX_HEAP_MB = 384;

/** The worker beside this file: as it is written here, or as the packaged application has it. */
function workerUrl(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'cjs';
  return new URL(`./page-text-worker.${extension}`, import.meta.url);
}

function ask(task: PageTextTask, deadlineMs: number): Promise<PageTextAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(workerUrl(), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
      stdout: true,
      stderr: true,
    });
    const end = (answer: PageTextAnswer): void => {
      clearTimeout(deadline);
      void worker.terminate().then(() => resolve(answer));
    };
    const deadline = setTimeout(() => end('tooMuch'), deadlineMs);
    worker.once('message', (answer: PageTextAnswer) => end(answer));
    // Out of memory ends the thread alone: that is what its limit is for.
    worker.once('error', (fault) =>
      end('code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooMuch' : 'unreadable'),
    );
  });
}

/**
 * The text of a PDF's pages, in lines. pdf.js runs in a thread of its own that is gone when the answer is there: a
 * hostile page costs a bounded time and memory. `name` is the file's, for the sentences.
 */
export async function readPageText(
  bytes: Uint8Array,
  name: string,
  deadlineMs = DEADLINE_MS,
): Promise<Result<readonly TextLine[], Problem>> {
  const answer = await ask({ bytes: new Uint8Array(bytes), maxPages: MAX_PAGES, maxPieces: MAX_PIECES }, deadlineMs);
  if (answer === 'tooMuch') return failure(problem('import.tooComplex'));
  if (answer === 'unreadable') return failure(problem('file.pdfUnreadable', { name }));
  return success(toTextLines(answer));
}
