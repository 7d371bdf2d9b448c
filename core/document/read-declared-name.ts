import { PDFName, PDFRawStream, type PDFDocument } from 'pdf-lib';
import { streamBytes } from './extract-files.ts';

/** XMP of an ordinary file has a few thousand bytes. */
const MAX_XMP_BYTES = 1024 * 1024;

/** The name that a PDF's XMP gives to its invoice's XML (`fx:DocumentFileName`); undefined when it gives none. */
export function declaredFileName(doc: PDFDocument): string | undefined {
  const metadata = doc.catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return undefined;
  let bytes: Uint8Array | undefined;
  try {
    bytes = streamBytes(metadata, MAX_XMP_BYTES);
  } catch {
    // Damaged or boundless metadata declare nothing; the files themselves still say what they are.
    return undefined;
  }
  const xmp = bytes === undefined ? '' : new TextDecoder('utf-8').decode(bytes);
  const match = /<(?:\w+:)?DocumentFileName>([^<]{1,200})<|\b(?:\w+:)?DocumentFileName=["']([^"']{1,200})["']/.exec(
    xmp,
  );
  return (match?.[1] ?? match?.[2])?.trim();
}
