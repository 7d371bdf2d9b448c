import type { Invoice } from '../draft/invoice.ts';
import { formatDay } from './french-format.ts';
import { drawLine, drawParagraph, ensureRoom, leadingOf, linesOf, type Canvas } from './page-canvas.ts';
import type { TextStyle } from './page-template.ts';
import { addElement } from './structure-tree.ts';

/** BT-8 in the words of the French mention. */
const TAX_POINTS = {
  '5': 'TVA exigible à la date de la facture (option pour les débits).',
  '29': 'TVA exigible à la livraison.',
  '72': 'TVA exigible à l’encaissement.',
} as const;

function vatTexts(invoice: Invoice): readonly string[] {
  return [
    ...(invoice.taxPointCode === undefined ? [] : [TAX_POINTS[invoice.taxPointCode]]),
    ...(invoice.taxPointOn === undefined ? [] : [`TVA exigible le ${formatDay(invoice.taxPointOn)}.`]),
  ];
}

/** Files that travel inside, and documents that are only named. */
function documentTexts({ attachments, citedDocuments = [] }: Invoice): readonly string[] {
  const described = (name: string, ...words: readonly (string | undefined)[]): string =>
    [name, ...words.filter((each) => each !== undefined && each !== '')].join(', ');
  return [
    ...attachments.map(({ name, description }) => described(name, description)),
    ...citedDocuments.map(({ reference, description, location }) => described(reference, description, location)),
  ];
}

function drawBlock(
  canvas: Canvas,
  title: string,
  texts: readonly string[],
  { style, widthHere }: { readonly style: TextStyle; readonly widthHere: () => number },
): void {
  const shown = texts.filter((each) => each.trim() !== '');
  if (shown.length === 0) return;
  const { measures } = canvas;
  // The title stands with the first lines under it.
  const together = Math.min(linesOf(canvas, shown[0] ?? '', style, widthHere()).length, 3);
  ensureRoom(canvas, leadingOf(canvas, measures.styles.label) + together * leadingOf(canvas, style) + 1);
  const owner = addElement(canvas.document, 'H2');
  drawLine(canvas, title, measures.styles.label, { left: measures.left, owner });
  canvas.y -= 1;
  for (const text of shown) {
    drawParagraph(canvas, text, style, { parent: canvas.document, left: measures.left, width: widthHere() });
    canvas.y -= style.size * 0.2;
  }
  canvas.y -= measures.gap * 0.45;
}

/** When VAT falls due, the notes with the legal mentions, and what comes with the invoice; `widthHere` asks for the width, in points, at the canvas' height. */
export function drawClosing(canvas: Canvas, invoice: Invoice, widthHere: () => number): void {
  const { body, small } = canvas.measures.styles;
  drawBlock(canvas, 'TVA', vatTexts(invoice), { style: body, widthHere });
  const notes = invoice.notes.map((note) => note.text);
  drawBlock(canvas, 'Mentions', notes, { style: small, widthHere });
  drawBlock(canvas, 'Pièces jointes', documentTexts(invoice), { style: small, widthHere });
}
