import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A page of plain lines, for papers that the portal makes itself; what the font lacks is left out. */
export async function drawPaper(title: string, lines: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595, 842]);
  const plain = (text: string): string => text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '').slice(0, 110);
  page.drawText(plain(title), { x: 50, y: 780, size: 14, font });
  const shown = [...lines, 'Bac à sable : papier inventé, sans valeur.'].slice(0, 45);
  for (const [index, line] of shown.entries()) {
    page.drawText(plain(line), { x: 50, y: 750 - index * 15, size: 10, font });
  }
  return await document.save();
}
