import type * as PdfJs from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- with ?url, Vite answers the address of the file
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';

/** A PDF that is open in pdf.js; `close` frees its worker. */
export type OpenPdf = { readonly pages: PdfJs.PDFDocumentProxy; close(): Promise<void> };

/** Where the build puts what pdf.js loads by itself: decoders, character maps, the 14 standard fonts, colour profiles. */
function assetUrl(folder: 'wasm' | 'cmaps' | 'standard_fonts' | 'iccs'): string {
  return new URL(`/pdfjs/${folder}/`, document.baseURI).href;
}

/** pdf.js is a megabyte: it loads when a first PDF is shown. */
async function loadPdfJs(): Promise<typeof PdfJs> {
  const pdfjs = await import('pdfjs-dist');
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  return pdfjs;
}

/**
 * Opens a PDF for showing. Scripts in it never run (no scripting module is loaded), and no `eval` is used.
 * An encrypted file and one that is no PDF, or is cut short, give a problem that names the file.
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Result<OpenPdf, Problem>> {
  const pdfjs = await loadPdfJs();
  const task = pdfjs.getDocument({
    // The worker takes the buffer away: it gets a copy, the caller keeps its bytes.
    data: bytes.slice(),
    wasmUrl: assetUrl('wasm'),
    cMapUrl: assetUrl('cmaps'),
    standardFontDataUrl: assetUrl('standard_fonts'),
    iccUrl: assetUrl('iccs'),
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 64_000_000,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const pages = await task.promise;
    return success({ pages, close: () => task.destroy() });
  } catch (error) {
    await task.destroy();
    const isEncrypted = error instanceof pdfjs.PasswordException;
    return failure(problem(isEncrypted ? 'file.pdfEncrypted' : 'file.pdfUnreadable', { name }));
  }
}

/** The words of a page in reading order, one line each, for those who don't see the drawing. */
export async function readPageText(pages: PdfJs.PDFDocumentProxy, pageNumber: number): Promise<readonly string[]> {
  const page = await pages.getPage(pageNumber);
  const content = await page.getTextContent();
  const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return text.split('\n').filter((line) => line.trim() !== '');
}
