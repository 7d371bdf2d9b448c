import type { ImportedDraft } from '../../core/bridge/host.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { obstacleSentence, type ArchiveObstacle } from '../../core/document/archive-obstacle.ts';
import { guessInvoice } from '../../core/document/guess-invoice.ts';
import type { FilesStore } from '../disk/files-store.ts';
import { safeName, storeCarried } from './join-documents.ts';
import type { DraftFile } from './read-invoice-file.ts';
import { readPageText } from './read-page-text.ts';

/** Fields of which one at least makes a page an invoice; an address or a legal mention stands on any letter. */
const TELLING =
  /^(?:number|seller\.siret|buyer\.siret|paymentMeans\.0\.iban|purchaseOrderReference|lines\.\d+\.netPrice)$/;

const ANOTHER_PROGRAM =
  'Ce PDF ne contient pas de données : ce qui suit a été lu sur ses pages. Relisez chaque valeur avant de vous en servir. Le PDF est joint à la facture.';
const CAN_STAY =
  'Sa page peut rester la page visible de la facture électronique, les données étant mises à l’intérieur.';
const NO_TOTALS =
  'Aucun total qui se recalcule n’a été trouvé sur les pages : la facture n’a pas de ligne, saisissez-les.';

/**
 * Makes a draft of an ordinary PDF from the text of its pages, each guess named, the PDF itself attached. A page on
 * which nothing of an invoice is recognised, such as a scan, is a problem and stores nothing.
 */
export async function importPlainPdf(
  { name, bytes }: DraftFile,
  pageObstacles: readonly ArchiveObstacle[],
  { files, newId }: { readonly files: Pick<FilesStore, 'put'>; readonly newId: () => string },
): Promise<Result<ImportedDraft, Problem>> {
  const lines = await readPageText(bytes, name);
  if (!lines.ok) return lines;
  const { invoice, guesses } = guessInvoice(lines.value, newId);
  if (!guesses.some(({ field }) => TELLING.test(field))) return failure(problem('import.nothingOnPage', { name }));
  const stored = await storeCarried([{ name: safeName(name), mimeType: 'application/pdf', bytes }], files);
  if (!stored.ok) return stored;
  const remarks = [
    ANOTHER_PROGRAM,
    ...(invoice.lines.length === 0 ? [NO_TOTALS] : []),
    pageObstacles.length === 0 ? CAN_STAY : obstacleSentence(pageObstacles, 'fr'),
  ];
  return success({ invoice: { ...invoice, attachments: stored.value }, remarks, guesses, pageObstacles });
}
