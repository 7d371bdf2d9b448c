import { absent, type DocumentFault } from './document-bench.ts';

const lines: readonly DocumentFault[] = [
  { title: 'no line', changes: { lines: [] }, expects: ['BR-16 lines', 'BR-CO-10 totals.sumOfLines'] },
  absent('lines.1.identifier', ['BR-21 lines.1.identifier']),
  absent('lines.1.quantity', ['BR-22 lines.1.quantity']),
  absent('lines.1.unitCode', ['BR-23 lines.1.unitCode']),
  absent('lines.1.netAmount', ['BR-24 lines.1.netAmount', 'BR-CO-10 totals.sumOfLines']),
  absent('lines.1.name', ['BR-25 lines.1.name']),
  absent('lines.1.netPrice', ['BR-26 lines.1.netPrice', 'BR-27 lines.1.netPrice']),
  { title: 'negative price', changes: { 'lines.1.netPrice': '-58' }, expects: ['BR-27 lines.1.netPrice'] },
  { title: 'negative gross price', changes: { 'lines.0.grossPrice': '-0.01' }, expects: ['BR-28 lines.0.grossPrice'] },
  {
    title: 'line period inverted',
    changes: { 'lines.0.period.startOn': '2026-10-03' },
    expects: ['BR-30 lines.0.periodEndOn'],
  },
  { title: 'empty line period', changes: { 'lines.0.period': {} }, expects: ['BR-CO-20 lines.0.periodStartOn'] },
  absent('lines.0.attributes.0.name', ['BR-54 lines.0.attributes.0.name']),
  absent('lines.0.attributes.0.value', ['BR-54 lines.0.attributes.0.value']),
  absent('lines.0.standardItemIdentifier.scheme', ['BR-64 lines.0.standardItemIdentifier']),
  absent('lines.0.classifications.0.scheme', ['BR-65 lines.0.classifications.0.scheme']),
  absent('lines.1.vatCategory', ['BR-CO-04 lines.1.vatRate']),
  {
    title: 'quantity in words',
    changes: { 'lines.1.quantity': 'douze' },
    expects: ['LIASSE-NUMBER-SHAPE lines.1.quantity'],
  },
  {
    title: 'amount in words on a line',
    changes: { 'lines.1.netAmount': '7,00' },
    expects: ['LIASSE-NUMBER-SHAPE lines.1.netAmount'],
  },
];

const allowances: readonly DocumentFault[] = [
  absent('allowances.0.amount', ['BR-31 allowances.0.amount', 'BR-CO-11 totals.sumOfAllowances']),
  absent('allowances.0.vatCategory', ['BR-32 allowances.0.vatCategory']),
  {
    title: 'discount on the invoice without reason',
    changes: { 'allowances.0.reason': undefined, 'allowances.0.reasonCode': undefined },
    expects: ['BR-33 allowances.0.reason', 'BR-CO-21 allowances.0.reason'],
  },
  absent('charges.0.amount', ['BR-36 charges.0.amount', 'BR-CO-12 totals.sumOfCharges']),
  absent('charges.0.vatCategory', ['BR-37 charges.0.vatCategory']),
  {
    title: 'charge on the invoice without reason',
    changes: { 'charges.0.reason': undefined, 'charges.0.reasonCode': undefined },
    expects: ['BR-38 charges.0.reason', 'BR-CO-22 charges.0.reason'],
  },
  absent('lines.0.allowances.0.amount', ['BR-41 lines.0.allowances.0.amount']),
  {
    title: 'discount on a line without reason',
    changes: { 'lines.0.allowances.0': { amount: '20.00' } },
    expects: ['BR-42 lines.0.allowances.0.reason', 'BR-CO-23 lines.0.allowances.0.reason'],
  },
  absent('lines.0.charges.0.amount', ['BR-43 lines.0.charges.0.amount']),
  {
    title: 'charge on a line without reason',
    changes: { 'lines.0.charges.0': { amount: '15.00' } },
    expects: ['BR-44 lines.0.charges.0.reason', 'BR-CO-24 lines.0.charges.0.reason'],
  },
];

/** A third decimal, in places where it changes no sum. */
const decimals: readonly DocumentFault[] = [
  ['BR-DEC-01', 'allowances.0.amount', '10.000'],
  ['BR-DEC-02', 'allowances.0.baseAmount', '100.001'],
  ['BR-DEC-05', 'charges.0.amount', '5.000'],
  ['BR-DEC-06', 'charges.0.baseAmount', '50.001'],
  ['BR-DEC-09', 'totals.sumOfLines', '1445.000'],
  ['BR-DEC-10', 'totals.sumOfAllowances', '10.000'],
  ['BR-DEC-11', 'totals.sumOfCharges', '5.000'],
  ['BR-DEC-12', 'totals.taxExclusive', '1440.000'],
  ['BR-DEC-14', 'totals.taxInclusive', '1655.000'],
  ['BR-DEC-16', 'totals.prepaid', '100.000'],
  ['BR-DEC-17', 'totals.rounding', '0.020'],
  ['BR-DEC-18', 'totals.due', '1555.020'],
  ['BR-DEC-19', 'vatBreakdown.0.basisAmount', '710.000'],
  ['BR-DEC-20', 'vatBreakdown.0.taxAmount', '142.000'],
  ['BR-DEC-23', 'lines.0.netAmount', '720.000'],
  ['BR-DEC-24', 'lines.0.allowances.0.amount', '20.001'],
  ['BR-DEC-25', 'lines.0.allowances.0.baseAmount', '200.001'],
  ['BR-DEC-27', 'lines.0.charges.0.amount', '15.001'],
  ['BR-DEC-28', 'lines.0.charges.0.baseAmount', '150.001'],
].map(([rule = '', path = '', value = '']) => ({
  title: `three decimals in ${path}`,
  changes: { [path]: value },
  expects: [`${rule} ${path}`],
}));

/** At least one fault for each rule on lines, on their discounts and charges, and on decimals. */
export const lineFaults: readonly DocumentFault[] = [
  ...lines,
  ...allowances,
  ...decimals,
  {
    title: 'a VAT total that is no whole cents',
    changes: { 'totals.taxTotals.0.amount': '215.001' },
    expects: ['BR-DEC-13 totals.taxTotals', 'BR-CO-14 totals.taxTotals.0.amount'],
  },
];

/** A code that no list has, at each place that asks for one. */
export const codeFaults: readonly DocumentFault[] = (
  [
    ['BR-CL-01', 'typeCode'],
    ['BR-CL-06', 'vatBreakdown.0.taxPointCode', 'taxPointCode'],
    ['BR-CL-07', 'invoicedObject.scheme'],
    ['BR-CL-07', 'lines.0.invoicedObject.scheme'],
    ['BR-CL-08', 'notes.0.subjectCode'],
    ['BR-CL-10', 'seller.identifiers.0.scheme'],
    ['BR-CL-11', 'buyer.legalRegistration.scheme'],
    ['BR-CL-11', 'payee.legalRegistration.scheme'],
    ['BR-CL-13', 'lines.0.classifications.0.scheme'],
    ['BR-CL-14', 'buyer.address.countryCode'],
    ['BR-CL-14', 'deliverTo.address.countryCode'],
    ['BR-CL-15', 'lines.0.originCountryCode'],
    ['BR-CL-16', 'paymentMeans.0.typeCode'],
    ['BR-CL-17', 'allowances.0.vatCategory'],
    ['BR-CL-17', 'charges.0.vatCategory'],
    ['BR-CL-18', 'lines.1.vatCategory'],
    ['BR-CL-18', 'vatBreakdown.1.category'],
    ['BR-CL-19', 'allowances.0.reasonCode'],
    ['BR-CL-19', 'lines.0.allowances.0.reasonCode'],
    ['BR-CL-20', 'charges.0.reasonCode'],
    ['BR-CL-20', 'lines.0.charges.0.reasonCode'],
    ['BR-CL-21', 'lines.0.standardItemIdentifier.scheme'],
    ['BR-CL-22', 'vatBreakdown.0.exemptionCode'],
    ['BR-CL-23', 'lines.0.unitCode'],
    ['BR-CL-23', 'lines.0.priceBaseUnitCode'],
    ['BR-CL-23', 'lines.0.grossPriceBaseUnitCode', 'lines.0.priceBaseUnitCode'],
    ['BR-CL-25', 'seller.electronicAddress.scheme', 'seller.electronicAddress'],
    ['BR-CL-26', 'deliverTo.identifiers.0.scheme'],
  ] as const
)
  .map(([rule, path, field]): DocumentFault => ({
    title: `unknown ${path}`,
    changes: { [path]: 'QQ' },
    expects: [`${rule} ${field ?? path}`],
  }))
  .concat([
    {
      title: 'unknown currency',
      changes: { currencyCode: 'QQQ', 'totals.taxTotals.0.currency': 'QQQ' },
      expects: ['BR-CL-03 totals.taxTotals.0.currency', 'BR-CL-04 currencyCode'],
    },
    {
      title: 'unknown VAT currency',
      changes: { taxCurrencyCode: 'QQQ' },
      expects: ['BR-53 taxCurrencyCode', 'BR-CL-05 taxCurrencyCode', 'BR-DEC-15 taxCurrencyCode'],
    },
    {
      title: 'a program attached',
      changes: { 'supportingDocuments.0.file': { mimeType: 'application/x-msdownload', base64: 'AA==' } },
      expects: ['BR-CL-24 supportingDocuments.0.file.mimeType'],
    },
  ]);
