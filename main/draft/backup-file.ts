import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { backupLimits } from '../../core/draft/backup.ts';
import { readBackupText, type Backup } from '../../core/draft/backup-lines.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, type Result } from '../../core/draft/result.ts';
import { machineDisk, systemCode, type Disk } from '../disk/disk.ts';
import { writeDurably } from '../disk/write-durably.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Writes a backup's lines, packed; durable once answered, and a failure leaves what was there. */
export async function writeBackupFile(
  path: string,
  text: string,
  disk: Disk = machineDisk,
): Promise<Result<undefined, Problem>> {
  return await writeDurably(path, await pack(text), disk);
}

/** Reads a backup that this machine packed; one that is gone, damaged or newer is a problem. `name` is what the user knows it by. */
export async function readBackupFile(
  path: string,
  name: string,
  databaseVersion: number,
): Promise<Result<Backup, Problem>> {
  let packed: Buffer;
  try {
    packed = await readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return failure(problem('backup.notFound'));
    throw error;
  }
  try {
    const bytes = await unpack(packed, { maxOutputLength: backupLimits.dataBytes });
    return readBackupText(bytes.toString('utf8'), name, databaseVersion);
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (code === 'ERR_BUFFER_TOO_LARGE') return failure(problem('backup.tooLarge', { name, place: '.gz' }));
    if (code.startsWith('Z_')) return failure(problem('backup.damaged', { name, place: '.gz' }));
    throw error;
  }
}
