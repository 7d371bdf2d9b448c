import type { Cents } from '../draft/decimal.ts';
import type { Invoice, InvoiceLine, LineAllowance, VatCategory } from '../draft/invoice.ts';
import { allowanceCents, lineRate, type Totals } from '../draft/totals.ts';
import {
  formatAmount,
  formatDecimal,
  formatPercent,
  formatPeriod,
  formatPrice,
  formatQuantity,
} from './french-format.ts';
import {
  CONTENT_WIDTH,
  drawAt,
  drawRight,
  drawRule,
  ensureRoom,
  leadingOf,
  linesOf,
  PAGE,
  STYLES,
  turnPage,
  type Canvas,
  type TextStyle,
} from './page-canvas.ts';

/** Right edges and widths of the figures' columns, in points; the designation takes what is left. */
const RIGHT = PAGE.width - PAGE.right;
const COLUMNS = {
  total: { right: RIGHT, width: 72 },
  rate: { right: RIGHT - 80, width: 40 },
  price: { right: RIGHT - 128, width: 64 },
  quantity: { right: RIGHT - 200, width: 66 },
} as const;
const NAME_WIDTH = CONTENT_WIDTH - 280;
const PADDING = 5;

type TextRow = { readonly line: string; readonly style: TextStyle };

function drawHeader(canvas: Canvas): void {
  canvas.y -= leadingOf(STYLES.label);
  drawAt(canvas, 'Désignation', STYLES.label, PAGE.left, canvas.y);
  const figures = [
    ['Quantité', COLUMNS.quantity],
    ['Prix HT', COLUMNS.price],
    ['TVA', COLUMNS.rate],
    ['Total HT', COLUMNS.total],
  ] as const;
  for (const [text, column] of figures) drawRight(canvas, text, STYLES.label, { ...column, bottom: canvas.y });
  canvas.y -= 4;
  drawRule(canvas, 'firm');
}

function allowanceText(allowance: LineAllowance, line: InvoiceLine): string {
  const rate = allowance.percent === undefined ? '' : ` de ${formatPercent(allowance.percent)}`;
  const base =
    allowance.percent === undefined || allowance.baseAmount === undefined
      ? ''
      : ` sur ${formatPrice(allowance.baseAmount)}`;
  const reason = allowance.reason ?? allowance.reasonCode;
  const amount = formatAmount((0 - allowanceCents(allowance, line)) as Cents);
  return `Remise${rate}${base}${reason === undefined ? '' : `, ${reason}`}\u00a0: ${amount}`;
}

function referencesText(line: InvoiceLine): string {
  const { standardItemIdentifier: standard } = line;
  const labelled: readonly (readonly [string, string | undefined])[] = [
    ['Ligne', line.identifier],
    ['Réf.', line.sellerItemIdentifier],
    ['Réf. client', line.buyerItemIdentifier],
    ['Code', standard === undefined ? undefined : `${standard.value} (${standard.scheme})`],
    ['Ligne de commande', line.orderLineReference],
  ];
  return labelled.flatMap(([label, value]) => (value === undefined ? [] : [`${label}\u00a0${value}`])).join(' · ');
}

function priceText(line: InvoiceLine): string {
  const base = line.priceBaseQuantity;
  const parts = [
    line.grossPrice === undefined ? '' : `Prix brut HT ${formatPrice(line.grossPrice)}`,
    line.priceDiscount === undefined ? '' : `remise ${formatPrice(line.priceDiscount)} par unité`,
    base === undefined || base === '1'
      ? ''
      : `prix pour ${formatQuantity(base, line.priceBaseUnitCode ?? line.unitCode)}`,
  ];
  return parts.filter((each) => each !== '').join(', ');
}

function detailTexts(line: InvoiceLine): readonly string[] {
  const period = formatPeriod(line.periodStartOn, line.periodEndOn);
  return [
    line.description ?? '',
    line.note ?? '',
    referencesText(line),
    period === undefined ? '' : `Période\u00a0: ${period}`,
    priceText(line),
  ].filter((each) => each.trim() !== '');
}

function rowsOf(canvas: Canvas, line: InvoiceLine): readonly TextRow[] {
  const set = (text: string, style: TextStyle): TextRow[] =>
    linesOf(canvas, text, style, NAME_WIDTH).map((each) => ({ line: each, style }));
  const names = set(line.name, STYLES.body);
  return [
    ...(names.length === 0 ? [{ line: '', style: STYLES.body }] : names),
    ...detailTexts(line).flatMap((each) => set(each, STYLES.small)),
    ...line.allowances.flatMap((each) => set(allowanceText(each, line), STYLES.small)),
  ];
}

function drawFigures(canvas: Canvas, line: InvoiceLine, netCents: Cents): void {
  const figures = [
    [formatQuantity(line.quantity, line.unitCode), COLUMNS.quantity],
    [formatPrice(line.netPrice), COLUMNS.price],
    [line.vatCategory === 'E' ? 'exonéré' : formatPercent(lineRate(line) ?? '0'), COLUMNS.rate],
    [formatAmount(netCents), COLUMNS.total],
  ] as const;
  for (const [text, column] of figures) drawRight(canvas, text, STYLES.body, { ...column, bottom: canvas.y });
}

/** The table of lines: its header comes again on every page, and a line breaks only when it is longer than a page. */
export function drawLines(canvas: Canvas, invoice: Invoice, totals: Totals): void {
  ensureRoom(canvas, 70);
  drawHeader(canvas);
  invoice.lines.forEach((line, position) => {
    const rows = rowsOf(canvas, line);
    const height = rows.reduce((sum, row) => sum + leadingOf(row.style), 2 * PADDING);
    const wholePage = PAGE.height - PAGE.top - PAGE.bottom - 60;
    if (ensureRoom(canvas, Math.min(height, wholePage))) drawHeader(canvas);
    canvas.y -= PADDING;
    rows.forEach((row, index) => {
      if (canvas.y - leadingOf(row.style) < PAGE.bottom) {
        turnPage(canvas);
        drawHeader(canvas);
        canvas.y -= PADDING;
      }
      canvas.y -= leadingOf(row.style);
      drawAt(canvas, row.line, row.style, PAGE.left, canvas.y);
      if (index === 0) drawFigures(canvas, line, totals.lineNetCents[position] ?? (0 as Cents));
    });
    canvas.y -= PADDING;
    drawRule(canvas, 'hair');
  });
  canvas.y -= 14;
}

/** How the recap words a rate: `5,5 %`, or « exonéré ». */
export function rateWords(category: VatCategory, rate = '0'): string {
  return category === 'E' ? 'exonérée' : `${formatDecimal(rate)}\u00a0%`;
}
