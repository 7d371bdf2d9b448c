/** How far a photo has to be turned, clockwise in degrees, to stand as it was taken; mirrored ones are turned only. */
export type QuarterTurn = 0 | 90 | 180 | 270;

const TURNS: Readonly<Record<number, QuarterTurn>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;

/** The orientation entry of the first directory of some Exif data (TIFF 6.0, section 2). */
function readExif(view: DataView): number | undefined {
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (view.getUint16(entry, isLittle) === ORIENTATION) return view.getUint16(entry + 8, isLittle);
  }
  return undefined;
}

/** Phones store a photo as the sensor saw it, and say in its Exif data how it was held; no turn where nothing is said. */
export function readJpegTurn(bytes: Uint8Array): QuarterTurn {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    for (let at = 2; view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda;) {
      const length = view.getUint16(at + 2);
      const isExif = view.getUint8(at + 1) === 0xe1 && EXIF.every((byte, index) => bytes[at + 4 + index] === byte);
      if (isExif) return TURNS[readExif(new DataView(bytes.buffer, bytes.byteOffset + at + 10, length - 8)) ?? 1] ?? 0;
      at += 2 + length;
    }
  } catch (error) {
    // Entries that point out of the data say nothing; the picture itself may still be whole.
    if (!(error instanceof RangeError)) throw error;
  }
  return 0;
}
