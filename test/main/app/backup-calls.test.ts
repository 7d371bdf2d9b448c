import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BackupCalls } from '../../../core/bridge/backup-calls.ts';
import { problemSentence, type Problem } from '../../../core/draft/problem.ts';
import type { Result } from '../../../core/draft/result.ts';
import { createBackupCalls } from '../../../main/app/backup-calls.ts';
import { openExchangeFolder } from '../../../main/draft/exchange-folder.ts';
import { openFilesStore } from '../../../main/disk/files-store.ts';
import type { Fact } from '../../../core/outbox/fact.ts';
import { sampleSubmission } from '../../core/outbox/sample-submission.ts';
import { tempFolder } from '../disk/temp-folder.ts';
import { companyChange, draftChange, openedBackup, pushAll } from '../draft/backup-samples.ts';

const submission = sampleSubmission();
const sealed: Fact = {
  fact: 'sealed',
  submission,
  filingHash: submission.documentId,
  recordId: submission.documentId,
};
const moved: Fact = {
  fact: 'moved',
  at: '2026-11-24T10:00:00.000Z',
  ids: [submission.id],
  event: { name: 'released' },
};

async function machine(facts: readonly Fact[]): Promise<{ readonly calls: BackupCalls; readonly taken: Fact[] }> {
  const folder = await tempFolder();
  const store = await openedBackup(folder);
  await pushAll(store, [companyChange, draftChange(1)]);
  const taken: Fact[] = [];
  const calls = createBackupCalls({
    store,
    files: await openFilesStore(join(folder, 'files')),
    exchange: await openExchangeFolder(join(folder, 'exchange')),
    facts: () => Promise.resolve(facts),
    takeUp: (given) => {
      taken.push(...given);
      return Promise.resolve({ ok: true, value: 1 });
    },
    dataFolder: folder,
    today: () => '2026-11-24',
  });
  await calls.open(1);
  return { calls, taken };
}

function valueOf<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(problemSentence(result.problem, 'en'));
  return result.value;
}

async function exported(facts: readonly Fact[]): Promise<Uint8Array<ArrayBuffer>> {
  const { calls } = await machine(facts);
  const { name, sizeBytes } = valueOf(await calls.export());
  expect(name).toBe('liasse-2026-11-24.liasse.zip');
  const bytes = valueOf(await calls.exportPart(0));
  expect(bytes.length).toBe(sizeBytes);
  // Its last part takes it away.
  expect(await calls.exportPart(0)).toMatchObject({ problem: { kind: 'backup.exchangeLost' } });
  return bytes;
}

async function bringIn(calls: BackupCalls, bytes: Uint8Array<ArrayBuffer>) {
  const half = Math.floor(bytes.length / 2);
  valueOf(await calls.importPart({ name: 'copie', from: 0, bytes: bytes.slice(0, half) }));
  valueOf(await calls.importPart({ name: 'copie', from: half, bytes: bytes.slice(half) }));
  return await calls.import('copie');
}

test('an imported copy says what it holds, and its filings are taken up where there are none', async () => {
  const bytes = await exported([sealed, moved]);
  const { calls, taken } = await machine([]);
  const preview = await bringIn(calls, bytes);
  expect(preview).toMatchObject({
    ok: true,
    value: { counts: { company: 1, invoices: 1 }, filings: 1, unreadable: 0, appVersion: '0.1.0' },
  });
  const id = preview.ok ? preview.value.id : '';
  expect(await calls.takeUp(id)).toEqual({ ok: true, value: 1 });
  expect(taken).toEqual([sealed, moved]);
});

test('a machine with filings of its own takes none up', async () => {
  const { calls } = await machine([sealed]);
  const preview = await bringIn(calls, await exported([sealed, moved]));
  expect(preview.ok && preview.value.filings).toBe(0);
});

test('facts that contradict each other are no journal: the copy is refused', async () => {
  const { calls } = await machine([]);
  // It moves before it was sealed.
  const bytes = await exported([moved, sealed]);
  expect(await bringIn(calls, bytes)).toMatchObject({
    ok: false,
    problem: { kind: 'backup.damaged' },
  });
  const listed = await calls.snapshots();
  expect(listed.ok && listed.value.filter(({ reason }) => reason === 'import')).toEqual([]);
});

test('parts that do not follow each other are refused, and what was handed over is judged once', async () => {
  const { calls } = await machine([]);
  const bytes = await exported([sealed]);
  valueOf(await calls.importPart({ name: 'copie', from: 0, bytes: bytes.slice(0, 100) }));
  const gap = await calls.importPart({ name: 'copie', from: 101, bytes: bytes.slice(101) });
  expect(gap).toMatchObject({ problem: { kind: 'backup.exchangeLost' } });
  expect(await calls.import('copie')).toMatchObject({ problem: { kind: 'backup.damaged' } });
  expect(await calls.import('copie')).toMatchObject({ problem: { kind: 'backup.exchangeLost' } });
  const far = await calls.importPart({ name: 'copie', from: 3 * 2 ** 30, bytes });
  expect(far).toMatchObject({ problem: { kind: 'backup.tooLarge' } });
  expect((await bringIn(calls, bytes)).ok).toBe(true);
});

test('a large copy is read page by page, every record once; what this version cannot read is counted and left out', async () => {
  const { calls } = await machine([]);
  const large = [2, 3, 4, 5, 6].map((number) => {
    const { table, key, value } = draftChange(number);
    const invoice = value['invoice'] as object;
    const lines = Array.from({ length: 9_000 }, () => (invoice as { lines: object[] }).lines[0]);
    return { table, key, value: { ...value, invoice: { ...invoice, lines } } };
  });
  for (const [index, change] of large.entries())
    expect((await calls.push({ sequence: index + 3, changes: [change] })).ok).toBe(true);
  const strange = { table: 'settings', key: 'theme', value: { name: 'theme', value: 7 } };
  expect((await calls.push({ sequence: 8, changes: [strange] })).ok).toBe(true);

  const keys: string[] = [];
  let pages = 0;
  for (let from: number | undefined = 0; from !== undefined; pages += 1) {
    const page: Awaited<ReturnType<BackupCalls['read']>> = await calls.read({ id: 'now', from });
    if (!page.ok) throw new Error(page.problem.kind);
    keys.push(...page.value.entries.map(({ key }) => key));
    from = page.value.next;
  }
  expect(pages).toBeGreaterThan(1);
  expect(keys).toEqual(['company', ...[1, 2, 3, 4, 5, 6].map((number) => draftChange(number).key)]);
  expect(await calls.preview('now')).toMatchObject({ ok: true, value: { counts: { invoices: 6 }, unreadable: 1 } });
});
