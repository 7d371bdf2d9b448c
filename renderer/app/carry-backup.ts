import type { Host } from '../../core/bridge/host.ts';
import { backupLimits, type BackupPreview } from '../../core/draft/backup.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';

type Calls = Pick<Host, 'backup'>;

/** Brings everything as one file, part by part; the browser keeps the parts on disk when they are large. */
export async function fetchExport({
  backup,
}: Calls): Promise<Result<{ readonly name: string; readonly bytes: Blob }, Problem>> {
  const made = await backup.export();
  if (!made.ok) return made;
  const { name, sizeBytes } = made.value;
  const parts: Blob[] = [];
  let from = 0;
  while (from < sizeBytes) {
    const part = await backup.exportPart(from);
    if (!part.ok) return part;
    parts.push(new Blob([part.value]));
    from += part.value.length;
  }
  return success({ name, bytes: new Blob(parts) });
}

/** Hands an exported backup to the machine, part by part, and has it judged. */
export async function handOver({ backup }: Calls, file: File): Promise<Result<BackupPreview, Problem>> {
  const { name, size } = file;
  // A file without a byte is a part too: it is judged like any other.
  for (let from = 0; from === 0 || from < size; from += backupLimits.partBytes) {
    const bytes = new Uint8Array(await file.slice(from, from + backupLimits.partBytes).arrayBuffer());
    const given = await backup.importPart({ name, from, bytes });
    if (!given.ok) return given;
  }
  return await backup.import(name);
}
