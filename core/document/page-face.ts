import { create } from 'fontkit';
import { packBytes, pdfRef, type PackedBytes, type PdfFile, type PdfRef } from './pdf-file.ts';
import { pdfBox } from './pdf-text.ts';
import { openTrueType, subsetTrueType, type TrueType } from './truetype.ts';

/** A face of the page, parsed: parsing takes longer than drawing an invoice, so it happens once. */
export type PageFace = {
  readonly trueType: TrueType;
  readonly metrics: FaceMetrics;
  /** Glyph of a character in the face's own numbering, its figures lining and of one width; 0: the face lacks it. */
  glyphOf(codePoint: number): number;
  /** What goes between two characters of a title, in thousandths of the size; negative: they move together. */
  kernOf(left: string, right: string): number;
  /** The glyphs that almost every invoice uses, as they are embedded: `[0]` is the missing glyph. */
  readonly common: readonly number[];
  /** The character of each of `common`. */
  readonly commonTexts: readonly string[];
  /** Position in `common` of each of its glyphs. */
  readonly commonNumbers: ReadonlyMap<number, number>;
  readonly commonProgram: FontProgram;
};

type FaceMetrics = {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
};

/** What a document holds of a face. */
export type FontProgram = {
  readonly file: PackedBytes;
  readonly toUnicode: PackedBytes;
  readonly widths: string;
};

/** Letters of the titles and of « BAC À SABLE ». */
export const TITLE_LETTERS = ' ’ABCDÀEFLSabcdefghilmnopqrstuvé';

/** French letters and signs; any other character that a face has is added to the document that needs it. */
export const TEXT_LETTERS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz|' +
  '§«°²³·»½×ÀÂÇÈÉÊËÎÏÔÙÛÜàâäçèéêëîïôöùûüÿŒœ–—’“”…€−□';

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** The table by which readers turn glyphs back into text. `texts[n]` is what glyph n stands for. */
function toUnicode(texts: readonly string[]): Uint8Array {
  const rows = texts.flatMap((text, number) =>
    text === '' ? [] : [`<${hex(number)}><${[...text].map((each) => hex(each.charCodeAt(0))).join('')}>`],
  );
  const blocks: string[] = [];
  for (let start = 0; start < rows.length; start += 100) {
    const block = rows.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return new TextEncoder().encode(
    [
      '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
      '/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def',
      '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
      '1 begincodespacerange\n<0000><FFFF>\nendcodespacerange',
      ...blocks,
      'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n',
    ].join('\n'),
  );
}

/** Makes the embedded form of some glyphs of a face. */
export function buildProgram(trueType: TrueType, glyphs: readonly number[], texts: readonly string[]): FontProgram {
  return {
    file: packBytes(subsetTrueType(trueType, glyphs)),
    toUnicode: packBytes(toUnicode(texts)),
    widths: glyphs.map((glyph) => trueType.metricsOf(glyph)[0]).join(' '),
  };
}

const FIGURES = { lnum: true, tnum: true } as const;

function readFace(bytes: Uint8Array, letters: string): PageFace {
  const font = create(bytes);
  const trueType = openTrueType(bytes);
  const glyphs = new Map<number, number>();
  for (const codePoint of font.characterSet) glyphs.set(codePoint, font.glyphForCodePoint(codePoint).id);
  for (const figure of '0123456789') {
    const glyph = font.layout(figure, FIGURES).glyphs[0];
    if (glyph !== undefined) glyphs.set(figure.charCodeAt(0), glyph.id);
  }
  const glyphOf = (codePoint: number): number => glyphs.get(codePoint) ?? 0;
  const kerns = new Map<string, number>();
  const common = [0];
  const texts = [''];
  const commonNumbers = new Map<number, number>();
  for (const character of letters) {
    const glyph = glyphOf(character.charCodeAt(0));
    if (glyph === 0 || commonNumbers.has(glyph)) continue;
    commonNumbers.set(glyph, common.length);
    common.push(glyph);
    texts.push(character);
  }
  const { bbox } = font;
  return {
    trueType,
    metrics: {
      ascent: font.ascent,
      descent: font.descent,
      capHeight: font.capHeight,
      box: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY],
    },
    glyphOf,
    kernOf: (left, right) => {
      const pair = left + right;
      const known = kerns.get(pair);
      if (known !== undefined) return known;
      const { glyphs: set, positions } = font.layout(pair, { liga: false });
      const kern = set.length === 2 ? (positions[0]?.xAdvance ?? 0) - (set[0]?.advanceWidth ?? 0) : 0;
      kerns.set(pair, kern);
      return kern;
    },
    common,
    commonTexts: texts,
    commonNumbers,
    commonProgram: buildProgram(trueType, common, texts),
  };
}

const faces = new WeakMap<Uint8Array, PageFace>();

/** The face in some bytes, and the letters of it that every document gets; read once, remembered as long as the bytes are. */
export function parseFace(bytes: Uint8Array, letters: string): PageFace {
  const face = faces.get(bytes) ?? readFace(bytes, letters);
  faces.set(bytes, face);
  return face;
}

/** Writes a face into a file; answers the font that pages name as their resource. */
export function embedFace(file: PdfFile, name: string, { metrics }: PageFace, program: FontProgram): PdfRef {
  const fontFile = file.addStream(`/Length1 ${program.file.length}`, program.file);
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox${pdfBox(metrics.box)}/ItalicAngle 0` +
      `/Ascent ${metrics.ascent}/Descent ${metrics.descent}/CapHeight ${metrics.capHeight}/StemV 80` +
      `/FontFile2 ${pdfRef(fontFile)}>>`,
  );
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDToGIDMap/Identity/DW 0/W[0[${program.widths}]]` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${pdfRef(descriptor)}>>`,
  );
  const unicode = file.addStream('', program.toUnicode);
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H` +
      `/DescendantFonts[${pdfRef(descendant)}]/ToUnicode ${pdfRef(unicode)}>>`,
  );
}
