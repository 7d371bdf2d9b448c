import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFObject } from 'pdf-lib';
import { streamBytes } from './extract-files.ts';
import { openTrueType } from './truetype.ts';

const MAX_FONT_BYTES = 32 * 1024 * 1024;
/** In thousandths of the body, as PDF gives widths; what rounding costs (ISO 19005-3, 6.2.11.5). */
const TOLERANCE = 1;

function numberOf(object: PDFObject | undefined): number {
  return object instanceof PDFNumber ? object.asNumber() : Number.NaN;
}

/** The widths that a font of many glyphs gives (`/W`): `first [w w …]` or `first last w`, glyph by glyph. */
function* widthsOf(list: PDFArray): Generator<readonly [glyph: number, width: number]> {
  for (let index = 0; index < list.size();) {
    const first = numberOf(list.lookup(index));
    const next = list.lookup(index + 1);
    if (next instanceof PDFArray) {
      for (let step = 0; step < next.size(); step += 1) yield [first + step, numberOf(next.lookup(step))];
      index += 2;
    } else {
      const last = Math.min(numberOf(next), 65_535);
      const width = numberOf(list.lookup(index + 2));
      for (let glyph = first; glyph <= last; glyph += 1) yield [glyph, width];
      index += 3;
    }
  }
}

/** The glyph that a code means: itself, or what the map says, two bytes for each code. */
function glyphReader(map: PDFObject | undefined): (code: number) => number {
  if (!(map instanceof PDFRawStream)) return (code) => code;
  const bytes = streamBytes(map, MAX_FONT_BYTES) ?? new Uint8Array();
  return (code) => ((bytes[code * 2] ?? 0) << 8) | (bytes[code * 2 + 1] ?? 0);
}

/** The codes that a font's map to Unicode names: those that its pages use, as programs write it; undefined without one. */
function namedCodes(map: PDFObject | undefined): ReadonlySet<number> | undefined {
  const bytes = map instanceof PDFRawStream ? streamBytes(map, MAX_FONT_BYTES) : undefined;
  if (bytes === undefined) return undefined;
  const codes = new Set<number>();
  const text = new TextDecoder('latin1').decode(bytes);
  for (const [, kind, body = ''] of text.matchAll(/begin(bfchar|bfrange)([\s\S]*?)end\1/g))
    for (const row of body.matchAll(
      kind === 'bfchar' ? /<(\w+)>\s*<\w*>/g : /<(\w+)>\s*<(\w+)>\s*(?:<\w*>|\[[^\]]*\])/g,
    )) {
      const first = Number.parseInt(row[1] ?? '', 16);
      const last = Math.min(Number.parseInt(row[2] ?? row[1] ?? '', 16), 65_535);
      for (let code = first; code <= last; code += 1) codes.add(code);
    }
  return codes;
}

/**
 * True when a font of TrueType glyphs gives the widths that its glyphs have, for the codes that `toUnicode` names; a
 * font that cannot be read has not.
 */
export function hasTrueWidths(font: PDFDict, toUnicode: PDFObject | undefined): boolean {
  const descriptor = font.lookup(PDFName.of('FontDescriptor'));
  const stream = descriptor instanceof PDFDict ? descriptor.lookup(PDFName.of('FontFile2')) : undefined;
  const list = font.lookup(PDFName.of('W'));
  if (!(stream instanceof PDFRawStream)) return false;
  if (!(list instanceof PDFArray)) return true;
  try {
    const bytes = streamBytes(stream, MAX_FONT_BYTES);
    if (bytes === undefined) return false;
    const program = openTrueType(bytes);
    const { head, glyphCount } = program;
    const unitsPerBody = ((head[18] ?? 0) << 8) | (head[19] ?? 0);
    const glyphOf = glyphReader(font.lookup(PDFName.of('CIDToGIDMap')));
    const used = namedCodes(toUnicode);
    for (const [code, width] of widthsOf(list)) {
      if (used?.has(code) === false) continue;
      const glyph = glyphOf(code);
      if (glyph >= glyphCount) continue;
      const [advance] = program.metricsOf(glyph);
      // Programs that leave glyphs out leave an empty outline, and any width in one place or the other.
      if (advance === 0 || width === 0 || program.outlineOf(glyph).length === 0) continue;
      if (!(Math.abs((advance * 1000) / unitsPerBody - width) <= TOLERANCE)) return false;
    }
    return true;
  } catch {
    // A table that is missing or cut: whoever draws it may see other widths.
    return false;
  }
}
