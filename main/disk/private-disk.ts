import { open } from 'node:fs/promises';
import { machineDisk, type Disk } from './disk.ts';

/** The machine's disk for files that their owner alone may read, from their first byte on. */
export const privateDisk: Disk = {
  ...machineDisk,
  async writeNew(path, bytes) {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
};
