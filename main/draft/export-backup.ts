import { Zip, ZipDeflate, ZipPassThrough, type ZipInputFile } from 'fflate';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { fileIdSchema, type FileId } from '../../core/draft/attachment.ts';
import { backupLimits } from '../../core/draft/backup.ts';
import { backupLines, entryLine, type Backup } from '../../core/draft/backup-lines.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { diskProblem } from '../disk/disk.ts';
import type { FilesStore } from '../disk/files-store.ts';

/** The entry of an exported backup that holds its records and facts. */
export const DATA_ENTRY = 'sauvegarde.jsonl';
/** Where an exported backup holds its files, each under its SHA-256. */
export const FILES_ENTRY = 'fichiers/';

/** What is exported, and how much of it there may be at most. */
export type BackupExport = {
  readonly backup: Backup;
  /** Of the send journal. */ readonly facts: readonly unknown[];
  readonly files: Pick<FilesStore, 'get'>;
  /** Bytes of all files; what the format's limits allow when absent. */ readonly maxBytes?: number;
};

/** Lines are packed that many characters at a time. */
const BATCH_CHARACTERS = 256 * 2 ** 10;
const NOTHING = new Uint8Array();

/** Every file that a text names by its id. */
function fileIdsIn(text: string): readonly FileId[] {
  return [...text.matchAll(/"([0-9a-f]{64})"/g)].map((match) => fileIdSchema.parse(match[1]));
}

/** A sealed filing's record names files of its own. */
function isRecord(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7b;
}

/** An archive that is written to a file as it comes: nothing of it stays in memory once `flush` has answered. */
function openArchive(file: FileHandle): {
  readonly add: (entry: ZipInputFile) => void;
  readonly end: () => void;
  readonly flush: () => Promise<void>;
} {
  const packed: Uint8Array[] = [];
  const zip = new Zip((fault, bytes) => {
    if (fault !== null) throw fault;
    packed.push(bytes);
  });
  return {
    add: (entry) => {
      zip.add(entry);
    },
    end: () => {
      zip.end();
    },
    async flush() {
      for (const bytes of packed.splice(0)) await file.write(bytes);
    },
  };
}

/**
 * Writes a whole backup as one file: records, facts of the send journal, and every file that they name, one after the
 * other. Answers its size in bytes, or `tooLarge` when the files weigh more than allowed; no file is left then, nor after
 * a problem of the disk.
 */
export async function exportBackup(
  path: string,
  { backup, facts, files, maxBytes = backupLimits.allFilesBytes }: BackupExport,
): Promise<Result<number | 'tooLarge', Problem>> {
  try {
    const file = await open(path, 'w', 0o600);
    try {
      const isWhole = await writeArchive(file, { backup, facts, files, maxBytes });
      if (isWhole) return success((await file.stat()).size);
    } finally {
      await file.close();
    }
    await rm(path, { force: true });
    return success('tooLarge');
  } catch (error) {
    await rm(path, { force: true });
    return failure(diskProblem(error));
  }
}

async function writeArchive(
  file: FileHandle,
  { backup, facts, files, maxBytes }: Required<BackupExport>,
): Promise<boolean> {
  const archive = openArchive(file);
  const data = new ZipDeflate(DATA_ENTRY, { level: 6 });
  archive.add(data);
  const wanted = new Set<FileId>();
  let batch = '';
  for (const line of linesOf(backup, facts)) {
    for (const id of fileIdsIn(line)) wanted.add(id);
    batch += line;
    if (batch.length < BATCH_CHARACTERS) continue;
    data.push(new TextEncoder().encode(batch));
    batch = '';
    await archive.flush();
  }
  data.push(new TextEncoder().encode(batch), true);
  let sizeBytes = 0;
  // The set grows while it is gone through: a record adds the files that it names.
  for (const id of wanted) {
    const bytes = await files.get(id);
    // The SHA-256 of something else, or of a file that is lost: the invoice says so itself.
    if (bytes === undefined) continue;
    sizeBytes += bytes.length;
    if (sizeBytes > maxBytes) return false;
    if (isRecord(bytes)) for (const named of fileIdsIn(Buffer.from(bytes).toString('utf8'))) wanted.add(named);
    // Most are PDFs, packed already.
    const entry = new ZipPassThrough(`${FILES_ENTRY}${id}`);
    archive.add(entry);
    entry.push(bytes);
    entry.push(NOTHING, true);
    await archive.flush();
  }
  archive.end();
  await archive.flush();
  return true;
}

function linesOf(backup: Backup, facts: readonly unknown[]): Generator<string> {
  function* entryLines() {
    for (const { table, key, value } of backup.entries) yield entryLine(table, key, JSON.stringify(value));
  }
  return backupLines({ ...backup.header, reason: 'export' }, entryLines(), facts);
}
