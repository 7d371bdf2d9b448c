import * as fc from 'fast-check';
import type { Invoice, InvoiceId, InvoiceLine, LineAllowance } from '../../../core/draft/invoice.ts';
import type { Identifier, Party } from '../../../core/draft/party.ts';
import { addDays } from '../../../core/draft/iso-date.ts';
import { toXmlCharacters } from '../../../core/document/xml-text.ts';

/** Texts as people and hostile programs write them, in the form that survives XML: trimmed, without what XML forbids. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('a & b < c > d', ']]>', '"quoted" \'text\'', 'ligne 1\nligne 2', 'a\r\nb', 'é€\u202f😀', '&amp;'),
  )
  .map((value) => toXmlCharacters(value))
  .filter((value) => value !== '');
const short = text.map((value) => value.replace(/\s+/g, ' '));
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
      address: fc
        .record({
          lineOne: fc.oneof(text, fc.constant('')),
          lineTwo: maybe(text),
          lineThree: maybe(text),
          postCode: fc.oneof(short, fc.constant('')),
          city: text,
          subdivision: maybe(text),
          countryCode: fc.constantFrom('FR', 'BE', 'DE'),
        })
        .map(compact),
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

const line: fc.Arbitrary<InvoiceLine> = fc
  .record({
    key: fc.constant(''),
    identifier: maybe(short.map((value) => `L${value}`)),
    note: maybe(text),
    name: text,
    description: maybe(text),
    sellerItemIdentifier: maybe(short),
    buyerItemIdentifier: maybe(short),
    standardItemIdentifier: maybe(identifier),
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
    periodStartOn: maybe(day),
    periodEndOn: maybe(day),
    vat: fc.oneof(
      fc.constant({ vatCategory: 'E' as const, vatRate: '0' }),
      decimal(2, { max: 25 }).map((vatRate) => ({ vatCategory: 'S' as const, vatRate })),
    ),
  })
  .map(({ price, vat, ...rest }) => compact({ ...rest, ...price, ...vat }));

const taxPoint = fc.oneof(
  fc.constant({}),
  day.map((taxPointOn) => ({ taxPointOn })),
  fc.constantFrom('5' as const, '29' as const, '72' as const).map((taxPointCode) => ({ taxPointCode })),
);

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
          accountName: maybe(text),
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
  .map(({ exemption, taxPoint: point, prepaidAmount, ...rest }) => ({
    kind: 'invoice' as const,
    id: '' as InvoiceId,
    typeCode: '380' as const,
    currencyCode: 'EUR' as const,
    ...compact(rest),
    ...point,
    ...(rest.lines.some((each) => each.vatCategory === 'E') ? exemption : {}),
    // In the frame A2 everything is paid: an amount beside it would say the same thing twice.
    ...(rest.businessProcess === 'A2' || prepaidAmount === undefined ? {} : { prepaidAmount }),
    attachments: [],
  }));
