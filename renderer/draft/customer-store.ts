import type { Customer } from '../../core/draft/company.ts';
import type { Recipient } from '../../core/portal/recipient.ts';
import { draftDatabase, type DraftDatabase } from './database.ts';

/** A customer with nothing but its SIRET and name. */
export function blankCustomer(siret: string, name: string): Customer {
  return {
    id: crypto.randomUUID(),
    party: {
      name,
      siret,
      otherIdentifiers: [],
      address: { lineOne: '', postCode: '', city: '', countryCode: 'FR' },
    },
    serviceCode: '',
    updatedAt: new Date().toISOString(),
  };
}

/** What the directory says of a customer, put into its record; a name or an address that was typed stays. */
export function withRecipient(customer: Customer, recipient: Recipient): Customer {
  const name = customer.party.name === '' ? recipient.name : customer.party.name;
  const isBlank = customer.party.address.lineOne === '' && customer.party.address.city === '';
  const address = isBlank ? (recipient.address ?? customer.party.address) : customer.party.address;
  return { ...customer, party: { ...customer.party, name, address }, requirements: recipient.requirements };
}

/** Saves a customer; the one with the same SIRET is replaced, never doubled. */
export async function saveCustomer(customer: Customer, database: DraftDatabase = draftDatabase): Promise<void> {
  await database.transaction('rw', database.customers, async () => {
    const twin = await database.customers.where('party.siret').equals(customer.party.siret).first();
    const id = twin === undefined ? customer.id : twin.id;
    if (id !== customer.id) await database.customers.delete(customer.id);
    await database.customers.put({ ...customer, id, updatedAt: new Date().toISOString() });
  });
}

/** Deletes a customer and answers what puts it back; its invoices keep the copy that they hold. */
export async function deleteCustomer(
  customer: Customer,
  database: DraftDatabase = draftDatabase,
): Promise<() => Promise<void>> {
  await database.customers.delete(customer.id);
  return async () => {
    await database.customers.put(customer);
  };
}
