import { describe, expect, test } from 'vitest';
import { readJpegTurn } from '../../../core/document/jpeg-orientation.ts';

/** The head of a JPEG whose Exif data, in either order of bytes, hold an orientation. */
function jpegHead(orientation: number, isLittle: boolean): Uint8Array {
  const exif = new DataView(new ArrayBuffer(26));
  exif.setUint16(0, isLittle ? 0x4949 : 0x4d4d);
  exif.setUint16(2, 42, isLittle);
  exif.setUint32(4, 8, isLittle);
  exif.setUint16(8, 1, isLittle);
  exif.setUint16(10, 0x0112, isLittle);
  exif.setUint16(12, 3, isLittle);
  exif.setUint32(14, 1, isLittle);
  exif.setUint16(18, orientation, isLittle);
  const jfif = [0xff, 0xe0, 0, 4, 0, 0];
  const app1 = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0];
  return Uint8Array.from([0xff, 0xd8, ...jfif, ...app1, ...new Uint8Array(exif.buffer), 0xff, 0xda, 0, 2]);
}

describe('a photo from a phone', () => {
  test.each([
    [1, 0],
    [3, 180],
    [6, 90],
    [8, 270],
    [99, 0],
  ])('of orientation %i is turned by %i degrees', (orientation, turn) => {
    expect(readJpegTurn(jpegHead(orientation, true))).toBe(turn);
    expect(readJpegTurn(jpegHead(orientation, false))).toBe(turn);
  });

  test('that says nothing, or is cut short anywhere, is not turned or turned as it says', () => {
    const whole = jpegHead(6, true);
    expect(readJpegTurn(Uint8Array.from([0xff, 0xd8, 0xff, 0xda]))).toBe(0);
    for (let length = 0; length < whole.length; length += 1)
      expect([0, 90]).toContain(readJpegTurn(whole.slice(0, length)));
  });
});
