import { absent, type DocumentFault } from './document-bench.ts';

const head: readonly DocumentFault[] = [
  absent('profile', ['BR-01 profile']),
  absent('number', ['BR-02 number']),
  absent('issuedOn', ['BR-03 issuedOn']),
  {
    title: 'date in no format',
    changes: { issuedOn: '20261124 (format 203)' },
    expects: ['BR-03 issuedOn', 'LIASSE-DATE-SHAPE issuedOn'],
  },
  {
    title: 'date in a format with a line separator',
    changes: { issuedOn: '20261124 (format 102\u2028)' },
    expects: ['BR-03 issuedOn', 'LIASSE-DATE-SHAPE issuedOn'],
  },
  { title: 'date in words', changes: { issuedOn: 'demain' }, expects: ['LIASSE-DATE-SHAPE issuedOn'] },
  { title: 'no such day', changes: { dueOn: '20260231' }, expects: ['LIASSE-DATE-SHAPE dueOn'] },
  absent('typeCode', ['BR-04 typeCode']),
  absent('currencyCode', ['BR-05 currencyCode']),
  {
    title: 'tax point twice',
    changes: { 'vatBreakdown.0.taxPointOn': '2026-11-01' },
    expects: ['BR-CO-03 taxPointOn'],
  },
  absent('dueOn', ['BR-CO-25 dueOn']),
  { title: 'period inverted', changes: { 'period.endOn': '2026-09-30' }, expects: ['BR-29 periodEndOn'] },
  {
    title: 'a period whose end is written with hyphens, text against text',
    changes: { 'period.endOn': '2026-12-31 (format 102)' },
    expects: ['BR-29 periodEndOn', 'LIASSE-DATE-SHAPE periodEndOn'],
  },
  {
    title: 'end of the period in no format',
    changes: { 'period.endOn': '20261031 (format ?)' },
    expects: ['BR-29 periodEndOn', 'LIASSE-DATE-SHAPE periodEndOn'],
  },
  { title: 'empty period', changes: { period: {} }, expects: ['BR-CO-19 periodStartOn'] },
  absent('precedingInvoices.0.number', ['BR-55 precedingInvoices.0.number']),
  absent('supportingDocuments.0.reference', ['BR-52 supportingDocuments.0.reference']),
  absent('invoicedObject.value', ['BR-52 invoicedObject']),
  absent('lines.0.invoicedObject.value', ['BR-52 lines.0.invoicedObject']),
];

const parties: readonly DocumentFault[] = [
  absent('seller.name', ['BR-06 seller.name']),
  absent('buyer.name', ['BR-07 buyer.name']),
  absent('seller.address', ['BR-08 seller.address.lineOne', 'BR-09 seller.address.countryCode']),
  absent('seller.address.countryCode', ['BR-09 seller.address.countryCode']),
  absent('buyer.address', ['BR-10 buyer.address.lineOne', 'BR-11 buyer.address.countryCode']),
  absent('buyer.address.countryCode', ['BR-11 buyer.address.countryCode']),
  absent('payee.name', ['BR-17 payee.name']),
  {
    title: 'payee of the seller’s name',
    changes: { 'payee.name': 'EARL du Grand Pré' },
    expects: ['BR-17 payee.name'],
  },
  {
    title: 'payee of the seller’s registration',
    changes: { 'payee.legalRegistration.value': '900000019' },
    expects: ['BR-17 payee.name'],
  },
  {
    title: 'payee of the seller’s own number',
    changes: { 'seller.identifiers': [{ value: 'X1' }], 'payee.identifiers': [{ value: 'X1' }] },
    expects: ['BR-17 payee.name'],
  },
  absent('taxRepresentative.name', ['BR-18 taxRepresentative.name']),
  absent('taxRepresentative.address', [
    'BR-19 taxRepresentative.address.lineOne',
    'BR-20 taxRepresentative.address.countryCode',
  ]),
  absent('taxRepresentative.address.countryCode', ['BR-20 taxRepresentative.address.countryCode']),
  absent('taxRepresentative.vatIdentifier', ['BR-56 taxRepresentative.vatIdentifier']),
  absent('deliverTo.address.countryCode', ['BR-57 deliverTo.address.countryCode']),
  absent('seller.electronicAddress.scheme', ['BR-62 seller.electronicAddress']),
  absent('buyer.electronicAddress.scheme', ['BR-63 buyer.electronicAddress']),
  {
    title: 'VAT number without country',
    changes: { 'buyer.vatIdentifier': '16100000025' },
    expects: ['BR-CO-09 buyer.vatIdentifier'],
  },
  {
    title: 'representative of no country',
    changes: { 'taxRepresentative.vatIdentifier': 'QQ16100000025' },
    expects: ['BR-CO-09 taxRepresentative.vatIdentifier'],
  },
  {
    title: 'seller that nothing identifies',
    changes: { 'seller.identifiers': [], 'seller.legalRegistration': undefined, 'seller.vatIdentifier': undefined },
    expects: ['BR-CO-26 seller.siret'],
  },
];

const payment: readonly DocumentFault[] = [
  absent('paymentMeans.0.typeCode', ['BR-49 paymentMeans.0.typeCode']),
  {
    title: 'another payment means beside the first',
    changes: { paymentMeans: [{ typeCode: '20' }, { typeCode: '97' }] },
    expects: ['CII-SR-467 paymentMeans.1.typeCode'],
  },
  {
    title: 'another wording of the payment means',
    changes: {
      paymentMeans: [
        { typeCode: '20', information: 'Chèque' },
        { typeCode: '20', information: 'Chèque de banque' },
      ],
    },
    expects: ['CII-SR-468 paymentMeans.1.information'],
  },
  {
    title: 'transfer without account',
    changes: { 'paymentMeans.0': { typeCode: '58' } },
    expects: ['BR-61 paymentMeans.0.iban'],
  },
  {
    title: 'transfer to an account without number',
    changes: { 'paymentMeans.0.iban': undefined },
    expects: ['BR-61 paymentMeans.0.iban', 'BR-50 paymentMeans.0.iban'],
  },
  {
    title: 'whole card number',
    changes: { 'paymentMeans.0.cardNumber': '4970 1000 0000 0000' },
    expects: ['BR-51 paymentMeans.0.cardNumber'],
  },
  absent('vatBreakdown.0.basisAmount', ['BR-45 vatBreakdown.0.basisAmount']),
  absent('vatBreakdown.0.taxAmount', ['BR-46 vatBreakdown.0.taxAmount', 'BR-CO-14 totals.taxTotals.0.amount']),
  absent('vatBreakdown.0.category', ['BR-47 vatBreakdown.0.category']),
  absent('vatBreakdown.0.rate', ['BR-48 vatBreakdown.0.rate']),
];

const totals: readonly DocumentFault[] = [
  absent('totals.sumOfLines', [
    'BR-12 totals.sumOfLines',
    'BR-CO-10 totals.sumOfLines',
    'BR-CO-13 totals.taxExclusive',
  ]),
  absent('totals.taxExclusive', [
    'BR-13 totals.taxExclusive',
    'BR-CO-13 totals.taxExclusive',
    'BR-CO-15 totals.taxInclusive',
  ]),
  absent('totals.taxInclusive', ['BR-14 totals.taxInclusive', 'BR-CO-15 totals.taxInclusive', 'BR-CO-16 totals.due']),
  absent('totals.due', ['BR-15 totals.due', 'BR-CO-16 totals.due']),
  {
    title: 'a cent more on a line',
    changes: { 'lines.0.netAmount': '720.01' },
    expects: ['BR-CO-10 totals.sumOfLines'],
  },
  absent('totals.sumOfAllowances', ['BR-CO-11 totals.sumOfAllowances', 'BR-CO-13 totals.taxExclusive']),
  absent('totals.sumOfCharges', ['BR-CO-12 totals.sumOfCharges', 'BR-CO-13 totals.taxExclusive']),
  {
    title: 'a cent more of VAT',
    changes: { 'vatBreakdown.0.taxAmount': '142.01' },
    expects: ['BR-CO-14 totals.taxTotals.0.amount'],
  },
  {
    title: 'VAT total in another currency',
    changes: { 'totals.taxTotals.0.currency': 'USD' },
    expects: ['BR-CO-15 totals.taxInclusive'],
  },
  { title: 'a cent more to pay', changes: { 'totals.rounding': '0.03' }, expects: ['BR-CO-16 totals.due'] },
  {
    title: 'no VAT in the VAT currency',
    changes: { taxCurrencyCode: 'USD' },
    expects: ['BR-53 taxCurrencyCode', 'BR-DEC-15 taxCurrencyCode'],
  },
  { title: 'VAT in the same currency', changes: { taxCurrencyCode: 'EUR' }, expects: ['BR-53 taxCurrencyCode'] },
  { title: 'a total in words', changes: { 'totals.due': 'dix' }, expects: ['LIASSE-AMOUNT-SHAPE totals.due'] },
  {
    title: 'a rate in words',
    changes: { 'vatBreakdown.0.rate': 'vingt' },
    expects: ['LIASSE-AMOUNT-SHAPE vatBreakdown.0.rate'],
  },
];

/** At least one fault for each rule on the whole document. */
export const documentFaults: readonly DocumentFault[] = [...head, ...parties, ...payment, ...totals];
