import type { Invoice } from '../../../core/draft/invoice.ts';
import type { Party } from '../../../core/draft/party.ts';
import { sampleInvoice, sampleLine } from '../document/sample-invoice.ts';
import { buyer, exempt, good, seller, withLine, type SingleFault } from './fault-bench.ts';

const cited = [{ number: 'F2026-0001', issuedOn: '2026-10-01' }];

function deliveredTo(countryCode: string, postCode: string): Partial<Invoice> {
  return { deliverTo: { address: { lineOne: 'Port', postCode, city: 'Ville', countryCode } } };
}

function soldBy(changes: Partial<Party>): Invoice {
  return sampleInvoice({ seller: { ...seller, ...changes } });
}

const intraEu = { vatCategory: 'K', vatRate: '0' } as const;

/** Faults of a draft's VAT, currency, kind and legal form, beside those that its document shows. */
export const vatAndKinds: readonly SingleFault[] = [
  {
    title: 'reverse charge with a rate left over',
    invoice: sampleInvoice({ lines: [sampleLine({ vatCategory: 'AE', vatRate: '20' })] }),
    expects: ['LIASSE-RATE-UNUSED lines.0.vatRate'],
  },
  {
    title: '20 % in Guadeloupe',
    invoice: sampleInvoice({ lines: [sampleLine()], ...deliveredTo('FR', '97110') }),
    expects: ['LIASSE-RATE-OVERSEAS lines.0.vatRate'],
  },
  {
    title: '8.5 % at home',
    invoice: withLine({ vatRate: '8.5' }),
    expects: ['LIASSE-RATE-MAINLAND lines.1.vatRate'],
  },
  {
    title: 'VAT in Mayotte',
    invoice: sampleInvoice(deliveredTo('YT', '97600')),
    expects: ['LIASSE-RATE-EXEMPT-TERRITORY lines.0.vatRate'],
  },
  {
    title: 'intra-EU to Lyon',
    invoice: sampleInvoice({
      lines: [sampleLine(intraEu)],
      buyer: { ...buyer, vatIdentifier: 'BE0123456749' },
      deliveredOn: '2026-11-20',
      ...deliveredTo('FR', '69001'),
    }),
    expects: ['LIASSE-INTRA-EU-PLACE lines.0.vatRate'],
  },
  {
    title: 'export to Lyon',
    invoice: sampleInvoice({
      lines: [sampleLine({ vatCategory: 'G', vatRate: '0' })],
      ...deliveredTo('FR', '69001'),
    }),
    expects: ['LIASSE-EXPORT-PLACE lines.0.vatRate'],
  },
  {
    title: 'dollars on Chorus Pro',
    invoice: sampleInvoice({ currencyCode: 'USD', taxCurrencyCode: 'EUR', accountingTaxAmount: '210.40' }),
    expects: ['CPRO-CURRENCY currencyCode'],
  },
  {
    title: 'VAT in euros not given',
    invoice: sampleInvoice({ currencyCode: 'USD', taxCurrencyCode: 'EUR' }),
    expects: ['CPRO-CURRENCY currencyCode', 'BR-53 taxCurrencyCode'],
  },
  {
    title: 'VAT in euros in letters',
    invoice: sampleInvoice({ currencyCode: 'USD', taxCurrencyCode: 'EUR', accountingTaxAmount: 'deux cents' }),
    expects: ['CPRO-CURRENCY currencyCode', 'LIASSE-ACCOUNTING-TAX accountingTaxAmount'],
  },
  {
    title: 'rounding in letters',
    invoice: sampleInvoice({ roundingAmount: 'un' }),
    expects: ['LIASSE-ROUNDING-SHAPE roundingAmount'],
  },
  {
    title: 'rounding of 1 €',
    invoice: sampleInvoice({ roundingAmount: '-1' }),
    expects: ['LIASSE-ROUNDING-LARGE roundingAmount'],
  },
  {
    title: 'credit note of nothing known',
    invoice: sampleInvoice({ typeCode: '381' }),
    expects: ['BR-FR-CO-05 precedingInvoices'],
  },
  {
    title: 'credit note of an undated invoice',
    invoice: sampleInvoice({ typeCode: '381', precedingInvoices: [{ number: 'F2026-0001' }] }),
    expects: ['BR-FR-CO-05 precedingInvoices.0.issuedOn'],
  },
  {
    title: 'negative credit note',
    invoice: sampleInvoice({ typeCode: '381', precedingInvoices: cited, lines: [sampleLine({ quantity: '-1' })] }),
    expects: ['LIASSE-CREDIT-POSITIVE lines'],
  },
  {
    title: 'correction of two invoices',
    invoice: sampleInvoice({ typeCode: '384', precedingInvoices: [...cited, ...cited] }),
    expects: ['BR-FR-CO-04 precedingInvoices'],
  },
  {
    title: 'self-billed credit note on Chorus Pro',
    invoice: sampleInvoice({ typeCode: '261', precedingInvoices: cited }),
    expects: ['CPRO-TYPE typeCode'],
  },
  {
    title: 'reverse charge to an unknown customer',
    invoice: sampleInvoice({
      lines: [sampleLine({ vatCategory: 'AE', vatRate: '0' })],
      buyer: { ...buyer, siret: '', vatIdentifier: undefined },
    }),
    expects: ['BR-AE-02 buyer.vatIdentifier', 'CPRO-SIRET-BUYER buyer.siret'],
  },
  {
    title: 'intra-EU without the customer’s number, day and place',
    invoice: sampleInvoice({ lines: [sampleLine(intraEu)], buyer: { ...buyer, address: abroad() } }),
    expects: ['BR-IC-02 buyer.vatIdentifier', 'BR-IC-11 deliveredOn', 'BR-IC-12 deliverTo.address.countryCode'],
  },
  {
    title: 'exempt and taxed, two reasons asked',
    invoice: sampleInvoice({ lines: [sampleLine(exempt), sampleLine()] }),
    expects: ['BR-E-10 vatExemptionCode'],
  },
  {
    title: 'sole trader without EI',
    invoice: soldBy({ name: 'Jean Martin', legalInformation: 'Entrepreneur individuel' }),
    expects: ['LIASSE-MENTION-EI seller.name'],
  },
  {
    title: 'SARL without capital',
    invoice: soldBy({ name: 'SARL Martin', legalInformation: 'RCS Auxerre' }),
    expects: ['LIASSE-MENTION-CAPITAL seller.legalInformation'],
  },
  {
    title: 'GAEC of unknown form',
    invoice: sampleInvoice({
      seller: { ...seller, name: 'GAEC des Prés' },
      notes: [...good.notes, { subjectCode: 'ABL', text: 'RCS Auxerre 900 000 019' }],
    }),
    expects: ['LIASSE-MENTION-CIVIL seller.legalInformation'],
  },
];

function abroad(): Party['address'] {
  return { ...buyer.address, countryCode: 'BE' };
}
