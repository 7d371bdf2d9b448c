import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openJournal } from '../../../main/disk/journal.ts';
import { replaceJournal, salvageJournal } from '../../../main/disk/salvage-journal.ts';
import { fillableDisk, tempFolder } from './temp-folder.ts';

const schema = z.strictObject({ word: z.string() });
const at = '2026-11-24T10:15:30.123Z';

async function damaged(damage: (text: string) => string): Promise<string> {
  const path = join(await tempFolder(), 'outbox', 'journal.jsonl');
  const opened = await openJournal(path, schema);
  if (!opened.ok) throw new Error(opened.problem.kind);
  await opened.value.append(['un', 'deux', 'trois', 'quatre', 'cinq'].map((word) => ({ word })));
  await opened.value.close();
  await writeFile(path, damage(await readFile(path, 'utf8')));
  return path;
}

const words = async (path: string, of: z.ZodType<{ word: string }> = schema) =>
  (await salvageJournal(path, of)).runs.map((run) => run.map(({ word }) => word));

test.each([
  ['a changed line', (text: string) => text.replace('deux', 'dixx'), [['un'], ['trois', 'quatre', 'cinq']]],
  [
    'a missing line',
    (text: string) => text.replace(/^.*trois.*\n/m, ''),
    [
      ['un', 'deux'],
      ['quatre', 'cinq'],
    ],
  ],
  ['the first line gone', (text: string) => text.replace(/^.*un".*\n/m, ''), [[], ['deux', 'trois', 'quatre', 'cinq']]],
  ['two places', (text: string) => text.replace('deux', 'x').replace('quatre', 'x'), [['un'], ['trois'], ['cinq']]],
  [
    'a line twice',
    (text: string) => text.replace(/^(.*deux.*\n)/m, '$1$1'),
    [['un', 'deux', 'trois', 'quatre', 'cinq']],
  ],
  ['its end', (text: string) => text.replace('cinq', 'x').replace('deux', 'x'), [['un'], ['trois', 'quatre'], []]],
  ['nothing whole at all', () => '\u0000'.repeat(40), [[], []]],
])(
  'of a journal damaged by %s every whole line is read, and where something is missing is known',
  async (_name, damage, runs) => {
    const path = await damaged(damage);
    const before = await readFile(path);
    expect(await words(path)).toEqual(runs);
    expect(await readFile(path)).toEqual(before);
  },
);

test('a whole fact of a shape that we don’t know is missing as well', async () => {
  const path = await damaged((text) => text);
  const narrow = z.strictObject({ word: z.enum(['un', 'deux', 'quatre', 'cinq']) });
  expect(await words(path, narrow)).toEqual([
    ['un', 'deux'],
    ['quatre', 'cinq'],
  ]);
});

test('the damaged journal is kept under a dated name and another takes its place, which opens and goes on', async () => {
  const path = await damaged((text) => text.replace('deux', 'dixx'));
  const { bytes } = await salvageJournal(path, schema);
  const facts = [{ word: 'un' }, { word: 'deux' }];
  const replaced = await replaceJournal(path, { bytes, facts, at });
  expect(replaced).toEqual({ ok: true, value: `${path}.damaged-20261124T101530123Z` });
  expect(await readFile(`${path}.damaged-20261124T101530123Z`)).toEqual(Buffer.from(bytes));
  const opened = await openJournal(path, schema);
  if (!opened.ok) throw new Error(opened.problem.kind);
  expect(opened.value.facts).toEqual(facts);
  expect(await opened.value.append([{ word: 'trois' }])).toEqual({ ok: true, value: 3 });
  await opened.value.close();
});

test('without room the damaged journal stays where it is, as it is', async () => {
  const path = await damaged((text) => text.replace('deux', 'dixx'));
  const { bytes } = await salvageJournal(path, schema);
  const disk = fillableDisk();
  disk.isFull = true;
  expect(await replaceJournal(path, { bytes, facts: [], at }, disk)).toMatchObject({
    problem: { kind: 'machine.diskFull' },
  });
  expect(await readFile(path)).toEqual(Buffer.from(bytes));
  expect(await readdir(dirname(path))).toEqual(['journal.jsonl']);
});
