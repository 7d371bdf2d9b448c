import type { Host } from '../../core/bridge/host.ts';
import { withRecipient } from './customer-store.ts';
import { draftDatabase, type DraftDatabase } from './database.ts';

/** Looks up the customers that were typed by hand while the directory could not be asked; stops at the first that it can't say. */
export async function refreshCustomers(
  host: { readonly directory: Pick<Host['directory'], 'find'> },
  database: DraftDatabase = draftDatabase,
): Promise<number> {
  const unchecked = await database.customers.filter(({ requirements }) => requirements === undefined).toArray();
  let count = 0;
  for (const customer of unchecked) {
    const found = await host.directory.find(customer.party.siret);
    if (found.ok) {
      const { requirements } = withRecipient(customer, found.value);
      // Only what the directory says: the user may have changed the rest meanwhile.
      count += await database.customers.update(customer.id, { requirements });
    } else if (found.problem.kind === 'portal.offline') return count;
  }
  return count;
}
