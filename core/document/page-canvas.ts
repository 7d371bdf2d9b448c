import { degrees, rgb, type PDFDocument, type PDFPage } from 'pdf-lib';
import { wrapText, type PageFont } from './page-font.ts';

/** A4 in points, with margins that office printers can print. */
export const PAGE = { width: 595.28, height: 841.89, left: 48, right: 48, top: 48, bottom: 60 } as const;
export const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

const INK = rgb(0.1, 0.12, 0.11);
const SOFT = rgb(0.36, 0.38, 0.37);
const HAIR = rgb(0.78, 0.8, 0.79);
const GHOST = rgb(0.9, 0.9, 0.9);

export type PageFonts = { readonly sans: PageFont; readonly bold: PageFont; readonly serif: PageFont };

/** How a text looks: its font, size in points, and whether it stands back. */
export type TextStyle = { readonly font: keyof PageFonts; readonly size: number; readonly soft?: boolean };

/** The styles of the page, largest first. */
export const STYLES = {
  title: { font: 'serif', size: 25 },
  total: { font: 'serif', size: 14 },
  strong: { font: 'bold', size: 9.5 },
  body: { font: 'sans', size: 9.5 },
  label: { font: 'bold', size: 8 },
  small: { font: 'sans', size: 8, soft: true },
} as const satisfies Record<string, TextStyle>;

/** Baseline to baseline, as a share of the size. */
const LEADING = 1.36;

export function leadingOf(style: TextStyle): number {
  return style.size * LEADING;
}

/**
 * Where the next thing is drawn: a page and the height left on it, in points from the bottom. It is the one thing of
 * the layout that changes; every block draws at `y` and moves it down.
 */
export type Canvas = {
  readonly doc: PDFDocument;
  readonly fonts: PageFonts;
  readonly sandbox: boolean;
  /** Words at the top of every page after the first. */ readonly runningHead: string;
  page: PDFPage;
  y: number;
};

/** Opens a canvas on a first page. */
export function openCanvas(options: Pick<Canvas, 'doc' | 'fonts' | 'sandbox' | 'runningHead'>): Canvas {
  const page = options.doc.addPage([PAGE.width, PAGE.height]);
  const canvas: Canvas = { ...options, page, y: PAGE.height - PAGE.top };
  markSandbox(canvas);
  return canvas;
}

/** Starts another page, with the running head. */
export function turnPage(canvas: Canvas): void {
  canvas.page = canvas.doc.addPage([PAGE.width, PAGE.height]);
  canvas.y = PAGE.height - PAGE.top;
  markSandbox(canvas);
  for (const line of linesOf(canvas, canvas.runningHead, STYLES.small, CONTENT_WIDTH).slice(0, 1))
    drawLine(canvas, line, STYLES.small, PAGE.left);
  canvas.y -= 10;
}

/** Turns the page unless that height, in points, is left; answers true when it did. */
export function ensureRoom(canvas: Canvas, height: number): boolean {
  if (canvas.y - height >= PAGE.bottom) return false;
  turnPage(canvas);
  return true;
}

/** The lines that a text takes in a width. */
export function linesOf(canvas: Canvas, text: string, style: TextStyle, width: number): string[] {
  return wrapText(text, canvas.fonts[style.font], style.size, width);
}

/** Draws one ready line at the canvas' height and moves down. */
export function drawLine(canvas: Canvas, line: string, style: TextStyle, left: number): void {
  canvas.y -= leadingOf(style);
  drawAt(canvas, line, style, left, canvas.y);
}

/** Draws one ready line with its baseline a fifth of the size above `bottom`. */
export function drawAt(canvas: Canvas, line: string, style: TextStyle, left: number, bottom: number): void {
  const font = canvas.fonts[style.font];
  canvas.page.drawText(font.clean(line), {
    x: left,
    y: bottom + style.size * 0.28,
    size: style.size,
    font: font.pdf,
    color: style.soft === true ? SOFT : INK,
  });
}

/** Draws one line that ends at `right`, made smaller when it is wider than `width`. */
export function drawRight(
  canvas: Canvas,
  text: string,
  style: TextStyle,
  { right, bottom, width }: { readonly right: number; readonly bottom: number; readonly width: number },
): void {
  const font = canvas.fonts[style.font];
  const line = font.clean(text);
  const natural = font.width(line, style.size);
  const size = natural > width ? style.size * (width / natural) : style.size;
  drawAt(canvas, line, { ...style, size }, right - font.width(line, size), bottom);
}

/** Draws a text of any length, turning pages where it must. */
export function drawParagraph(
  canvas: Canvas,
  text: string,
  style: TextStyle,
  left: number = PAGE.left,
  width: number = CONTENT_WIDTH,
): void {
  for (const line of linesOf(canvas, text, style, width)) {
    ensureRoom(canvas, leadingOf(style));
    drawLine(canvas, line, style, left);
  }
}

/** A rule across a width, at the canvas' height. */
export function drawRule(
  canvas: Canvas,
  weight: 'hair' | 'firm',
  left: number = PAGE.left,
  width: number = CONTENT_WIDTH,
): void {
  canvas.page.drawLine({
    start: { x: left, y: canvas.y },
    end: { x: left + width, y: canvas.y },
    thickness: weight === 'firm' ? 0.9 : 0.5,
    color: weight === 'firm' ? INK : HAIR,
  });
}

/** « Bac à sable » across the page, under the text, and framed at its top: nobody may take it for a real invoice. */
function markSandbox(canvas: Canvas): void {
  if (!canvas.sandbox) return;
  const { serif, bold } = canvas.fonts;
  canvas.page.drawText('BAC À SABLE', {
    x: 95,
    y: 230,
    size: 82,
    font: serif.pdf,
    color: GHOST,
    rotate: degrees(52),
  });
  const words = 'BAC À SABLE\u00a0: sans valeur, rien n’est parti à l’administration';
  const width = bold.width(words, 9) + 20;
  const left = (PAGE.width - width) / 2;
  canvas.page.drawRectangle({ x: left, y: PAGE.height - 33, width, height: 18, borderColor: INK, borderWidth: 1 });
  canvas.page.drawText(words, { x: left + 10, y: PAGE.height - 27, size: 9, font: bold.pdf, color: INK });
}
