import type { Company, Customer } from '../../core/draft/company.ts';
import type { Invoice, InvoiceId, InvoiceLine, Note } from '../../core/draft/invoice.ts';
import { addDays, type IsoDate } from '../../core/draft/iso-date.ts';
import type { Party } from '../../core/draft/party.ts';
import { draftTexts } from './texts.ts';

const nobody: Party = {
  name: '',
  siret: '',
  otherIdentifiers: [],
  address: { lineOne: '', postCode: '', city: '', countryCode: 'FR' },
};

/** The three mentions that French law asks for (art. L441-9 and L441-10 of the Code de commerce). */
function legalNotes(): Note[] {
  return [
    { subjectCode: 'PMT', text: draftTexts.notePmt },
    { subjectCode: 'PMD', text: draftTexts.notePmd },
    { subjectCode: 'AAB', text: draftTexts.noteAab },
  ];
}

/** An empty line, ready to be typed; exempt when the firm is in franchise en base. */
export function newLine(key: string, vatFranchise: boolean): InvoiceLine {
  return {
    key,
    name: '',
    quantity: '',
    unitCode: 'C62',
    netPrice: '',
    allowances: [],
    vatCategory: vatFranchise ? 'E' : 'S',
    vatRate: vatFranchise ? '0' : '20',
  };
}

/** A blank invoice of the firm, with its mentions, account and terms filled in. */
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
    ...(company.vatFranchise
      ? { vatExemptionCode: 'VATEX-FR-FRANCHISE', vatExemptionReason: draftTexts.franchiseReason }
      : {}),
    lines: [newLine(from.lineKey, company.vatFranchise)],
    attachments: [],
  };
}

/** A new draft with the same content; number, day of issue and attachments belong to the old one. */
export function duplicateInvoice(
  invoice: Invoice,
  as: { readonly id: InvoiceId; readonly dueOn: IsoDate | undefined },
): Invoice {
  const { number: _number, issuedOn: _issuedOn, dueOn: _dueOn, ...content } = invoice;
  return { ...content, id: as.id, attachments: [], ...(as.dueOn === undefined ? {} : { dueOn: as.dueOn }) };
}
