import { zlibSync } from 'fflate';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';

/** A bill of some pages, A4, each page saying what it is; `turn`: how it is rotated. */
export async function billPdf(words: string, pages = 1, turn = 0): Promise<Uint8Array<ArrayBuffer>> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const font = await doc.embedFont(StandardFonts.Helvetica);
  for (let index = 0; index < pages; index += 1) {
    const page = doc.addPage(turn % 180 === 0 ? [595, 842] : [842, 595]);
    page.setRotation(degrees(turn));
    page.drawText(`${words}, feuille ${index + 1}`, { x: 60, y: 400, size: 18, font });
  }
  return new Uint8Array(await doc.save());
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Uint8Array.from([...new TextEncoder().encode(type), ...data]);
  const whole = new Uint8Array(body.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(body, 4);
  view.setUint32(body.length + 4, crc(body));
  return whole;
}

/** A grey picture of that size; `claims` writes another size into its header. */
export function greyPng(
  width: number,
  height: number,
  claims: readonly [number, number] = [width, height],
): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, claims[0]);
  view.setUint32(4, claims[1]);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = new Uint8Array((width + 1) * height).map((_, index) => (index % (width + 1) === 0 ? 0 : 200));
  return Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk('IHDR', header),
    ...chunk('IDAT', zlibSync(rows)),
    ...chunk('IEND', new Uint8Array()),
  ]);
}
