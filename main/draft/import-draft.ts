import type { ImportedDraft } from '../../core/bridge/host.ts';
import type { Invoice } from '../../core/draft/invoice.ts';
import { problem, problemSentence, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { computeTotals } from '../../core/draft/totals.ts';
import { compareWithPage, pageDifferences, type TotalComparison } from '../../core/document/compare-with-page.ts';
import type { FilesStore } from '../disk/files-store.ts';
import { importPlainPdf } from './import-plain-pdf.ts';
import { joinDocuments, storeCarried } from './join-documents.ts';
import { readInvoiceFile, type DraftFile, type ReadInvoiceFile } from './read-invoice-file.ts';
import { readPageText } from './read-page-text.ts';
import { runBounded } from './run-bounded.ts';

/** An invoice with everything that comes with it may weigh 120 MB on the portal. */
const MAX_BYTES = 120 * 1024 * 1024;
const MAX_ATTACHMENTS = 100;

/** A larger file is read in a thread with bounds: what a hostile one of this size can cost is little. */
const SMALL_BYTES = 2 * 1024 * 1024;
const BOUNDS = { deadlineMs: 30_000, maxHeapMb: 512, maxBuffersMb: 768 };

async function readBounded(file: DraftFile, newId: () => string): Promise<Result<ReadInvoiceFile, Problem>> {
  if (file.bytes.length <= SMALL_BYTES) return readInvoiceFile(file, newId);
  const read = await runBounded<Result<ReadInvoiceFile, Problem>>('invoice-file-thread', file, BOUNDS);
  return read === 'stopped' ? failure(problem('import.tooComplex')) : read;
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
  { read, carrier }: Extract<ReadInvoiceFile, { readonly kind: 'data' }>,
  files: Pick<FilesStore, 'put'>,
): Promise<Result<ImportedDraft, Problem>> {
  const { carried, missing } = joinDocuments(read.documents, carrier?.attachments ?? []);
  if (carried.length > MAX_ATTACHMENTS) return failure(problem('import.tooComplex'));
  const compared = carrier === undefined ? undefined : await compare(file, read.invoice);
  const attachments = await storeCarried(carried, files);
  if (!attachments.ok) return attachments;
  const { citedDocuments: cited = [], ...invoice } = read.invoice;
  // What the PDF carries is an attachment; the rest stays cited, so that nothing of it is lost.
  const citedDocuments = cited.filter(({ reference }) => missing.includes(reference));
  return success({
    invoice: {
      ...invoice,
      attachments: attachments.value,
      ...(citedDocuments.length === 0 ? {} : { citedDocuments }),
    },
    remarks: [
      ...read.remarks.map(({ fr }) => fr),
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
  const read = await readBounded(file, newId);
  if (!read.ok) return read;
  return read.value.kind === 'data'
    ? importData(file, read.value, files)
    : importPlainPdf(file, read.value.obstacles, { files, newId });
}
