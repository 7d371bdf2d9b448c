import * as fc from 'fast-check';
import { centsToDecimal, parseDecimal, type Cents } from '../../../core/draft/decimal.ts';
import type { DocumentAllowance, Invoice, InvoiceId, InvoiceLine, LineAllowance } from '../../../core/draft/invoice.ts';
import type { Address, Identifier, Party } from '../../../core/draft/party.ts';
import { addDays } from '../../../core/draft/iso-date.ts';
import { computeTotals, lineNetCents } from '../../../core/draft/totals.ts';
import { text } from './stated-arbitrary.ts';

const short = text;
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2000-01-01', days));
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

/** An exact decimal in its shortest writing. */
function decimal(places: number, options: { min?: number; max?: number } = {}): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.integer({ min: options.min ?? 0, max: options.max ?? 100_000 }),
      fc.integer({ min: 0, max: 10 ** places - 1 }),
    )
    .map(([whole, fraction]) => {
      const tail = String(fraction).padStart(places, '0').replace(/0+$/, '');
      return tail === '' ? String(whole) : `${whole}.${tail}`;
    });
}

/** Leaves absent terms out, as the model does: an absent term is an absent key. */
function compact<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}

const scheme = fc.constantFrom('0088', '0060', '0225', 'EM');
const identifier: fc.Arbitrary<Identifier> = fc.record({ value: short, scheme });
const address: fc.Arbitrary<Address> = fc
  .record({
    lineOne: fc.oneof(text, fc.constant('')),
    lineTwo: maybe(text),
    lineThree: maybe(text),
    postCode: fc.oneof(short, fc.constant('')),
    city: text,
    subdivision: maybe(text),
    countryCode: fc.constantFrom('FR', 'BE', 'DE'),
  })
  .map(compact);

function party(role: 'seller' | 'buyer'): fc.Arbitrary<Party> {
  return fc
    .record({
      name: text,
      tradingName: maybe(text),
      siret: fc.oneof(digits(14), fc.constant('')),
      bare: fc.array(short, { maxLength: 2 }),
      schemed: fc.array(identifier, { maxLength: 2 }),
      legalRegistration: maybe(fc.record({ value: short, scheme: fc.constantFrom('', '0060', '0199') })),
      vatIdentifier: maybe(short),
      taxRegistration: role === 'seller' ? maybe(short) : fc.constant(undefined),
      legalInformation: role === 'seller' ? maybe(text) : fc.constant(undefined),
      electronicAddress: maybe(identifier),
      address,
      contact: maybe(fc.record({ name: text, telephone: maybe(short), email: maybe(short) }).map(compact)),
    })
    .map(({ bare, schemed, ...rest }) =>
      compact({ ...rest, otherIdentifiers: [...bare.map((value) => ({ value, scheme: '' })), ...schemed] }),
    );
}

const allowance: fc.Arbitrary<LineAllowance> = fc.oneof(
  fc.record({ amount: decimal(2, { max: 50 }), reason: text }),
  fc
    .record({ percent: decimal(2, { max: 99 }), baseAmount: maybe(decimal(2)), reason: text, reasonCode: maybe(short) })
    .map(compact),
);

const vat = fc.oneof(
  fc.constantFrom('E' as const, 'Z' as const, 'AE' as const, 'K' as const, 'G' as const, 'O' as const).map((code) => ({
    vatCategory: code,
    vatRate: '0',
  })),
  fc.record({ vatCategory: fc.constantFrom('S' as const, 'L' as const), vatRate: decimal(2, { max: 25 }) }),
);
const documentAllowance: fc.Arbitrary<DocumentAllowance> = fc
  .tuple(allowance, vat)
  .map(([terms, ofVat]) => ({ ...terms, ...ofVat }));
/** An absent list and an empty one say the same: a draft has the former. */
const listOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[] | undefined> =>
  maybe(fc.array(value, { minLength: 1, maxLength: 2 }));

/** An amount of the line's own that is not what its quantity and price make. */
function withGivenNet([line, given]: readonly [InvoiceLine, string | undefined]): InvoiceLine {
  const isOther = given !== undefined && parseDecimal(centsToDecimal(lineNetCents(line))) !== given;
  return isOther ? { ...line, givenNetAmount: given } : line;
}

const bareLine: fc.Arbitrary<InvoiceLine> = fc
  .record({
    key: fc.constant(''),
    identifier: maybe(short.map((value) => `L${value}`)),
    note: maybe(text),
    name: text,
    description: maybe(text),
    sellerItemIdentifier: maybe(short),
    buyerItemIdentifier: maybe(short),
    standardItemIdentifier: maybe(identifier),
    classifications: listOf(
      fc.record({ value: short, scheme: maybe(short), schemeVersion: maybe(short) }).map(compact),
    ),
    originCountryCode: maybe(fc.constantFrom('FR', 'MA')),
    attributes: listOf(fc.record({ name: short, value: text })),
    invoicedObject: maybe(fc.record({ value: short, scheme: fc.constantFrom('', 'AVV') })),
    buyerAccountingReference: maybe(short),
    orderLineReference: maybe(short),
    quantity: decimal(4, { min: -1_000, max: 1_000 }),
    unitCode: fc.constantFrom('C62', 'HUR', 'TNE', 'KGM'),
    price: fc
      .record({
        netPrice: decimal(6, { max: 1_000 }),
        grossPrice: decimal(4, { max: 2_000 }),
        priceDiscount: decimal(4, { max: 10 }),
        priceBaseQuantity: decimal(0, { min: 1, max: 100 }),
        priceBaseUnitCode: fc.constantFrom('C62', 'KGM'),
        depth: fc.integer({ min: 0, max: 4 }),
      })
      .map(({ depth, netPrice, grossPrice, priceDiscount, priceBaseQuantity, priceBaseUnitCode }) => ({
        netPrice,
        ...(depth > 0 ? { grossPrice } : {}),
        ...(depth > 1 ? { priceDiscount } : {}),
        ...(depth > 2 ? { priceBaseQuantity } : {}),
        ...(depth > 3 ? { priceBaseUnitCode } : {}),
      })),
    allowances: fc.array(allowance, { maxLength: 2 }),
    charges: listOf(allowance),
    periodStartOn: maybe(day),
    periodEndOn: maybe(day),
    vat,
  })
  .map(({ price, vat: ofVat, ...rest }) => compact({ ...rest, ...price, ...ofVat }));
const line = fc.tuple(bareLine, maybe(decimal(2, { max: 500 }))).map(withGivenNet);

const taxPoint = fc.oneof(
  fc.constant({}),
  day.map((taxPointOn) => ({ taxPointOn })),
  fc.constantFrom('5' as const, '29' as const, '72' as const).map((taxPointCode) => ({ taxPointCode })),
);

/** BG-23 as a document that rounded otherwise gives it: one cent beyond our own calculation. */
function withGivenVat(invoice: Invoice): Invoice {
  const [taxed] = computeTotals(invoice).vatSubtotals.filter((each) => each.category === 'S');
  if (taxed?.rate === undefined) return invoice;
  const taxAmount = parseDecimal(centsToDecimal((taxed.taxCents + 1) as Cents));
  return { ...invoice, givenVat: [{ category: 'S', rate: taxed.rate, ...compact({ taxAmount }) }] };
}

/** Any invoice that the model can hold, in the form in which the reader gives it back. */
export const invoiceArbitrary: fc.Arbitrary<Invoice> = fc
  .record({
    number: maybe(fc.stringMatching(/^[A-Z]\d{4}-\d{1,6}$/)),
    issuedOn: maybe(day),
    dueOn: maybe(day),
    buyerReference: fc.oneof(short, fc.constant('')),
    projectReference: maybe(short),
    contractReference: fc.oneof(short, fc.constant('')),
    purchaseOrderReference: fc.oneof(short, fc.constant('')),
    salesOrderReference: maybe(short),
    receivingAdviceReference: maybe(short),
    despatchAdviceReference: maybe(short),
    tenderReference: maybe(short),
    invoicedObject: maybe(fc.record({ value: short, scheme: fc.constantFrom('', 'AVV') })),
    precedingInvoices: listOf(fc.record({ number: short, issuedOn: maybe(day) }).map(compact)),
    payee: maybe(
      fc.record({ name: text, identifier: maybe(identifier), legalRegistration: maybe(identifier) }).map(compact),
    ),
    taxRepresentative: maybe(fc.record({ name: text, vatIdentifier: short, address })),
    deliverTo: maybe(
      fc.record({ name: maybe(text), identifier: maybe(identifier), address: maybe(address) }).map(compact),
    ),
    directDebitMandate: maybe(short),
    creditorReference: maybe(short),
    allowances: listOf(documentAllowance),
    charges: listOf(documentAllowance),
    roundingAmount: maybe(decimal(2, { min: 1, max: 5 })),
    citedDocuments: listOf(
      fc.record({ reference: short, description: maybe(text), location: maybe(short) }).map(compact),
    ),
    typeCode: fc.constantFrom('380', '381', '384', '386', '389'),
    money: fc.oneof(
      fc.constant({ currencyCode: 'EUR' }),
      decimal(2).map((accountingTaxAmount) => ({ currencyCode: 'CHF', taxCurrencyCode: 'EUR', accountingTaxAmount })),
    ),
    ownExemptions: fc.record({ code: maybe(short), reason: maybe(text) }).map(compact),
    taxIsOff: fc.boolean(),
    buyerAccountingReference: maybe(short),
    paymentTerms: maybe(text),
    notes: fc.array(fc.record({ subjectCode: maybe(fc.constantFrom('PMT', 'PMD', 'AAB')), text }).map(compact), {
      maxLength: 4,
    }),
    businessProcess: fc.constantFrom('A1', 'A2', 'S1', 'B1', 'M1', ''),
    seller: party('seller'),
    buyer: party('buyer'),
    deliveredOn: maybe(day),
    periodStartOn: maybe(day),
    periodEndOn: maybe(day),
    paymentMeans: fc.array(
      fc
        .record({
          typeCode: fc.constantFrom('30', '20', '48', '97'),
          information: maybe(text),
          iban: maybe(fc.constantFrom('FR7630006000011234567890189', 'BE68539007547034')),
          proprietaryAccount: maybe(short),
          accountName: maybe(text),
          cardNumber: maybe(fc.constant('1234')),
          cardHolder: maybe(text),
          debitedAccount: maybe(short),
          bic: maybe(fc.constantFrom('AGRIFRPP', 'BNPAFRPPXXX')),
        })
        .map(compact),
      { maxLength: 3 },
    ),
    remittanceInformation: maybe(text),
    prepaidAmount: maybe(decimal(2, { min: 1, max: 500 })),
    exemption: fc
      .record({ vatExemptionCode: maybe(fc.constant('VATEX-FR-FRANCHISE')), vatExemptionReason: maybe(text) })
      .map(compact),
    taxPoint,
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
  })
  .map(({ exemption, taxPoint: point, prepaidAmount, money, ownExemptions, taxIsOff, ...rest }) => {
    const has = (category: string): boolean => rest.lines.some((each) => each.vatCategory === category);
    const invoice: Invoice = {
      kind: 'invoice',
      id: '' as InvoiceId,
      ...money,
      ...compact(rest),
      ...point,
      ...(has('E') ? exemption : {}),
      ...(has('AE') ? { vatExemptions: [{ category: 'AE', ...ownExemptions }] } : {}),
      // In the frame A2 everything is paid: an amount beside it would say the same thing twice.
      ...(rest.businessProcess === 'A2' || prepaidAmount === undefined ? {} : { prepaidAmount }),
      attachments: [],
    };
    return taxIsOff ? withGivenVat(invoice) : invoice;
  });
