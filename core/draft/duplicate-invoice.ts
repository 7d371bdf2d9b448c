import type { Invoice, InvoiceId } from './invoice.ts';
import type { IsoDate } from './iso-date.ts';

/** A new draft with the same content; number, days and attachments belong to the old one. */
export function duplicateInvoice(
  invoice: Invoice,
  as: { readonly id: InvoiceId; readonly dueOn: IsoDate | undefined },
): Invoice {
  const { number: _number, issuedOn: _issuedOn, dueOn: _dueOn, deliveredOn: _deliveredOn, ...content } = invoice;
  return { ...content, id: as.id, attachments: [], ...(as.dueOn === undefined ? {} : { dueOn: as.dueOn }) };
}
