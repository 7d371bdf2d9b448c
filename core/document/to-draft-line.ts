import { Big } from 'big.js';
import {
  vatCategorySchema,
  type DocumentAllowance,
  type InvoiceLine,
  type LineAllowance,
  type VatCategory,
} from '../draft/invoice.ts';
import type { Cents } from '../draft/decimal.ts';
import type { StatedAllowance, StatedDocumentAllowance, StatedLine } from '../draft/stated-invoice.ts';
import { stated } from '../draft/stated-text.ts';
import { allowanceCents, documentAllowanceCents, lineNetCents, rateOf } from '../draft/totals.ts';
import {
  draftDate,
  draftDecimal,
  draftIdentifier,
  refuseValue,
  unlessEmpty,
  type Drafting,
} from './to-draft-values.ts';

/** A category of UNTDID 5305 that EN 16931 has; another one, or none, is noted as a bad value of the term. */
export function draftCategory(drafting: Drafting, code: string | undefined, term: string): VatCategory {
  const known = vatCategorySchema.safeParse(code);
  if (known.success) return known.data;
  refuseValue(drafting, term, code ?? '');
  return 'S';
}

/** The rate of a category; one on a category that bears none is noted as a bad value of the term. */
export function draftRate(drafting: Drafting, category: VatCategory, text: string | undefined, term: string): string {
  const rate = draftDecimal(drafting, text, term);
  const isFree = rateOf(category, '1') === '1';
  if (!isFree && rate !== undefined && !new Big(rate).eq(0)) refuseValue(drafting, term, `${rate} % (${category})`);
  return isFree ? (rate ?? '') : '0';
}

/**
 * BG-20, BG-21, BG-27 or BG-28. The amount is kept apart only where the percentage does not give it: one of the two is
 * then enough. `centsOf` is what the calculation makes of it.
 */
function toAllowance<Terms extends LineAllowance>(
  drafting: Drafting,
  allowance: StatedAllowance,
  extra: Omit<Terms, keyof LineAllowance>,
  centsOf: (terms: Terms) => Cents,
): Terms {
  const amount = draftDecimal(drafting, allowance.amount, 'BT-92, BT-99, BT-136, BT-141');
  const terms = {
    ...stated({
      percent: draftDecimal(drafting, allowance.percent, 'BT-94, BT-101, BT-138, BT-143'),
      baseAmount: draftDecimal(drafting, allowance.baseAmount, 'BT-93, BT-100, BT-137, BT-142'),
      reason: allowance.reason,
      reasonCode: allowance.reasonCode,
    }),
    ...extra,
  } as Terms;
  const followsPercent =
    terms.percent !== undefined && amount !== undefined && new Big(centsOf(terms)).div(100).eq(amount);
  return followsPercent || amount === undefined ? terms : { ...terms, amount };
}

/** BG-20 or BG-21; the percentage is of the sum of the lines unless a base is given. */
export function toDocumentAllowance(
  drafting: Drafting,
  allowance: StatedDocumentAllowance,
  sumOfLinesCents: Cents,
): DocumentAllowance {
  const vatCategory = draftCategory(drafting, allowance.vatCategory, 'BT-95, BT-102');
  const vatRate = draftRate(drafting, vatCategory, allowance.vatRate, 'BT-96, BT-103');
  return toAllowance<DocumentAllowance>(drafting, allowance, { vatCategory, vatRate }, (terms) =>
    documentAllowanceCents(terms, sumOfLinesCents),
  );
}

type Product = Pick<
  InvoiceLine,
  | 'name'
  | 'description'
  | 'sellerItemIdentifier'
  | 'buyerItemIdentifier'
  | 'standardItemIdentifier'
  | 'classifications'
  | 'originCountryCode'
  | 'attributes'
>;

function toProduct(line: StatedLine): Product {
  return {
    name: line.name ?? '',
    ...stated({
      description: line.description,
      sellerItemIdentifier: line.sellerItemIdentifier,
      buyerItemIdentifier: line.buyerItemIdentifier,
      standardItemIdentifier: draftIdentifier(line.standardItemIdentifier),
      classifications: unlessEmpty(line.classifications.map((each) => ({ ...each, value: each.value ?? '' }))),
      originCountryCode: line.originCountryCode,
      attributes: unlessEmpty(line.attributes.map(({ name = '', value = '' }) => ({ name, value }))),
    }),
  };
}

/** BG-25; `position` counts from 1: an identifier equal to it says nothing more and is not kept. */
export function toLine(drafting: Drafting, line: StatedLine, position: number, key: string): InvoiceLine {
  const decimal = (text: string | undefined, term: string): string | undefined => draftDecimal(drafting, text, term);
  const vatCategory = draftCategory(drafting, line.vatCategory, 'BT-151');
  const bare: InvoiceLine = {
    key,
    ...toProduct(line),
    ...stated({
      identifier: line.identifier === String(position) ? undefined : line.identifier,
      note: line.note,
      invoicedObject: draftIdentifier(line.invoicedObject),
      orderLineReference: line.orderLineReference,
      buyerAccountingReference: line.buyerAccountingReference,
      grossPrice: decimal(line.grossPrice, 'BT-148'),
      priceDiscount: decimal(line.priceDiscount, 'BT-147'),
      priceBaseQuantity: decimal(line.priceBaseQuantity, 'BT-149'),
      priceBaseUnitCode: line.priceBaseUnitCode,
      periodStartOn: draftDate(drafting, line.period?.startOn, 'BT-134'),
      periodEndOn: draftDate(drafting, line.period?.endOn, 'BT-135'),
    }),
    quantity: decimal(line.quantity, 'BT-129') ?? '',
    unitCode: line.unitCode ?? '',
    netPrice: decimal(line.netPrice, 'BT-146') ?? '',
    allowances: [],
    vatCategory,
    vatRate: draftRate(drafting, vatCategory, line.vatRate, 'BT-152'),
  };
  const toAllowances = (all: readonly StatedAllowance[]): LineAllowance[] =>
    all.map((each) => toAllowance<LineAllowance>(drafting, each, {}, (terms) => allowanceCents(terms, bare)));
  const charges = unlessEmpty(toAllowances(line.charges));
  const whole: InvoiceLine = {
    ...bare,
    allowances: toAllowances(line.allowances),
    ...(charges === undefined ? {} : { charges }),
  };
  const net = decimal(line.netAmount, 'BT-131');
  // EN 16931 has no rule for it: the amount that the document gives a line stands.
  const differs = net !== undefined && !new Big(net).times(100).eq(lineNetCents(whole));
  return differs ? { ...whole, givenNetAmount: net } : whole;
}
