import { parentPort, workerData } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfJsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { TextPiece } from '../../core/document/page-text.ts';

/** What the thread is asked, and with what bounds. */
export type PageTextTask = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly maxPages: number;
  readonly maxPieces: number;
};

/** The pieces of each page that was read, or the word that the PDF could not be read. */
export type PageTextAnswer = readonly (readonly TextPiece[])[] | 'unreadable' | 'tooMuch';

// This thread is the worker already: pdf.js must neither start another one nor look for a file of its own.
Object.assign(globalThis, { pdfjsWorker: pdfJsWorker });

/** Upright text only: a slanted watermark says nothing about the invoice. */
function toPiece({
  str,
  transform,
  width,
  height,
}: {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}): TextPiece | undefined {
  const [scale = 0, slant = 0, , , left = 0, baseline = 0] = transform;
  if (Math.abs(slant) > Math.abs(scale) / 20 || scale <= 0) return undefined;
  return { text: str, left, baseline, width, size: height > 0 ? height : scale };
}

async function readPages({ bytes, maxPages, maxPieces }: PageTextTask): Promise<PageTextAnswer> {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    useWasm: false,
    useWorkerFetch: false,
    disableFontFace: true,
    stopAtErrors: false,
  });
  try {
    const doc = await task.promise;
    const pages: (readonly TextPiece[])[] = [];
    let count = 0;
    for (let number = 1; number <= Math.min(doc.numPages, maxPages); number += 1) {
      const content = await (await doc.getPage(number)).getTextContent();
      count += content.items.length;
      if (count > maxPieces) return 'tooMuch';
      pages.push(
        content.items.flatMap((item) => {
          const piece = 'str' in item ? toPiece(item) : undefined;
          return piece === undefined ? [] : [piece];
        }),
      );
    }
    return pages;
  } catch {
    // Whatever pdf.js throws at a stranger's file means the same: the page cannot be read.
    return 'unreadable';
  } finally {
    await task.destroy();
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin, a window's has
parentPort?.postMessage(await readPages(workerData as PageTextTask));
