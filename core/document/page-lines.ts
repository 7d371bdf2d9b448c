import { addCents, type Cents } from '../draft/decimal.ts';
import type { Invoice, InvoiceLine } from '../draft/invoice.ts';
import { lineRate, type Totals } from '../draft/totals.ts';
import { formatAmount, formatPrice, formatQuantity } from './french-format.ts';
import {
  ARTIFACT,
  drawAt,
  drawRight,
  drawRule,
  ensureRoom,
  leadingOf,
  linesOf,
  noteMissing,
  turnPage,
  type Canvas,
} from './page-canvas.ts';
import { drawBackAt, placeOf } from './page-columns.ts';
import { detailTexts, rateWords } from './page-line-texts.ts';
import { contentWidth, SHEET, type TextStyle } from './page-template.ts';
import { addElement, type Element } from './structure-tree.ts';

/** A column of figures: its right edge and its width in points. */
type FigureColumn = { readonly right: number; readonly width: number };

type Figures<Value> = { readonly quantity: Value; readonly price: Value; readonly rate: Value; readonly total: Value };

/** The table while it is drawn; `carried` is the sum of the lines drawn so far. */
type Table = {
  readonly columns: Figures<FigureColumn>;
  readonly nameWidth: number;
  carried: Cents;
  lines: number;
};

const FIGURES = ['quantity', 'price', 'rate', 'total'] as const;
const TITLES: Figures<string> = { quantity: 'Quantité', price: 'Prix unit. HT', rate: 'TVA', total: 'Total HT' };

/** The figures' columns, as wide as their letters need; the name of the line takes what is left. */
function layOut({ measures }: Canvas): Pick<Table, 'columns' | 'nameWidth'> {
  const em = measures.styles.body.size;
  const right = SHEET.width - measures.right;
  const widths = [7.4, 5.2, 6.8, 6.8].map((each) => each * em);
  const [total = 0, rate = 0, price = 0, quantity = 0] = widths;
  const between = em * 0.8;
  return {
    columns: {
      total: { right, width: total },
      rate: { right: right - total - between, width: rate },
      price: { right: right - total - rate - 2 * between, width: price },
      quantity: { right: right - total - rate - price - 3 * between, width: quantity },
    },
    nameWidth: contentWidth(measures) - total - rate - price - quantity - 4 * between,
  };
}

function drawHeader(canvas: Canvas, table: Table, row: Element | undefined): void {
  const { left, styles } = canvas.measures;
  const cell = (): Element | typeof ARTIFACT =>
    row === undefined ? ARTIFACT : addElement(row, 'TH', { scope: 'Column' });
  canvas.y -= leadingOf(canvas, styles.label);
  drawAt(canvas, 'Désignation', styles.label, { left, bottom: canvas.y, owner: cell() });
  for (const each of FIGURES)
    drawRight(canvas, TITLES[each], styles.label, { ...table.columns[each], bottom: canvas.y, owner: cell() });
  canvas.y -= 4;
  drawRule(canvas, 'firm', left, contentWidth(canvas.measures));
}

/** Height of the row that carries the sum over. */
function carryHeight(canvas: Canvas): number {
  return leadingOf(canvas, canvas.measures.styles.label) + 2 * canvas.measures.cell;
}

function drawCarry(canvas: Canvas, table: Table, words: string): void {
  const { cell, styles } = canvas.measures;
  canvas.y -= cell + leadingOf(canvas, styles.label);
  const { total, rate } = table.columns;
  drawRight(canvas, words, styles.label, { ...rate, width: table.nameWidth, bottom: canvas.y, owner: ARTIFACT });
  drawRight(canvas, formatAmount(table.carried), styles.label, { ...total, bottom: canvas.y, owner: ARTIFACT });
  canvas.y -= cell;
}

/** Ends the table on this page with what there is to carry, and takes it up on the next one. */
function carryOver(canvas: Canvas, table: Table): void {
  if (table.lines > 0) drawCarry(canvas, table, 'À reporter');
  turnPage(canvas);
  drawHeader(canvas, table, undefined);
  if (table.lines === 0) return;
  drawCarry(canvas, table, 'Report');
  drawRule(canvas, 'hair', canvas.measures.left, contentWidth(canvas.measures));
}

type TextRow = { readonly line: string; readonly style: TextStyle };

function rowsOf(canvas: Canvas, line: InvoiceLine, width: number): readonly TextRow[] {
  const { body, small } = canvas.measures.styles;
  const set = (text: string, style: TextStyle): TextRow[] =>
    linesOf(canvas, text, style, width).map((each) => ({ line: `${each} `, style }));
  const names = set(line.name, body);
  return [
    ...(names.length === 0 ? [{ line: '', style: body }] : names),
    ...detailTexts(line).flatMap((each) => set(each, small)),
  ];
}

function drawFigures(canvas: Canvas, table: Table, line: InvoiceLine, row: Element, netCents: Cents): void {
  const texts: Figures<string> = {
    quantity: formatQuantity(line.quantity, line.unitCode),
    price: formatPrice(line.netPrice),
    rate: rateWords(line.vatCategory, lineRate(line)),
    total: formatAmount(netCents),
  };
  for (const each of FIGURES)
    drawRight(canvas, texts[each], canvas.measures.styles.body, {
      ...table.columns[each],
      bottom: canvas.y,
      owner: addElement(row, 'TD'),
    });
}

function drawLineOfTable(canvas: Canvas, table: Table, line: InvoiceLine, body: Element, netCents: Cents): void {
  const { bottom, cell, left } = canvas.measures;
  const rows = rowsOf(canvas, line, table.nameWidth);
  const height = rows.reduce((sum, row) => sum + leadingOf(canvas, row.style), 2 * cell);
  const floor = bottom + carryHeight(canvas);
  const wholePage = SHEET.height - canvas.measures.top - floor - 80;
  // A line breaks only when it is longer than a page.
  if (canvas.y - Math.min(height, wholePage) < floor) carryOver(canvas, table);
  const row = addElement(body, 'TR');
  const name = addElement(row, 'TH', { scope: 'Row' });
  noteMissing(canvas, name, line.name);
  canvas.y -= cell;
  let beside = placeOf(canvas);
  rows.forEach(({ line: text, style }, index) => {
    if (canvas.y - leadingOf(canvas, style) < floor) {
      carryOver(canvas, table);
      canvas.y -= cell;
    }
    canvas.y -= leadingOf(canvas, style);
    drawAt(canvas, text, style, { left, bottom: canvas.y, owner: name });
    if (index > 0) return;
    beside = placeOf(canvas);
    table.carried = addCents(table.carried, netCents);
    table.lines += 1;
  });
  drawBackAt(canvas, beside, () => {
    drawFigures(canvas, table, line, row, netCents);
  });
  canvas.y -= cell;
  drawRule(canvas, 'hair', left, contentWidth(canvas.measures));
}

/** The table of lines: its header comes again on every page, between the sum carried over and the sum brought forward. */
export function drawLines(canvas: Canvas, invoice: Invoice, totals: Totals): void {
  ensureRoom(canvas, 90);
  const table: Table = { ...layOut(canvas), carried: 0 as Cents, lines: 0 };
  const element = addElement(canvas.document, 'Table');
  drawHeader(canvas, table, addElement(addElement(element, 'THead'), 'TR'));
  const body = addElement(element, 'TBody');
  invoice.lines.forEach((line, position) => {
    drawLineOfTable(canvas, table, line, body, totals.lineNetCents[position] ?? (0 as Cents));
  });
  canvas.y -= canvas.measures.gap * 0.7;
}
