import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { createDraftDatabase, DRAFT_DATABASE_VERSION } from '../../../renderer/draft/database.ts';
import { openDrafts } from '../../../renderer/draft/open-drafts.ts';
import { readWholeBackup } from '../../../renderer/draft/read-whole-backup.ts';
import { fillableDisk } from '../../main/disk/temp-folder.ts';
import { company } from '../outbox/window-databases.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';
import { copyFolder, openCopy } from './window-copy.ts';

/** The stores of every past version, written out again: what a user's disk holds, whatever the sources say today. */
const pastVersions = [
  {
    version: 1,
    stores: {
      company: 'id',
      customers: 'id, party.siret, updatedAt',
      invoices: 'id, updatedAt, submissionId',
      settings: 'name',
    },
  },
] as const;

const at = '2026-11-24T09:00:00.000Z';
const invoice = sampleInvoice();
const record = { id: invoice.id, invoice, createdAt: at, updatedAt: at };

async function pastDatabase({ version, stores }: (typeof pastVersions)[number]): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  const past = new Dexie('liasse', { indexedDB, IDBKeyRange });
  past.version(version).stores(stores);
  await past.open();
  await past.table('company').put(company);
  await past.table('invoices').put(record);
  await past.table('settings').put({ name: 'theme', value: 'dark' });
  past.close();
  return indexedDB;
}

test('the list of past versions is whole', () => {
  expect(pastVersions.map(({ version }) => version)).toEqual(
    Array.from({ length: DRAFT_DATABASE_VERSION - 1 }, (_, index) => index + 1),
  );
});

describe.each(pastVersions)('a database of version $version', (past) => {
  test('is copied, a snapshot taken, and then migrated with everything in it', async () => {
    const indexedDB = await pastDatabase(past);
    const calls = await openCopy(await copyFolder());
    const database = createDraftDatabase({ indexedDB, IDBKeyRange });
    const opened = await openDrafts(calls, database, DRAFT_DATABASE_VERSION, { indexedDB, IDBKeyRange });
    expect(opened.ok).toBe(true);
    expect(database.verno).toBe(DRAFT_DATABASE_VERSION);
    expect(await database.company.get('company')).toEqual(company);
    expect(await database.invoices.toArray()).toEqual([record]);

    const listed = await calls.snapshots();
    const snapshot = listed.ok ? listed.value.find(({ reason }) => reason === 'migration') : undefined;
    const kept = await readWholeBackup(calls, snapshot?.id ?? '');
    expect(kept.ok && kept.value.map(({ table }) => table).sort()).toEqual(['company', 'invoices', 'settings']);
  });

  test('is left as it was when its copy finds no room', async () => {
    const indexedDB = await pastDatabase(past);
    const disk = fillableDisk();
    const calls = await openCopy(await copyFolder(), disk);
    disk.isFull = true;
    const database = createDraftDatabase({ indexedDB, IDBKeyRange });
    const opened = await openDrafts(calls, database, DRAFT_DATABASE_VERSION, { indexedDB, IDBKeyRange });
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'machine.diskFull' } });
    expect(await indexedDB.databases()).toEqual([{ name: 'liasse', version: past.version * 10 }]);
    disk.isFull = false;
    expect((await openDrafts(calls, database, DRAFT_DATABASE_VERSION, { indexedDB, IDBKeyRange })).ok).toBe(true);
  });

  test('an older application refuses the copy of a newer one, and changes nothing', async () => {
    const calls = await openCopy(await copyFolder());
    const indexedDB = new IDBFactory();
    const newer = createDraftDatabase({ indexedDB, IDBKeyRange });
    await openDrafts(calls, newer, DRAFT_DATABASE_VERSION, { indexedDB, IDBKeyRange });
    await calls.push({ sequence: 1, changes: [{ table: 'company', key: 'company', value: company }] });

    const wiped = new IDBFactory();
    const older = new Dexie('liasse', { indexedDB: wiped, IDBKeyRange });
    older.version(past.version).stores(past.stores);
    const options = { indexedDB: wiped, IDBKeyRange };
    expect(await openDrafts(calls, older, past.version, options)).toMatchObject({
      ok: false,
      problem: { kind: 'backup.newer' },
    });
    const standing = await calls.open(DRAFT_DATABASE_VERSION);
    expect(standing.ok && standing.value.sequence).toBe(1);
  });
});
