import type { Invoice } from '../../core/draft/invoice.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { dressPdf } from '../../core/document/dress-pdf.ts';
import { toInvoiceFiles } from '../../core/document/invoice-files.ts';
import { checkKeptPage, notArchivable, partKeptPage, type KeptPage } from '../../core/document/kept-page.ts';
import { documentHeading } from '../../core/document/page-title.ts';
import { renderInvoice, type DocumentAssets } from '../../core/document/render-invoice.ts';
import { readPageText } from '../draft/read-page-text.ts';

async function dressPage(kept: KeptPage, assets: DocumentAssets): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const { attachment, bytes } = kept.page;
  const lines = await readPageText(bytes, attachment.name);
  if (!lines.ok) return lines;
  const difference = checkKeptPage(kept, lines.value);
  if (difference !== undefined) return failure(difference);
  const { named, files } = toInvoiceFiles(kept.invoice, { ...assets, attachments: kept.attachments });
  const { renderedAt, sha256 } = assets;
  const dress = { files, title: documentHeading(named), renderedAt, sha256 };
  const dressed = await dressPdf(bytes, attachment.name, dress);
  if (!dressed.ok) return dressed;
  return dressed.value.bytes === undefined
    ? failure(notArchivable(dressed.value.obstacles, attachment.name))
    : success(dressed.value.bytes);
}

/**
 * The Factur-X of an invoice: our own page, or the one of another program where the draft keeps it, which then must
 * show the number and totals of the data.
 */
export async function makeDocument(
  invoice: Invoice,
  assets: DocumentAssets,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const kept = partKeptPage(invoice, assets.attachments);
  return kept === undefined ? success(await renderInvoice(invoice, assets)) : dressPage(kept, assets);
}
