import { Dexie } from 'dexie';
import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { createDraftDatabase, DRAFT_DATABASE_VERSION } from '../../../renderer/draft/database.ts';
import { createDume } from '../../../renderer/draft/dume-store.ts';
import { openFuelClaim } from '../../../renderer/draft/fuel-store.ts';
import { readSettings, writeSetting } from '../../../renderer/draft/settings.ts';
import { createOutboxDatabase, OUTBOX_DATABASE_VERSION } from '../../../renderer/outbox/outbox-database.ts';
import { writeIntent } from '../../../renderer/outbox/queue-filing.ts';
import { openChecked } from '../../../renderer/ui/open-database.ts';
import { sealedOf } from '../outbox/pretend-host.ts';
import { company, storedInvoice, windowDatabases } from '../outbox/window-databases.ts';

describe('the version gate', () => {
  test.each([
    { name: 'liasse', create: createDraftDatabase, version: DRAFT_DATABASE_VERSION },
    { name: 'liasse-outbox', create: createOutboxDatabase, version: OUTBOX_DATABASE_VERSION },
  ])('$name of a newer Liasse is refused and left as it was', async ({ name, create, version }) => {
    const indexedDB = new IDBFactory();
    const options = { indexedDB, IDBKeyRange };
    const newer = new Dexie(name, options);
    newer.version(version + 1).stores({ fromTheFuture: 'id' });
    await newer.open();
    await newer.table('fromTheFuture').put({ id: 'kept' });
    newer.close();

    const opened = await openChecked(create(options), version, indexedDB);
    expect(opened).toEqual({ ok: false, problem: { kind: 'window.newerData', values: {} } });

    expect(await indexedDB.databases()).toEqual([{ name, version: (version + 1) * 10 }]);
    const again = new Dexie(name, options);
    again.version(version + 1).stores({ fromTheFuture: 'id' });
    await again.open();
    expect([...again.backendDB().objectStoreNames]).toEqual(['fromTheFuture']);
    expect(await again.table('fromTheFuture').get('kept')).toEqual({ id: 'kept' });
    again.close();
  });

  test('the version that each database declares is the one that the gate knows', async () => {
    const { drafts, outbox, indexedDB } = windowDatabases();
    expect(await openChecked(drafts, DRAFT_DATABASE_VERSION, indexedDB)).toEqual({ ok: true, value: undefined });
    expect(await openChecked(outbox, OUTBOX_DATABASE_VERSION, indexedDB)).toEqual({ ok: true, value: undefined });
    expect(drafts.verno).toBe(DRAFT_DATABASE_VERSION);
    expect(outbox.verno).toBe(OUTBOX_DATABASE_VERSION);
  });
});

describe('a database of version 1', () => {
  test('keeps all that it holds and gains the tables of DUME and fuel', async () => {
    const indexedDB = new IDBFactory();
    const options = { indexedDB, IDBKeyRange };
    const first = new Dexie('liasse', options);
    first.version(1).stores({
      company: 'id',
      customers: 'id, party.siret, updatedAt',
      invoices: 'id, updatedAt, submissionId',
      settings: 'name',
    });
    await first.open();
    await first.table('company').put(company);
    await first.table('settings').put({ name: 'theme', value: 'dark' });
    first.close();

    const drafts = createDraftDatabase(options);
    expect((await openChecked(drafts, DRAFT_DATABASE_VERSION, indexedDB)).ok).toBe(true);
    expect(await drafts.company.get('company')).toEqual(company);
    expect((await readSettings(drafts)).theme).toBe('dark');
    const { claim } = await openFuelClaim(company, 2025, drafts);
    expect(claim.beneficiary.party).toEqual(company.party);
    expect((await openFuelClaim(company, 2025, drafts)).id).toBe(claim.id);
    const id = await createDume(company, undefined, drafts);
    expect((await drafts.dumes.get(id))?.dume.company.siret).toBe(company.party.siret);
    drafts.close();
  });
});

describe('what is stored', () => {
  test('is there after the window was closed', async () => {
    const first = windowDatabases();
    const invoice = await storedInvoice(first.drafts);
    await first.drafts.company.put(company);
    await writeSetting('theme', 'dark', first.drafts);
    first.drafts.close();

    const second = windowDatabases(first.indexedDB);
    expect((await second.drafts.invoices.get(invoice.id))?.invoice).toEqual(invoice);
    expect(await second.drafts.company.get('company')).toEqual(company);
    expect(await readSettings(second.drafts)).toEqual({
      theme: 'dark',
      letterKeys: 'on',
      moreFields: 'closed',
      ownRates: '{}',
      buyerKinds: '{}',
      ownFuelRates: '[]',
    });
  });

  test('a setting of another shape takes its default', async () => {
    const { drafts } = windowDatabases();
    await drafts.settings.bulkPut([
      { name: 'theme', value: 'plaid' },
      { name: 'unheardOf', value: '1' },
    ]);
    expect(await readSettings(drafts)).toEqual({
      theme: 'system',
      letterKeys: 'on',
      moreFields: 'closed',
      ownRates: '{}',
      buyerKinds: '{}',
      ownFuelRates: '[]',
    });
  });

  test('intents are strict: each is on the disk before it is answered; drafts are not', async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { outbox, drafts } = windowDatabases();
    const submission = sealedOf(await storedInvoice(drafts), 'F2026-0001');
    await writeIntent(outbox, submission, { wish: 'send', isTold: 0 });
    const written = begun.mock.calls
      .map(([stores, mode, options]) => ({ stores, mode, durability: options?.durability }))
      .filter(({ mode }) => mode === 'readwrite');
    begun.mockRestore();
    expect(written).toEqual([
      { stores: ['invoices'], mode: 'readwrite', durability: 'relaxed' },
      { stores: ['intents'], mode: 'readwrite', durability: 'strict' },
    ]);
  });
});
