import type { PageFont } from './page-font.ts';
import { MISSING, toDrawnText } from './page-font.ts';
import { SHEET, type Measures, type TextStyle } from './page-template.ts';
import { wrapText } from './page-words.ts';
import { pdfNumber } from './pdf-text.ts';
import { addElement, type Element } from './structure-tree.ts';

export type PageFonts = { readonly sans: PageFont; readonly bold: PageFont; readonly serif: PageFont };

/** Ink, secondary ink and hairlines: shades of grey, so that black and white prints lose nothing. */
const INK = '0.1 g';
const SOFT = '0.33 g';
const HAIR = '0.75 G';
const FIRM = '0.1 G';

/** What belongs to no element: rules, repeated headers, page numbers. */
export const ARTIFACT = 'artifact';
type Owner = Element | typeof ARTIFACT;

/** One page while it is drawn: its operators, and what of them is already set. */
type Sheet = {
  readonly operators: string[];
  marks: number;
  owner: Owner | undefined;
  text: string;
  ink: string;
  /** Where its content begins, in points from the bottom. */ top: number;
};

/**
 * Where the next thing is drawn: a page and the height left on it, in points from the bottom. It is the one thing of
 * the layout that changes; every block draws at `y` and moves it down.
 */
export type Canvas = {
  readonly fonts: PageFonts;
  readonly measures: Measures;
  readonly sandbox: boolean;
  /** Words at the top of every page after the first. */ readonly runningHead: string;
  readonly sheets: Sheet[];
  /** Root of the logical structure. */ readonly document: Element;
  /** Index of the page that is drawn on. */ page: number;
  y: number;
};

function openSheet(canvas: Canvas): void {
  canvas.y = SHEET.height - canvas.measures.top;
  canvas.sheets.push({ operators: [], marks: 0, owner: undefined, text: '', ink: '', top: canvas.y });
  canvas.page = canvas.sheets.length - 1;
}

function currentSheet(canvas: Canvas): Sheet {
  const sheet = canvas.sheets[canvas.page];
  if (sheet === undefined) throw new Error('The canvas has no such page.');
  return sheet;
}

/** Opens a canvas on a first page. */
export function openCanvas(options: Pick<Canvas, 'fonts' | 'measures' | 'sandbox' | 'runningHead'>): Canvas {
  const canvas: Canvas = { ...options, sheets: [], document: { type: 'Document', kids: [] }, page: 0, y: 0 };
  openSheet(canvas);
  markSandbox(canvas);
  return canvas;
}

/** Adds an operator as part of an element, or of nothing; neighbours of one element are one piece of content. */
export function draw(canvas: Canvas, owner: Owner, operator: string): void {
  const sheet = currentSheet(canvas);
  if (sheet.owner !== owner) {
    if (sheet.owner !== undefined) sheet.operators.push('EMC');
    sheet.owner = owner;
    if (owner === ARTIFACT) sheet.operators.push('/Artifact BMC');
    else {
      sheet.operators.push(`/${owner.type}<</MCID ${sheet.marks}>>BDC`);
      owner.kids.push({ page: canvas.page, mark: sheet.marks });
      sheet.marks += 1;
    }
  }
  sheet.operators.push(operator);
}

/** The content of each page, in order; nothing can be drawn after. */
export function closeCanvas(canvas: Canvas): readonly string[] {
  return canvas.sheets.map((sheet) => {
    if (sheet.owner !== undefined) sheet.operators.push('EMC');
    return sheet.operators.join('\n');
  });
}

export function leadingOf(canvas: Canvas, style: TextStyle): number {
  return style.size * canvas.measures.leading;
}

/** Starts another page, with the running head. */
export function turnPage(canvas: Canvas): void {
  openSheet(canvas);
  markSandbox(canvas);
  const { small } = canvas.measures.styles;
  const [line] = linesOf(canvas, canvas.runningHead, small, SHEET.width - 2 * canvas.measures.left);
  if (line !== undefined) drawLine(canvas, line, small, { left: canvas.measures.left, owner: ARTIFACT });
  canvas.y -= 10;
  currentSheet(canvas).top = canvas.y;
}

/** Turns the page unless that height, in points, is left; answers true when it did. */
export function ensureRoom(canvas: Canvas, height: number): boolean {
  if (canvas.y - height >= canvas.measures.bottom) return false;
  turnPage(canvas);
  return true;
}

/** The lines that a text takes in a width; the first may have less room. */
export function linesOf(canvas: Canvas, text: string, style: TextStyle, width: number, first?: number): string[] {
  return wrapText(text, canvas.fonts[style.font], style.size, width, first);
}

/** Width of a clean text in points. */
export function widthOf(canvas: Canvas, text: string, style: TextStyle): number {
  return canvas.fonts[style.font].width(text, style.size);
}

type At = { readonly left: number; readonly bottom: number; readonly owner: Owner };

/** Draws one clean line with its baseline a quarter of the size above `bottom`. */
export function drawAt(canvas: Canvas, line: string, style: TextStyle, { left, bottom, owner }: At): void {
  if (line === '') return;
  const font = canvas.fonts[style.font];
  const sheet = currentSheet(canvas);
  const chosen = `/${font.resource} ${pdfNumber(style.size)} Tf`;
  const ink = style.soft === true ? SOFT : INK;
  const words = [
    'BT',
    ...(sheet.text === chosen ? [] : [chosen]),
    ...(sheet.ink === ink ? [] : [ink]),
    `${pdfNumber(left)} ${pdfNumber(bottom + style.size * 0.26)} Td`,
    style.kerned === true ? `${font.encodeKerned(line)}TJ` : `${font.encode(line)}Tj`,
    'ET',
  ];
  sheet.text = chosen;
  sheet.ink = ink;
  draw(canvas, owner, words.join(' '));
}

/** Draws one clean line at the canvas' height and moves down. */
export function drawLine(canvas: Canvas, line: string, style: TextStyle, at: Omit<At, 'bottom'>): void {
  canvas.y -= leadingOf(canvas, style);
  drawAt(canvas, line, style, { ...at, bottom: canvas.y });
}

/** Draws one line that ends at `right`, made smaller when it is wider than `width`. */
export function drawRight(
  canvas: Canvas,
  text: string,
  style: TextStyle,
  { right, bottom, width, owner }: Omit<At, 'left'> & { readonly right: number; readonly width: number },
): void {
  const font = canvas.fonts[style.font];
  const line = font.clean(text);
  const natural = font.width(line, style.size);
  const size = natural > width ? style.size * (width / natural) : style.size;
  drawAt(canvas, line, { ...style, size }, { left: right - font.width(line, size), bottom, owner });
}

/** Tells a screen reader what the page could only show as missing signs. */
export function noteMissing(canvas: Canvas, element: Element, text: string): void {
  const drawn = toDrawnText(text);
  if (!drawn.includes(MISSING) && canvas.fonts.sans.clean(text).includes(MISSING)) element.actualText = drawn;
}

/** Draws a text of any length as a paragraph, turning pages where it must. */
export function drawParagraph(
  canvas: Canvas,
  text: string,
  style: TextStyle,
  { parent, left, width }: { readonly parent: Element; readonly left: number; readonly width: number },
): void {
  const lines = linesOf(canvas, text, style, width);
  if (lines.length === 0) return;
  const owner = addElement(parent, 'P');
  noteMissing(canvas, owner, text);
  lines.forEach((line, index) => {
    ensureRoom(canvas, leadingOf(canvas, style));
    // The space at a line's end keeps its words apart for whoever reads the text without seeing the page.
    drawLine(canvas, index === lines.length - 1 ? line : `${line} `, style, { left, owner });
  });
}

/** A rule across a width, at the canvas' height. */
export function drawRule(canvas: Canvas, weight: 'hair' | 'firm', left: number, width: number): void {
  const y = pdfNumber(canvas.y);
  const pen = weight === 'firm' ? `0.9 w ${FIRM}` : `0.5 w ${HAIR}`;
  draw(canvas, ARTIFACT, `${pen} ${pdfNumber(left)} ${y} m ${pdfNumber(left + width)} ${y} l S`);
}

/** « Bac à sable » across the page, under the text, and framed at its top: nobody may take it for a real invoice. */
function markSandbox(canvas: Canvas): void {
  if (!canvas.sandbox) return;
  const { serif, bold } = canvas.fonts;
  const turn = '0.616 0.788 -0.788 0.616';
  draw(
    canvas,
    ARTIFACT,
    `q 0.9 g BT /${serif.resource} 82 Tf ${turn} 120 210 Tm ${serif.encode('BAC À SABLE')}Tj ET Q`,
  );
  const words = 'BAC À SABLE\u00a0: sans valeur, rien n’est parti à l’administration';
  const width = bold.width(words, 9) + 20;
  const left = (SHEET.width - width) / 2;
  const top = SHEET.height - 31;
  draw(canvas, ARTIFACT, `1 w ${FIRM} ${pdfNumber(left)} ${pdfNumber(top)} ${pdfNumber(width)} 18 re S`);
  const style: TextStyle = { font: 'bold', size: 9 };
  const owner = canvas.page === 0 ? addElement(canvas.document, 'P') : ARTIFACT;
  drawAt(canvas, words, style, { left: left + 10, bottom: top + 3.5, owner });
}
