import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';
import { isReasonable, type Picture } from './picture.ts';
import { readPng } from './png.ts';

const MAX_BYTES = 2 * 1024 * 1024;

type JpegFrame = { readonly width: number; readonly height: number; readonly components: number };

/** Walks the segments of a JPEG to its frame header. */
function readFrame(bytes: Uint8Array): JpegFrame | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let place = 2;
  while (place + 9 < bytes.length && bytes[place] === 0xff) {
    const marker = bytes[place + 1] ?? 0;
    // Baseline, extended and progressive: what PDF readers decode.
    if (marker >= 0xc0 && marker <= 0xc2)
      return {
        height: view.getUint16(place + 5),
        width: view.getUint16(place + 7),
        components: bytes[place + 4] === 8 ? (bytes[place + 9] ?? 0) : 0,
      };
    place += marker === 0xff ? 1 : 2 + view.getUint16(place + 2);
  }
  return undefined;
}

function readJpeg(bytes: Uint8Array): Picture | undefined {
  const frame = readFrame(bytes);
  const complete = bytes.lastIndexOf(0xd9) > 0 && bytes[bytes.lastIndexOf(0xd9) - 1] === 0xff;
  if (frame === undefined || !complete || (frame.components !== 1 && frame.components !== 3)) return undefined;
  const space = frame.components === 1 ? '/DeviceGray' : '/DeviceRGB';
  return {
    ...frame,
    entries: `/ColorSpace${space}/BitsPerComponent 8/Filter/DCTDecode`,
    bytes,
  };
}

const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e;
const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

/** Reads the firm's logo: an ordinary PNG or JPEG of at most 2 MB and 4000 pixels a side; what is not gives a problem. */
export function parseLogo(name: string, bytes: Uint8Array): Result<Picture, Problem> {
  if (bytes.length > MAX_BYTES) return failure(problem('file.logoTooLarge', { name }));
  const logo = isPng(bytes) ? readPng(bytes) : isJpeg(bytes) ? readJpeg(bytes) : undefined;
  if (logo === undefined || !isReasonable(logo)) return failure(problem('file.logoUnreadable', { name }));
  return success(logo);
}
