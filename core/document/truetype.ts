/** A TrueType font taken apart: enough to copy some of its glyphs into a smaller one. */
export type TrueType = {
  readonly head: Uint8Array;
  readonly hhea: Uint8Array;
  readonly maxp: Uint8Array;
  readonly glyphCount: number;
  /** The outline of a glyph; empty for a space. */
  outlineOf(glyph: number): Uint8Array;
  /** Advance width and left side bearing, in units of the font. */
  metricsOf(glyph: number): readonly [advance: number, bearing: number];
};

const at = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Takes apart a font file that the application ships; one that is not TrueType is a mistake of ours. */
export function openTrueType(given: Uint8Array): TrueType {
  // A Buffer of Node would give views where a copy is meant, and the font itself would be written into.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const view = at(bytes);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const row = 12 + index * 16;
    const name = String.fromCharCode(...bytes.subarray(row, row + 4));
    const start = view.getUint32(row + 8);
    tables.set(name, bytes.subarray(start, start + view.getUint32(row + 12)));
  }
  const table = (name: string): Uint8Array => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`The font has no table ${name}.`);
    return found;
  };
  const [head, hhea, maxp, glyf] = [table('head'), table('hhea'), table('maxp'), table('glyf')];
  const [loca, hmtx] = [at(table('loca')), at(table('hmtx'))];
  const wide = at(head).getInt16(50) === 1;
  const metrics = at(hhea).getUint16(34);
  const placeOf = (glyph: number): number => (wide ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  return {
    head,
    hhea,
    maxp,
    glyphCount: at(maxp).getUint16(4),
    outlineOf: (glyph) => glyf.subarray(placeOf(glyph), placeOf(glyph + 1)),
    metricsOf: (glyph) => {
      const last = Math.min(glyph, metrics - 1);
      const bearing = glyph < metrics ? glyph * 4 + 2 : metrics * 4 + (glyph - metrics) * 2;
      return [hmtx.getUint16(last * 4), hmtx.getInt16(bearing)];
    },
  };
}

const HAS_INSTRUCTIONS = 0x0100;
const MORE_COMPONENTS = 0x0020;
const WORD_ARGUMENTS = 0x0001;
const ONE_SCALE = 0x0008;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** Where in a composite outline its components' numbers are, and where the components end. */
function componentsOf(outline: Uint8Array): { readonly places: readonly number[]; readonly end: number } {
  const view = at(outline);
  const places: number[] = [];
  let place = 10;
  for (;;) {
    const flags = view.getUint16(place);
    places.push(place + 2);
    const scale = (flags & MATRIX) !== 0 ? 8 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & ONE_SCALE) !== 0 ? 2 : 0;
    place += 4 + ((flags & WORD_ARGUMENTS) === 0 ? 2 : 4) + scale;
    if ((flags & MORE_COMPONENTS) === 0) return { places, end: place };
  }
}

const isComposite = (outline: Uint8Array): boolean => outline.length > 0 && at(outline).getInt16(0) < 0;

/** A simple outline without the program that hints it: no screen of today runs it, and it is a third of the bytes. */
function withoutProgram(outline: Uint8Array): Uint8Array {
  if (outline.length === 0) return outline;
  const contours = at(outline).getInt16(0);
  const place = 10 + contours * 2;
  const length = at(outline).getUint16(place);
  const bare = new Uint8Array(outline.length - length);
  bare.set(outline.subarray(0, place));
  bare.set(outline.subarray(place + 2 + length), place + 2);
  return bare;
}

function renumber(outline: Uint8Array, numberOf: (glyph: number) => number): Uint8Array {
  const { places, end } = componentsOf(outline);
  const copy = outline.slice(0, end);
  const view = at(copy);
  for (const place of places) {
    view.setUint16(place - 2, view.getUint16(place - 2) & ~HAS_INSTRUCTIONS);
    view.setUint16(place, numberOf(view.getUint16(place)));
  }
  return copy;
}

function checksum(table: Uint8Array): number {
  const view = at(table);
  let sum = 0;
  for (let place = 0; place < table.length; place += 4) sum = (sum + view.getUint32(place)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** Puts tables, each of a length that four divides, into one font file. */
function joinTables(tables: readonly (readonly [string, Uint8Array, number])[]): Uint8Array {
  const start = 12 + tables.length * 16;
  const file = new Uint8Array(tables.reduce((sum, [, table]) => sum + table.length, start));
  const view = at(file);
  const power = 31 - Math.clz32(tables.length);
  view.setUint32(0, 0x00010000);
  [tables.length, 16 << power, power, tables.length * 16 - (16 << power)].forEach((each, index) =>
    view.setUint16(4 + index * 2, each),
  );
  let place = start;
  let headPlace = 0;
  tables.forEach(([name, table, length], index) => {
    const row = 12 + index * 16;
    [...name].forEach((letter, position) => view.setUint8(row + position, letter.charCodeAt(0)));
    view.setUint32(row + 4, checksum(table));
    view.setUint32(row + 8, place);
    view.setUint32(row + 12, length);
    file.set(table, place);
    if (name === 'head') headPlace = place;
    place += table.length;
  });
  view.setUint32(headPlace + 8, (0xb1b0afba - checksum(file)) >>> 0);
  return file;
}

/**
 * A font of some glyphs alone: glyph n of it is the n-th of `glyphs` (the first is the missing glyph), then come the
 * parts that composed ones are made of. Without hinting programs.
 */
export function subsetTrueType(font: TrueType, glyphs: readonly number[]): Uint8Array {
  const order = [...glyphs];
  const numbers = new Map(order.map((glyph, index) => [glyph, index]));
  const numberOf = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    numbers.set(glyph, order.length);
    order.push(glyph);
    return order.length - 1;
  };
  const outlines: Uint8Array[] = [];
  // The list grows while it is read: a part may be composed itself.
  for (let index = 0; index < order.length; index += 1) {
    const outline = font.outlineOf(order[index] ?? 0);
    outlines.push(isComposite(outline) ? renumber(outline, numberOf) : withoutProgram(outline));
  }
  const glyf = new Uint8Array(outlines.reduce((sum, each) => sum + padded(each.length), 0));
  const loca = new Uint8Array((outlines.length + 1) * 4);
  const hmtx = new Uint8Array(padded(outlines.length * 4));
  let place = 0;
  outlines.forEach((outline, index) => {
    const [advance, bearing] = font.metricsOf(order[index] ?? 0);
    at(loca).setUint32(index * 4, place);
    at(hmtx).setUint16(index * 4, advance);
    at(hmtx).setInt16(index * 4 + 2, bearing);
    glyf.set(outline, place);
    place += padded(outline.length);
  });
  at(loca).setUint32(outlines.length * 4, place);
  const copy = (table: Uint8Array): Uint8Array => {
    const whole = new Uint8Array(padded(table.length));
    whole.set(table);
    return whole;
  };
  const [head, hhea, maxp] = [copy(font.head), copy(font.hhea), copy(font.maxp)];
  at(head).setUint32(8, 0);
  at(head).setInt16(50, 1);
  at(hhea).setUint16(34, outlines.length);
  at(maxp).setUint16(4, outlines.length);
  return joinTables([
    ['glyf', glyf, glyf.length],
    ['head', head, font.head.length],
    ['hhea', hhea, font.hhea.length],
    ['hmtx', hmtx, outlines.length * 4],
    ['loca', loca, loca.length],
    ['maxp', maxp, font.maxp.length],
  ]);
}
