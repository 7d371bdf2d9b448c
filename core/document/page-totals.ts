import type { Cents } from '../draft/decimal.ts';
import type { DocumentAllowance, Invoice } from '../draft/invoice.ts';
import { rateOf, type Totals, type VatSubtotal } from '../draft/totals.ts';
import { exemptionOf } from '../draft/vat-exemption-wording.ts';
import { formatAmount, formatMoney } from './french-format.ts';
import { drawAt, drawRight, drawRule, ensureRoom, leadingOf, linesOf, widthOf, type Canvas } from './page-canvas.ts';
import { drawBackAt, drawSideBySide, nextPlace, placeOf } from './page-columns.ts';
import { allowanceWords, rateWords } from './page-line-texts.ts';
import { contentWidth, SHEET, type TextStyle } from './page-template.ts';
import { isCreditNote } from './page-title.ts';
import { addElement, type Element } from './structure-tree.ts';

const GAP = 3;

type TotalRow = { readonly label: string; readonly amount: string };

function allowanceLabel(kind: 'Remise' | 'Frais', allowance: DocumentAllowance): string {
  const rate = rateWords(allowance.vatCategory, rateOf(allowance.vatCategory, allowance.vatRate));
  return `${allowanceWords(kind, allowance)} (TVA\u00a0${rate})`;
}

/** From the sum of the lines to the total with VAT, and what of it is paid or rounded; the sum to pay comes after. */
function totalRows(invoice: Invoice, totals: Totals): readonly TotalRow[] {
  const money = (cents: number): string => formatMoney(cents as Cents, invoice.currencyCode);
  const allowances = (invoice.allowances ?? []).map((each, index) => ({
    label: allowanceLabel('Remise', each),
    amount: money(0 - (totals.allowanceCents[index] ?? 0)),
  }));
  const charges = (invoice.charges ?? []).map((each, index) => ({
    label: allowanceLabel('Frais', each),
    amount: money(totals.chargeCents[index] ?? 0),
  }));
  const adjusted = allowances.length + charges.length > 0;
  const { accountingTaxCents, prepaidCents, roundingCents } = totals;
  const when = (shown: boolean, label: string, amount: string): readonly TotalRow[] =>
    shown ? [{ label, amount }] : [];
  return [
    ...when(adjusted, 'Total des lignes HT', money(totals.sumOfLinesCents)),
    ...allowances,
    ...charges,
    { label: 'Total HT', amount: money(totals.taxExclusiveCents) },
    { label: 'Total TVA', amount: money(totals.taxTotalCents) },
    { label: 'Total TTC', amount: money(totals.taxInclusiveCents) },
    ...when(
      accountingTaxCents !== undefined,
      invoice.taxCurrencyCode === 'EUR' ? 'TVA en euros' : `TVA en ${invoice.taxCurrencyCode ?? ''}`,
      formatMoney(accountingTaxCents ?? (0 as Cents), invoice.taxCurrencyCode ?? ''),
    ),
    ...when(prepaidCents !== 0, 'Déjà payé', money(0 - prepaidCents)),
    ...when(roundingCents !== 0, 'Arrondi', money(roundingCents)),
  ];
}

function dueLabel(invoice: Invoice): string {
  if (isCreditNote(invoice.typeCode)) return 'Montant de l’avoir';
  return invoice.businessProcess === 'A2' ? 'Reste à payer' : 'Net à payer';
}

/** The lines of a row's label: what is left of the width beside its amount. */
function labelLines(canvas: Canvas, { label, amount }: TotalRow, style: TextStyle, width: number): readonly string[] {
  const room = Math.max(width * 0.45, width - widthOf(canvas, amount, style) - style.size * 1.5);
  return linesOf(canvas, label, style, room);
}

function drawTotalRow(
  canvas: Canvas,
  total: TotalRow,
  style: TextStyle,
  { left, width, table }: { readonly left: number; readonly width: number; readonly table: Element },
): void {
  const row = addElement(table, 'TR');
  const head = addElement(row, 'TH', { scope: 'Row' });
  const value = addElement(row, 'TD');
  let beside = placeOf(canvas);
  labelLines(canvas, total, style, width).forEach((line, index) => {
    const height = leadingOf(canvas, style) + (index === 0 ? GAP : 0);
    nextPlace(canvas, height);
    canvas.y -= height;
    drawAt(canvas, `${line} `, style, { left, bottom: canvas.y, owner: head });
    if (index === 0) beside = placeOf(canvas);
  });
  drawBackAt(canvas, beside, () => {
    drawRight(canvas, total.amount, style, { right: left + width, bottom: canvas.y, width: width * 0.5, owner: value });
  });
}

function sumsWidth({ measures }: Canvas): number {
  return contentWidth(measures) * 0.42;
}

/** Height of the sums down to what is to be paid, which should stand under them on the same page. */
function sumsHeight(canvas: Canvas, rows: readonly TotalRow[]): number {
  const { body, total } = canvas.measures.styles;
  const lines = rows.map((row) => labelLines(canvas, row, body, sumsWidth(canvas)).length * leadingOf(canvas, body));
  return lines.reduce((sum, each) => sum + each + GAP, 8 + leadingOf(canvas, total) + GAP);
}

function drawSums(canvas: Canvas, invoice: Invoice, totals: Totals): void {
  const { styles } = canvas.measures;
  const width = sumsWidth(canvas);
  const place = {
    left: SHEET.width - canvas.measures.right - width,
    width,
    table: addElement(canvas.document, 'Table'),
  };
  for (const row of totalRows(invoice, totals))
    drawTotalRow(canvas, row, row.label === 'Total TTC' ? styles.strong : styles.body, place);
  nextPlace(canvas, 8 + leadingOf(canvas, styles.total) + GAP);
  canvas.y -= 6;
  drawRule(canvas, 'firm', place.left, width);
  canvas.y -= 2;
  const due = formatMoney(totals.dueCents, invoice.currencyCode);
  drawTotalRow(canvas, { label: dueLabel(invoice), amount: due }, styles.total, place);
}

/** Why a category bears no VAT, as the law wants it read on the invoice. */
function exemptionWords(invoice: Invoice, { category }: VatSubtotal): string {
  const { reason = '', code = '' } = exemptionOf(invoice, category);
  if (reason === '' || code === '') return reason + code;
  return `${reason} (${code})`;
}

function drawVat(canvas: Canvas, invoice: Invoice, totals: Totals): void {
  const { left, styles } = canvas.measures;
  const width = contentWidth(canvas.measures) * 0.5;
  const [basis, tax] = [left + width * 0.66, left + width];
  const column = width * 0.32;
  const table = addElement(canvas.document, 'Table');
  const head = addElement(addElement(table, 'THead'), 'TR');
  const cell = (row: Element): Element => addElement(row, 'TH', { scope: 'Column' });
  canvas.y -= leadingOf(canvas, styles.label) + GAP;
  drawAt(canvas, 'Taux de TVA', styles.label, { left, bottom: canvas.y, owner: cell(head) });
  drawRight(canvas, 'Base HT', styles.label, { right: basis, bottom: canvas.y, width: column, owner: cell(head) });
  drawRight(canvas, 'TVA', styles.label, { right: tax, bottom: canvas.y, width: column, owner: cell(head) });
  canvas.y -= 4;
  drawRule(canvas, 'hair', left, width);
  const body = addElement(table, 'TBody');
  for (const subtotal of totals.vatSubtotals) {
    const { category, rate, basisCents, taxCents } = subtotal;
    const mention = linesOf(canvas, exemptionWords(invoice, subtotal), { ...styles.label, font: 'sans' }, width);
    nextPlace(canvas, leadingOf(canvas, styles.body) + GAP);
    canvas.y -= leadingOf(canvas, styles.body) + GAP;
    const row = addElement(body, 'TR');
    const name = addElement(row, 'TH', { scope: 'Row' });
    const beside = placeOf(canvas);
    drawAt(canvas, `${rateWords(category, rate)} `, styles.body, { left, bottom: canvas.y, owner: name });
    for (const line of mention) {
      nextPlace(canvas, leadingOf(canvas, styles.label));
      canvas.y -= leadingOf(canvas, styles.label);
      drawAt(canvas, `${line} `, { ...styles.label, font: 'sans' }, { left, bottom: canvas.y, owner: name });
    }
    drawBackAt(canvas, beside, () => {
      const figures = { bottom: canvas.y, width: column };
      drawRight(canvas, formatAmount(basisCents), styles.body, {
        ...figures,
        right: basis,
        owner: addElement(row, 'TD'),
      });
      drawRight(canvas, formatAmount(taxCents), styles.body, { ...figures, right: tax, owner: addElement(row, 'TD') });
    });
  }
}

/** The VAT by rate on the left, the totals on the right down to what is to be paid. */
export function drawTotals(canvas: Canvas, invoice: Invoice, totals: Totals): void {
  const { styles } = canvas.measures;
  const rates = (totals.vatSubtotals.length * 2 + 1) * (leadingOf(canvas, styles.body) + GAP);
  const most = 16 * (leadingOf(canvas, styles.body) + GAP);
  ensureRoom(canvas, Math.min(Math.max(rates, sumsHeight(canvas, totalRows(invoice, totals))), most) + 20);
  drawSideBySide(canvas, [
    () => {
      drawVat(canvas, invoice, totals);
    },
    () => {
      drawSums(canvas, invoice, totals);
    },
  ]);
  canvas.y -= canvas.measures.gap;
}
