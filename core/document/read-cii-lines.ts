import { Big } from 'big.js';
import { parseDecimal } from '../draft/decimal.ts';
import type { StatedAllowance, StatedLine, StatedPeriod } from '../draft/stated-invoice.ts';
import { given } from '../draft/stated-text.ts';
import { INVOICED_OBJECT } from './cii-names.ts';
import { readDate, readIdentifier } from './cii-values.ts';
import {
  attributeOf,
  child,
  childrenOf,
  childText,
  childWhere,
  peekAttribute,
  peekText,
  readAmount,
  textOf,
} from './xml-reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** What BG-27 and BG-28 are told apart by; an element that says neither is understood by nobody. */
export function isOfKind(kind: 'allowance' | 'charge'): (element: XmlElement) => boolean {
  const values = kind === 'charge' ? ['true', '1'] : ['false', '0'];
  return (element) => values.includes(peekText(element, 'ram:ChargeIndicator', 'udt:Indicator') ?? '');
}

/** True for the one tax of EN 16931; another one is understood by nobody. */
export function isVat(element: XmlElement): boolean {
  return peekText(element, 'ram:TypeCode')?.toUpperCase() === 'VAT';
}

/** BG-20, BG-21, BG-27 or BG-28 without its VAT. */
export function readAllowance(element: XmlElement, currency: string | undefined): StatedAllowance {
  childText(element, 'ram:ChargeIndicator', 'udt:Indicator');
  return given({
    amount: readAmount(element, 'ram:ActualAmount', currency),
    baseAmount: readAmount(element, 'ram:BasisAmount', currency),
    percent: childText(element, 'ram:CalculationPercent'),
    reason: childText(element, 'ram:Reason'),
    reasonCode: childText(element, 'ram:ReasonCode'),
  });
}

/** BG-14 or BG-26; absent without its element. */
export function readPeriod(element: XmlElement | undefined): StatedPeriod | undefined {
  if (element === undefined) return undefined;
  return given({
    startOn: readDate(element, 'ram:StartDateTime'),
    endOn: readDate(element, 'ram:EndDateTime'),
  });
}

/**
 * The gross price is for the same quantity as the net price, or for one; another one is left over. Answers its element,
 * which stands for both prices where the net price has none.
 */
function understandGrossBase(gross: XmlElement | undefined, net: XmlElement | undefined): XmlElement | undefined {
  const quantityOf = (price: XmlElement | undefined): Big => {
    const text = peekText(price, 'ram:BasisQuantity');
    return new Big(parseDecimal(text ?? '1') ?? -1);
  };
  if (!quantityOf(gross).eq(quantityOf(net))) return undefined;
  const base = child(gross, 'ram:BasisQuantity');
  textOf(base);
  const ofNet = net?.children.find((each) => each.name === 'ram:BasisQuantity');
  if (ofNet === undefined) return base;
  if (base?.attributes.get('unitCode') === ofNet.attributes.get('unitCode')) attributeOf(base, 'unitCode');
  return undefined;
}

type Prices = Pick<
  StatedLine,
  'netPrice' | 'grossPrice' | 'priceDiscount' | 'priceBaseQuantity' | 'priceBaseUnitCode' | 'grossPriceBaseUnitCode'
>;

function peekUnit(price: XmlElement | undefined): string | undefined {
  return peekAttribute(
    price?.children.find((each) => each.name === 'ram:BasisQuantity'),
    'unitCode',
  );
}

function readPrices(agreement: XmlElement | undefined, currency: string | undefined): Prices {
  const gross = child(agreement, 'ram:GrossPriceProductTradePrice');
  const net = child(agreement, 'ram:NetPriceProductTradePrice');
  const discount = childWhere(gross, 'ram:AppliedTradeAllowanceCharge', isOfKind('allowance'));
  childText(discount, 'ram:ChargeIndicator', 'udt:Indicator');
  const ofGross = understandGrossBase(gross, net);
  const base = child(net, 'ram:BasisQuantity') ?? ofGross;
  const unitOfGross = base === ofGross ? undefined : peekUnit(gross);
  return given({
    netPrice: readAmount(net, 'ram:ChargeAmount', currency),
    priceDiscount: readAmount(discount, 'ram:ActualAmount', currency),
    grossPrice: readAmount(gross, 'ram:ChargeAmount', currency),
    priceBaseQuantity: textOf(base),
    priceBaseUnitCode: attributeOf(base, 'unitCode'),
    grossPriceBaseUnitCode: unitOfGross === peekUnit(net) ? undefined : unitOfGross,
  });
}

type Product = Pick<
  StatedLine,
  | 'name'
  | 'description'
  | 'sellerItemIdentifier'
  | 'buyerItemIdentifier'
  | 'standardItemIdentifier'
  | 'classifications'
  | 'originCountryCode'
  | 'attributes'
>;

function readProduct(element: XmlElement | undefined): Product {
  return given({
    name: childText(element, 'ram:Name'),
    description: childText(element, 'ram:Description'),
    sellerItemIdentifier: childText(element, 'ram:SellerAssignedID'),
    buyerItemIdentifier: childText(element, 'ram:BuyerAssignedID'),
    standardItemIdentifier: readIdentifier(child(element, 'ram:GlobalID')),
    classifications: childrenOf(element, 'ram:DesignatedProductClassification').map((each) => {
      const code = child(each, 'ram:ClassCode');
      return given({
        value: textOf(code),
        scheme: attributeOf(code, 'listID'),
        schemeVersion: attributeOf(code, 'listVersionID'),
      });
    }),
    originCountryCode: childText(element, 'ram:OriginTradeCountry', 'ram:ID'),
    attributes: childrenOf(element, 'ram:ApplicableProductCharacteristic').map((each) =>
      given({ name: childText(each, 'ram:Description'), value: childText(each, 'ram:Value') }),
    ),
  });
}

function readInvoicedObject(settlement: XmlElement | undefined): StatedLine['invoicedObject'] {
  const document = childWhere(
    settlement,
    'ram:AdditionalReferencedDocument',
    (each) => peekText(each, 'ram:TypeCode') === INVOICED_OBJECT,
  );
  if (document === undefined) return undefined;
  childText(document, 'ram:TypeCode');
  return given({
    value: childText(document, 'ram:IssuerAssignedID'),
    scheme: childText(document, 'ram:ReferenceTypeCode'),
  });
}

/** BG-25; `currency` is the invoice's (BT-5). */
export function readLine(element: XmlElement, currency: string | undefined): StatedLine {
  const document = child(element, 'ram:AssociatedDocumentLineDocument');
  const agreement = child(element, 'ram:SpecifiedLineTradeAgreement');
  const quantity = child(child(element, 'ram:SpecifiedLineTradeDelivery'), 'ram:BilledQuantity');
  const settlement = child(element, 'ram:SpecifiedLineTradeSettlement');
  const tax = childWhere(settlement, 'ram:ApplicableTradeTax', isVat);
  childText(tax, 'ram:TypeCode');
  const summation = child(settlement, 'ram:SpecifiedTradeSettlementLineMonetarySummation');
  const allowances = (kind: 'allowance' | 'charge'): readonly StatedAllowance[] =>
    childrenOf(settlement, 'ram:SpecifiedTradeAllowanceCharge', isOfKind(kind)).map((each) =>
      readAllowance(each, currency),
    );
  return given({
    identifier: childText(document, 'ram:LineID'),
    note: childText(document, 'ram:IncludedNote', 'ram:Content'),
    invoicedObject: readInvoicedObject(settlement),
    quantity: textOf(quantity),
    unitCode: attributeOf(quantity, 'unitCode'),
    netAmount: readAmount(summation, 'ram:LineTotalAmount', currency),
    orderLineReference: childText(agreement, 'ram:BuyerOrderReferencedDocument', 'ram:LineID'),
    buyerAccountingReference: childText(settlement, 'ram:ReceivableSpecifiedTradeAccountingAccount', 'ram:ID'),
    period: readPeriod(child(settlement, 'ram:BillingSpecifiedPeriod')),
    allowances: allowances('allowance'),
    charges: allowances('charge'),
    ...readPrices(agreement, currency),
    vatCategory: childText(tax, 'ram:CategoryCode'),
    vatRate: childText(tax, 'ram:RateApplicablePercent'),
    ...readProduct(child(element, 'ram:SpecifiedTradeProduct')),
  });
}
