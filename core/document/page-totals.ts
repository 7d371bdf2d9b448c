import type { Cents } from '../draft/decimal.ts';
import type { Invoice } from '../draft/invoice.ts';
import type { Totals } from '../draft/totals.ts';
import { formatAmount, formatEuros } from './french-format.ts';
import {
  drawAt,
  drawRight,
  drawRule,
  ensureRoom,
  leadingOf,
  PAGE,
  STYLES,
  type Canvas,
  type TextStyle,
} from './page-canvas.ts';
import { rateWords } from './page-lines.ts';

const WIDTH = 232;
const LEFT = PAGE.width - PAGE.right - WIDTH;
const GAP = 4;

function drawTotal(canvas: Canvas, label: string, amount: string, style: TextStyle): void {
  canvas.y -= leadingOf(style) + GAP;
  drawAt(canvas, label, style, LEFT, canvas.y);
  drawRight(canvas, amount, style, { right: PAGE.width - PAGE.right, bottom: canvas.y, width: WIDTH / 2 });
}

/** The totals on the right: excluding VAT, VAT by rate, including VAT, already paid, and what is to be paid. */
export function drawTotals(canvas: Canvas, invoice: Invoice, totals: Totals): void {
  const rows = 3 + totals.vatSubtotals.length + (totals.prepaidCents === 0 ? 0 : 1);
  ensureRoom(canvas, rows * (leadingOf(STYLES.body) + GAP) + leadingOf(STYLES.total) + 12);
  drawTotal(canvas, 'Total HT', formatEuros(totals.taxExclusiveCents), STYLES.body);
  for (const { category, rate, basisCents, taxCents } of totals.vatSubtotals) {
    // Many rates may outgrow the page that the first of them began on.
    ensureRoom(canvas, leadingOf(STYLES.body) + GAP);
    drawTotal(
      canvas,
      `TVA ${rateWords(category, rate)} sur ${formatAmount(basisCents)}`,
      formatEuros(taxCents),
      STYLES.body,
    );
  }
  ensureRoom(canvas, 3 * leadingOf(STYLES.body) + leadingOf(STYLES.total) + 20);
  if (totals.vatSubtotals.length > 1) drawTotal(canvas, 'Total TVA', formatEuros(totals.taxTotalCents), STYLES.body);
  drawTotal(canvas, 'Total TTC', formatEuros(totals.taxInclusiveCents), STYLES.body);
  if (totals.prepaidCents !== 0) drawTotal(canvas, 'Déjà payé', formatAmountToSubtract(totals), STYLES.body);
  canvas.y -= 5;
  drawRule(canvas, 'firm', LEFT, WIDTH);
  const paid = invoice.businessProcess === 'A2';
  drawTotal(canvas, paid ? 'Reste à payer' : 'À payer', formatEuros(totals.dueCents), STYLES.total);
  canvas.y -= 22;
}

function formatAmountToSubtract(totals: Totals): string {
  return formatEuros((0 - totals.prepaidCents) as Cents);
}
