import { readFile, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { diskProblem, machineDisk, systemCode } from './disk.ts';

/** Held while one process works on a data folder. */
export type FolderLock = { release(): Promise<void> };

const holderSchema = z.object({ pid: z.int().positive(), bornAt: z.string(), token: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** Takes the folder's lock; a lock whose process is dead is taken over, a living one is a problem. */
export async function lockDataFolder(folder: string): Promise<Result<FolderLock, Problem>> {
  const path = join(folder, 'lock');
  const mine: Holder = { pid: process.pid, bornAt: await birthOf(process.pid), token: randomUUID() };
  // Each round either takes the lock, finds a living holder, or moves one dead lock out of the way.
  for (let round = 0; round < 10; round += 1) {
    try {
      await machineDisk.writeNew(path, Buffer.from(JSON.stringify(mine)));
      return success({ release: () => release(path, mine) });
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') return failure(diskProblem(error));
    }
    const holder = await readHolder(path);
    if (holder !== undefined && (await isAlive(holder))) return failure(problem('machine.folderInUse'));
    await moveAway(path, holder);
  }
  return failure(problem('machine.folderInUse'));
}

async function release(path: string, mine: Holder): Promise<void> {
  if ((await readHolder(path))?.token === mine.token) await rm(path, { force: true });
}

/** Another process may have taken the dead lock over since it was read: then its own is put back. */
async function moveAway(path: string, dead: Holder | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readHolder(aside))?.token === dead?.token) await rm(aside, { force: true });
  else await rename(aside, path);
}

/** Undefined for a lock that is gone or was cut short while it was written. */
async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  return (await birthOf(holder.pid)) === holder.bornAt;
}

/** When a process was born, as Linux tells it, so that a pid that was given again is not taken for the old process. */
async function birthOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
