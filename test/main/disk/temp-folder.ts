import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { machineDisk, type Disk } from '../../../main/disk/disk.ts';

/** A folder of this test's own, gone when it is over. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'liasse-disk-'));
  onTestFinished(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** What a full disk says. */
export function noSpace(): Error {
  return Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
}

/** A disk that can be filled up: then a write leaves half of its bytes behind, as a real one does, and fails. */
export function fillableDisk(): Disk & { isFull: boolean } {
  const disk = {
    ...machineDisk,
    isFull: false,
    async writeNew(path: string, bytes: Uint8Array): Promise<void> {
      await machineDisk.writeNew(path, disk.isFull ? bytes.subarray(0, bytes.length / 2) : bytes);
      if (disk.isFull) throw noSpace();
    },
    async append(file: Parameters<Disk['append']>[0], bytes: Uint8Array): Promise<void> {
      await machineDisk.append(file, disk.isFull ? bytes.subarray(0, bytes.length / 2) : bytes);
      if (disk.isFull) throw noSpace();
    },
  };
  return disk;
}
