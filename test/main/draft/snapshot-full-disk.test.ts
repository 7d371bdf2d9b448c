import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { machineDisk } from '../../../main/disk/disk.ts';
import { fillableDisk, tempFolder } from '../disk/temp-folder.ts';
import { companyChange, draftChange, openedBackup, pushAll, recordsOf } from './backup-samples.ts';

const dayAt = (day: number) => new Date(Date.UTC(2026, 10, 2 + day, 10)).toISOString();

/** Every file of the folder of snapshots, by name, as its hash. */
async function snapshotFiles(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(join(folder, 'snapshots'))).sort();
  const hashes = names.map(async (name) => {
    const bytes = await readFile(join(folder, 'snapshots', name));
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

/** A disk on which a line of the change file still fits when a snapshot no longer does. */
function nearlyFullDisk() {
  const disk = fillableDisk();
  disk.append = async (file, bytes) => await machineDisk.append(file, bytes);
  return disk;
}

test.each(['for the snapshot alone', 'for everything'] as const)(
  'a disk that is full %s keeps the former snapshots whole, says so, and the next change takes the one that is due',
  async (how) => {
    const folder = await tempFolder();
    let at = dayAt(0);
    const disk = how === 'for everything' ? fillableDisk() : nearlyFullDisk();
    const store = await openedBackup(folder, { now: () => at, disk });
    await pushAll(store, [companyChange]);
    for (let day = 0; day < 8; day += 1) {
      at = dayAt(day);
      await pushAll(store, [draftChange(1, `day ${String(day)}`)]);
    }
    const [before, listed] = [await snapshotFiles(folder), store.snapshots()];
    const daily = listed.filter(({ reason }) => reason === 'daily');
    expect(daily).toHaveLength(7);

    at = dayAt(8);
    disk.isFull = true;
    for (const word of ['full', 'still full']) {
      const standing = store.open(1);
      if (!standing.ok) throw new Error(standing.problem.kind);
      const pushed = await store.push({ sequence: standing.value.sequence + 1, changes: [draftChange(2, word)] });
      expect(pushed).toMatchObject({ ok: false, problem: { kind: 'machine.diskFull' } });
      expect(await store.snapshot('restore')).toMatchObject({ ok: false, problem: { kind: 'machine.diskFull' } });
    }
    expect(await snapshotFiles(folder)).toEqual(before);
    expect(store.snapshots()).toEqual(listed);
    const oldest = daily.at(-1)?.id ?? '';
    expect((await recordsOf(store, oldest))[`invoices ${draftChange(1).key}`]).toBeDefined();

    disk.isFull = false;
    await pushAll(store, [draftChange(3)]);
    const taken = store.snapshots().filter(({ reason }) => reason === 'daily');
    expect(taken.map(({ id }) => id)).toEqual([taken[0]?.id, ...daily.slice(0, 6).map(({ id }) => id)]);
    expect(taken[0]?.writtenAt).toBe(dayAt(8));
    expect((await recordsOf(store, taken[0]?.id))[`invoices ${draftChange(1).key}`]).toEqual(
      draftChange(1, 'day 7').value,
    );
    // After a restart too, with nothing of the tries left beside them.
    expect((await openedBackup(folder)).snapshots()).toEqual(store.snapshots());
    expect(Object.keys(await snapshotFiles(folder))).toHaveLength(store.snapshots().length);
  },
);

test('what was pushed while no snapshot fitted is in the copy, before and after a restart', async () => {
  const folder = await tempFolder();
  const disk = nearlyFullDisk();
  const store = await openedBackup(folder, { disk });
  await pushAll(store, [companyChange]);
  disk.isFull = true;
  const pushed = await store.push({ sequence: 2, changes: [draftChange(1, 'kept')] });
  expect(pushed.ok).toBe(false);
  for (const each of [store, await openedBackup(folder)])
    expect((await recordsOf(each))[`invoices ${draftChange(1).key}`]).toEqual(draftChange(1, 'kept').value);
});
