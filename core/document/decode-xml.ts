import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';

/** What XML 1.0 (appendix F) tells UTF-16 by: a byte order mark, or else the `<` that every file begins with. */
const UTF_16: readonly (readonly [first: number, second: number, encoding: string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
  [0x3c, 0x00, 'utf-16le'],
  [0x00, 0x3c, 'utf-16be'],
];

/** The encoding that a file's first bytes show, or that its XML declaration names; UTF-8 when neither does. */
function encodingOf(bytes: Uint8Array): string {
  const wide = UTF_16.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (wide !== undefined) return wide[2];
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9_.-]{1,40})["']/.exec(head)?.[1] ?? 'utf-8';
}

/** Turns the bytes of an XML file into text, in the encoding that it names; bytes outside that encoding are a problem. */
export function decodeXml(bytes: Uint8Array): Result<string, Problem> {
  try {
    return success(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch {
    return failure(problem('import.notXml', { line: 1 }));
  }
}
