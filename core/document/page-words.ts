import type { PageFont } from './page-font.ts';

/** What setting a text asks of a font. */
type Measured = Pick<PageFont, 'clean' | 'width'>;

/** Cuts a word that is wider than the column, character by character. */
function breakWord(word: string, font: Measured, size: number, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const advance = font.width(character, size);
    if (piece !== '' && used + advance > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += advance;
  }
  return [...pieces, piece];
}

/**
 * Where a line may end: at a space, but in French neither before `: ; ! ? »` nor after `«`, and not within a number or
 * between a number and its unit.
 */
const BREAKS =
  /(?<!«) (?![:;!?»%€])(?!(?<=\d )\d{3}(?!\d))(?!(?<=\d )(?:h|j|l|t|g|kg|ha|m|m²|m³|mm|cm|km)(?![\p{L}\d]))/u;

/** The words of a paragraph, what belongs together as one where it fits the column. */
function wordsOf(paragraph: string, font: Measured, size: number, width: number): readonly string[] {
  return paragraph.split(BREAKS).flatMap((word) => {
    const isOne = !word.includes(' ') || (!word.includes('  ') && font.width(word, size) <= width);
    return isOne ? [word] : word.split(' ');
  });
}

/** Breaks one paragraph; its first line may have less room than the others. */
function wrapParagraph(
  paragraph: string,
  font: Measured,
  size: number,
  { width, first }: { width: number; first: number },
): string[] {
  const lines: string[] = [];
  const space = font.width(' ', size);
  let line = '';
  let used = 0;
  for (const word of wordsOf(paragraph, font, size, Math.min(width, first))) {
    if (word === '') continue;
    const room = lines.length === 0 ? first : width;
    const wide = font.width(word, size);
    if (line !== '' && used + space + wide <= room) {
      line += ` ${word}`;
      used += space + wide;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces =
      wide <= (lines.length === 0 ? first : width) ? [word] : breakWord(word, font, size, Math.min(width, first));
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    used = pieces.length === 1 ? wide : font.width(line, size);
  }
  return line === '' ? lines : [...lines, line];
}

/** Breaks a text into clean lines that fit a width in points; its own line breaks are kept, blank lines are not. */
export function wrapText(text: string, font: Measured, size: number, width: number, first: number = width): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|[\r\n]/)) {
    const room = { width, first: lines.length === 0 ? first : width };
    lines.push(...wrapParagraph(font.clean(paragraph), font, size, room));
  }
  return lines;
}
