import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import type { ArchiveObstacle } from '../../core/document/archive-obstacle.ts';
import { decodeXml } from '../../core/document/decode-xml.ts';
import { checkDressable } from '../../core/document/dress-pdf.ts';
import { readCii } from '../../core/document/read-cii.ts';
import { looksLikePdf, readFacturX, type ReadFacturX } from '../../core/document/read-facturx.ts';
import type { ReadInvoice } from '../../core/document/to-draft.ts';

/** A file on its way in: a name that says nothing, and its bytes. */
export type DraftFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What the data of a file say, and the PDF that carried them, if any; of an ordinary PDF, what keeps it from carrying data. */
export type ReadInvoiceFile =
  | { readonly kind: 'data'; readonly read: ReadInvoice; readonly carrier: ReadFacturX | undefined }
  | { readonly kind: 'plainPdf'; readonly obstacles: readonly ArchiveObstacle[] };

function looksLikeXml(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 200).filter((byte) => byte !== 0));
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*</.test(head);
}

function withCarrier(
  read: Result<ReadInvoice, Problem>,
  carrier: ReadFacturX | undefined,
): Result<ReadInvoiceFile, Problem> {
  return read.ok ? success({ kind: 'data', read: read.value, carrier }) : read;
}

/** Reads an invoice's XML or a Factur-X PDF, whichever the content is; of an ordinary PDF, its structure alone. */
export async function readInvoiceFile(
  { name, bytes }: DraftFile,
  newId: () => string,
): Promise<Result<ReadInvoiceFile, Problem>> {
  if (looksLikePdf(bytes)) {
    const carrier = await readFacturX(bytes, name);
    if (carrier.ok) return withCarrier(readCii(carrier.value.xml, newId), carrier.value);
    if (carrier.problem.kind !== 'import.plainPdf') return carrier;
    const obstacles = await checkDressable(bytes, name);
    return obstacles.ok ? success({ kind: 'plainPdf', obstacles: obstacles.value }) : obstacles;
  }
  if (name.toLowerCase().endsWith('.pdf')) return failure(problem('file.notWhatItSays', { name, extension: 'pdf' }));
  if (!looksLikeXml(bytes)) return failure(problem('import.unknownFile', { name }));
  const xml = decodeXml(bytes);
  return xml.ok ? withCarrier(readCii(xml.value, newId), undefined) : xml;
}
