import type { Picture } from './picture.ts';
import { draw, type Canvas } from './page-canvas.ts';
import { pdfNumber } from './pdf-text.ts';
import { addElement } from './structure-tree.ts';

/** A logo that the file holds, by the name under which pages find it. */
export const LOGO_RESOURCE = 'L';

/** The largest a logo is drawn, in points. */
const MAX_WIDTH = 150;
const MAX_HEIGHT = 52;

/** Draws the logo at the canvas' height, as large as fits, and moves down. */
export function drawLogo(canvas: Canvas, logo: Picture, sellerName: string): void {
  const scale = Math.min(MAX_WIDTH / logo.width, MAX_HEIGHT / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  const { left } = canvas.measures;
  const bottom = canvas.y - height;
  const owner = addElement(canvas.document, 'Figure', {
    figure: { alt: `Logo de ${sellerName}`, box: [left, bottom, left + width, canvas.y] },
  });
  const matrix = [width, 0, 0, height, left, bottom].map(pdfNumber).join(' ');
  draw(canvas, owner, `q ${matrix} cm /${LOGO_RESOURCE} Do Q`);
  canvas.y = bottom - 8;
}
