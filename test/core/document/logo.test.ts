import { deflateSync } from 'node:zlib';
import { assert, constantFrom, property, uint8Array } from 'fast-check';
import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseLogo } from '../../../core/document/logo.ts';
import type { Picture } from '../../../core/document/picture.ts';

function chunk(type: string, body: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
}

type Png = {
  width: number;
  height: number;
  depth?: number;
  colourType: number;
  interlaced?: boolean;
  palette?: number[];
  transparency?: number[];
};

function png(
  { width, height, depth = 8, colourType, interlaced = false, palette, transparency }: Png,
  rows: Uint8Array,
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette === undefined ? [] : [chunk('PLTE', Uint8Array.from(palette))]),
    ...(transparency === undefined ? [] : [chunk('tRNS', Uint8Array.from(transparency))]),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function jpeg(components: number, width = 40, height = 30): Uint8Array {
  const frame = [
    0xff,
    0xc0,
    0,
    8 + 3 * components,
    8,
    0,
    height,
    0,
    width,
    components,
    ...Array.from({ length: 3 * components }, () => 1),
  ];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, ...frame, 0xff, 0xd9]);
}

function read(bytes: Uint8Array): Picture {
  const logo = parseLogo('logo', bytes);
  if (!logo.ok) throw new Error(logo.problem.kind);
  return logo.value;
}

function refusal(bytes: Uint8Array): string | undefined {
  const logo = parseLogo('logo', bytes);
  return logo.ok ? undefined : logo.problem.kind;
}

describe('a logo', () => {
  it('passes an opaque PNG on as it is packed', () => {
    const rows = Uint8Array.from([0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 9, 9, 9]);
    const logo = read(png({ width: 2, height: 2, colourType: 2 }, rows));
    expect([logo.width, logo.height]).toEqual([2, 2]);
    expect(logo.entries).toContain('/Predictor 15/Colors 3/BitsPerComponent 8/Columns 2');
    expect([...unzlibSync(logo.bytes)]).toEqual([...rows]);
  });

  it('puts a transparent PNG on white, whatever the filter of its rows', () => {
    // Five rows of one pixel each: none, left, above, mean, Paeth; each row says the same colour in its own way.
    const rows = Uint8Array.from([
      0, 10, 20, 30, 255, 1, 10, 20, 30, 255, 2, 0, 0, 0, 0, 3, 5, 10, 15, 128, 4, 0, 0, 0, 129,
    ]);
    const logo = read(png({ width: 1, height: 5, colourType: 6 }, rows));
    expect([...unzlibSync(logo.bytes)]).toEqual([10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30, 132, 137, 142]);
  });

  it('reads a palette, with and without transparency', () => {
    const palette = [255, 0, 0, 0, 0, 255];
    const opaque = read(
      png({ width: 8, height: 1, depth: 1, colourType: 3, palette }, Uint8Array.from([0, 0b10101010])),
    );
    expect(opaque.entries).toContain('/Indexed/DeviceRGB 1<ff00000000ff>');
    const clear = read(
      png({ width: 2, height: 1, colourType: 3, palette, transparency: [0] }, Uint8Array.from([0, 0, 1])),
    );
    expect([...unzlibSync(clear.bytes)]).toEqual([255, 255, 255, 0, 0, 255]);
  });

  it('takes a grey or coloured JPEG as it is', () => {
    expect(read(jpeg(3))).toMatchObject({ width: 40, height: 30 });
    expect(read(jpeg(3)).entries).toContain('/DCTDecode');
    expect(read(jpeg(1)).entries).toContain('/DeviceGray');
  });

  it.each([
    ['printing colours', jpeg(4)],
    ['a JPEG cut short', jpeg(3).subarray(0, -2)],
    ['a text', new TextEncoder().encode('logo')],
    ['nothing', new Uint8Array()],
    ['an interlaced PNG', png({ width: 1, height: 1, colourType: 2, interlaced: true }, Uint8Array.from([0, 1, 2, 3]))],
    ['fewer rows than it says', png({ width: 2, height: 2, colourType: 2 }, Uint8Array.from([0, 1, 2, 3, 4, 5, 6]))],
    ['more rows than it says', png({ width: 1, height: 1, colourType: 0 }, new Uint8Array(20_000_000))],
    ['a bomb of pixels', png({ width: 60_000, height: 60_000, colourType: 0 }, new Uint8Array(10))],
    ['a palette that is missing', png({ width: 1, height: 1, colourType: 3 }, Uint8Array.from([0, 0]))],
    ['an unknown colour type', png({ width: 1, height: 1, colourType: 5 }, Uint8Array.from([0, 0]))],
  ])('refuses %s with a sentence', (_case, bytes) => {
    expect(refusal(bytes)).toBe('file.logoUnreadable');
  });

  it('never throws on bytes that begin as a picture does', () => {
    const starts = constantFrom(
      [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82],
      [0xff, 0xd8, 0xff],
    );
    assert(
      property(starts, uint8Array({ maxLength: 200 }), (start, rest) => {
        expect(typeof parseLogo('logo', Uint8Array.from([...start, ...rest])).ok).toBe('boolean');
      }),
    );
  });

  it('refuses what would weigh on every invoice', () => {
    expect(refusal(new Uint8Array(2 * 1024 * 1024 + 1))).toBe('file.logoTooLarge');
  });
});
