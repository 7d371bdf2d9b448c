import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';

/** The encoding that a file's first bytes name: its byte order mark, or its XML declaration; UTF-8 when neither does. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^[^<]*<\?xml[^>]*encoding=["']([A-Za-z0-9_.-]{1,40})["']/.exec(head)?.[1] ?? 'utf-8';
}

/** Turns the bytes of an XML file into text, in the encoding that it names; bytes outside that encoding are a problem. */
export function decodeXml(bytes: Uint8Array): Result<string, Problem> {
  try {
    return success(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch {
    return failure(problem('import.notXml', { line: 1 }));
  }
}
