import type { IncomingFile } from '../../core/bridge/host.ts';

/** True for a file that begins as JSON does, after a byte order mark and white space, or is named so. */
export function looksLikeJson({ name, bytes }: IncomingFile): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?\s*[{[]/.test(head) || name.toLowerCase().endsWith('.json');
}
