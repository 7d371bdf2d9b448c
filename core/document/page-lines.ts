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
  widthOf,
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
const NO_FIGURES: Figures<string> = { quantity: '', price: '', rate: '', total: '' };
const TITLES: Figures<string> = { quantity: 'Quantité', price: 'Prix unit. HT', rate: 'TVA', total: 'Total HT' };

/** What the columns of figures take at most, and the white between two of them, in widths of a letter. */
const WIDEST: Figures<number> = { quantity: 6.8, price: 6.8, rate: 5.2, total: 7.4 };
const WHITE = { least: 0.8, most: 2 };

/** How wide a column has to be: its title, or its longest figure, which is nearly its widest. */
function widthNeeded(canvas: Canvas, figures: readonly Figures<string>[], column: keyof Figures<string>): number {
  const { body, label } = canvas.measures.styles;
  const longest = figures.reduce((known, { [column]: text }) => (text.length > known.length ? text : known), '');
  const needed = Math.max(widthOf(canvas, TITLES[column], label), widthOf(canvas, longest, body) + body.size * 0.1);
  return Math.min(needed, WIDEST[column] * body.size);
}

function addUp(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** The figures' columns, as wide as what stands in them, well apart; the name of the line takes what is left. */
function layOut(canvas: Canvas, figures: readonly Figures<string>[]): Pick<Table, 'columns' | 'nameWidth'> {
  const { measures } = canvas;
  const em = measures.styles.body.size;
  const widths = FIGURES.map((each) => widthNeeded(canvas, figures, each));
  const [quantity = 0, price = 0, rate = 0, total = 0] = widths;
  const sum = addUp(widths);
  const spare = (addUp(Object.values(WIDEST)) + FIGURES.length * WHITE.least) * em - sum;
  const between = Math.min(WHITE.most * em, spare / FIGURES.length);
  const right = SHEET.width - measures.right;
  return {
    columns: {
      total: { right, width: total },
      rate: { right: right - total - between, width: rate },
      price: { right: right - total - rate - 2 * between, width: price },
      quantity: { right: right - total - rate - price - 3 * between, width: quantity },
    },
    nameWidth: contentWidth(measures) - sum - FIGURES.length * between,
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

function figuresOf(line: InvoiceLine, netCents: Cents): Figures<string> {
  return {
    quantity: formatQuantity(line.quantity, line.unitCode),
    price: formatPrice(line.netPrice),
    rate: rateWords(line.vatCategory, lineRate(line)),
    total: formatAmount(netCents),
  };
}

function drawFigures(canvas: Canvas, table: Table, texts: Figures<string>, row: Element): void {
  for (const each of FIGURES)
    drawRight(canvas, texts[each], canvas.measures.styles.body, {
      ...table.columns[each],
      bottom: canvas.y,
      owner: addElement(row, 'TD'),
    });
}

/** A line with what stands in its columns. */
type SetLine = { readonly line: InvoiceLine; readonly netCents: Cents; readonly figures: Figures<string> };

function drawLineOfTable(canvas: Canvas, table: Table, { line, netCents, figures }: SetLine, body: Element): void {
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
    drawFigures(canvas, table, figures, row);
  });
  canvas.y -= cell;
  drawRule(canvas, 'hair', left, contentWidth(canvas.measures));
}

/** The table of lines: its header comes again on every page, between the sum carried over and the sum brought forward. */
export function drawLines(canvas: Canvas, invoice: Invoice, totals: Totals): void {
  ensureRoom(canvas, 90);
  const lines = invoice.lines.map((line, position): SetLine => {
    const netCents = totals.lineNetCents[position] ?? (0 as Cents);
    return { line, netCents, figures: figuresOf(line, netCents) };
  });
  const carried: Figures<string> = { ...NO_FIGURES, total: formatAmount(totals.sumOfLinesCents) };
  const columns = layOut(canvas, [...lines.map(({ figures }) => figures), carried]);
  const table: Table = { ...columns, carried: 0 as Cents, lines: 0 };
  const element = addElement(canvas.document, 'Table');
  drawHeader(canvas, table, addElement(addElement(element, 'THead'), 'TR'));
  const body = addElement(element, 'TBody');
  for (const line of lines) drawLineOfTable(canvas, table, line, body);
  canvas.y -= canvas.measures.gap * 0.7;
}
