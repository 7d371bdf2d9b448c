import { zipSync, type Zippable } from 'fflate';
import { backupLimits } from '../../core/draft/backup.ts';
import { fileIdSchema, type FileId } from '../../core/draft/attachment.ts';
import { backupText, entryLine, type Backup } from '../../core/draft/backup-lines.ts';
import type { FilesStore } from '../disk/files-store.ts';

/** The entry of an exported backup that holds its records and facts. */
export const DATA_ENTRY = 'sauvegarde.jsonl';
/** Where an exported backup holds its files, each under its SHA-256. */
export const FILES_ENTRY = 'fichiers/';

/** Every file that a text names by its id. */
function fileIdsIn(text: string): readonly FileId[] {
  return [...text.matchAll(/"([0-9a-f]{64})"/g)].map((match) => fileIdSchema.parse(match[1]));
}

/** A sealed filing's record names files of its own. */
function isRecord(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7b;
}

/** A whole backup as one file: records, facts of the send journal, and every file that they name; undefined when it would weigh more than allowed. */
export async function exportBackup(
  backup: Backup,
  facts: readonly unknown[],
  files: FilesStore,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const lines = backup.entries.map(({ table, key, value }) => entryLine(table, key, JSON.stringify(value)));
  const text = backupText({ ...backup.header, reason: 'export' }, lines, facts);
  const entries: Zippable = { [DATA_ENTRY]: [new TextEncoder().encode(text), { level: 6 }] };
  const wanted = [...new Set(fileIdsIn(text))];
  let sizeBytes = 0;
  // The list grows while it is gone through: a record adds the files that it names.
  for (const id of wanted) {
    const bytes = await files.get(id);
    // The SHA-256 of something else, or of a file that is lost: the invoice says so itself.
    if (bytes === undefined) continue;
    sizeBytes += bytes.length;
    if (sizeBytes > Math.min(maxBytes, backupLimits.allFilesBytes)) return undefined;
    // Most are PDFs, packed already.
    entries[`${FILES_ENTRY}${id}`] = [bytes, { level: 0 }];
    if (isRecord(bytes))
      for (const named of fileIdsIn(Buffer.from(bytes).toString('utf8')))
        if (!wanted.includes(named)) wanted.push(named);
  }
  const zip = new Uint8Array(zipSync(entries));
  return zip.length > maxBytes ? undefined : zip;
}
