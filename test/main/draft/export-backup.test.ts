import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { FileId } from '../../../core/draft/attachment.ts';
import type { Backup } from '../../../core/draft/backup-lines.ts';
import { openFilesStore, type FilesStore } from '../../../main/disk/files-store.ts';
import { exportBackup } from '../../../main/draft/export-backup.ts';
import { importBackup } from '../../../main/draft/import-backup.ts';
import { openZipFile } from '../../../main/draft/zip-file.ts';
import { tempFolder } from '../disk/temp-folder.ts';

const FILE_BYTES = 2 ** 19;
const FILES = 20;
const header = {
  format: 'liasse-backup',
  formatVersion: 1,
  databaseVersion: 1,
  appVersion: '0.1.0',
  writtenAt: '2026-11-24T10:00:00.000Z',
  sequence: 1,
  reason: 'base',
} as const;

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that live outside the heap once nothing unused is left of them. */
function liveBytes(): number {
  collect();
  return process.memoryUsage().arrayBuffers;
}

/** Bytes that do not pack, another lot for each seed. */
function noise(seed: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(FILE_BYTES / 4);
  let word = seed + 1;
  for (let index = 0; index < words.length; index += 1) {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    words[index] = word;
  }
  return new Uint8Array(words.buffer);
}

test('an export of twenty files and its import hold a few of them in memory at most, whatever their number', async () => {
  const folder = await tempFolder();
  const source = await openFilesStore(join(folder, 'source'));
  const ids: FileId[] = [];
  for (let seed = 0; seed < FILES; seed += 1) {
    const put = await source.put(noise(seed));
    if (!put.ok) throw new Error(put.problem.kind);
    ids.push(put.value);
  }
  const peaks = { before: liveBytes(), seen: 0 };
  const note = () => {
    peaks.seen = Math.max(peaks.seen, liveBytes() - peaks.before);
  };
  const watch = (store: FilesStore): FilesStore => ({
    ...store,
    async get(id) {
      note();
      return await store.get(id);
    },
    async put(bytes) {
      note();
      return await store.put(bytes);
    },
  });
  const entries = ids.map((id) => ({ table: 'things', key: id, value: { id, fileId: id } }));
  const backup: Backup = { header, entries, facts: [] };
  const path = join(folder, 'copie.zip');
  const exported = await exportBackup(path, { backup, facts: [], files: watch(source) });
  expect(exported.ok && exported.value).toBeGreaterThan(FILES * FILE_BYTES);
  expect(peaks.seen).toBeLessThan(6 * FILE_BYTES);

  const target = await openFilesStore(join(folder, 'target'));
  const imported = await importBackup({ name: 'copie', path }, watch(target), 1);
  expect(imported.ok).toBe(true);
  expect(peaks.seen).toBeLessThan(6 * FILE_BYTES);
  for (const id of ids) expect(await target.has(id)).toBe(true);
});

test('a disk without room is a problem, and half an export is not left there', async () => {
  const folder = await tempFolder();
  const path = join(folder, 'copie.zip');
  const full = { get: () => Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' })) };
  const entries = [{ table: 'things', key: 'a', value: { id: 'a', fileId: 'a'.repeat(64) } }];
  const exported = await exportBackup(path, { backup: { header, entries, facts: [] }, facts: [], files: full });
  expect(exported).toMatchObject({ ok: false, problem: { kind: 'machine.diskFull' } });
  expect(await readdir(folder)).toEqual([]);
});

test('records beyond one batch of lines come back as they were', async () => {
  const folder = await tempFolder();
  const path = join(folder, 'copie.zip');
  const entries = Array.from({ length: 3_000 }, (_, index) => ({
    table: 'things',
    key: String(index),
    value: { id: String(index), words: `été ${'x'.repeat(200)} ${String(index)}` },
  }));
  const files = await openFilesStore(join(folder, 'files'));
  const facts = [{ fact: 'x' }];
  expect((await exportBackup(path, { backup: { header, entries, facts: [] }, facts, files })).ok).toBe(true);
  const imported = await importBackup({ name: 'copie', path }, files, 1);
  if (!imported.ok) throw new Error(imported.problem.kind);
  expect(imported.value.backup.entries).toEqual(entries);
  expect(imported.value.backup.facts).toEqual(facts);
});

test('an archive’s list is read from its end alone, up to its limit', async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, 'files'), { recursive: true });
  const path = join(folder, 'copie.zip');
  const files = await openFilesStore(join(folder, 'files'));
  await exportBackup(path, { backup: { header, entries: [], facts: [] }, facts: [], files });
  expect(await openZipFile(path, 10)).toBe('damaged');
  const zip = await openZipFile(path, 1_000);
  if (typeof zip === 'string') throw new Error(zip);
  expect(zip.entries.map(({ name, method }) => [name, method])).toEqual([['sauvegarde.jsonl', 8]]);
  expect((await stat(path)).size).toBeLessThan(1_000);
  await zip.close();
});
