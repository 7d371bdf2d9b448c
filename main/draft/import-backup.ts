import { unzipSync, type UnzipFileInfo } from 'fflate';
import { fileIdSchema } from '../../core/draft/attachment.ts';
import { backupLimits } from '../../core/draft/backup.ts';
import { readBackupText, type Backup } from '../../core/draft/backup-lines.ts';
import { readBackupRecord } from '../../core/draft/backup-records.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import type { FilesStore } from '../disk/files-store.ts';
import { fileIdOf } from '../disk/files-store.ts';
import { DATA_ENTRY, FILES_ENTRY } from './export-backup.ts';

/** A backup that was brought in, judged entry by entry; its files are in the store. */
export type ImportedBackup = { readonly text: string; readonly backup: Backup };

/** Stops the reading of an archive at the first entry that will not do. */
class Refusal extends Error {
  readonly problem: Problem;
  constructor(refused: Problem) {
    super(refused.kind);
    this.problem = refused;
  }
}

/** Judges an archive by its own list, before anything of it is unpacked. */
function judgeEntries(name: string): (info: UnzipFileInfo) => false {
  const seen = new Set<string>();
  let filesBytes = 0;
  return (info) => {
    // A stranger's name goes into a sentence: kept short.
    const place = info.name.slice(0, 100);
    const isData = info.name === DATA_ENTRY;
    const isFile =
      info.name.startsWith(FILES_ENTRY) && fileIdSchema.safeParse(info.name.slice(FILES_ENTRY.length)).success;
    if ((!isData && !isFile) || seen.has(info.name)) throw new Refusal(problem('backup.damaged', { name, place }));
    seen.add(info.name);
    if (isFile) filesBytes += info.originalSize;
    const isTooLarge =
      seen.size > backupLimits.files ||
      info.originalSize > (isData ? backupLimits.dataBytes : backupLimits.fileBytes) ||
      filesBytes > backupLimits.allFilesBytes ||
      info.originalSize > 1_000 + info.size * backupLimits.ratio;
    if (isTooLarge) throw new Refusal(problem('backup.tooLarge', { name, place }));
    return false;
  };
}

function unpack(bytes: Uint8Array, name: string): Result<Record<string, Uint8Array>, Problem> {
  try {
    unzipSync(bytes, { filter: judgeEntries(name) });
    // Each is unpacked into no more than the size that was judged.
    return success(unzipSync(bytes));
  } catch (error) {
    if (error instanceof Refusal) return failure(error.problem);
    // The archive's own reader stumbles over anything that is not whole.
    return failure(problem('backup.damaged', { name, place: '.zip' }));
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads an exported backup that may come from anywhere: entries, sizes and ratios are capped, every record is parsed,
 * every file is the one that its name says. Only then are its files stored; on any problem nothing is.
 */
export async function importBackup(
  file: { readonly name: string; readonly bytes: Uint8Array },
  files: FilesStore,
  databaseVersion: number,
): Promise<Result<ImportedBackup, Problem>> {
  const { name, bytes } = file;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return failure(problem('backup.notOne', { name }));
  const unpacked = unpack(bytes, name);
  if (!unpacked.ok) return unpacked;
  const { [DATA_ENTRY]: data, ...stored } = unpacked.value;
  if (data === undefined) return failure(problem('backup.notOne', { name }));
  const text = decode(data);
  if (text === undefined) return failure(problem('backup.damaged', { name, place: DATA_ENTRY }));
  const backup = readBackupText(text, name, databaseVersion);
  if (!backup.ok) return backup;
  const wrong = backup.value.entries.find((entry) => readBackupRecord(entry) === undefined);
  if (wrong !== undefined)
    return failure(problem('backup.damaged', { name, place: `${wrong.table} ${wrong.key.slice(0, 60)}` }));
  const bytesOf = Object.entries(stored).map(([path, each]) => ({ path, bytes: new Uint8Array(each) }));
  const liar = bytesOf.find((each) => `${FILES_ENTRY}${fileIdOf(each.bytes)}` !== each.path);
  if (liar !== undefined) return failure(problem('backup.damaged', { name, place: liar.path }));
  for (const each of bytesOf) {
    const put = await files.put(each.bytes);
    if (!put.ok) return put;
  }
  return success({ text, backup: backup.value });
}
