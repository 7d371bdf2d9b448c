import { useLiveQuery } from 'dexie-react-hooks';
import type { Company, Customer } from '../../core/draft/company.ts';
import { draftDatabase } from './database.ts';
import type { DraftRecord } from './draft-record.ts';

/** The firm; undefined while it is being read, null before the first run. */
export function useCompany(): Company | null | undefined {
  return useLiveQuery(async () => (await draftDatabase.company.get('company')) ?? null);
}

/** The customers by name; undefined while they are being read. */
export function useCustomers(): readonly Customer[] | undefined {
  return useLiveQuery(async () => {
    const customers = await draftDatabase.customers.toArray();
    return customers.sort((a, b) => a.party.name.localeCompare(b.party.name, 'fr'));
  });
}

/** The invoices, the last touched first; undefined while they are being read. */
export function useDrafts(): readonly DraftRecord[] | undefined {
  return useLiveQuery(() => draftDatabase.invoices.orderBy('updatedAt').reverse().toArray());
}

/** The invoices touched last, so many at most: for what stays on screen while one types. */
export function useRecentDrafts(limit: number): readonly DraftRecord[] | undefined {
  return useLiveQuery(() => draftDatabase.invoices.orderBy('updatedAt').reverse().limit(limit).toArray(), [limit]);
}

/** One invoice; undefined while it is being read, null when it does not exist. */
export function useDraft(id: string): DraftRecord | null | undefined {
  return useLiveQuery(async () => (await draftDatabase.invoices.get(id as DraftRecord['id'])) ?? null, [id]);
}
