import type { ImportedDraft } from '../../core/bridge/host.ts';
import type { Invoice } from '../../core/draft/invoice.ts';
import { problem, problemSentence, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { computeTotals } from '../../core/draft/totals.ts';
import { compareWithPage, pageDifferences, type TotalComparison } from '../../core/document/compare-with-page.ts';
import { decodeXml } from '../../core/document/decode-xml.ts';
import { readCii } from '../../core/document/read-cii.ts';
import { looksLikePdf, readFacturX, type ReadFacturX } from '../../core/document/read-facturx.ts';
import type { FilesStore } from '../disk/files-store.ts';
import { importPlainPdf } from './import-plain-pdf.ts';
import { joinDocuments, storeCarried } from './join-documents.ts';
import { readPageText } from './read-page-text.ts';

export type DraftFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** An invoice with everything that comes with it may weigh 120 MB on the portal. */
const MAX_BYTES = 120 * 1024 * 1024;
const MAX_ATTACHMENTS = 100;

function looksLikeXml(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 200).filter((byte) => byte !== 0));
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*</.test(head);
}

function missingRemark(reference: string): string {
  return `La facture cite la pièce « ${reference} », qui n’est pas dans le fichier : joignez-la si vous l’avez.`;
}

function rivalRemark(name: string): string {
  return `Le PDF contient aussi « ${name} », une seconde version des données : elle n’a pas été lue et reste en pièce jointe.`;
}

type Compared = { readonly comparison: readonly TotalComparison[]; readonly remarks: readonly string[] };

/** The page that people read beside the data that machines read; a page that cannot be read is said, and stops nothing. */
async function compare({ bytes, name }: DraftFile, invoice: Invoice): Promise<Compared> {
  const lines = await readPageText(bytes, name);
  if (!lines.ok) return { comparison: [], remarks: ['Les pages du PDF n’ont pas pu être comparées avec ses données.'] };
  const comparison = compareWithPage(computeTotals(invoice), lines.value);
  return { comparison, remarks: pageDifferences(comparison).map((each) => problemSentence(each, 'fr')) };
}

/** Makes a draft of an invoice's data; the PDF that carried them, if any, gives its files and its page. */
async function importData(
  file: DraftFile,
  xml: string,
  carrier: ReadFacturX | undefined,
  { files, newId }: { files: Pick<FilesStore, 'put'>; newId: () => string },
): Promise<Result<ImportedDraft, Problem>> {
  const read = readCii(xml, newId);
  if (!read.ok) return read;
  const { carried, missing } = joinDocuments(read.value.documents, carrier?.attachments ?? []);
  if (carried.length > MAX_ATTACHMENTS) return failure(problem('import.tooComplex'));
  const compared = carrier === undefined ? undefined : await compare(file, read.value.invoice);
  const attachments = await storeCarried(carried, files);
  if (!attachments.ok) return attachments;
  const { citedDocuments: cited = [], ...invoice } = read.value.invoice;
  // What the PDF carries is an attachment; the rest stays cited, so that nothing of it is lost.
  const citedDocuments = cited.filter(({ reference }) => missing.includes(reference));
  return success({
    invoice: {
      ...invoice,
      attachments: attachments.value,
      ...(citedDocuments.length === 0 ? {} : { citedDocuments }),
    },
    remarks: [
      ...read.value.remarks.map(({ fr }) => fr),
      ...missing.map(missingRemark),
      ...(carrier?.rivals ?? []).map(rivalRemark),
      ...(compared?.remarks ?? []),
    ],
    ...(compared === undefined ? {} : { comparison: compared.comparison }),
  });
}

/**
 * Turns an invoice's XML, a Factur-X PDF or an ordinary PDF into a draft, its attachments stored; the content decides
 * what it is, never the name. Nothing is stored unless the whole was understood. `newId` gives a new UUID at each call.
 */
export async function importDraft(
  file: DraftFile,
  files: Pick<FilesStore, 'put'>,
  newId: () => string,
): Promise<Result<ImportedDraft, Problem>> {
  const { name, bytes } = file;
  if (bytes.length === 0) return failure(problem('file.empty', { name }));
  if (bytes.length > MAX_BYTES) return failure(problem('import.tooComplex'));
  if (looksLikePdf(bytes)) {
    const carrier = await readFacturX(bytes, name);
    if (carrier.ok) return importData(file, carrier.value.xml, carrier.value, { files, newId });
    return carrier.problem.kind === 'import.plainPdf' ? importPlainPdf(file, files, newId) : carrier;
  }
  if (name.toLowerCase().endsWith('.pdf')) return failure(problem('file.notWhatItSays', { name, extension: 'pdf' }));
  if (!looksLikeXml(bytes)) return failure(problem('import.unknownFile', { name }));
  const xml = decodeXml(bytes);
  return xml.ok ? importData(file, xml.value, undefined, { files, newId }) : xml;
}
