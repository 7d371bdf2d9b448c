import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A small PDF such as a farmer attaches: a delivery note of one page. */
export async function samplePdf(title: string): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([420, 595]).drawText(title, { x: 48, y: 520, size: 20, font });
  return Buffer.from(await pdf.save());
}
