import type { Invoice, InvoiceId, PrecedingInvoice } from './invoice.ts';
import type { IsoDate } from './iso-date.ts';

/** BT-3 of a credit note and of a corrected invoice: the two that point to the invoice they change. */
export type CorrectingType = '381' | '384';

/** What the lines of another document bring along when they are taken over: what was billed, and to whom. */
const BILLED = [
  'currencyCode',
  'taxCurrencyCode',
  'accountingTaxAmount',
  'buyerReference',
  'projectReference',
  'contractReference',
  'purchaseOrderReference',
  'buyerAccountingReference',
  'buyer',
  'periodStartOn',
  'periodEndOn',
  'deliverTo',
  'allowances',
  'charges',
  'vatExemptionCode',
  'vatExemptionReason',
  'vatExemptions',
  'givenVat',
  'roundingAmount',
  'lines',
] as const satisfies readonly (keyof Invoice)[];

/** BG-3 with one more invoice in it; one that is there already is not doubled. */
export function withPreceding(invoice: Invoice, original: PrecedingInvoice): Invoice {
  const known = (invoice.precedingInvoices ?? []).filter(({ number }) => number !== '' && number !== original.number);
  return { ...invoice, precedingInvoices: [...known, original] };
}

/** The draft with what `original` billed in the place of its own: buyer, references, lines, allowances and charges. */
export function withBilledContent(invoice: Invoice, original: Invoice): Invoice {
  const kept = Object.fromEntries(
    Object.entries(invoice).filter(([name]) => !(BILLED as readonly string[]).includes(name)),
  );
  const billed = Object.fromEntries(
    BILLED.flatMap((name) => (original[name] === undefined ? [] : [[name, original[name]] as const])),
  );
  return { ...kept, ...billed } as Invoice;
}

/**
 * A draft that credits (381) or corrects (384) a sealed invoice: the same content and the same signs (a credit note's
 * amounts are positive, EN 16931-1, 6.2), and the number and day of the invoice that it points to (BG-3). What was paid
 * in advance, the number, the days and the attachments belong to the old one.
 */
export function creditInvoice(
  original: Invoice & PrecedingInvoice,
  as: { readonly id: InvoiceId; readonly typeCode: CorrectingType; readonly dueOn: IsoDate | undefined },
): Invoice {
  const {
    number,
    issuedOn,
    dueOn: _dueOn,
    deliveredOn: _deliveredOn,
    prepaidAmount: _prepaidAmount,
    precedingInvoices: _precedingInvoices,
    ...content
  } = original;
  const draft: Invoice = {
    ...content,
    id: as.id,
    typeCode: as.typeCode,
    // What was already paid is so no longer: the credit is owed.
    businessProcess: content.businessProcess === 'A2' ? 'A1' : content.businessProcess,
    attachments: [],
    ...(as.dueOn === undefined ? {} : { dueOn: as.dueOn }),
  };
  return withPreceding(draft, issuedOn === undefined ? { number } : { number, issuedOn });
}
