import { zipSync, type Zippable } from 'fflate';
import { portalFileName } from './portal-file-name.ts';

/** A file with its name. */
type Named = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What one archive may hold: no ceiling of the portal's own is published, so these are set with care (portal-guides.md, 1.4). */
export const zipLimits = { count: 100, totalBytes: 90 * 1024 * 1024 } as const;

/** Any instant that the format can hold: the same files make the same bytes. */
const ZIP_TIME = '2026-01-01T12:00:00';

/** Packs files into as few archives as the limits allow, in order; each keeps its extension and gets a name of its own. */
export function zipBatches(
  files: readonly Named[],
  limits: { readonly count: number; readonly totalBytes: number } = zipLimits,
): readonly Uint8Array<ArrayBuffer>[] {
  const groups: Named[][] = [];
  let bytes = 0;
  for (const file of files) {
    const group = groups.at(-1);
    bytes += file.bytes.length;
    if (group !== undefined && group.length < limits.count && bytes <= limits.totalBytes) {
      group.push(file);
    } else {
      groups.push([file]);
      bytes = file.bytes.length;
    }
  }
  return groups.map((group) => {
    const packed: Zippable = {};
    for (const { name, bytes: content } of group) packed[portalFileName(name, Object.keys(packed))] = content;
    return zipSync(packed, { level: 1, mtime: ZIP_TIME });
  });
}
