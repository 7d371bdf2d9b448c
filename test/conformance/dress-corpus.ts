import { writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { dressPdf } from '../../core/document/dress-pdf.ts';
import { toInvoiceFiles } from '../../core/document/invoice-files.ts';
import { sha256 } from '../../main/document/load-document-assets.ts';
import { corpusFiles, hasCorpus } from '../core/document/corpus.ts';
import { sampleInvoice } from '../core/document/sample-invoice.ts';

const key = (name: string): PDFName => PDFName.of(name);

/** The page of a Factur-X as the program that drew it could have left it: without the files inside. */
async function withoutFiles(bytes: Uint8Array): Promise<Uint8Array> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const [reference, object] of doc.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.lookup(key('EF')) !== undefined) doc.context.delete(reference);
  const names = doc.catalog.lookup(key('Names'));
  if (names instanceof PDFDict) names.delete(key('EmbeddedFiles'));
  doc.catalog.delete(key('AF'));
  return doc.save({ useObjectStreams: false });
}

/**
 * Puts our data into the pages of the corpus' PDFs, wherever we claim that the result is PDF/A-3; answers the paths of
 * what was written and how many were left as they are, for a stated reason.
 */
export async function dressCorpus(
  folder: string,
): Promise<{ readonly paths: readonly string[]; readonly refused: readonly string[] }> {
  const paths: string[] = [];
  const refused: string[] = [];
  const { files } = toInvoiceFiles(sampleInvoice(), { target: 'chorus', attachments: [] });
  for (const { name, bytes } of hasCorpus ? corpusFiles('pdf') : []) {
    const page = await withoutFiles(bytes).catch(() => bytes);
    const dress = { files, title: 'Facture F2026-0001', renderedAt: '2026-11-24T10:00:00.000Z', sha256 };
    const dressed = await dressPdf(page, name, dress);
    if (dressed.ok && dressed.value.bytes !== undefined) {
      const path = join(folder, `dressed-${parse(name).name}.pdf`);
      writeFileSync(path, dressed.value.bytes);
      paths.push(path);
    } else refused.push(`${name}: ${dressed.ok ? dressed.value.obstacles.join(', ') : dressed.problem.kind}`);
  }
  return { paths, refused };
}
