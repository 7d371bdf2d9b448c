import { buildProgram, embedFace, type PageFace } from './page-face.ts';
import type { PdfFile, PdfRef } from './pdf-file.ts';
import { toXmlCharacters } from './xml-text.ts';

/** A font of one document, which never meets a character that it cannot draw. */
export type PageFont = {
  /** Name among the resources of a page. */ readonly resource: string;
  /** The text with its spaces made plain, and what the font lacks replaced by `MISSING`. */
  clean(text: string): string;
  /** Width of a clean text in points. */
  width(text: string, size: number): number;
  /** A clean text as the operand of a text operator: its glyphs, two bytes each. */
  encode(text: string): string;
  /** The same for `TJ`, with the pairs of letters set closer as the face's designer wants. */
  encodeKerned(text: string): string;
  /** Writes the glyphs that were drawn, and the common ones, into the file. */
  embed(file: PdfFile): PdfRef;
};

/** Stands for a character that the fonts lack (a CJK sign, an emoji): PDF/A forbids the missing glyph. */
export const MISSING = '□';

const SPACES = /[\t\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Texts that need no look at each character; every face has these. */
const PLAIN =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff\u0152\u0153\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac\u2212]*$/;

/** Text in the composed form that fonts have, without what is not seen; a line break stays. */
export function toDrawnText(text: string): string {
  return PLAIN.test(text) ? text : toXmlCharacters(text).normalize('NFC').replace(SPACES, ' ').replace(INVISIBLE, '');
}

/** A byte within a string of PDF: brackets, backslash and carriage return are told by their number. */
function escapeByte(byte: number): string {
  return byte === 0x28 || byte === 0x29 || byte === 0x5c || byte === 0x0d
    ? `\\${byte.toString(8).padStart(3, '0')}`
    : String.fromCharCode(byte);
}

/** Begins the use of a face in one document. */
export function openPageFont(face: PageFace, resource: string, name: string): PageFont {
  const extras = new Map<number, string>();
  const extraNumbers = new Map<number, number>();
  const codes = new Map<number, string>();
  const advances = new Map<number, number>();

  const numberOf = (glyph: number, character: string): number => {
    const known = face.commonNumbers.get(glyph) ?? extraNumbers.get(glyph);
    if (known !== undefined) return known;
    const number = face.common.length + extras.size;
    extras.set(glyph, character);
    extraNumbers.set(glyph, number);
    return number;
  };
  const codeOf = (code: number): string => {
    const known = codes.get(code);
    if (known !== undefined) return known;
    const number = numberOf(face.glyphOf(code), String.fromCharCode(code));
    const written = escapeByte(number >>> 8) + escapeByte(number & 0xff);
    codes.set(code, written);
    return written;
  };
  const advanceOf = (code: number): number => {
    const known = advances.get(code);
    if (known !== undefined) return known;
    const [advance] = face.trueType.metricsOf(face.glyphOf(code));
    advances.set(code, advance);
    return advance;
  };

  return {
    resource,
    clean: (text) =>
      PLAIN.test(text)
        ? text
        : [...toDrawnText(text)]
            .map((character) =>
              face.glyphOf(character.codePointAt(0) ?? 0) === 0 || character.length > 1 ? MISSING : character,
            )
            .join(''),
    width: (text, size) => {
      let sum = 0;
      for (let index = 0; index < text.length; index += 1) sum += advanceOf(text.charCodeAt(index));
      return (sum * size) / 1000;
    },
    encode: (text) => {
      let written = '(';
      for (let index = 0; index < text.length; index += 1) written += codeOf(text.charCodeAt(index));
      return `${written})`;
    },
    encodeKerned: (text) => {
      let written = '[(';
      for (let index = 0; index < text.length; index += 1) {
        const kern = index === 0 ? 0 : face.kernOf(text[index - 1] ?? '', text[index] ?? '');
        if (kern !== 0) written += `)${-kern}(`;
        written += codeOf(text.charCodeAt(index));
      }
      return `${written})]`;
    },
    embed: (file) => {
      if (extras.size === 0) return embedFace(file, name, face, face.commonProgram);
      const glyphs = [...face.common, ...extras.keys()];
      const texts = [...face.commonTexts, ...extras.values()];
      return embedFace(file, name, face, buildProgram(face.trueType, glyphs, texts));
    },
  };
}
