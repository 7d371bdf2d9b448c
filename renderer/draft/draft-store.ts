import type { Company, Customer } from '../../core/draft/company.ts';
import { creditInvoice, type CorrectingType } from '../../core/draft/credit-invoice.ts';
import { duplicateInvoice } from '../../core/draft/duplicate-invoice.ts';
import { invoiceIdSchema, type Invoice, type InvoiceId } from '../../core/draft/invoice.ts';
import { addDays } from '../../core/draft/iso-date.ts';
import { newInvoice } from '../../core/draft/new-invoice.ts';
import { useLive } from '../ui/live-state.ts';
import { draftDatabase, type DraftDatabase } from './database.ts';
import type { DraftRecord } from './draft-record.ts';
import type { SealedOriginal } from './editor-origin.ts';

function nowAt(): string {
  return new Date().toISOString();
}

/** This machine's day, as a French reader's calendar shows it. */
export function todayOn(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Saves a draft as it stands; a draft that was not there yet is created. */
export async function saveDraft(invoice: Invoice, database: DraftDatabase = draftDatabase): Promise<void> {
  await keepDraft({ invoice }, database);
}

/** Saves a draft with what else is known of it: what was guessed, and the file that it came from. */
export async function keepDraft(
  { invoice, ...known }: Pick<DraftRecord, 'invoice' | 'guesses' | 'received'>,
  database: DraftDatabase = draftDatabase,
): Promise<void> {
  const updatedAt = nowAt();
  await database.transaction('rw', database.invoices, async () => {
    const before = await database.invoices.get(invoice.id);
    await database.invoices.put({ createdAt: updatedAt, ...before, ...known, id: invoice.id, invoice, updatedAt });
  });
  useLive.setState({ savedAt: updatedAt });
}

/** Makes a new draft for a customer, or for nobody yet, and answers its id. */
export async function createDraft(
  from: { readonly company: Company; readonly customer?: Customer | undefined },
  database: DraftDatabase = draftDatabase,
): Promise<InvoiceId> {
  const id = invoiceIdSchema.parse(crypto.randomUUID());
  await saveDraft(newInvoice({ ...from, id, lineKey: crypto.randomUUID(), todayOn: todayOn() }), database);
  return id;
}

/** Makes a new draft with the content of another one, due as many days from today as the firm gives. */
export async function duplicateDraft(
  invoice: Invoice,
  paymentDays: number,
  database: DraftDatabase = draftDatabase,
): Promise<InvoiceId> {
  const id = invoiceIdSchema.parse(crypto.randomUUID());
  await saveDraft(duplicateInvoice(invoice, { id, dueOn: addDays(todayOn(), paymentDays) }), database);
  return id;
}

/** Makes a draft that credits (381) or corrects (384) a sealed invoice, due as many days from today as the firm gives. */
export async function creditDraft(
  original: SealedOriginal,
  as: { readonly typeCode: CorrectingType; readonly paymentDays: number },
  database: DraftDatabase = draftDatabase,
): Promise<InvoiceId> {
  const id = invoiceIdSchema.parse(crypto.randomUUID());
  const { typeCode, paymentDays } = as;
  await saveDraft(creditInvoice(original, { id, typeCode, dueOn: addDays(todayOn(), paymentDays) }), database);
  return id;
}

/** Deletes a draft and answers what puts it back. A sealed invoice is never deleted: it throws. */
export async function deleteDraft(
  record: DraftRecord,
  database: DraftDatabase = draftDatabase,
): Promise<() => Promise<void>> {
  if (record.submissionId !== undefined) throw new Error('a sealed invoice cannot be deleted');
  await database.invoices.delete(record.id);
  return async () => {
    await database.invoices.put(record);
  };
}

/** Puts the reader's remarks away once they were read. */
export async function dismissRemarks(id: InvoiceId, database: DraftDatabase = draftDatabase): Promise<void> {
  await database.transaction('rw', database.invoices, async () => {
    const record = await database.invoices.get(id);
    if (record?.received !== undefined)
      await database.invoices.put({ ...record, received: { ...record.received, remarks: [] } });
  });
}
