import { useLiveQuery } from 'dexie-react-hooks';
import type { Company } from '../../core/draft/company.ts';
import { newConsultation, type Consultation } from '../../core/draft/consultation.ts';
import { newDumeCompany, type DumeCompany } from '../../core/draft/dume-company.ts';
import { dumeIdSchema, newDume, type Dume, type DumeId } from '../../core/draft/dume.ts';
import { useLive } from '../ui/live-state.ts';
import { draftDatabase, type DraftDatabase } from './database.ts';
import { todayOn } from './draft-store.ts';
import type { DumeRecord } from './dume-record.ts';

const COMPANY_ID = 'dume-company';

/** The company file; what the firm already gave for its invoices is in it from the start. */
export async function readDumeCompany(
  company: Company | undefined,
  database: DraftDatabase = draftDatabase,
): Promise<DumeCompany> {
  return (await database.dumeCompany.get(COMPANY_ID)) ?? newDumeCompany(company, new Date().toISOString());
}

/** Keeps the company file. */
export async function saveDumeCompany(file: DumeCompany, database: DraftDatabase = draftDatabase): Promise<void> {
  const updatedAt = new Date().toISOString();
  await database.dumeCompany.put({ ...file, updatedAt });
  useLive.setState({ savedAt: updatedAt });
}

/**
 * Makes a DUME for a consultation and answers its id. The grounds are answered as in the last DUME: a firm seldom
 * changes them, they are shown again, and the statement on its honour is always made anew.
 */
export async function createDume(
  company: Company,
  consultation: Consultation = newConsultation(),
  database: DraftDatabase = draftDatabase,
): Promise<DumeId> {
  const id = dumeIdSchema.parse(crypto.randomUUID());
  const file = await readDumeCompany(company, database);
  const last = await database.dumes.orderBy('updatedAt').last();
  const dume = newDume(id, file, consultation, todayOn());
  await saveDume(last === undefined ? dume : { ...dume, declarations: last.dume.declarations }, database);
  return id;
}

/** Saves a DUME as it stands. */
export async function saveDume(dume: Dume, database: DraftDatabase = draftDatabase): Promise<void> {
  const updatedAt = new Date().toISOString();
  await database.transaction('rw', database.dumes, async () => {
    const before = await database.dumes.get(dume.id);
    await database.dumes.put({ createdAt: updatedAt, ...before, id: dume.id, dume, updatedAt });
  });
  useLive.setState({ savedAt: updatedAt });
}

/** Deletes a DUME that was never sealed and answers what puts it back; a sealed one throws. */
export async function deleteDume(
  record: DumeRecord,
  database: DraftDatabase = draftDatabase,
): Promise<() => Promise<void>> {
  if (record.submissionId !== undefined) throw new Error('a sealed DUME cannot be deleted');
  await database.dumes.delete(record.id);
  return async () => {
    await database.dumes.put(record);
  };
}

/** The DUME of this machine, the last touched first; undefined while they are being read. */
export function useDumes(): readonly DumeRecord[] | undefined {
  return useLiveQuery(() => draftDatabase.dumes.orderBy('updatedAt').reverse().toArray());
}

/** One DUME; undefined while it is being read, null when it does not exist. */
export function useDume(id: string): DumeRecord | null | undefined {
  return useLiveQuery(async () => (await draftDatabase.dumes.get(id as DumeId)) ?? null, [id]);
}

/** The company file, kept up to date; undefined while it is being read, null when nothing was ever kept. */
export function useDumeCompany(): DumeCompany | null | undefined {
  return useLiveQuery(async () => (await draftDatabase.dumeCompany.get(COMPANY_ID)) ?? null);
}
