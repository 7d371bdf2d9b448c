import * as fc from 'fast-check';
import { addDays } from '../../../core/draft/iso-date.ts';
import type {
  StatedAddress,
  StatedDocumentAllowance,
  StatedIdentifier,
  StatedInvoice,
  StatedLine,
  StatedParty,
  StatedPaymentMeans,
  StatedVat,
} from '../../../core/draft/stated-invoice.ts';
import { toXmlCharacters } from '../../../core/document/xml-text.ts';

/** Texts as people and hostile programs write them, in the form that survives XML: trimmed, without what XML forbids. */
export const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      'a & b < c > d',
      ']]>',
      '"quoted" \'text\'',
      'ligne 1\nligne 2',
      'a\r\nb\tc',
      'é€\u202f😀',
      '&amp;',
    ),
  )
  .map(toXmlCharacters)
  .filter((value) => value !== '');
/** A real day, or something that is none, as broken files have it. */
const day = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days)) },
  { weight: 1, arbitrary: fc.constantFrom('20261341', 'demain', '2026-13-41', '202611') },
);

/** A record of which every field may be missing, as an absent key. */
function some<Value extends object>(fields: { [Name in keyof Value]: fc.Arbitrary<Value[Name]> }): fc.Arbitrary<Value> {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Value>;
}

const list = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.array(value, { maxLength: 3 });
const identifier: fc.Arbitrary<StatedIdentifier> = fc.oneof(
  fc.record({ value: text }),
  fc.record({ scheme: text }),
  fc.record({ value: text, scheme: text }),
);
/** CII writes identifiers without a list before those with one. */
const identifiers = list(identifier).map((all) =>
  all.toSorted((a, b) => Number(a.scheme !== undefined) - Number(b.scheme !== undefined)),
);
const address: fc.Arbitrary<StatedAddress> = some({
  lineOne: text,
  lineTwo: text,
  lineThree: text,
  postCode: text,
  city: text,
  subdivision: text,
  countryCode: text,
});
const period = some({ startOn: day, endOn: day });
const vat = { vatCategory: text, vatRate: text };
const allowanceTerms = { amount: text, baseAmount: text, percent: text, reason: text, reasonCode: text };
const documentAllowance: fc.Arbitrary<StatedDocumentAllowance> = some({ ...allowanceTerms, ...vat });

function party(role: 'seller' | 'buyer'): fc.Arbitrary<StatedParty> {
  const ofSeller = role === 'seller' ? some({ taxRegistration: text, legalInformation: text }) : fc.constant({});
  const terms = some({
    name: text,
    tradingName: text,
    legalRegistration: identifier,
    vatIdentifier: text,
    electronicAddress: identifier,
    address,
    contact: some({ name: text, telephone: text, email: text }),
  });
  return fc.tuple(terms, ofSeller, identifiers).map(([given, own, all]) => ({ ...given, ...own, identifiers: all }));
}

const meansTerms = some<Omit<StatedPaymentMeans, 'hasCreditTransfer'>>({
  typeCode: text,
  information: text,
  iban: text,
  proprietaryAccount: text,
  accountName: text,
  bic: text,
  cardNumber: text,
  cardHolder: text,
  debitedAccount: text,
});
const paymentMeans: fc.Arbitrary<StatedPaymentMeans> = fc
  .tuple(meansTerms, fc.boolean())
  .map(([terms, empty]) =>
    empty || (terms.iban ?? terms.proprietaryAccount ?? terms.accountName) !== undefined
      ? { ...terms, hasCreditTransfer: true }
      : terms,
  );

const vatBreakdown: fc.Arbitrary<StatedVat> = some({
  category: text,
  rate: text,
  basisAmount: text,
  taxAmount: text,
  exemptionReason: text,
  exemptionCode: text,
  taxPointOn: day,
  taxPointCode: text,
});

const lineTerms = some<Omit<StatedLine, 'allowances' | 'charges' | 'classifications' | 'attributes'>>({
  identifier: text,
  note: text,
  invoicedObject: some({ value: text, scheme: text }),
  quantity: text,
  unitCode: text,
  netAmount: text,
  orderLineReference: text,
  buyerAccountingReference: text,
  period,
  netPrice: text,
  priceDiscount: text,
  grossPrice: text,
  priceBaseQuantity: text,
  priceBaseUnitCode: text,
  ...vat,
  name: text,
  description: text,
  sellerItemIdentifier: text,
  buyerItemIdentifier: text,
  standardItemIdentifier: identifier,
  originCountryCode: text,
});
const line: fc.Arbitrary<StatedLine> = fc
  .tuple(
    lineTerms,
    fc.record({
      allowances: list(some(allowanceTerms)),
      charges: list(some(allowanceTerms)),
      classifications: list(some({ value: text, scheme: text, schemeVersion: text })),
      attributes: list(some({ name: text, value: text })),
    }),
  )
  .map(([terms, lists]) => ({ ...terms, ...lists }));

const base64 = fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes).toString('base64'));
const withFile = fc
  .tuple(some({ name: text, mimeType: text }), base64)
  .map(([of, bytes]) => ({ ...of, base64: bytes }));

const totals = fc
  .tuple(
    some({
      sumOfLines: text,
      sumOfAllowances: text,
      sumOfCharges: text,
      taxExclusive: text,
      taxInclusive: text,
      prepaid: text,
      rounding: text,
      due: text,
    }),
    list(some({ amount: text, currency: text })),
  )
  .map(([terms, taxTotals]) => ({ ...terms, taxTotals }));

const identified = some({ name: text, legalRegistration: identifier });
const terms = some({
  profile: text,
  businessProcess: text,
  number: text,
  issuedOn: day,
  typeCode: text,
  currencyCode: text,
  taxCurrencyCode: text,
  dueOn: day,
  buyerReference: text,
  projectReference: text,
  contractReference: text,
  purchaseOrderReference: text,
  salesOrderReference: text,
  receivingAdviceReference: text,
  despatchAdviceReference: text,
  tenderReference: text,
  invoicedObject: some({ value: text, scheme: text }),
  buyerAccountingReference: text,
  paymentTerms: text,
  seller: party('seller'),
  buyer: party('buyer'),
  payee: fc.tuple(identified, identifiers).map(([given, all]) => ({ ...given, identifiers: all })),
  taxRepresentative: some({ name: text, vatIdentifier: text, address }),
  deliverTo: fc.tuple(some({ name: text, address }), identifiers).map(([of, all]) => ({ ...of, identifiers: all })),
  deliveredOn: day,
  period,
  remittanceInformation: text,
  directDebitMandate: text,
  creditorReference: text,
  totals,
});

/** Anything that a document can state, whatever is missing or wrong in it. */
export const statedArbitrary: fc.Arbitrary<StatedInvoice> = fc
  .tuple(
    terms,
    fc.record({
      notes: list(some({ subjectCode: text, text })),
      precedingInvoices: list(some({ number: text, issuedOn: day })),
      paymentMeans: list(paymentMeans),
      allowances: list(documentAllowance),
      charges: list(documentAllowance),
      vatBreakdown: list(vatBreakdown),
      supportingDocuments: list(some({ reference: text, description: text, location: text, file: withFile })),
      lines: list(line),
    }),
  )
  .map(([given, lists]) => ({ ...given, ...lists }));
