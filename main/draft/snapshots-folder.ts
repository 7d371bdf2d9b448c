import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  snapshotReasonSchema,
  snapshotsKept,
  type SnapshotId,
  type SnapshotLine,
  type SnapshotReason,
} from '../../core/draft/backup.ts';
import type { Backup } from '../../core/draft/backup-lines.ts';
import type { Instant } from '../../core/draft/iso-date.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { diskProblem, machineDisk, type Disk } from '../disk/disk.ts';
import { readBackupFile, writeBackupFile } from './backup-file.ts';

/** The snapshots of one machine, each a packed backup of its own. */
export type SnapshotsFolder = {
  /** Newest first. */
  list(): readonly SnapshotLine[];
  /** Durable once answered; then the oldest of that reason beyond the number that is kept goes. */
  add(reason: SnapshotReason, writtenAt: Instant, text: string): Promise<Result<SnapshotId, Problem>>;
  read(id: SnapshotId, databaseVersion: number): Promise<Result<Backup, Problem>>;
};

/** `000012-20261124T231500Z-daily.jsonl.gz`: the number orders them, since a clock may jump. */
const NAME = /^(\d{6})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-([a-z]+)\.jsonl\.gz$/;

async function readLine(folder: string, name: string): Promise<SnapshotLine | undefined> {
  const [whole, , year, month, day, hour, minute, second, word] = NAME.exec(name) ?? [];
  const reason = snapshotReasonSchema.safeParse(word);
  if (whole === undefined || !reason.success) return undefined;
  const writtenAt = `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.000Z`;
  const { size } = await stat(join(folder, name));
  return { id: name.replace('.jsonl.gz', ''), reason: reason.data, writtenAt, sizeBytes: size };
}

/** Opens (and makes) the folder of snapshots. A file that is none is left alone. */
export async function openSnapshotsFolder(folder: string, disk: Disk = machineDisk): Promise<SnapshotsFolder> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  // What a power cut left of one that was being written.
  for (const name of names.filter((each) => each.endsWith('.part'))) await disk.remove(join(folder, name));
  const read = await Promise.all(names.map(async (name) => await readLine(folder, name)));
  let lines = read.filter((line) => line !== undefined).sort((a, b) => b.id.localeCompare(a.id));
  const pathOf = (id: SnapshotId) => join(folder, `${id}.jsonl.gz`);

  return {
    list: () => lines,
    async add(reason, writtenAt, text) {
      const number = Number(lines[0]?.id.slice(0, 6) ?? '0') + 1;
      const moment = writtenAt.slice(0, 19).replace(/[-:]/g, '');
      const id = `${String(number).padStart(6, '0')}-${moment}Z-${reason}`;
      const written = await writeBackupFile(pathOf(id), text, disk);
      if (!written.ok) return written;
      const line = await readLine(folder, `${id}.jsonl.gz`);
      lines = line === undefined ? lines : [line, ...lines];
      const surplus = lines.filter((each) => each.reason === reason).slice(snapshotsKept[reason]);
      try {
        for (const each of surplus) await disk.remove(pathOf(each.id));
      } catch (error) {
        return failure(diskProblem(error));
      }
      lines = lines.filter((each) => !surplus.includes(each));
      return success(id);
    },
    async read(id, databaseVersion) {
      const known = lines.find((each) => each.id === id);
      const read = await readBackupFile(pathOf(id), id, databaseVersion);
      // Somebody removed it by hand.
      if (known !== undefined && !read.ok && read.problem.kind === 'backup.notFound')
        lines = lines.filter((each) => each !== known);
      return read;
    },
  };
}
