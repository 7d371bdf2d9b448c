/** The one entry of fontkit that core uses; the package ships no types of its own. */
declare module 'fontkit' {
  import type { PDFDocument } from 'pdf-lib';
  export const create: Parameters<PDFDocument['registerFontkit']>[0]['create'];
}
