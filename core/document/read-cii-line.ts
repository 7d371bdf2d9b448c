import { Big } from 'big.js';
import type { InvoiceLine, LineAllowance, VatCategory } from '../draft/invoice.ts';
import { allowanceCents } from '../draft/totals.ts';
import {
  amountOf,
  attributeOf,
  child,
  childText,
  dateOf,
  decimalOf,
  refuseTerm,
  refuseValue,
  textOf,
  type Reading,
} from './cii-reading.ts';
import { SUBJECTS } from './cii-terms.ts';
import type { XmlElement } from './xml-tree.ts';

/** BT-151 or BT-118 where this version covers it; another category is noted by its code. */
export function readCategory(reading: Reading, element: XmlElement | undefined): VatCategory {
  const code = textOf(element);
  if (code === 'S' || code === 'E') return code;
  if (code === undefined) refuseValue(reading, 'BT-118, BT-151', '');
  else refuseTerm(reading, SUBJECTS.vatCategory(code));
  return 'S';
}

function readRate(reading: Reading, tax: XmlElement | undefined, category: VatCategory): string {
  const rate = decimalOf(reading, child(tax, 'ram:RateApplicablePercent'), 'BT-152');
  if (category === 'S') return rate ?? '0';
  if (rate !== undefined && !new Big(rate).eq(0)) refuseTerm(reading, SUBJECTS.exemptRate(rate));
  return '0';
}

/** True when the element is an allowance; a charge is left for `gatherLeftOvers` to name. */
function isAllowance(element: XmlElement): boolean {
  const indicator = element.children.find((each) => each.name === 'ram:ChargeIndicator');
  const value = indicator?.children.find((each) => each.name === 'udt:Indicator')?.text.trim();
  return value === 'false' || value === '0';
}

function understandIndicator(element: XmlElement): void {
  element.understood = true;
  child(child(element, 'ram:ChargeIndicator'), 'udt:Indicator');
}

type Prices = Pick<
  InvoiceLine,
  'netPrice' | 'grossPrice' | 'priceDiscount' | 'priceBaseQuantity' | 'priceBaseUnitCode'
>;

function readPrices(reading: Reading, agreement: XmlElement | undefined): Prices {
  const gross = child(agreement, 'ram:GrossPriceProductTradePrice');
  const net = child(agreement, 'ram:NetPriceProductTradePrice');
  const grossPrice = amountOf(reading, child(gross, 'ram:ChargeAmount'), 'BT-148');
  const discount = gross?.children.find((each) => each.name === 'ram:AppliedTradeAllowanceCharge' && isAllowance(each));
  if (discount !== undefined) understandIndicator(discount);
  const priceDiscount = amountOf(reading, child(discount, 'ram:ActualAmount'), 'BT-147');
  const base = child(net, 'ram:BasisQuantity');
  const priceBaseQuantity = decimalOf(reading, base, 'BT-149');
  const priceBaseUnitCode = attributeOf(base, 'unitCode');
  const grossBase = child(gross, 'ram:BasisQuantity');
  const grossQuantity = decimalOf(reading, grossBase, 'BT-149');
  const grossUnitCode = attributeOf(grossBase, 'unitCode');
  const sameBase =
    grossQuantity === undefined ||
    (new Big(grossQuantity).eq(priceBaseQuantity ?? 1) &&
      (priceBaseUnitCode === undefined || grossUnitCode === undefined || grossUnitCode === priceBaseUnitCode));
  if (!sameBase) refuseTerm(reading, SUBJECTS.grossBase);
  return {
    netPrice: amountOf(reading, child(net, 'ram:ChargeAmount'), 'BT-146') ?? '0',
    ...(grossPrice === undefined ? {} : { grossPrice }),
    ...(priceDiscount === undefined ? {} : { priceDiscount }),
    ...(priceBaseQuantity === undefined ? {} : { priceBaseQuantity }),
    ...(priceBaseQuantity === undefined || priceBaseUnitCode === undefined ? {} : { priceBaseUnitCode }),
  };
}

function readAllowance(reading: Reading, element: XmlElement, line: InvoiceLine): LineAllowance {
  understandIndicator(element);
  const amount = amountOf(reading, child(element, 'ram:ActualAmount'), 'BT-136');
  const percent = decimalOf(reading, child(element, 'ram:CalculationPercent'), 'BT-138');
  const baseAmount = amountOf(reading, child(element, 'ram:BasisAmount'), 'BT-137');
  const reason = childText(element, 'ram:Reason');
  const reasonCode = childText(element, 'ram:ReasonCode');
  const terms = {
    ...(percent === undefined ? {} : { percent }),
    ...(baseAmount === undefined ? {} : { baseAmount }),
    ...(reason === undefined ? {} : { reason }),
    ...(reasonCode === undefined ? {} : { reasonCode }),
  };
  // The amount is kept apart only where the percentage does not give it: one of the two is then enough.
  const followsPercent =
    percent !== undefined && amount !== undefined && new Big(allowanceCents(terms, line)).div(100).eq(amount);
  return followsPercent || amount === undefined ? terms : { ...terms, amount };
}

type Product = Pick<
  InvoiceLine,
  'name' | 'description' | 'sellerItemIdentifier' | 'buyerItemIdentifier' | 'standardItemIdentifier'
>;

function readProduct(element: XmlElement | undefined): Product {
  const global = child(element, 'ram:GlobalID');
  const standard = textOf(global);
  const sellerItemIdentifier = childText(element, 'ram:SellerAssignedID');
  const buyerItemIdentifier = childText(element, 'ram:BuyerAssignedID');
  const description = childText(element, 'ram:Description');
  return {
    name: childText(element, 'ram:Name') ?? '',
    ...(description === undefined ? {} : { description }),
    ...(sellerItemIdentifier === undefined ? {} : { sellerItemIdentifier }),
    ...(buyerItemIdentifier === undefined ? {} : { buyerItemIdentifier }),
    ...(standard === undefined
      ? {}
      : { standardItemIdentifier: { value: standard, scheme: attributeOf(global, 'schemeID') ?? '' } }),
  };
}

/** A line and the net amount that the file gives it (BT-131). */
export type ReadLine = { readonly line: InvoiceLine; readonly net: string | undefined };

/** BG-25; `position` counts from 1: an identifier equal to it says nothing more and is not kept. */
export function readLine(reading: Reading, element: XmlElement, position: number, key: string): ReadLine {
  const document = child(element, 'ram:AssociatedDocumentLineDocument');
  const identifier = childText(document, 'ram:LineID');
  const note = childText(child(document, 'ram:IncludedNote'), 'ram:Content');
  const product = readProduct(child(element, 'ram:SpecifiedTradeProduct'));
  const agreement = child(element, 'ram:SpecifiedLineTradeAgreement');
  const orderLineReference = childText(child(agreement, 'ram:BuyerOrderReferencedDocument'), 'ram:LineID');
  const prices = readPrices(reading, agreement);
  const quantity = child(child(element, 'ram:SpecifiedLineTradeDelivery'), 'ram:BilledQuantity');
  const settlement = child(element, 'ram:SpecifiedLineTradeSettlement');
  const tax = child(settlement, 'ram:ApplicableTradeTax');
  child(tax, 'ram:TypeCode');
  const vatCategory = readCategory(reading, child(tax, 'ram:CategoryCode'));
  const period = child(settlement, 'ram:BillingSpecifiedPeriod');
  const periodStartOn = dateOf(reading, period, 'ram:StartDateTime', 'BT-134');
  const periodEndOn = dateOf(reading, period, 'ram:EndDateTime', 'BT-135');
  const summation = child(settlement, 'ram:SpecifiedTradeSettlementLineMonetarySummation');
  const net = amountOf(reading, child(summation, 'ram:LineTotalAmount'), 'BT-131');
  const bare: InvoiceLine = {
    key,
    ...(identifier === undefined || identifier === String(position) ? {} : { identifier }),
    ...(note === undefined ? {} : { note }),
    ...product,
    ...(orderLineReference === undefined ? {} : { orderLineReference }),
    quantity: decimalOf(reading, quantity, 'BT-129') ?? '0',
    unitCode: attributeOf(quantity, 'unitCode') ?? '',
    ...prices,
    allowances: [],
    ...(periodStartOn === undefined ? {} : { periodStartOn }),
    ...(periodEndOn === undefined ? {} : { periodEndOn }),
    vatCategory,
    vatRate: readRate(reading, tax, vatCategory),
  };
  const allowances = (settlement?.children ?? [])
    .filter((each) => each.name === 'ram:SpecifiedTradeAllowanceCharge' && isAllowance(each))
    .map((each) => readAllowance(reading, each, bare));
  return { line: { ...bare, allowances }, net };
}
