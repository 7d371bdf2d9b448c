import { fileIdSchema } from '../../core/draft/attachment.ts';
import { backupLimits } from '../../core/draft/backup.ts';
import { readBackupText, type Backup } from '../../core/draft/backup-lines.ts';
import { readBackupRecord } from '../../core/draft/backup-records.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import type { FilesStore } from '../disk/files-store.ts';
import { fileIdOf } from '../disk/files-store.ts';
import { DATA_ENTRY, FILES_ENTRY } from './export-backup.ts';
import { openZipFile, type ZipEntry, type ZipFile } from './zip-file.ts';

/** A backup that was brought in, judged entry by entry; its files are in the store. */
export type ImportedBackup = { readonly text: string; readonly backup: Backup };

/** More than the list of as many files as are taken can come to. */
const MAX_LIST_BYTES = backupLimits.files * 200;

function isFileEntry({ name }: ZipEntry): boolean {
  return name.startsWith(FILES_ENTRY) && fileIdSchema.safeParse(name.slice(FILES_ENTRY.length)).success;
}

/** Judges an archive by its own list, before anything of it is unpacked. */
function judgeEntries(entries: readonly ZipEntry[], name: string): Problem | undefined {
  const seen = new Set<string>();
  let filesBytes = 0;
  for (const entry of entries) {
    // A stranger's name goes into a sentence: kept short.
    const place = entry.name.slice(0, 100);
    const isData = entry.name === DATA_ENTRY;
    const isFile = isFileEntry(entry);
    if ((!isData && !isFile) || seen.has(entry.name)) return problem('backup.damaged', { name, place });
    seen.add(entry.name);
    if (isFile) filesBytes += entry.sizeBytes;
    const isTooLarge =
      seen.size > backupLimits.files ||
      entry.sizeBytes > (isData ? backupLimits.dataBytes : backupLimits.fileBytes) ||
      filesBytes > backupLimits.allFilesBytes ||
      entry.sizeBytes > 1_000 + entry.packedBytes * backupLimits.ratio ||
      // As it is, it is no larger than it says; packed, hardly so.
      entry.packedBytes > 1_000 + entry.sizeBytes * 2;
    if (isTooLarge) return problem('backup.tooLarge', { name, place });
  }
  return undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The records and facts of an archive, each record parsed. */
async function readData(zip: ZipFile, name: string, databaseVersion: number): Promise<Result<ImportedBackup, Problem>> {
  const entry = zip.entries.find((each) => each.name === DATA_ENTRY);
  if (entry === undefined) return failure(problem('backup.notOne', { name }));
  const bytes = await zip.read(entry);
  const text = bytes === undefined ? undefined : decode(bytes);
  if (text === undefined) return failure(problem('backup.damaged', { name, place: DATA_ENTRY }));
  const backup = readBackupText(text, name, databaseVersion);
  if (!backup.ok) return backup;
  const wrong = backup.value.entries.find((each) => readBackupRecord(each) === undefined);
  return wrong === undefined
    ? success({ text, backup: backup.value })
    : failure(problem('backup.damaged', { name, place: `${wrong.table} ${wrong.key.slice(0, 60)}` }));
}

/**
 * Reads an exported backup that may come from anywhere: entries, sizes and ratios are capped, every record is parsed,
 * every file is the one that its name says. Only then are its files stored; on any problem of the archive nothing is.
 * One file at a time is in memory. `name` is what the user knows it by.
 */
export async function importBackup(
  file: { readonly name: string; readonly path: string },
  files: FilesStore,
  databaseVersion: number,
): Promise<Result<ImportedBackup, Problem>> {
  const { name, path } = file;
  const zip = await openZipFile(path, MAX_LIST_BYTES);
  if (zip === 'otherFormat') return failure(problem('backup.notOne', { name }));
  if (zip === 'damaged') return failure(problem('backup.damaged', { name, place: '.zip' }));
  try {
    const judged = judgeEntries(zip.entries, name);
    if (judged !== undefined) return failure(judged);
    const data = await readData(zip, name, databaseVersion);
    if (!data.ok) return data;
    const stored = zip.entries.filter(isFileEntry);
    for (const entry of stored) {
      const bytes = await zip.read(entry);
      if (bytes === undefined || `${FILES_ENTRY}${fileIdOf(bytes)}` !== entry.name)
        return failure(problem('backup.damaged', { name, place: entry.name }));
    }
    for (const entry of stored) {
      const bytes = await zip.read(entry);
      if (bytes === undefined) return failure(problem('backup.damaged', { name, place: entry.name }));
      const put = await files.put(bytes);
      if (!put.ok) return put;
    }
    return data;
  } finally {
    await zip.close();
  }
}
