/** A text string of PDF in UTF-16BE, as hexadecimal: nothing in it needs escaping. */
export function pdfText(text: string): string {
  let hex = '<FEFF';
  for (let index = 0; index < text.length; index += 1)
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  return `${hex}>`;
}

/** A name of PDF: what a name may not hold plainly is written as `#` and its byte. */
export function pdfName(name: string): string {
  const bytes = new TextEncoder().encode(name);
  let escaped = '/';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    escaped += /[A-Za-z0-9_.+-]/.test(character) ? character : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return escaped;
}

/** A date of PDF, in universal time. */
export function pdfDate(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z)`;
}

/** A length or a place in points, to a hundredth. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Where something is: left, bottom, right, top, in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

export function pdfBox(box: Box): string {
  return `[${box.map(pdfNumber).join(' ')}]`;
}
