import type { Company, Customer } from './company.ts';
import type { Invoice, InvoiceId } from './invoice.ts';
import { addDays, type IsoDate } from './iso-date.ts';
import { legalNotes } from './legal-notes.ts';
import { newLine } from './new-line.ts';
import type { Party } from './party.ts';
import { FRANCHISE_CODE, FRANCHISE_REASON } from './vat-exemption.ts';

const nobody: Party = {
  name: '',
  siret: '',
  otherIdentifiers: [],
  address: { lineOne: '', postCode: '', city: '', countryCode: 'FR' },
};

/** A blank invoice of the firm, with its legal mentions, account and terms filled in; its number and day come at sealing. */
export function newInvoice(from: {
  readonly id: InvoiceId;
  readonly lineKey: string;
  readonly company: Company;
  readonly customer?: Customer | undefined;
  readonly todayOn: IsoDate;
}): Invoice {
  const { company, customer } = from;
  return {
    kind: 'invoice',
    id: from.id,
    typeCode: '380',
    currencyCode: 'EUR',
    dueOn: addDays(from.todayOn, company.paymentDays),
    buyerReference: customer?.serviceCode ?? '',
    contractReference: '',
    purchaseOrderReference: '',
    notes: legalNotes(),
    businessProcess: 'A1',
    seller: company.party,
    buyer: customer?.party ?? nobody,
    paymentMeans: [{ typeCode: '30', iban: company.iban, accountName: company.party.name }],
    ...(company.vatFranchise ? { vatExemptionCode: FRANCHISE_CODE, vatExemptionReason: FRANCHISE_REASON } : {}),
    lines: [newLine(from.lineKey, company.vatFranchise)],
    attachments: [],
  };
}
