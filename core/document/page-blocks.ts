import {
  ARTIFACT,
  draw,
  drawAt,
  drawLine,
  drawRight,
  drawRule,
  ensureRoom,
  leadingOf,
  linesOf,
  noteMissing,
  turnPage,
  type Canvas,
} from './page-canvas.ts';
import { contentWidth, type TextStyle } from './page-template.ts';
import { pdfNumber } from './pdf-text.ts';
import { addElement, type Element, type StructureType } from './structure-tree.ts';

/** Begins a section: a heading over a rule, never alone at the foot of a page. `follow`: height that stays with it, in points. */
export function drawSectionTitle(canvas: Canvas, title: string, follow = 40): void {
  const { measures } = canvas;
  const { lead } = measures.styles;
  ensureRoom(canvas, measures.gap + leadingOf(canvas, lead) + follow);
  canvas.y -= measures.gap * 0.7;
  const owner = addElement(canvas.document, 'H2');
  for (const line of linesOf(canvas, title, lead, contentWidth(measures)))
    drawLine(canvas, line, lead, { left: measures.left, owner });
  canvas.y -= 4;
  drawRule(canvas, 'firm', measures.left, contentWidth(measures));
  canvas.y -= 5;
}

/** A column of a table: its head, its share of the width, and on which side its texts stand. */
export type TableColumn = { readonly head: string; readonly share: number; readonly side?: 'right' };

/** A cell; `strong` stands out. */
export type TableCell = { readonly text: string; readonly strong?: boolean };

type Placed = { readonly column: TableColumn; readonly left: number; readonly width: number };

const CELL_GAP = 10;

function placeColumns(canvas: Canvas, columns: readonly TableColumn[]): readonly Placed[] {
  const { measures } = canvas;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const room = contentWidth(measures) - CELL_GAP * (columns.length - 1);
  let left = measures.left;
  return columns.map((column) => {
    const width = (room * column.share) / whole;
    const placed = { column, left, width };
    left += width + CELL_GAP;
    return placed;
  });
}

type Row = { readonly cells: readonly TableCell[]; readonly style: TextStyle; readonly type: 'TH' | 'TD' };

function drawRow(canvas: Canvas, placed: readonly Placed[], { cells, style, type }: Row, parent: Element): void {
  const { strong } = canvas.measures.styles;
  const set = placed.map(({ column, width }, index) => {
    const { text = '', strong: stands = false } = cells[index] ?? {};
    const shown = stands ? { ...strong, size: style.size } : style;
    return { text, column, shown, lines: linesOf(canvas, text, shown, width) };
  });
  const leading = leadingOf(canvas, style);
  const height = Math.max(1, ...set.map(({ lines }) => lines.length)) * leading;
  ensureRoom(canvas, Math.min(height, leading * 4) + 6);
  const row = addElement(parent, 'TR');
  canvas.y -= 3;
  const owners = set.map(({ text }) => {
    const owner = addElement(row, type, type === 'TH' ? { scope: 'Column' } : {});
    noteMissing(canvas, owner, text);
    return owner;
  });
  const count = Math.max(1, ...set.map(({ lines }) => lines.length));
  for (let line = 0; line < count; line += 1) {
    ensureRoom(canvas, leading);
    canvas.y -= leading;
    set.forEach(({ lines, column, shown }, index) => {
      const text = lines[line];
      const place = placed[index];
      const owner = owners[index];
      if (text === undefined || place === undefined || owner === undefined) return;
      const { left, width } = place;
      // The space at a line's end keeps its words apart for whoever reads the text without seeing the page.
      const drawn = line === lines.length - 1 ? text : `${text} `;
      if (column.side === 'right')
        drawRight(canvas, drawn, shown, { right: left + width, bottom: canvas.y, width, owner });
      else drawAt(canvas, drawn, shown, { left, bottom: canvas.y, owner });
    });
  }
  canvas.y -= 3;
  drawRule(canvas, 'hair', canvas.measures.left, contentWidth(canvas.measures));
}

/** A table over the whole width, with its head; a row keeps together unless it is longer than a page. */
export function drawTable(
  canvas: Canvas,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
): void {
  const { label, body } = canvas.measures.styles;
  const placed = placeColumns(canvas, columns);
  const table = addElement(canvas.document, 'Table');
  const heads = columns.map(({ head }) => ({ text: head }));
  ensureRoom(canvas, leadingOf(canvas, label) + leadingOf(canvas, body) + 14);
  drawRow(canvas, placed, { cells: heads, style: label, type: 'TH' }, addElement(table, 'THead'));
  const tbody = addElement(table, 'TBody');
  for (const cells of rows) drawRow(canvas, placed, { cells, style: body, type: 'TD' }, tbody);
}

/** A number that is to be seen first, with what it is. */
export type KeyFigure = { readonly label: string; readonly value: string; readonly note: string };

/** Boxes side by side, each with one number. */
export function drawKeyFigures(canvas: Canvas, figures: readonly KeyFigure[]): void {
  const { measures } = canvas;
  const { label, small, title } = measures.styles;
  const gap = 14;
  const width = (contentWidth(measures) - gap * (figures.length - 1)) / Math.max(1, figures.length);
  const big: TextStyle = { font: 'bold', size: title.size * 0.9 };
  const inner = width - 24;
  const notes = figures.map(({ note }) => linesOf(canvas, note, small, inner));
  const height =
    leadingOf(canvas, label) +
    leadingOf(canvas, big) +
    Math.max(1, ...notes.map(({ length }) => length)) * leadingOf(canvas, small) +
    20;
  if (canvas.y - height < measures.bottom) turnPage(canvas);
  const top = canvas.y;
  figures.forEach((figure, index) => {
    const left = measures.left + index * (width + gap);
    const box = [left, top - height, width, height].map(pdfNumber).join(' ');
    draw(canvas, ARTIFACT, `0.95 g ${box} re f 1 w 0.1 G ${box} re S 0.1 g`);
    canvas.y = top - 8;
    const owner = addElement(canvas.document, 'P');
    const [head = ''] = linesOf(canvas, figure.label, label, inner);
    drawLine(canvas, `${head} `, label, { left: left + 12, owner });
    canvas.y -= leadingOf(canvas, big);
    drawFitted(canvas, `${figure.value} `, big, { left: left + 12, width: inner, owner });
    for (const line of notes[index] ?? []) drawLine(canvas, `${line} `, small, { left: left + 12, owner });
  });
  canvas.y = top - height - 4;
}

type Fitted = { readonly left: number; readonly width: number; readonly owner: Element };

function drawFitted(canvas: Canvas, text: string, style: TextStyle, { left, width, owner }: Fitted): void {
  const font = canvas.fonts[style.font];
  const line = font.clean(text);
  const natural = font.width(line, style.size);
  const size = natural > width ? style.size * (width / natural) : style.size;
  drawAt(canvas, line, { ...style, size }, { left, bottom: canvas.y, owner });
}

/** A text in a frame: what has to be read. */
export function drawNotice(canvas: Canvas, text: string, type: Extract<StructureType, 'P'> = 'P'): void {
  const { measures } = canvas;
  const { body } = measures.styles;
  const width = contentWidth(measures);
  const lines = linesOf(canvas, text, body, width - 24);
  const height = lines.length * leadingOf(canvas, body) + 14;
  ensureRoom(canvas, height + 6);
  canvas.y -= 4;
  const bar = [measures.left, canvas.y - height, 3, height].map(pdfNumber).join(' ');
  draw(canvas, ARTIFACT, `0.1 g ${bar} re f`);
  canvas.y -= 7;
  const owner = addElement(canvas.document, type);
  noteMissing(canvas, owner, text);
  lines.forEach((line, index) => {
    drawLine(canvas, index === lines.length - 1 ? line : `${line} `, body, { left: measures.left + 14, owner });
  });
  canvas.y -= 11;
}
