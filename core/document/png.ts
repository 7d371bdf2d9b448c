import { zlibSync } from 'fflate';
import { isReasonable, unpackExactly, type Picture } from './picture.ts';

type Header = {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly interlaced: boolean;
};

type Chunks = {
  readonly header: Header;
  readonly palette: Uint8Array | undefined;
  readonly transparency: Uint8Array | undefined;
  readonly data: Uint8Array;
};

/** Samples of a pixel by colour type; the types that PNG does not have are absent. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function readChunks(bytes: Uint8Array): Chunks | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | undefined;
  let palette: Uint8Array | undefined;
  let transparency: Uint8Array | undefined;
  const parts: Uint8Array[] = [];
  for (let place = 8; place + 12 <= bytes.length;) {
    const length = view.getUint32(place);
    const type = String.fromCharCode(...bytes.subarray(place + 4, place + 8));
    const body = bytes.subarray(place + 8, place + 8 + length);
    if (body.length < length) return undefined;
    if (type === 'IHDR' && length >= 13)
      header = {
        width: view.getUint32(place + 8),
        height: view.getUint32(place + 12),
        depth: body[8] ?? 0,
        colourType: body[9] ?? 0,
        interlaced: body[12] !== 0,
      };
    else if (type === 'PLTE') palette = body;
    else if (type === 'tRNS') transparency = body;
    else if (type === 'IDAT') parts.push(body);
    place += 12 + length;
  }
  if (header === undefined) return undefined;
  const data = new Uint8Array(parts.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const part of parts) {
    data.set(part, at);
    at += part.length;
  }
  return { header, palette, transparency, data };
}

/** The predictor of Paeth: the neighbour nearest to left + above − corner. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Undoes the filter of each row in place; answers the rows without their filter bytes. */
function unfilter(rows: Uint8Array, height: number, stride: number, step: number): Uint8Array {
  const plain = new Uint8Array(height * stride);
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (stride + 1)] ?? 0;
    const from = row * (stride + 1) + 1;
    const to = row * stride;
    for (let index = 0; index < stride; index += 1) {
      const left = index >= step ? (plain[to + index - step] ?? 0) : 0;
      const above = row > 0 ? (plain[to + index - stride] ?? 0) : 0;
      const corner = row > 0 && index >= step ? (plain[to + index - stride - step] ?? 0) : 0;
      const guesses = [0, left, above, (left + above) >> 1, filter === 4 ? paeth(left, above, corner) : 0];
      plain[to + index] = ((rows[from + index] ?? 0) + (guesses[filter] ?? 0)) & 0xff;
    }
  }
  return plain;
}

/** Puts a picture with 8 bits a sample on white paper: PDF/A pages need no transparency for a logo. */
function onWhite({ header, palette, transparency }: Chunks, plain: Uint8Array): Uint8Array {
  const { width, height, colourType } = header;
  const samples = SAMPLES[colourType] ?? 1;
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = pixel * samples;
    const value = (offset: number): number => plain[from + offset] ?? 0;
    const index = value(0);
    const colour =
      colourType === 3
        ? [0, 1, 2].map((offset) => palette?.[index * 3 + offset] ?? 0)
        : samples > 2
          ? [value(0), value(1), value(2)]
          : [value(0), value(0), value(0)];
    const opacity = colourType === 3 ? (transparency?.[index] ?? 255) : value(samples - 1);
    colour.forEach((each, offset) => {
      rgb[pixel * 3 + offset] = Math.round((each * opacity + 255 * (255 - opacity)) / 255);
    });
  }
  return rgb;
}

function colourSpace({ header, palette }: Chunks): string | undefined {
  if (header.colourType === 0) return '/DeviceGray';
  if (header.colourType === 2) return '/DeviceRGB';
  if (palette === undefined || palette.length === 0 || palette.length % 3 !== 0 || palette.length > 768)
    return undefined;
  const hex = [...palette].map((each) => each.toString(16).padStart(2, '0')).join('');
  return `[/Indexed/DeviceRGB ${palette.length / 3 - 1}<${hex}>]`;
}

/**
 * Reads a PNG that is not interlaced. One without transparency is passed on as it is packed; one with it is put on
 * white, and must have 8 bits a sample. Undefined for anything else.
 */
export function readPng(bytes: Uint8Array): Picture | undefined {
  const chunks = readChunks(bytes);
  if (chunks === undefined || !isReasonable(chunks.header)) return undefined;
  const { width, height, depth, colourType, interlaced } = chunks.header;
  const samples = SAMPLES[colourType];
  if (samples === undefined || interlaced || ![1, 2, 4, 8, 16].includes(depth)) return undefined;
  const stride = Math.ceil((width * samples * depth) / 8);
  const rows = unpackExactly(chunks.data, height * (stride + 1));
  if (rows === undefined) return undefined;
  const transparent = colourType === 4 || colourType === 6 || (colourType === 3 && chunks.transparency !== undefined);
  if (transparent) {
    if (depth !== 8) return undefined;
    const rgb = onWhite(chunks, unfilter(rows, height, stride, samples));
    return {
      width,
      height,
      entries: '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode',
      bytes: zlibSync(rgb),
    };
  }
  const space = colourSpace(chunks);
  if (space === undefined) return undefined;
  const parameters = `/DecodeParms<</Predictor 15/Colors ${samples}/BitsPerComponent ${depth}/Columns ${width}>>`;
  return {
    width,
    height,
    entries: `/ColorSpace${space}/BitsPerComponent ${depth}/Filter/FlateDecode${parameters}`,
    bytes: chunks.data,
  };
}
