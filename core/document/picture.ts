import { Unzlib } from 'fflate';

/** A picture that a PDF page can show: its size in pixels, and its stream as it is written. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  /** Entries of the stream's dictionary beside length. */ readonly entries: string;
  readonly bytes: Uint8Array;
};

const MAX_SIDE = 4_000;
const MAX_PIXELS = 8_000_000;
const STEP = 16_384;

/** True for a picture whose size can be unpacked and printed. */
export function isReasonable({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return width > 0 && height > 0 && width <= MAX_SIDE && height <= MAX_SIDE && width * height <= MAX_PIXELS;
}

/** Unpacks to exactly `length` bytes; undefined for any other stream, without unpacking more. */
export function unpackExactly(packed: Uint8Array, length: number): Uint8Array | undefined {
  const out = new Uint8Array(length);
  const state = { size: 0 };
  const inflater = new Unzlib((piece) => {
    if (state.size + piece.length <= length) out.set(piece, state.size);
    state.size += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (state.size > length) return undefined;
    }
  } catch {
    return undefined;
  }
  return state.size === length ? out : undefined;
}
