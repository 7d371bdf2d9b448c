import { packBytes, type PackedBytes } from './pdf-file.ts';

/** The primaries of IEC 61966-2-1 adapted to D50 and the white point of ICC.1, as s15Fixed16 numbers. */
const WHITE = [0xf6d6, 0x10000, 0xd32d] as const;
const RED = [0x6fa2, 0x38f5, 0x390] as const;
const GREEN = [0x6299, 0xb785, 0x18da] as const;
const BLUE = [0x24a0, 0xf84, 0xb6cf] as const;
/** Gamma 2.4 with the linear foot of sRGB: g, a, b, c, d of the ICC's parametric curve 3. */
const CURVE = [0x26666, 0xf2a7, 0xd59, 0x13d0, 0xa5b] as const;

/** The Bradford adaptation from D65 to D50, by rows. */
const ADAPTATION = [1.047882, 0.022918, -0.050217, 0.029586, 0.990478, -0.017075, -0.009247, 0.015075, 0.751678];

const words = (...values: readonly number[]): readonly number[] =>
  values.flatMap((value) => [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]);
const letters = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));
const point = (values: readonly number[]): readonly number[] => [...letters('XYZ '), ...words(0, ...values)];

function text(value: string): readonly number[] {
  const wide = [...value].flatMap((letter) => [0, letter.charCodeAt(0)]);
  return [...letters('mluc'), ...words(0, 1, 12), ...letters('enUS'), ...words(wide.length, 28), ...wide];
}

function buildProfile(): Uint8Array {
  const curve = [...letters('para'), ...words(0, 0x30000, ...CURVE)];
  const values: readonly (readonly [readonly string[], readonly number[]])[] = [
    [['desc'], text('sRGB')],
    [['cprt'], text('CC0')],
    [['wtpt'], point(WHITE)],
    [['rXYZ'], point(RED)],
    [['gXYZ'], point(GREEN)],
    [['bXYZ'], point(BLUE)],
    [['chad'], [...letters('sf32'), ...words(0, ...ADAPTATION.map((each) => Math.round(each * 0x10000)))]],
    [['rTRC', 'gTRC', 'bTRC'], curve],
  ];
  const count = values.reduce((sum, [tags]) => sum + tags.length, 0);
  const table: number[] = [...words(count)];
  const data: number[] = [];
  const start = 128 + 4 + count * 12;
  for (const [tags, value] of values) {
    for (const tag of tags) table.push(...letters(tag), ...words(start + data.length, value.length));
    data.push(...value);
    while (data.length % 4 !== 0) data.push(0);
  }
  const head = [
    ...words(start + data.length, 0, 0x04200000),
    ...letters('mntrRGB XYZ '),
    ...words(0x07ea0001, 0x00010000, 0),
    ...letters('acsp'),
    ...words(0, 0, 0, 0, 0, 0, 0, ...WHITE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
  ];
  return Uint8Array.from([...head.slice(0, 128), ...table, ...data]);
}

/** The sRGB colour space as an ICC profile of version 4: the parametric form is a tenth of the sampled one. */
export const SRGB_PROFILE: PackedBytes = packBytes(buildProfile());
