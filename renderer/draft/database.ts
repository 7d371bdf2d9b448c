import { Dexie, type DexieOptions, type EntityTable } from 'dexie';
import type { Company, Customer } from '../../core/draft/company.ts';
import type { DraftRecord, SettingRecord } from './draft-record.ts';

/** What the window owns: company, customers, drafts, settings. Its commits are relaxed; the outbox's are strict, so it is apart. */
export type DraftDatabase = Dexie & {
  company: EntityTable<Company, 'id'>;
  customers: EntityTable<Customer, 'id'>;
  invoices: EntityTable<DraftRecord, 'id'>;
  settings: EntityTable<SettingRecord, 'name'>;
};

/** Raise it with each `version()` below; a database of a newer version is refused. */
export const DRAFT_DATABASE_VERSION = 1;

/** The database of drafts, closed: open it with `openChecked`. `options` names another IndexedDB in tests. */
export function createDraftDatabase(options: DexieOptions = {}): DraftDatabase {
  const database = new Dexie('liasse', { ...options, chromeTransactionDurability: 'relaxed' }) as DraftDatabase;
  database.version(1).stores({
    company: 'id',
    customers: 'id, party.siret, updatedAt',
    invoices: 'id, updatedAt, submissionId',
    settings: 'name',
  });
  return database;
}

/** The one database of this window. */
export const draftDatabase = createDraftDatabase();
