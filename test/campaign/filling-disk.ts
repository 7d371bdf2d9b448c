import { machineDisk, type Disk } from '../../main/disk/disk.ts';
import type { LifePlan } from './draw-run.ts';

/** The machine's disk, full for some writes in a row: the first half of their bytes still fits. */
export function fillingDisk(full: LifePlan['fullDisk']): Disk {
  let writes = 0;
  const isFull = (): boolean => {
    const write = writes;
    writes += 1;
    return full !== undefined && write >= full.from && write < full.from + full.writes;
  };
  const noSpace = (): Error => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  const halfOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);
  return {
    ...machineDisk,
    async writeNew(path, bytes) {
      if (!isFull()) return await machineDisk.writeNew(path, bytes);
      await machineDisk.writeNew(path, halfOf(bytes));
      throw noSpace();
    },
    async append(file, bytes) {
      if (!isFull()) return await machineDisk.append(file, bytes);
      await machineDisk.append(file, halfOf(bytes));
      throw noSpace();
    },
  };
}
