import type { Invoice } from '../draft/invoice.ts';
import { computeTotals } from '../draft/totals.ts';
import type { Picture } from './picture.ts';
import { openCanvas, type Canvas, type PageFonts } from './page-canvas.ts';
import { drawFeet } from './page-feet.ts';
import { drawHeading } from './page-heading.ts';
import { drawLines } from './page-lines.ts';
import { drawPayment } from './page-payment.ts';
import { MEASURES, type Template } from './page-template.ts';
import { documentHeading } from './page-title.ts';
import { drawTotals } from './page-totals.ts';

/** How an invoice is to be drawn. */
export type DrawOptions = {
  readonly fonts: PageFonts;
  readonly template: Template;
  readonly sandbox: boolean;
  readonly logo: Picture | undefined;
};

/** Draws the pages that people read. A half-typed draft is drawn with what it has; nothing in it makes this throw. */
export function drawInvoice(invoice: Invoice, { fonts, template, sandbox, logo }: DrawOptions): Canvas {
  const heading = [documentHeading(invoice), invoice.seller.name].filter((each) => each.trim() !== '').join(' · ');
  const canvas = openCanvas({ fonts, measures: MEASURES[template], sandbox, runningHead: heading });
  const totals = computeTotals(invoice);
  drawHeading(canvas, invoice, logo);
  drawLines(canvas, invoice, totals);
  drawTotals(canvas, invoice, totals);
  drawPayment(canvas, invoice, totals);
  drawFeet(canvas, heading);
  return canvas;
}
