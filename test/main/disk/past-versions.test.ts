import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factSchema } from '../../../core/outbox/fact.ts';
import { replay } from '../../../core/outbox/replay.ts';
import { DATA_VERSION, openDataFolder } from '../../../main/disk/data-folder.ts';
import { openJournal } from '../../../main/disk/journal.ts';
import { factsOfVersion1, journalOf } from './past-journal.ts';
import { tempFolder } from './temp-folder.ts';

async function folderOfVersion1(): Promise<string> {
  const path = await tempFolder();
  await mkdir(join(path, 'outbox'));
  await writeFile(join(path, 'version.json'), '{"version":1}');
  await writeFile(join(path, 'outbox', 'journal.jsonl'), journalOf(factsOfVersion1));
  return path;
}

test('a folder of version 1 opens: every fact of its journal still reads and comes to the same', async () => {
  const path = await folderOfVersion1();
  const folder = await openDataFolder(path);
  if (!folder.ok) throw new Error(folder.problem.kind);
  const journal = await openJournal(folder.value.journalPath, factSchema);
  if (!journal.ok) throw new Error(JSON.stringify(journal.problem));
  const submissions = [...replay(journal.value.facts).submissions.values()];
  expect(submissions.map(({ number, state }) => `${number} ${state.name}`)).toEqual([
    'F2026-0001 integrated',
    'F2026-0002 handed',
    'F2026-0003 refusedAtEntry',
    'F2026-0004 queued',
    'F2026-0005 queued',
    'F2026-0006 withdrawn',
  ]);
  expect(submissions.map(({ route }) => route)).toEqual(submissions.map(() => 'api'));
  await journal.value.close();
  await folder.value.close();
  expect(JSON.parse(await readFile(join(path, 'version.json'), 'utf8'))).toEqual({ version: DATA_VERSION });
  expect(await readFile(join(path, 'outbox', 'journal.jsonl.of-version-1'), 'utf8')).toBe(journalOf(factsOfVersion1));
});

test('an application of version 1 refuses a folder of today and changes nothing in it', async () => {
  const path = await tempFolder();
  const today = await openDataFolder(path);
  if (today.ok) await today.value.close();
  const before = await readFile(join(path, 'version.json'), 'utf8');
  expect(await openDataFolder(path, 1)).toMatchObject({ ok: false, problem: { kind: 'machine.newerData' } });
  expect(await readFile(join(path, 'version.json'), 'utf8')).toBe(before);
  const again = await openDataFolder(path);
  expect(again.ok).toBe(true);
  if (again.ok) await again.value.close();
});
