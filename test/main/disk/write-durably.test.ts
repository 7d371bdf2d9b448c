import { chmod, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskProblem } from '../../../main/disk/disk.ts';
import { writeDurably } from '../../../main/disk/write-durably.ts';
import { fillableDisk, noSpace, tempFolder } from './temp-folder.ts';

test('a file is replaced as a whole, with nothing left beside it', async () => {
  const folder = await tempFolder();
  const path = join(folder, 'réglages.json');
  await writeDurably(path, Buffer.from('un'));
  expect(await writeDurably(path, Buffer.from('deux'))).toEqual({ ok: true, value: undefined });
  expect(await readFile(path, 'utf8')).toBe('deux');
  expect(await readdir(folder)).toEqual(['réglages.json']);
});

test('a full disk leaves the old file and nothing beside it', async () => {
  const folder = await tempFolder();
  const path = join(folder, 'réglages.json');
  const disk = fillableDisk();
  await writeDurably(path, Buffer.from('ancien'), disk);
  disk.isFull = true;
  expect(await writeDurably(path, Buffer.from('nouveau'), disk)).toMatchObject({
    problem: { kind: 'machine.diskFull' },
  });
  expect(await readFile(path, 'utf8')).toBe('ancien');
  expect(await readdir(folder)).toEqual(['réglages.json']);
});

test('each refusal of the system is a problem, and any other error is thrown on', () => {
  expect(diskProblem(noSpace()).kind).toBe('machine.diskFull');
  for (const code of ['EACCES', 'EPERM', 'EROFS']) {
    expect(diskProblem(Object.assign(new Error('refused'), { code })).kind).toBe('machine.notWritable');
  }
  expect(() => diskProblem(new Error('ours'))).toThrow('ours');
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be written to is a problem', async () => {
  const folder = join(await tempFolder(), 'fermé');
  await mkdir(folder);
  await chmod(folder, 0o500);
  expect(await writeDurably(join(folder, 'x'), Buffer.from('x'))).toMatchObject({
    problem: { kind: 'machine.notWritable' },
  });
});
