import type { Customer } from '../../core/draft/company.ts';
import type { Invoice } from '../../core/draft/invoice.ts';
import { formatSiret, compactIdentifier, isSiretShaped } from '../../core/draft/siret.ts';
import type { Recipient } from '../../core/portal/recipient.ts';
import { blankCustomer, saveCustomer, withRecipient } from './customer-store.ts';
import { draftDatabase, type DraftDatabase } from './database.ts';

/** What stands in the customer's field: the name, or the SIRET while there is no name or while it is wrong and must be seen. */
export function customerLabel({ name, siret }: Invoice['buyer']): string {
  return name === '' || (siret !== '' && !isSiretShaped(siret)) ? formatSiret(siret) : name;
}

/** Puts a customer on the invoice, with the code service used last; what was typed for the former one goes with it. */
export function withCustomer(invoice: Invoice, customer: Customer): Invoice {
  const isOther = customer.party.siret !== invoice.buyer.siret;
  return {
    ...invoice,
    buyer: customer.party,
    buyerReference: isOther || invoice.buyerReference === '' ? customer.serviceCode : invoice.buyerReference,
    purchaseOrderReference: isOther ? '' : invoice.purchaseOrderReference,
    contractReference: isOther ? '' : invoice.contractReference,
  };
}

/** Puts a SIRET that nobody knows yet on the invoice; the name and address of another buyer don't go with it. */
export function withTypedSiret(invoice: Invoice, siret: string): Invoice {
  const { buyer } = invoice;
  if (buyer.siret === siret) return invoice;
  return { ...invoice, buyer: buyer.siret === '' ? { ...buyer, siret } : blankCustomer(siret, '').party };
}

/**
 * Takes a text that is neither a known customer nor a whole SIRET: nine digits or more are a SIRET with a mistake, which the
 * checks then name; other words are the name of a buyer who has no SIRET yet. A buyer who is already there stays.
 */
export function withTypedText(invoice: Invoice, text: string): Invoice {
  const digits = text.replace(/\D/g, '').length;
  if (digits >= 9) return withTypedSiret(invoice, compactIdentifier(text).slice(0, 100));
  if (text.trim() === '' || invoice.buyer.siret !== '') return invoice;
  return { ...invoice, buyer: { ...invoice.buyer, name: text.trim().slice(0, 500) } };
}

/** The SIRET in a typed text, spaces taken out; undefined while it is something else. */
export function typedSiret(text: string): string | undefined {
  const compact = compactIdentifier(text);
  return isSiretShaped(compact) ? compact : undefined;
}

/** Keeps what the directory said about a SIRET: a new customer, or the known one with its fresh requirements. */
export async function keepRecipient(recipient: Recipient, database: DraftDatabase = draftDatabase): Promise<Customer> {
  const known = await database.customers.where('party.siret').equals(recipient.siret).first();
  const customer = withRecipient(known ?? blankCustomer(recipient.siret, recipient.name), recipient);
  await saveCustomer(customer, database);
  return customer;
}

/** Keeps name, address and code service as the invoice has them now, for the customer's next invoice. */
export async function keepCustomer(
  { buyer, buyerReference }: Invoice,
  database: DraftDatabase = draftDatabase,
): Promise<void> {
  if (!isSiretShaped(buyer.siret) || buyer.name.trim() === '') return;
  const known = await database.customers.where('party.siret').equals(buyer.siret).first();
  const customer = known ?? blankCustomer(buyer.siret, buyer.name);
  await saveCustomer({ ...customer, party: buyer, serviceCode: buyerReference }, database);
}
