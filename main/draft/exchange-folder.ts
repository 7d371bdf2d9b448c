import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupLimits } from '../../core/draft/backup.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { diskProblem, systemCode } from '../disk/disk.ts';

/** Where an exported backup lies while it crosses the bridge in parts, one way or the other. */
export type ExchangeFolder = {
  readonly outgoingPath: string;
  readonly incomingPath: string;
  /** The part of the outgoing file from that byte on, the last of which takes the file away; undefined when there is none. */
  readPart(from: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Adds a part to the incoming file, from 0 to a new one; false when it does not follow on what is there. */
  addPart(from: number, bytes: Uint8Array): Promise<Result<boolean, Problem>>;
  /** Whether something was handed over and is there whole so far. */ hasIncoming(): boolean;
  /** Removes what has arrived, or was left by a window that went away. */ clear(): Promise<void>;
};

/** The folder in which exported backups wait for their window; what an earlier process left there is removed. */
export async function openExchangeFolder(folder: string): Promise<ExchangeFolder> {
  const outgoingPath = join(folder, 'sortie.zip');
  const incomingPath = join(folder, 'entree.zip');
  let incomingBytes: number | undefined;
  const clear = async () => {
    incomingBytes = undefined;
    await rm(outgoingPath, { force: true });
    await rm(incomingPath, { force: true });
  };
  await mkdir(folder, { recursive: true });
  await clear();
  return {
    outgoingPath,
    incomingPath,
    hasIncoming: () => incomingBytes !== undefined,
    clear,
    async readPart(from) {
      try {
        const file = await open(outgoingPath, 'r');
        try {
          const part = new Uint8Array(backupLimits.partBytes);
          const { bytesRead } = await file.read(part, 0, part.length, from);
          if (from + bytesRead >= (await file.stat()).size) await rm(outgoingPath, { force: true });
          return part.slice(0, bytesRead);
        } finally {
          await file.close();
        }
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    async addPart(from, bytes) {
      if (from !== 0 && from !== incomingBytes) return success(false);
      try {
        const file = await open(incomingPath, from === 0 ? 'w' : 'a', 0o600);
        try {
          await file.write(bytes);
        } finally {
          await file.close();
        }
      } catch (error) {
        await clear();
        return failure(diskProblem(error));
      }
      incomingBytes = from + bytes.length;
      return success(true);
    },
  };
}
