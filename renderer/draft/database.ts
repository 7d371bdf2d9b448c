import { Dexie, type DexieOptions, type EntityTable } from 'dexie';
import type { Company, Customer } from '../../core/draft/company.ts';
import type { DumeCompany } from '../../core/draft/dume-company.ts';
import type { DraftRecord, SettingRecord } from './draft-record.ts';
import type { DumeRecord } from './dume-record.ts';
import type { FuelRecord } from './fuel-record.ts';

/** What the window owns: company, customers, drafts of the three kinds, settings. Its commits are relaxed; the outbox's are strict, so it is apart. */
export type DraftDatabase = Dexie & {
  company: EntityTable<Company, 'id'>;
  customers: EntityTable<Customer, 'id'>;
  invoices: EntityTable<DraftRecord, 'id'>;
  settings: EntityTable<SettingRecord, 'name'>;
  /** One record: the company file of the DUME. */ dumeCompany: EntityTable<DumeCompany, 'id'>;
  dumes: EntityTable<DumeRecord, 'id'>;
  /** One claim a year of delivery, its ledger in it. */ fuelClaims: EntityTable<FuelRecord, 'id'>;
};

/** Raise it with each `version()` below; a database of a newer version is refused. */
export const DRAFT_DATABASE_VERSION = 2;

/** The database of drafts, closed: open it with `openChecked`. `options` names another IndexedDB in tests. */
export function createDraftDatabase(options: DexieOptions = {}): DraftDatabase {
  const database = new Dexie('liasse', { ...options, chromeTransactionDurability: 'relaxed' }) as DraftDatabase;
  database.version(1).stores({
    company: 'id',
    customers: 'id, party.siret, updatedAt',
    invoices: 'id, updatedAt, submissionId',
    settings: 'name',
  });
  database.version(2).stores({
    dumeCompany: 'id',
    dumes: 'id, updatedAt, submissionId',
    fuelClaims: 'id, &year, submissionId',
  });
  return database;
}

/** The one database of this window. */
export const draftDatabase = createDraftDatabase();
