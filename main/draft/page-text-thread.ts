import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import * as pdfJsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { TextPiece } from '../../core/document/page-text.ts';

/** What the thread is asked, and with what bounds. */
export type PageTextTask = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly maxPages: number;
  readonly maxPieces: number;
};

/** The pieces of each page that was read, or the word that the PDF could not be read. */
export type PageTextAnswer = readonly (readonly TextPiece[])[] | 'unreadable' | 'stopped';

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

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

/** The pieces of one page, piece by piece as they come, so that a page of millions is left early; undefined for one. */
async function readPage(page: PDFPageProxy, maxPieces: number): Promise<readonly TextPiece[] | undefined> {
  const pieces: TextPiece[] = [];
  const reader = (page.streamTextContent() as ReadableStream<Content>).getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value.items) {
      const piece = 'str' in item ? toPiece(item) : undefined;
      if (piece !== undefined) pieces.push(piece);
    }
    if (pieces.length > maxPieces) return undefined;
  }
  return pieces;
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
    let left = maxPieces;
    for (let number = 1; number <= Math.min(doc.numPages, maxPages); number += 1) {
      const pieces = await readPage(await doc.getPage(number), left);
      // The thread ends with this answer; what pdf.js still has under way ends with it.
      if (pieces === undefined) return 'stopped';
      left -= pieces.length;
      pages.push(pieces);
    }
    return pages;
  } catch {
    // Whatever pdf.js throws at a stranger's file means the same: the page cannot be read.
    return 'unreadable';
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin, a window's has
parentPort?.postMessage(await readPages(workerData as PageTextTask));
