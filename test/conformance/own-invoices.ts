import type { Invoice } from '../../core/draft/invoice.ts';
import type { Target } from '../../core/draft/target.ts';
import { attachedFile, type AttachedFile } from '../core/document/render-sample.ts';
import { sampleInvoice, sampleLine } from '../core/document/sample-invoice.ts';

/** One invoice to be judged, with its files and the convention it follows. */
export type Candidate = {
  readonly name: string;
  readonly invoice: Invoice;
  readonly files: readonly AttachedFile[];
  readonly target: Target;
  readonly sandbox?: true;
};

const { vatIdentifier: _vatIdentifier, ...sellerWithoutVat } = sampleInvoice().seller;

const everyTerm = sampleInvoice({
  projectReference: 'PRJ-9',
  salesOrderReference: 'CV-44',
  receivingAdviceReference: 'AR-5',
  despatchAdviceReference: 'BL-77',
  tenderReference: 'AO-2026-3',
  buyerAccountingReference: '6156',
  paymentTerms: 'À 30 jours',
  taxPointCode: '72',
  deliveredOn: '2026-11-20',
  remittanceInformation: 'F2026-0001 VEZELAY',
  prepaidAmount: '100',
  seller: {
    ...sampleInvoice().seller,
    tradingName: 'Ferme du Grand Pré',
    otherIdentifiers: [{ value: '3012345678900', scheme: '0088' }],
    legalInformation: 'EARL au capital de 7 500 €, RCS Auxerre 900 000 019',
    taxRegistration: '900000019',
    electronicAddress: { value: '900000019', scheme: '0225' },
    address: {
      lineOne: '12 chemin des Prés',
      lineTwo: 'Les Fontaines',
      lineThree: 'Bâtiment B',
      postCode: '89450',
      city: 'Asquins',
      subdivision: 'Yonne',
      countryCode: 'FR',
    },
    contact: { name: 'Jeanne Roy', telephone: '+33 3 86 00 00 00', email: 'jeanne@exemple.invalid' },
  },
  buyer: {
    ...sampleInvoice().buyer,
    tradingName: 'Mairie de Vézelay',
    vatIdentifier: 'FR39100000025',
    electronicAddress: { value: '100000025', scheme: '0225' },
    contact: { name: 'Service technique', telephone: '+33 3 86 11 11 11', email: 'technique@exemple.invalid' },
  },
  paymentMeans: [
    {
      typeCode: '30',
      information: 'Virement',
      iban: 'FR7630006000011234567890189',
      accountName: 'EARL du Grand Pré',
      bic: 'AGRIFRPP',
    },
  ],
  lines: [
    sampleLine({
      key: 'a',
      identifier: 'A-1',
      note: 'Deux passages',
      description: 'Secteur nord',
      sellerItemIdentifier: 'FAU',
      buyerItemIdentifier: 'V-FAU',
      standardItemIdentifier: { value: '3012345678917', scheme: '0160' },
      orderLineReference: '10',
      grossPrice: '60',
      priceDiscount: '2',
      priceBaseQuantity: '1',
      priceBaseUnitCode: 'HUR',
      periodStartOn: '2026-11-01',
      periodEndOn: '2026-11-20',
      allowances: [
        { percent: '5', reason: 'Fidélité', reasonCode: '95' },
        { amount: '3.33', reason: 'Geste' },
      ],
    }),
    sampleLine({ key: 'b', quantity: '-2', netPrice: '12.345678', vatRate: '5.5' }),
  ],
});

function chorus(name: string, changes: Partial<Invoice>, files: readonly AttachedFile[] = []): Candidate {
  return { name, invoice: sampleInvoice(changes), files, target: 'chorus' };
}

/** Invoices of our own that between them use every term, every page shape and both conventions. */
export function ownInvoices(): readonly Candidate[] {
  const rates = ['20', '10', '5.5', '2.1', '8.5', '0.9'];
  const reformed = { ...everyTerm, businessProcess: 'M1' };
  return [
    chorus('plain', {}),
    { ...chorus('sandbox', {}), sandbox: true },
    chorus('already-paid', { businessProcess: 'A2' }),
    chorus('rates', { lines: rates.map((vatRate) => sampleLine({ key: vatRate, vatRate, netPrice: '33.333' })) }),
    chorus('franchise', {
      seller: sellerWithoutVat,
      vatExemptionCode: 'VATEX-FR-FRANCHISE',
      vatExemptionReason: 'TVA non applicable, art. 293 B du CGI',
      lines: [sampleLine({ vatCategory: 'E', vatRate: '0' })],
    }),
    chorus('taxed-and-exempt', {
      vatExemptionReason: 'Exonération de TVA, art. 261 C du CGI',
      lines: [sampleLine({ key: 'a' }), sampleLine({ key: 'b', vatCategory: 'E', vatRate: '0' })],
    }),
    chorus('tax-point-day', { taxPointOn: '2026-11-20', periodStartOn: '2026-11-01', periodEndOn: '2026-11-30' }),
    chorus('attachments', {}, [
      attachedFile('Bon de livraison n° 12.txt', 'livré', { description: 'BON_LIVRAISON' }),
      attachedFile('relevé.csv', 'a;b\n', { mimeType: 'text/csv' }),
      attachedFile('relevé.csv', 'c;d\n', { mimeType: 'text/csv', reference: 'REL-2' }),
    ]),
    chorus('long', {
      lines: Array.from({ length: 150 }, (_, index) =>
        sampleLine({
          key: String(index),
          name: `Parcelle ${index} ${'fauchage, ramassage et évacuation '.repeat(index % 7)}`,
          vatRate: rates[index % 3] ?? '20',
          allowances: index % 4 === 0 ? [{ percent: '2.5', reason: 'Volume' }] : [],
        }),
      ),
    }),
    chorus('characters', {
      seller: { ...sampleInvoice().seller, name: 'L’Œuvre & <Fils> "Éts" \u0001😀 漢字 مرحبا' },
      lines: [sampleLine({ name: `Ligne\nsur deux lignes\t& ]]> ${'mot-très-long'.repeat(40)}` })],
      notes: [{ subjectCode: 'AAB', text: 'ﬁn ½ ² № — « » … a\u0301 \u202f\u200b\u00ad' }],
    }),
    { name: 'every-term', invoice: everyTerm, files: [], target: 'chorus' },
    { name: 'every-term-reform', invoice: reformed, files: [], target: 'reform' },
    { ...chorus('reform', { businessProcess: 'S1' }), target: 'reform' },
  ];
}
