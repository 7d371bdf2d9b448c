import type { PDFFont } from 'pdf-lib';
import { toXmlCharacters } from './xml-text.ts';

/** A font of the page, which never meets a character that it cannot draw. */
export type PageFont = {
  readonly pdf: PDFFont;
  /** The text with what the font lacks replaced by a visible mark: PDF/A forbids the missing-glyph box. */
  clean(text: string): string;
  /** Width in points. */
  width(text: string, size: number): number;
};

const MISSING = '?';
const SPACES = /[\t\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

/** Wraps an embedded font; widths are remembered, since a table measures the same words again and again. */
export function toPageFont(pdf: PDFFont): PageFont {
  const known = new Set(pdf.getCharacterSet());
  const widths = new Map<string, number>();
  return {
    pdf,
    clean: (text) =>
      [...toXmlCharacters(text).normalize('NFC').replace(SPACES, ' ')]
        .map((character) => (known.has(character.codePointAt(0) ?? 0) ? character : MISSING))
        .join(''),
    width: (text, size) => {
      const unit = widths.get(text) ?? pdf.widthOfTextAtSize(text, 1);
      widths.set(text, unit);
      return unit * size;
    },
  };
}

/** Cuts a word that is wider than the column, character by character. */
function breakWord(word: string, font: PageFont, size: number, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && font.width(piece + character, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function wrapParagraph(paragraph: string, font: PageFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ').filter((each) => each !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (font.width(joined, size) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = font.width(word, size) <= width ? [word] : breakWord(word, font, size, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** Breaks a text into lines that fit a width in points; its own line breaks are kept, blank lines are not. */
export function wrapText(text: string, font: PageFont, size: number, width: number): string[] {
  return text.split(/\r\n|[\r\n]/).flatMap((paragraph) => wrapParagraph(font.clean(paragraph), font, size, width));
}
