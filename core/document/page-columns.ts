import { drawAt, ensureRoom, leadingOf, linesOf, noteMissing, widthOf, type Canvas } from './page-canvas.ts';
import type { TextStyle } from './page-template.ts';
import { addElement, type Element } from './structure-tree.ts';

/** A row of a column: a text, perhaps led by a label in secondary ink (« Engagement : »). */
export type Row = {
  readonly text: string;
  readonly style: TextStyle;
  readonly lead?: string;
  /** What the row is in the structure; a paragraph unless said. */ readonly type?: 'P' | 'H1' | 'H2';
  /** White above it, in points. */ readonly above?: number;
};

/** Rows that stand side by side with others. */
export type Column = { readonly rows: readonly Row[]; readonly left: number; readonly width: number };

/** A line that is ready to be drawn. */
type SetLine = {
  readonly line: string;
  readonly style: TextStyle;
  readonly lead: string;
  readonly indent: number;
  readonly height: number;
  readonly below: number;
  readonly owner: Element;
};

/** A row of the column when there is a text, nothing otherwise. */
export function rowOf(text: string | undefined, style: TextStyle, lead?: string): readonly Row[] {
  if (text === undefined || text.trim() === '') return [];
  return [lead === undefined ? { text, style } : { text, style, lead: `${lead}\u00a0: ` }];
}

function setRow(canvas: Canvas, row: Row, width: number, parent: Element): SetLine[] {
  const { style, lead = '' } = row;
  const leadStyle: TextStyle = { font: 'sans', size: style.size, soft: true };
  const indent = lead === '' ? 0 : widthOf(canvas, lead, leadStyle);
  const lines = linesOf(canvas, row.text, style, width, Math.max(width - indent, width / 4));
  if (lines.length === 0) return [];
  const owner = addElement(parent, row.type ?? 'P');
  noteMissing(canvas, owner, row.text);
  return lines.map((line, index) => ({
    line: index === lines.length - 1 ? line : `${line} `,
    style,
    lead: index === 0 ? lead : '',
    indent: index === 0 ? indent : 0,
    height: leadingOf(canvas, style) + (index === 0 ? (row.above ?? 0) : 0),
    below: row.type === 'H2' ? 2 : 0,
    owner,
  }));
}

/**
 * Draws columns side by side from one height and leaves the canvas under the longest. A column that outgrows the page
 * goes on at the next one.
 */
export function drawColumns(canvas: Canvas, columns: readonly Column[], parent: Element): void {
  drawSideBySide(
    canvas,
    columns.map((column) => () => {
      drawColumn(canvas, column, addElement(parent, 'Sect'));
    }),
  );
}

function drawColumn(canvas: Canvas, { rows, left, width }: Column, parent: Element): void {
  for (const row of rows)
    for (const { line, style, lead, indent, height, below, owner } of setRow(canvas, row, width, parent)) {
      nextPlace(canvas, height);
      canvas.y -= height;
      const leadStyle: TextStyle = { font: 'sans', size: style.size, soft: true };
      drawAt(canvas, lead, leadStyle, { left, bottom: canvas.y, owner });
      drawAt(canvas, line, style, { left: left + indent, bottom: canvas.y, owner });
      canvas.y -= below;
    }
}

/** Where the canvas draws now. */
export function placeOf(canvas: Canvas): { readonly page: number; readonly y: number } {
  return { page: canvas.page, y: canvas.y };
}

/** Draws at an earlier place and comes back: what stands beside a text is read after it. */
export function drawBackAt(canvas: Canvas, place: ReturnType<typeof placeOf>, drawing: () => void): void {
  const here = placeOf(canvas);
  canvas.page = place.page;
  canvas.y = place.y;
  drawing();
  canvas.page = here.page;
  canvas.y = here.y;
}

/** Lets each draw from the same place, and leaves the canvas under the one that went furthest. */
export function drawSideBySide(canvas: Canvas, drawings: readonly (() => void)[]): void {
  const start = placeOf(canvas);
  let end = start;
  for (const each of drawings) {
    canvas.page = start.page;
    canvas.y = start.y;
    each();
    if (canvas.page > end.page || (canvas.page === end.page && canvas.y < end.y)) end = placeOf(canvas);
  }
  canvas.page = end.page;
  canvas.y = end.y;
}

/** Goes on at the top of the next page where this one is full; another column may have opened it already. */
export function nextPlace(canvas: Canvas, height: number): void {
  if (canvas.y - height >= canvas.measures.bottom) return;
  if (canvas.page === canvas.sheets.length - 1) {
    ensureRoom(canvas, height);
    return;
  }
  canvas.page += 1;
  canvas.y = canvas.sheets[canvas.page]?.top ?? canvas.y;
}
