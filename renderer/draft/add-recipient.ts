import type { Host } from '../../core/bridge/host.ts';
import { blankCustomer, saveCustomer, withRecipient } from './customer-store.ts';
import { draftDatabase, type DraftDatabase } from './database.ts';

/** Adds a structure that the sandbox knows as a customer, with what the directory says of it when it answers. */
export async function addRecipient(
  host: { readonly directory: Pick<Host['directory'], 'find'> },
  recipient: { readonly siret: string; readonly name: string },
  database: DraftDatabase = draftDatabase,
): Promise<void> {
  const customer = blankCustomer(recipient.siret, recipient.name);
  const found = await host.directory.find(recipient.siret);
  await saveCustomer(found.ok ? withRecipient(customer, found.value) : customer, database);
}
