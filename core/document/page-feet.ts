import { ARTIFACT, drawAt, drawRight, linesOf, type Canvas } from './page-canvas.ts';
import { contentWidth, SHEET } from './page-template.ts';

const FOOT = 28;

/** Draws at the foot of every page what the document is called and which page it is; `following`: pages of other papers behind it. */
export function drawFeet(canvas: Canvas, heading: string, following = 0): void {
  const { measures } = canvas;
  const { small } = measures.styles;
  const [fitted = ''] = linesOf(canvas, heading, small, contentWidth(measures) - 70);
  canvas.sheets.forEach((_sheet, index) => {
    canvas.page = index;
    drawAt(canvas, fitted, small, { left: measures.left, bottom: FOOT, owner: ARTIFACT });
    drawRight(canvas, `page ${index + 1}/${canvas.sheets.length + following}`, small, {
      right: SHEET.width - measures.right,
      bottom: FOOT,
      width: 60,
      owner: ARTIFACT,
    });
  });
}
