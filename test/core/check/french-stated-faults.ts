import type { StatedIdentifier, StatedInvoice, StatedParty } from '../../../core/draft/stated-invoice.ts';
import { goodStated, type StatedFault } from './vat-bench.ts';

const seller: StatedParty = goodStated.seller ?? { identifiers: [] };
const buyer: StatedParty = goodStated.buyer ?? { identifiers: [] };
const [line] = goodStated.lines;
const cited = { number: 'F2026-0001', issuedOn: '2026-10-01' };

function fault(rule: string, field: string, changes: Partial<StatedInvoice>): StatedFault {
  return { rule, field, stated: { ...goodStated, ...changes } };
}

function onLine(rule: string, field: string, changes: Partial<StatedInvoice['lines'][number]>): StatedFault {
  const lines = goodStated.lines.map((each, index) => (index === 0 ? { ...each, ...changes } : each));
  return fault(rule, `lines.0.${field}`, { lines });
}

function ofSeller(rule: string, field: string, changes: Partial<StatedParty>): StatedFault {
  return fault(rule, `seller.${field}`, { seller: { ...seller, ...changes } });
}

function ofBuyer(rule: string, field: string, changes: Partial<StatedParty>): StatedFault {
  return fault(rule, `buyer.${field}`, { buyer: { ...buyer, ...changes } });
}

function withIdentifier(identifier: StatedIdentifier): Partial<StatedParty> {
  return { identifiers: [...seller.identifiers, identifier] };
}

function unreachable({ electronicAddress: _address, ...party }: StatedParty): StatedParty {
  return party;
}

const b2b = { notes: [...goodStated.notes, { subjectCode: 'BAR', text: 'B2B' }] };
const foreign = { value: '1', scheme: '0088' };
const member = { seller: { ...seller, ...withIdentifier({ value: '900000019', scheme: '0231' }) } };
const paid = { businessProcess: 'S2', totals: { taxTotals: [], taxInclusive: '10', prepaid: '10.00', due: '0' } };

const heading: readonly StatedFault[] = [
  fault('BR-FR-01', 'number', { number: 'F'.repeat(36) }),
  fault('BR-FR-01', 'precedingInvoices.0.number', { precedingInvoices: [{ number: 'F'.repeat(36) }] }),
  fault('BR-FR-02', 'number', { number: 'F 1' }),
  fault('BR-FR-02', 'number', { number: 'É1' }),
  fault('BR-FR-02', 'precedingInvoices.0.number', { precedingInvoices: [{ number: 'F#1' }] }),
  fault('BR-FR-03', 'issuedOn', { issuedOn: '1999-12-31' }),
  fault('BR-FR-03', 'dueOn', { dueOn: '20270229' }),
  fault('BR-FR-03', 'taxPointOn', { vatBreakdown: [{ taxPointOn: '2100-01-01' }] }),
  fault('BR-FR-03', 'precedingInvoices.0.issuedOn', { precedingInvoices: [{ issuedOn: 'hier' }] }),
  fault('BR-FR-03', 'deliveredOn', { deliveredOn: '1926-11-24' }),
  fault('BR-FR-03', 'periodStartOn', { period: { startOn: '1926-11-24' } }),
  fault('BR-FR-03', 'periodEndOn', { period: { endOn: '1926-11-24' } }),
  onLine('BR-FR-03', 'periodStartOn', { period: { startOn: '1926-11-24' } }),
  onLine('BR-FR-03', 'periodEndOn', { period: { endOn: '1926-11-24' } }),
  fault('BR-FR-04', 'typeCode', { typeCode: '326' }),
  fault('BR-FR-08', 'businessProcess', { businessProcess: 'A1' }),
];

const kinds: readonly StatedFault[] = [
  ...['contractReference', 'periodStartOn', 'periodEndOn'].map((field) => {
    const { contractReference: _contract, ...bare } = goodStated;
    return { rule: 'BR-FR-CO-03', field, stated: { ...bare, typeCode: '262', precedingInvoices: [cited] } };
  }),
  fault('BR-FR-CO-04', 'precedingInvoices', { typeCode: '384' }),
  fault('BR-FR-CO-05', 'precedingInvoices', { typeCode: '381' }),
  fault('BR-FR-CO-05', 'precedingInvoices.0.issuedOn', { typeCode: '381', precedingInvoices: [{ number: 'F1' }] }),
  fault('BR-FR-CO-07', 'dueOn', { dueOn: '2026-11-23' }),
  fault('BR-FR-CO-08', 'businessProcess', { businessProcess: 'S4', typeCode: '386' }),
  fault('BR-FR-CO-09', 'prepaidAmount', { businessProcess: 'S2' }),
  fault('BR-FR-CO-09', 'prepaidAmount', { ...paid, totals: { ...paid.totals, due: '0.01' } }),
  {
    rule: 'BR-FR-CO-09-DUE',
    field: 'dueOn',
    stated: { ...withoutDay(goodStated), ...paid },
  },
  fault('BR-FR-CO-12', 'taxCurrencyCode', { currencyCode: 'USD' }),
  fault('BR-FR-CO-12', 'taxCurrencyCode', {
    currencyCode: 'USD',
    taxCurrencyCode: 'EUR',
    totals: { taxTotals: [] },
  }),
];

function withoutDay(stated: StatedInvoice): StatedInvoice {
  const { dueOn: _due, ...rest } = stated;
  return rest;
}

const parties: readonly StatedFault[] = [
  ofSeller('BR-FR-09-SELLER', 'siret', { legalRegistration: { value: '123456789', scheme: '0002' } }),
  ofBuyer('BR-FR-09-BUYER', 'siret', { identifiers: [{ value: '1000000250001', scheme: '0009' }] }),
  fault('BR-FR-09', 'payee.identifiers', { payee: { identifiers: [{ value: '90000001900', scheme: '0009' }] } }),
  fault('BR-FR-09', 'payee.identifiers', {
    payee: {
      identifiers: [{ value: '90000001900019', scheme: '0009' }],
      legalRegistration: { value: '100000025', scheme: '0002' },
    },
  }),
  fault('BR-FR-09', 'deliverTo.identifiers', { deliverTo: { identifiers: [{ value: '9', scheme: '0009' }] } }),
  ofSeller('BR-FR-10', 'siret', { legalRegistration: foreign }),
  fault('BR-FR-11', 'buyer.siret', { ...b2b, buyer: { ...buyer, legalRegistration: foreign } }),
  fault('BR-FR-12', 'buyer.electronicAddress', { buyer: unreachable(buyer) }),
  fault('BR-FR-13', 'seller.electronicAddress', { seller: unreachable(seller) }),
  fault('BR-FR-21', 'buyer.electronicAddress', {
    ...b2b,
    buyer: { ...buyer, electronicAddress: { value: '900000019', scheme: '0225' } },
  }),
  fault('BR-FR-22', 'seller.electronicAddress', {
    ...b2b,
    typeCode: '389',
    seller: { ...seller, electronicAddress: { value: '900000019', scheme: '0088' } },
  }),
  ofSeller('BR-FR-23', 'electronicAddress', { electronicAddress: { value: '900 019', scheme: '0225' } }),
  ofSeller('BR-FR-24', 'identifiers.1', withIdentifier({ value: 'ROUTE É', scheme: '0224' })),
  ofBuyer('BR-FR-25', 'electronicAddress', { electronicAddress: { value: '1'.repeat(126), scheme: '0225' } }),
  ofSeller('BR-FR-26', 'identifiers.1', withIdentifier({ value: 'R'.repeat(101), scheme: '0224' })),
  ofSeller('BR-FR-32', 'siret', { legalRegistration: { value: '90000001900019', scheme: '0002' } }),
  ofSeller('BR-FR-32', 'identifiers', withIdentifier({ value: '12', scheme: '0231' })),
  fault('BR-FR-32', 'payee.legalRegistration', {
    payee: { identifiers: [], legalRegistration: { value: '90000001900019', scheme: '0002' } },
  }),
  onLine('BR-FR-32', 'standardItemIdentifier', { standardItemIdentifier: { value: '1', scheme: '0002' } }),
  ofSeller('BR-FR-CO-10', 'identifiers', withIdentifier({ value: '90000001900019', scheme: '0009' })),
  ofBuyer('BR-FR-09-BUYER', 'siret', { identifiers: [{ scheme: '0009' }] }),
  ofSeller('BR-FR-CO-10-SCHEME', 'identifiers', withIdentifier({ value: '900000019', lacksScheme: true })),
  fault('BR-FR-CO-14', 'notes', member),
  fault('BR-FR-CO-15', 'taxRepresentative.vatIdentifier', member),
];

const lines: readonly StatedFault[] = [
  onLine('BR-FR-15', 'vatRate', { vatCategory: 'L' }),
  fault('BR-FR-15', 'allowances.0.vatRate', { allowances: [{ vatRate: '20' }] }),
  fault('BR-FR-15', 'vatBreakdown.0.rate', { vatBreakdown: [{ rate: '20' }] }),
  onLine('BR-FR-16', 'vatRate', { vatRate: '20.0000' }),
  onLine('BR-FR-16', 'vatRate', { vatRate: '19' }),
  fault('BR-FR-16', 'charges.0.vatRate', { charges: [{ vatCategory: 'S', vatRate: '19' }] }),
  fault('BR-FR-16', 'vatBreakdown.0.rate', { vatBreakdown: [{ category: 'S', rate: '19' }] }),
  fault('BR-FR-17', 'attachments.0.description', { supportingDocuments: [{ reference: 'a', description: 'Bon' }] }),
  fault('BR-FR-18', 'attachments.1.description', {
    supportingDocuments: [{ description: 'LISIBLE' }, { description: 'LISIBLE' }],
  }),
  onLine('BR-FR-27', 'attributes.0.name', { attributes: [{ value: 'rouge' }] }),
  onLine('BR-FR-28', 'attributes.0.value', { attributes: [{ name: 'couleur' }] }),
  onLine('BR-FR-DEC-01', 'netAmount', { netAmount: '1.005' }),
  onLine('BR-FR-DEC-01', 'allowances.0.baseAmount', { allowances: [{ baseAmount: '+1' }] }),
  fault('BR-FR-DEC-01', 'prepaidAmount', { totals: { taxTotals: [], prepaid: '12345678901234567.890' } }),
  fault('BR-FR-DEC-01', 'totals.taxTotals.0.amount', { totals: { taxTotals: [{ amount: '1.' }] } }),
  fault('BR-FR-DEC-01', 'vatBreakdown.0.taxAmount', { vatBreakdown: [{ taxAmount: '123456789012345678901' }] }),
  onLine('BR-FR-DEC-02', 'quantity', { quantity: '1.00001' }),
  onLine('BR-FR-DEC-02', 'priceBaseQuantity', { priceBaseQuantity: 'un' }),
  onLine('BR-FR-DEC-03', 'netPrice', { netPrice: '-1' }),
  onLine('BR-FR-DEC-03', 'grossPrice', { grossPrice: '1.1234567' }),
  onLine('BR-FR-DEC-03', 'priceDiscount', { priceDiscount: '-0.5' }),
  onLine('BR-FR-DEC-04', 'vatRate', { vatRate: '100.00' }),
  fault('BR-FR-DEC-04', 'allowances.0.vatRate', { allowances: [{ vatRate: '-1' }] }),
];

const severalSellers: readonly StatedFault[] = [
  ...['BR-FR-MV-02', 'BR-FR-MV-06', 'BR-FR-MV-07'].map((rule) =>
    fault(rule, 'businessProcess', { businessProcess: 'S8' }),
  ),
  fault('BR-FR-BD-02', 'businessProcess', { businessProcess: 'M9' }),
  fault('BR-FR-BD-13', 'businessProcess', { businessProcess: 'B9' }),
  fault('BR-FR-MV-13', 'businessProcess', { businessProcess: 'B8', typeCode: '389' }),
];

const notes: readonly StatedFault[] = [
  ...['PMT', 'PMD', 'AAB'].map((code) =>
    fault(`BR-FR-05-${code}`, 'notes', { notes: goodStated.notes.filter((note) => note.subjectCode !== code) }),
  ),
  ...['PMT', 'PMD', 'AAB', 'TXD'].map((code) =>
    fault('BR-FR-06', 'notes', {
      notes: [...goodStated.notes, { subjectCode: code }, { subjectCode: code }],
    }),
  ),
  fault('LIASSE-NOTE-EMPTY', 'notes.0.text', { notes: [{ subjectCode: 'PMD' }, ...goodStated.notes.slice(1)] }),
  fault('BR-FR-20', 'notes.0.text', { notes: [{ subjectCode: 'BAR', text: 'b2b' }] }),
  fault('BR-FR-31', 'notes', { notes: [...b2b.notes, ...b2b.notes] }),
];

/** At least one document for each French rule. */
export const frenchStatedFaults: readonly StatedFault[] = [
  ...heading,
  ...kinds,
  ...parties,
  ...lines,
  ...severalSellers,
  ...notes,
];

/** Documents that come close to a rule and break none of the French ones. */
export const frenchNearMisses: readonly StatedInvoice[] = [
  goodStated,
  { ...goodStated, number: 'F'.repeat(35), issuedOn: '2000-01-01', dueOn: '2099-12-31' },
  { ...goodStated, typeCode: '381', precedingInvoices: [{ number: 'F1' }, cited] },
  { ...goodStated, typeCode: '381', lines: [] },
  { ...goodStated, typeCode: '384', precedingInvoices: [cited] },
  { ...goodStated, typeCode: '386', dueOn: '2026-11-01' },
  { ...goodStated, ...paid, dueOn: '2026-11-01' },
  { ...goodStated, issuedOn: '20261124 (format 203)' },
  { ...goodStated, ...b2b },
  { ...goodStated, typeCode: '389', ...b2b, buyer: { ...buyer, electronicAddress: foreign } },
  {
    ...goodStated,
    currencyCode: 'USD',
    taxCurrencyCode: 'EUR',
    totals: { taxTotals: [{ amount: '1.00', currency: 'EUR' }] },
  },
  {
    ...goodStated,
    ...member,
    notes: [...goodStated.notes, { subjectCode: 'TXD', text: 'MEMBRE_ASSUJETTI_UNIQUE' }],
    taxRepresentative: { vatIdentifier: 'FR25900000019' },
  },
  {
    ...goodStated,
    payee: { identifiers: [{ value: '90000001900019', scheme: '0009' }], legalRegistration: foreign },
    deliverTo: { identifiers: [{ value: '10000002500013', scheme: '0009' }] },
  },
  {
    ...goodStated,
    supportingDocuments: [{ description: 'LISIBLE' }, { description: 'RIB' }, { reference: 'a' }],
    lines: line === undefined ? [] : [{ ...line, vatRate: '20.00', quantity: '-1.0000', netPrice: '0.123456' }],
  },
  {
    ...goodStated,
    businessProcess: 'S9',
    typeCode: '389',
    profile: 'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended',
    lines: line === undefined ? [] : [{ ...line, netPrice: '-1' }],
  },
];
