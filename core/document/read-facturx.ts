import { EncryptedPDFError, ParseSpeeds, PDFDocument } from 'pdf-lib';
import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';
import { FACTURX_FILE_NAME } from './cii-names.ts';
import { decodeXml } from './decode-xml.ts';
import { declaredFileName } from './read-declared-name.ts';
import { listEmbeddedFiles, type ExtractedFile } from './extract-files.ts';
import { hidesTooMuch } from './weigh-object-streams.ts';

/** A Factur-X PDF taken apart: the invoice's XML, and every other file that it carries. */
export type ReadFacturX = {
  readonly xml: string;
  readonly attachments: readonly ExtractedFile[];
  /** Names of the attachments that are named as an invoice's XML is, too. */ readonly rivals: readonly string[];
};

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

/** True for a file that is named as the XML of a Factur-X or of its older brothers. */
function isInvoiceName({ name }: ExtractedFile): boolean {
  return XML_NAMES.includes(name.toLowerCase());
}

function isSame(one: ExtractedFile, other: ExtractedFile): boolean {
  return one.bytes.length === other.bytes.length && one.bytes.every((byte, index) => byte === other.bytes[index]);
}

function isNamesake(one: ExtractedFile, other: ExtractedFile): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase();
}

/** The file that is the invoice: the declared one, else the one of the newest name; two of one name leave no choice. */
function chooseInvoice(
  files: readonly ExtractedFile[],
  declared: string | undefined,
  name: string,
): Result<ExtractedFile, Problem> {
  const named = XML_NAMES.flatMap((each) => files.filter((file) => file.name.toLowerCase() === each));
  const wanted = declared?.toLowerCase();
  const [chosen] = wanted === undefined ? named : files.filter((file) => file.name.toLowerCase() === wanted);
  if (chosen === undefined) {
    if (declared === undefined) return failure(problem('import.plainPdf', { name }));
    return failure(problem('import.notDeclared', { name, declared: declared.slice(0, 80) }));
  }
  const twin = files.find((file) => isNamesake(file, chosen) && !isSame(file, chosen));
  return twin === undefined
    ? success(chosen)
    : failure(problem('import.twoInvoices', { name, file: chosen.name.slice(0, 80) }));
}

/**
 * Takes a Factur-X PDF apart; `name` is the file's, for the sentences. A PDF without invoice XML is `import.plainPdf`;
 * one that declares an XML which it does not hold, or holds two of one name, is a problem: nobody knows which one counts.
 */
export async function readFacturX(pdf: Uint8Array, name = 'facture.pdf'): Promise<Result<ReadFacturX, Problem>> {
  if (pdf.length > MAX_BYTES) return failure(problem('import.tooComplex'));
  const opened = await openPdf(pdf, name);
  if (!opened.ok) return opened;
  const listed = listEmbeddedFiles(opened.value, name);
  if (!listed.ok) return listed;
  const carrier = chooseInvoice(listed.value, declaredFileName(opened.value), name);
  if (!carrier.ok) return carrier;
  const xml = decodeXml(carrier.value.bytes);
  if (!xml.ok) return xml;
  const attachments = listed.value.filter((each) => !isNamesake(each, carrier.value));
  return success({ xml: xml.value, attachments, rivals: attachments.filter(isInvoiceName).map((each) => each.name) });
}
