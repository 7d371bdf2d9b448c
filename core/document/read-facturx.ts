import { EncryptedPDFError, ParseSpeeds, PDFDocument } from 'pdf-lib';
import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';
import { FACTURX_FILE_NAME } from './cii-names.ts';
import { decodeXml } from './decode-xml.ts';
import { listEmbeddedFiles, type ExtractedFile } from './extract-files.ts';
import { hidesTooMuch } from './weigh-object-streams.ts';

/** A Factur-X PDF taken apart: the invoice's XML, and every other file that it carries. */
export type ReadFacturX = { readonly xml: string; readonly attachments: readonly ExtractedFile[] };

/** An invoice with everything that comes with it may weigh 120 MB on the portal. */
const MAX_BYTES = 120 * 1024 * 1024;
/** Names that Factur-X and its older brothers gave the XML. */
const XML_NAMES: readonly string[] = [FACTURX_FILE_NAME, 'zugferd-invoice.xml', 'xrechnung.xml'];

/** True when the bytes begin as a PDF does; some programs write a few bytes before its mark. */
export function looksLikePdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}

/** True when a PDF reaches its end mark: one that was cut while it was copied does not. */
export function endsLikePdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - 2048))).includes('%%EOF');
}

/** Opens a PDF that a stranger made: cut, damaged and encrypted ones are problems that name the file. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<Result<PDFDocument, Problem>> {
  if (bytes.length === 0) return failure(problem('file.empty', { name }));
  if (!looksLikePdf(bytes)) return failure(problem('file.notWhatItSays', { name, extension: 'pdf' }));
  if (!endsLikePdf(bytes)) return failure(problem('file.pdfUnreadable', { name }));
  if (hidesTooMuch(bytes)) return failure(problem('import.tooComplex'));
  try {
    const doc = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    // A document without a page is one whose structure was lost.
    return doc.getPageCount() > 0 ? success(doc) : failure(problem('file.pdfUnreadable', { name }));
  } catch (fault) {
    return failure(problem(fault instanceof EncryptedPDFError ? 'file.pdfEncrypted' : 'file.pdfUnreadable', { name }));
  }
}

/** Takes a Factur-X PDF apart; `name` is the file's, for the sentences. A PDF without invoice XML is `import.plainPdf`. */
export async function readFacturX(pdf: Uint8Array, name = 'facture.pdf'): Promise<Result<ReadFacturX, Problem>> {
  if (pdf.length > MAX_BYTES) return failure(problem('import.tooComplex'));
  const opened = await openPdf(pdf, name);
  if (!opened.ok) return opened;
  const listed = listEmbeddedFiles(opened.value, name);
  if (!listed.ok) return listed;
  const carrier = XML_NAMES.map((each) => listed.value.find((file) => file.name.toLowerCase() === each)).find(
    (each) => each !== undefined,
  );
  if (carrier === undefined) return failure(problem('import.plainPdf', { name }));
  const xml = decodeXml(carrier.bytes);
  return xml.ok ? success({ xml: xml.value, attachments: listed.value.filter((each) => each !== carrier) }) : xml;
}
