import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { Invoice } from '../../../core/draft/invoice.ts';
import { renderPlainInvoice } from '../../../core/document/render-invoice.ts';
import { loadDocumentAssets } from '../../../main/document/load-document-assets.ts';

/** An invoice's page without its data: what another program's PDF looks like. */
export async function plainPage(invoice: Invoice): Promise<Uint8Array<ArrayBuffer>> {
  const assets = await loadDocumentAssets();
  return renderPlainInvoice(invoice, { ...assets, renderedAt: '2026-11-24T10:00:00.000Z', sandbox: false });
}

/** A page of typed rows in a font that is not inside. */
export async function typedPdf(...rows: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const doc = await PDFDocument.create();
  const page = doc.addPage();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  rows.forEach((row, index) => page.drawText(row, { x: 50, y: 780 - 16 * index, size: 11, font }));
  return new Uint8Array(await doc.save());
}
