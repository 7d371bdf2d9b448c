import type { PDFDocument } from 'pdf-lib';
import type { Invoice } from '../draft/invoice.ts';
import { computeTotals } from '../draft/totals.ts';
import { drawAt, drawRight, openCanvas, PAGE, STYLES, type Canvas, type PageFonts } from './page-canvas.ts';
import { drawClosing } from './page-closing.ts';
import { documentHeading, drawHeading } from './page-heading.ts';
import { drawLines } from './page-lines.ts';
import { drawTotals } from './page-totals.ts';

const FOOT = 30;

function drawFeet(canvas: Canvas, heading: string): void {
  const pages = canvas.doc.getPages();
  pages.forEach((page, index) => {
    canvas.page = page;
    const fitted = canvas.fonts.sans.clean(heading).slice(0, 90);
    drawAt(canvas, fitted, STYLES.small, PAGE.left, FOOT);
    drawRight(canvas, `page ${index + 1}/${pages.length}`, STYLES.small, {
      right: PAGE.width - PAGE.right,
      bottom: FOOT,
      width: 100,
    });
  });
}

/** Draws the pages that people read into a document that is still empty; nothing is embedded here but glyphs. */
export function drawInvoice(
  doc: PDFDocument,
  fonts: PageFonts,
  invoice: Invoice,
  options: { readonly sandbox: boolean },
): void {
  const heading = `${documentHeading(invoice)} · ${invoice.seller.name}`;
  const canvas = openCanvas({ doc, fonts, sandbox: options.sandbox, runningHead: heading });
  const totals = computeTotals(invoice);
  drawHeading(canvas, invoice);
  drawLines(canvas, invoice, totals);
  drawTotals(canvas, invoice, totals);
  drawClosing(canvas, invoice, totals);
  drawFeet(canvas, heading);
}
