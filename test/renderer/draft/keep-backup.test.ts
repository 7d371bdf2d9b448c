import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BackupCalls } from '../../../core/bridge/backup-calls.ts';
import { useBackup } from '../../../renderer/draft/backup-state.ts';
import { writeSequence } from '../../../renderer/draft/copied-records.ts';
import { DRAFT_DATABASE_VERSION as VERSION, type DraftDatabase } from '../../../renderer/draft/database.ts';
import { blankCustomer } from '../../../renderer/draft/customer-store.ts';
import { deleteDraft } from '../../../renderer/draft/draft-store.ts';
import { followChanges } from '../../../renderer/draft/follow-changes.ts';
import { keepBackup, type BackupKeeper } from '../../../renderer/draft/keep-backup.ts';
import { openDrafts } from '../../../renderer/draft/open-drafts.ts';
import { readWholeBackup } from '../../../renderer/draft/read-whole-backup.ts';
import { isWiped, restoreBackup } from '../../../renderer/draft/restore-backup.ts';
import { writeSetting } from '../../../renderer/draft/settings.ts';
import { fillableDisk } from '../../main/disk/temp-folder.ts';
import { company, storedInvoice, windowDatabases } from '../outbox/window-databases.ts';
import { copyFolder, openCopy } from './window-copy.ts';

let keepers: BackupKeeper[] = [];
afterEach(() => {
  keepers.forEach((keeper) => keeper.stop());
  keepers = [];
});

type Kept = { readonly drafts: DraftDatabase; readonly keeper: BackupKeeper; readonly indexedDB: IDBFactory };

async function keptWindow(calls: BackupCalls, indexedDB = new IDBFactory(), retryMs = 20): Promise<Kept> {
  const { drafts } = windowDatabases(indexedDB);
  const changes = followChanges(drafts);
  const opened = await openDrafts(calls, drafts, VERSION, { indexedDB, IDBKeyRange });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const keeper = keepBackup({ calls, database: drafts, changes, databaseVersion: VERSION, delayMs: 5, retryMs });
  keepers.push(keeper);
  return { drafts, keeper, indexedDB };
}

async function copied(calls: BackupCalls, id = 'now'): Promise<string[]> {
  const read = await readWholeBackup(calls, id);
  return read.ok ? read.value.map(({ table, key }) => `${table} ${key}`).sort() : [];
}

test('every write of every table reaches the copy by itself, deletions and whole clearings too', async () => {
  const calls = await openCopy(await copyFolder());
  const { drafts } = await keptWindow(calls);
  await drafts.company.put(company);
  const kept = await storedInvoice(drafts);
  const gone = await storedInvoice(drafts);
  await writeSetting('theme', 'dark', drafts);
  await drafts.customers.put(blankCustomer('12345678200051', 'Commune'));
  await vi.waitFor(async () =>
    expect((await copied(calls)).filter((each) => !each.startsWith('customers'))).toEqual(
      ['company company', `invoices ${kept.id}`, `invoices ${gone.id}`, 'settings theme'].sort(),
    ),
  );
  const record = await drafts.invoices.get(gone.id);
  if (record === undefined) throw new Error('no draft');
  await deleteDraft(record, drafts);
  expect(await copied(calls)).toHaveLength(5);
  await drafts.customers.clear();
  await vi.waitFor(async () =>
    expect(await copied(calls)).toEqual(['company company', `invoices ${kept.id}`, 'settings theme']),
  );
});

test('what a reload cut off is pushed at the next start', async () => {
  const calls = await openCopy(await copyFolder());
  const first = await keptWindow(calls);
  await first.drafts.company.put(company);
  expect((await first.keeper.flush()).ok).toBe(true);
  first.keeper.stop();
  const unsent = await storedInvoice(first.drafts);
  first.drafts.close();
  const second = await keptWindow(calls, first.indexedDB);
  expect((await second.keeper.flush()).ok).toBe(true);
  expect(await copied(calls)).toContain(`invoices ${unsent.id}`);
});

test('a database that lost its last commits to a power cut takes them back from the copy, and keeps what is newer', async () => {
  const calls = await openCopy(await copyFolder());
  const { drafts, keeper } = await keptWindow(calls);
  await drafts.company.put(company);
  await keeper.flush();
  const invoice = await storedInvoice(drafts);
  const other = await storedInvoice(drafts);
  await keeper.flush();
  keeper.stop();
  // As if the disk had never got them: the rows are gone, and with them the word that the copy has them.
  const record = await drafts.invoices.get(invoice.id);
  await drafts.invoices.delete(invoice.id);
  await drafts.invoices.update(other.id, { updatedAt: '2999-01-01T00:00:00.000Z' });
  await writeSequence(drafts, 1);
  const again = keepBackup({ calls, database: drafts, changes: followChanges(drafts), databaseVersion: VERSION });
  keepers.push(again);
  expect((await again.flush()).ok).toBe(true);
  expect(await drafts.invoices.get(invoice.id)).toEqual(record);
  const marks = await readWholeBackup(calls, 'now');
  expect(marks.ok && marks.value.find(({ key }) => key === other.id)?.value['updatedAt']).toBe(
    '2999-01-01T00:00:00.000Z',
  );
});

test('a full disk is told, loses nothing, and the copy catches up once there is room', async () => {
  const disk = fillableDisk();
  const calls = await openCopy(await copyFolder(), disk);
  const { drafts, keeper } = await keptWindow(calls);
  await drafts.company.put(company);
  await keeper.flush();
  disk.isFull = true;
  const invoice = await storedInvoice(drafts);
  await vi.waitFor(() => expect(useBackup.getState().problem?.kind).toBe('machine.diskFull'));
  disk.isFull = false;
  await vi.waitFor(async () => expect(await copied(calls)).toContain(`invoices ${invoice.id}`));
  await vi.waitFor(() => expect(useBackup.getState().problem).toBeUndefined());
});

describe('a wiped database', () => {
  test('is seen, is not written over the copy, and comes back as it was', async () => {
    const calls = await openCopy(await copyFolder());
    const { drafts, keeper } = await keptWindow(calls);
    await drafts.company.put(company);
    await storedInvoice(drafts);
    await keeper.flush();
    keeper.stop();
    const before = await copied(calls);
    const rows = await drafts.invoices.toArray();

    const wiped = windowDatabases();
    const changes = followChanges(wiped.drafts);
    const options = { indexedDB: wiped.indexedDB, IDBKeyRange };
    const opened = await openDrafts(calls, wiped.drafts, VERSION, options);
    if (!opened.ok) throw new Error(opened.problem.kind);
    expect(await isWiped(wiped.drafts, opened.value.counts)).toBe(true);
    expect(await isWiped(drafts, opened.value.counts)).toBe(false);

    const restored = await restoreBackup(calls, wiped.drafts, { id: 'now', databaseVersion: VERSION });
    expect(restored.ok).toBe(true);
    expect(await wiped.drafts.invoices.toArray()).toEqual(rows);
    expect(await wiped.drafts.company.get('company')).toEqual(company);
    const again = keepBackup({ calls, database: wiped.drafts, changes, databaseVersion: VERSION });
    keepers.push(again);
    expect((await again.flush()).ok).toBe(true);
    expect(await copied(calls)).toEqual(before);
  });
});

test('a restore is undone by the snapshot that it answers', async () => {
  const calls = await openCopy(await copyFolder());
  const { drafts, keeper } = await keptWindow(calls);
  await drafts.company.put(company);
  const first = await storedInvoice(drafts);
  await keeper.flush();
  await calls.snapshot('restore');
  const [old] = await calls.snapshots().then((listed) => (listed.ok ? listed.value : []));
  const second = await storedInvoice(drafts);
  await keeper.flush();

  const undo = await restoreBackup(calls, drafts, { id: old?.id ?? '', databaseVersion: VERSION });
  await keeper.compare();
  expect((await drafts.invoices.toArray()).map(({ id }) => id)).toEqual([first.id]);
  expect(await copied(calls)).toEqual(['company company', `invoices ${first.id}`]);
  await restoreBackup(calls, drafts, { id: (undo.ok && undo.value) || '', databaseVersion: VERSION });
  expect((await drafts.invoices.toArray()).map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
});

test('a push that fails half-way, its answer lost, is neither lost nor doubled', async () => {
  const real = await openCopy(await copyFolder());
  let isCut = false;
  const calls: BackupCalls = {
    ...real,
    async push(push) {
      const answer = await real.push(push);
      if (!isCut) return answer;
      isCut = false;
      return { ok: false, problem: { kind: 'machine.unreachable', values: {} } };
    },
  };
  const { drafts, keeper } = await keptWindow(calls, new IDBFactory(), 60_000);
  await drafts.company.put(company);
  await keeper.flush();
  isCut = true;
  const invoice = await storedInvoice(drafts);
  expect((await keeper.flush()).ok).toBe(false);
  expect((await keeper.flush()).ok).toBe(true);
  expect(await copied(real)).toEqual(['company company', `invoices ${invoice.id}`]);
});
