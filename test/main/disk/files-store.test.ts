import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileIdSchema, type FileId } from '../../../core/draft/attachment.ts';
import { fileIdOf, openFilesStore } from '../../../main/disk/files-store.ts';
import { fillableDisk, tempFolder } from './temp-folder.ts';

const bytes = new TextEncoder().encode('bon de livraison');
const id = fileIdOf(bytes);

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

test('a file is found again by its own hash, and stored once', async () => {
  const folder = await tempFolder();
  const store = await openFilesStore(folder);
  expect(fileIdSchema.safeParse(id).success).toBe(true);
  expect(await store.put(bytes)).toEqual({ ok: true, value: id });
  expect(await store.put(bytes)).toEqual({ ok: true, value: id });
  expect(await filesIn(folder)).toEqual([id]);
  const reopened = await openFilesStore(folder);
  expect(await reopened.get(id)).toEqual(bytes);
  expect(await reopened.has(id)).toBe(true);
});

test('what is not there is undefined', async () => {
  const store = await openFilesStore(await tempFolder());
  const other = 'ab'.repeat(32) as FileId;
  expect(await store.get(other)).toBeUndefined();
  expect(await store.has(other)).toBe(false);
});

test('damaged bytes are never handed out, and the good ones mend them', async () => {
  const folder = await tempFolder();
  const store = await openFilesStore(folder);
  await store.put(bytes);
  await writeFile(join(folder, id.slice(0, 2), id), 'autre chose');
  expect(await store.get(id)).toBeUndefined();
  await store.put(bytes);
  expect(await store.get(id)).toEqual(bytes);
});

test('a full disk is a problem, leaves nothing half written, and the same file goes in once there is room', async () => {
  const folder = await tempFolder();
  const disk = fillableDisk();
  const store = await openFilesStore(folder, disk);
  disk.isFull = true;
  expect(await store.put(bytes)).toMatchObject({ ok: false, problem: { kind: 'machine.diskFull' } });
  expect(await filesIn(folder)).toEqual([]);
  disk.isFull = false;
  expect(await store.put(bytes)).toEqual({ ok: true, value: id });
});
