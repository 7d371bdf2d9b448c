import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Company } from '../../../core/draft/company.ts';
import type { Invoice } from '../../../core/draft/invoice.ts';
import { createDraftDatabase, type DraftDatabase } from '../../../renderer/draft/database.ts';
import { createDraft } from '../../../renderer/draft/draft-store.ts';
import { createOutboxDatabase, type OutboxDatabase } from '../../../renderer/outbox/outbox-database.ts';

export const company: Company = {
  id: 'company',
  party: {
    name: 'EARL du Grand Pré',
    siret: '12345678200010',
    otherIdentifiers: [],
    address: { lineOne: '12 chemin des Prés', postCode: '89450', city: 'Asquins', countryCode: 'FR' },
  },
  iban: 'FR7630006000011234567890189',
  vatFranchise: false,
  numberPrefix: 'F',
  paymentDays: 30,
  updatedAt: '2026-11-24T09:00:00.000Z',
};

/** The two databases of one window, in an IndexedDB of their own. */
export function windowDatabases(indexedDB = new IDBFactory()): {
  readonly drafts: DraftDatabase;
  readonly outbox: OutboxDatabase;
  readonly indexedDB: IDBFactory;
} {
  const options = { indexedDB, IDBKeyRange };
  return { drafts: createDraftDatabase(options), outbox: createOutboxDatabase(options), indexedDB };
}

/** A draft that is in the database. */
export async function storedInvoice(drafts: DraftDatabase): Promise<Invoice> {
  const record = await drafts.invoices.get(await createDraft({ company }, drafts));
  if (record === undefined) throw new Error('the draft was not stored');
  return record.invoice;
}
