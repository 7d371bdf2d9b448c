import type { Attachment } from '../../core/draft/attachment.ts';
import type { Invoice, InvoiceLine } from '../../core/draft/invoice.ts';
import type { Party } from '../../core/draft/party.ts';

/** What was just taken away, kept as data so that « Annuler » can put it back where it was. */
export type Removal =
  | { readonly kind: 'line'; readonly line: InvoiceLine; readonly index: number }
  | { readonly kind: 'attachment'; readonly attachment: Attachment; readonly index: number }
  | {
      readonly kind: 'paste';
      readonly keys: readonly string[];
      readonly replaced?: InvoiceLine;
      readonly index: number;
    };

/** Puts back what a removal took away, and leaves alone whatever was changed since. */
export function withoutRemoval(invoice: Invoice, removal: Removal): Invoice {
  switch (removal.kind) {
    case 'line':
      return { ...invoice, lines: invoice.lines.toSpliced(removal.index, 0, removal.line) };
    case 'attachment':
      return { ...invoice, attachments: invoice.attachments.toSpliced(removal.index, 0, removal.attachment) };
    case 'paste': {
      const kept = invoice.lines.filter((line) => !removal.keys.includes(line.key));
      return {
        ...invoice,
        lines: removal.replaced === undefined ? kept : kept.toSpliced(removal.index, 0, removal.replaced),
      };
    }
    default:
      return removal satisfies never;
  }
}

/** Makes one attachment the visible page, or none; there is never more than one. */
export function withKeptPage(invoice: Invoice, index: number, isKept: boolean): Invoice {
  return {
    ...invoice,
    attachments: invoice.attachments.map((attachment, place) => {
      const { isPage: _, ...plain } = attachment;
      return isKept && place === index ? { ...plain, isPage: true as const } : plain;
    }),
  };
}

/** Sets an optional text of the invoice; emptied, it is absent, as the schema and the document want it. */
export function withOptional(invoice: Invoice, key: OptionalText, value: string): Invoice {
  const { [key]: _, ...rest } = invoice;
  return value === '' ? rest : { ...rest, [key]: value };
}

/** The optional texts, days and amounts that the editor has a field for. */
export type OptionalText =
  | 'dueOn'
  | 'deliveredOn'
  | 'paymentTerms'
  | 'prepaidAmount'
  | 'roundingAmount'
  | 'accountingTaxAmount'
  | 'projectReference'
  | 'salesOrderReference'
  | 'receivingAdviceReference'
  | 'despatchAdviceReference'
  | 'tenderReference'
  | 'buyerAccountingReference'
  | 'periodStartOn'
  | 'periodEndOn'
  | 'taxPointOn'
  | 'remittanceInformation'
  | 'directDebitMandate'
  | 'creditorReference';

/** The IBAN of a credit transfer (UNTDID 4461: 30), without spaces; the first means of payment is the editor's. */
export function withIban(invoice: Invoice, iban: string): Invoice {
  const [first, ...rest] = invoice.paymentMeans;
  return { ...invoice, paymentMeans: [{ typeCode: '30', ...first, iban }, ...rest] };
}

/** A draft follows the firm's record as it is now; a file that brought its own number keeps the seller that it names. */
export function withSeller(invoice: Invoice, seller: Party): Invoice {
  return invoice.number === undefined ? { ...invoice, seller } : invoice;
}
