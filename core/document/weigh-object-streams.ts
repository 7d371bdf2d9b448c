import { Unzlib } from 'fflate';

/** More than the objects of any invoice; a PDF library unpacks such streams whole, before anybody can ask how large they are. */
const MAX_UNPACKED = 64 * 1024 * 1024;
/** More such streams than a real file has; each costs time to weigh. */
const MAX_STREAMS = 5_000;
const STEP = 16 * 1024;
const KEYWORD = [...'stream'].map((letter) => letter.charCodeAt(0));

/** A dictionary of a stream that is unpacked while the file is opened; `#` may hide either name. */
const UNPACKED_EARLY = /ObjStm|XRef|#[0-9a-f]{2}/i;

function isKeywordAt(bytes: Uint8Array, at: number): boolean {
  return KEYWORD.every((byte, index) => bytes[at + index] === byte);
}

/** How much a compressed stream that starts there unpacks to, counted little further than the ceiling. */
function unpackedSize(bytes: Uint8Array, start: number, ceiling: number): number {
  const weight = { size: 0, idle: 0 };
  const inflater = new Unzlib((piece) => {
    weight.size += piece.length;
  });
  try {
    for (let at = start; at < bytes.length; at += STEP) {
      const before = weight.size;
      inflater.push(bytes.subarray(at, at + STEP));
      weight.idle = weight.size === before ? weight.idle + 1 : 0;
      // After its end a stream gives nothing more, whatever follows it in the file.
      if (weight.size > ceiling || weight.idle === 2) break;
    }
  } catch {
    // What cannot be unpacked here cannot be unpacked by anybody: what came out so far is its weight.
  }
  return weight.size;
}

/** True when opening the PDF would unpack more than any invoice holds: a small file may hide gigabytes. */
export function hidesTooMuch(bytes: Uint8Array): boolean {
  let total = 0;
  let count = 0;
  for (let at = bytes.indexOf(0x73); at !== -1; at = bytes.indexOf(0x73, at + 1)) {
    if (!isKeywordAt(bytes, at) || bytes[at - 1] === 0x64) continue;
    const head = String.fromCharCode(...bytes.subarray(Math.max(0, at - 400), at));
    if (!UNPACKED_EARLY.test(head.slice(head.lastIndexOf('obj') + 1))) continue;
    count += 1;
    if (count > MAX_STREAMS) return true;
    let start = at + KEYWORD.length;
    if (bytes[start] === 0x0d) start += 1;
    if (bytes[start] === 0x0a) start += 1;
    total += unpackedSize(bytes, start, MAX_UNPACKED - total);
    if (total > MAX_UNPACKED) return true;
  }
  return false;
}
