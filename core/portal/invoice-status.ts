import { ordinaryStatuses } from './invoice-status-ordinary.ts';
import { worksStatuses } from './invoice-status-works.ts';

/** What a status asks of the supplier: nothing yet, an act, a new invoice, nothing more because paid, nothing more. */
export type StatusMeaning = 'waiting' | 'needsAction' | 'rejected' | 'paid' | 'ended';

/** A status in words: what happened, what to do. */
export type InvoiceStatus = { readonly meaning: StatusMeaning; readonly fr: string; readonly en: string };

/** All 56 statuses of the Factures API, by their code. */
export const invoiceStatuses: Readonly<Record<string, InvoiceStatus>> = { ...ordinaryStatuses, ...worksStatuses };

/** The status of a code; `undefined` for one that no source names, which is shown as it stands and never guessed. */
export function findInvoiceStatus(code: string): InvoiceStatus | undefined {
  return Object.hasOwn(invoiceStatuses, code) ? invoiceStatuses[code] : undefined;
}
