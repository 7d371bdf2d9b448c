import { centsToDecimal, parseDecimal, type Cents } from './decimal.ts';
import type { InvoiceLine, LineAllowance } from './invoice.ts';
import { stateIdentifier } from './state-party.ts';
import type { StatedAllowance, StatedLine, StatedPeriod } from './stated-invoice.ts';
import { stated } from './stated-text.ts';
import { allowanceCents, lineRate } from './totals.ts';

/** A number in its shortest writing; a half-typed one as it is, for the rules to name. */
export function stateNumber(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (parseDecimal(text.trim()) ?? text);
}

/** BG-20, BG-21, BG-27 or BG-28 with its amount in cents. */
export function stateAllowance(allowance: LineAllowance, cents: Cents): StatedAllowance {
  const { amount, percent, baseAmount, reason, reasonCode } = allowance;
  const isTyped = amount !== undefined && parseDecimal(amount.trim()) === undefined;
  return stated({
    amount: isTyped || (amount ?? percent) === undefined ? amount : centsToDecimal(cents),
    baseAmount: stateNumber(baseAmount),
    percent: stateNumber(percent),
    reason,
    reasonCode,
  });
}

/** BG-14 or BG-26; absent when neither end is known. */
export function statePeriod(startOn: string | undefined, endOn: string | undefined): StatedPeriod | undefined {
  return startOn === undefined && endOn === undefined ? undefined : stated({ startOn, endOn });
}

/** BG-25; `position` counts from 1 and stands in for a missing BT-126. */
export function stateLine(line: InvoiceLine, position: number, netCents: Cents): StatedLine {
  const standard = line.standardItemIdentifier;
  const hasRate = line.vatCategory === 'S' || line.vatCategory === 'L' || line.vatCategory === 'M';
  return stated({
    identifier: line.identifier ?? String(position),
    note: line.note,
    invoicedObject: stateIdentifier(line.invoicedObject),
    quantity: stateNumber(line.quantity),
    unitCode: line.unitCode,
    netAmount: centsToDecimal(netCents),
    orderLineReference: line.orderLineReference,
    buyerAccountingReference: line.buyerAccountingReference,
    period: statePeriod(line.periodStartOn, line.periodEndOn),
    allowances: line.allowances.map((each) => stateAllowance(each, allowanceCents(each, line))),
    charges: (line.charges ?? []).map((each) => stateAllowance(each, allowanceCents(each, line))),
    netPrice: stateNumber(line.netPrice),
    priceDiscount: stateNumber(line.priceDiscount),
    grossPrice: stateNumber(line.grossPrice),
    priceBaseQuantity: stateNumber(line.priceBaseQuantity),
    priceBaseUnitCode: line.priceBaseUnitCode,
    vatCategory: line.vatCategory,
    vatRate: hasRate ? stateNumber(line.vatRate) : lineRate(line),
    name: line.name,
    description: line.description,
    sellerItemIdentifier: line.sellerItemIdentifier,
    buyerItemIdentifier: line.buyerItemIdentifier,
    standardItemIdentifier: standard === undefined ? undefined : stateIdentifier(standard),
    classifications: (line.classifications ?? []).map((each) => stated(each)),
    originCountryCode: line.originCountryCode,
    attributes: (line.attributes ?? []).map((each) => stated(each)),
  });
}
