import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openJournal, type Journal } from '../../../main/disk/journal.ts';
import type { Disk } from '../../../main/disk/disk.ts';
import { fillableDisk, tempFolder } from './temp-folder.ts';

const schema = z.strictObject({ word: z.string() });
type Fact = z.infer<typeof schema>;
const facts = ['un', 'deux', 'trois é'].map((word) => ({ word }));

async function open(path: string, disk?: Disk): Promise<Journal<Fact>> {
  const opened = await openJournal(path, schema, disk);
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value;
}

async function written(): Promise<string> {
  const path = join(await tempFolder(), 'outbox', 'journal.jsonl');
  const journal = await open(path);
  await journal.append(facts);
  await journal.close();
  return path;
}

test('facts come back in order, and the numbers go on', async () => {
  const path = await written();
  const journal = await open(path);
  expect(journal.facts).toEqual(facts);
  expect(journal.setAside).toBeUndefined();
  expect(await journal.append([{ word: 'quatre' }])).toEqual({ ok: true, value: 4 });
  await journal.close();
  expect((await readFile(path, 'utf8')).split('\n').map((line) => line.slice(0, 8))).toEqual([
    '{"seq":1',
    '{"seq":2',
    '{"seq":3',
    '{"seq":4',
    '',
  ]);
});

test('appends asked for at once are written one after the other', async () => {
  const path = await written();
  const journal = await open(path);
  const words = Array.from({ length: 40 }, (_, index) => ({ word: String(index) }));
  const numbers = await Promise.all(words.map((word) => journal.append([word])));
  await journal.close();
  expect(numbers).toEqual(words.map((_, index) => ({ ok: true, value: 4 + index })));
  const reopened = await open(path);
  expect(reopened.facts).toEqual([...facts, ...words]);
  await reopened.close();
});

test('cut anywhere, it opens with the whole facts, keeps the torn tail aside and goes on', async () => {
  const path = await written();
  const whole = await readFile(path);
  const ends = [...whole.entries()].filter(([, byte]) => byte === 10).map(([index]) => index + 1);
  for (let length = 0; length <= whole.length; length += 1) {
    await writeFile(path, whole.subarray(0, length));
    const kept = ends.filter((end) => end <= length).length;
    const journal = await open(path);
    expect(journal.facts).toEqual(facts.slice(0, kept));
    const tail = whole.subarray(kept === 0 ? 0 : ends[kept - 1], length);
    expect(journal.setAside === undefined ? Buffer.alloc(0) : await readFile(journal.setAside)).toEqual(tail);
    expect(await journal.append([{ word: 'suite' }])).toEqual({ ok: true, value: kept + 1 });
    await journal.close();
    const again = await open(path);
    expect(again.facts).toEqual([...facts.slice(0, kept), { word: 'suite' }]);
    await again.close();
  }
});

test('a last line whose bytes are wrong is cut off like a torn one', async () => {
  const path = await written();
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('trois', 'trpis'));
  const journal = await open(path);
  expect(journal.facts).toEqual(facts.slice(0, 2));
  expect(journal.setAside).toBeDefined();
  await journal.close();
});

test.each([
  ['a changed line', (text: string) => text.replace('deux', 'dixx')],
  ['a missing line', (text: string) => text.replace(/^.*deux.*\n/m, '')],
  ['a line twice', (text: string) => text.replace(/^(.*deux.*\n)/m, '$1$1')],
])('%s with whole ones after it is a problem, and the file stays as it is', async (_name, damage) => {
  const path = await written();
  const damaged = damage(await readFile(path, 'utf8'));
  await writeFile(path, damaged);
  expect(await openJournal(path, schema)).toMatchObject({ problem: { kind: 'machine.journalDamaged' } });
  expect(await readFile(path, 'utf8')).toBe(damaged);
});

test('a whole fact of a shape that we don’t know is a problem, never skipped', async () => {
  const path = await written();
  const narrow = z.strictObject({ word: z.enum(['un', 'trois é']) });
  expect(await openJournal(path, narrow)).toMatchObject({
    problem: { kind: 'machine.journalDamaged', values: { line: 2 } },
  });
});

test('a full disk takes none of the facts; with room again the journal goes on as if nothing had been', async () => {
  const path = await written();
  const disk = fillableDisk();
  const journal = await open(path, disk);
  const before = await readFile(path, 'utf8');
  disk.isFull = true;
  expect(await journal.append([{ word: 'perdu' }])).toMatchObject({ problem: { kind: 'machine.diskFull' } });
  expect(await readFile(path, 'utf8')).toBe(before);
  disk.isFull = false;
  expect(await journal.append([{ word: 'quatre' }])).toEqual({ ok: true, value: 4 });
  await journal.close();
  const reopened = await open(path);
  expect(reopened.facts).toEqual([...facts, { word: 'quatre' }]);
  await reopened.close();
});
