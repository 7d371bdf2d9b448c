import { link, readFile, rename, rm } from 'node:fs/promises';
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
  const written = `${path}.${mine.token}`;
  try {
    await machineDisk.writeNew(written, Buffer.from(JSON.stringify(mine)));
    // A round ends with the lock, with a living holder, or because another one is taking a dead lock over.
    for (let round = 0; round < 10; round += 1) {
      if (await isPlaced(written, path)) return success({ release: () => release(path, mine) });
      const holder = await readHolder(path);
      if (holder !== 'absent' && (await isAlive(holder))) return failure(problem('machine.folderInUse'));
      if (await takeOver(written, path)) return success({ release: () => release(path, mine) });
    }
    return failure(problem('machine.folderInUse'));
  } catch (error) {
    return failure(diskProblem(error));
  } finally {
    await rm(written, { force: true });
  }
}

/** Gives a whole file its second name, so that nobody ever reads half a lock; false when that name is taken. */
async function isPlaced(written: string, path: string): Promise<boolean> {
  try {
    await link(written, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Replaces a dead lock by ours. One at a time: the path stays taken all the while, so that nobody who starts afresh slips in. */
async function takeOver(written: string, path: string): Promise<boolean> {
  const gate = `${path}.takeover`;
  if (!(await isPlaced(written, gate))) {
    const keeper = await readHolder(gate);
    // Its process died in the middle: the next round goes through.
    if (keeper !== 'absent' && !(await isAlive(keeper))) await rm(gate, { force: true });
    return false;
  }
  try {
    const holder = await readHolder(path);
    if (holder === 'absent' || (await isAlive(holder))) return false;
    await rename(written, path);
    return true;
  } finally {
    await rm(gate, { force: true });
  }
}

async function release(path: string, mine: Holder): Promise<void> {
  const holder = await readHolder(path);
  if (holder !== 'absent' && holder?.token === mine.token) await rm(path, { force: true });
}

/** Undefined for a lock that was cut short: the power went while it was written. */
async function readHolder(path: string): Promise<Holder | undefined | 'absent'> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 'absent';
    throw error;
  }
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function isAlive(holder: Holder | undefined): Promise<boolean> {
  if (holder === undefined) return false;
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
