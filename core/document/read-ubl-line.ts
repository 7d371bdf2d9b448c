import type { StatedAllowance, StatedIdentifier, StatedLine } from '../draft/stated-invoice.ts';
import { given } from '../draft/stated-text.ts';
import { INVOICED_OBJECT } from './cii-names.ts';
import { readIdentifier } from './cii-values.ts';
import type { UblNames } from './ubl-names.ts';
import { isUblAllowance, isUblVat, readUblAllowance, readUblPeriod, readUblVat } from './ubl-values.ts';
import { attributeOf, child, childrenOf, childText, childWhere, peekText, readAmount, textOf } from './xml-reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** BT-18 or BT-128: the first reference of one of those types; `undefined` stands for none. */
export function readUblObject(
  parent: XmlElement | undefined,
  name: string,
  types: readonly (string | undefined)[] = [INVOICED_OBJECT],
): StatedIdentifier | undefined {
  const reference = childWhere(parent, name, (each) => types.includes(peekText(each, 'cbc:DocumentTypeCode')));
  childText(reference, 'cbc:DocumentTypeCode');
  return readIdentifier(child(reference, 'cbc:ID'));
}

type Prices = Pick<StatedLine, 'netPrice' | 'grossPrice' | 'priceDiscount' | 'priceBaseQuantity' | 'priceBaseUnitCode'>;

function readPrices(price: XmlElement | undefined, currency: string | undefined): Prices {
  const base = child(price, 'cbc:BaseQuantity');
  const discount = childWhere(price, 'cac:AllowanceCharge', isUblAllowance('allowance'));
  childText(discount, 'cbc:ChargeIndicator');
  return given({
    netPrice: readAmount(price, 'cbc:PriceAmount', currency),
    priceDiscount: readAmount(discount, 'cbc:Amount', currency),
    grossPrice: readAmount(discount, 'cbc:BaseAmount', currency),
    priceBaseQuantity: textOf(base),
    priceBaseUnitCode: attributeOf(base, 'unitCode'),
  });
}

function readItem(
  item: XmlElement | undefined,
): Partial<StatedLine> & Pick<StatedLine, 'classifications' | 'attributes'> {
  return given({
    name: childText(item, 'cbc:Name'),
    description: childText(item, 'cbc:Description'),
    sellerItemIdentifier: childText(item, 'cac:SellersItemIdentification', 'cbc:ID'),
    buyerItemIdentifier: childText(item, 'cac:BuyersItemIdentification', 'cbc:ID'),
    standardItemIdentifier: readIdentifier(child(child(item, 'cac:StandardItemIdentification'), 'cbc:ID')),
    classifications: childrenOf(item, 'cac:CommodityClassification').map((each) => {
      const code = child(each, 'cbc:ItemClassificationCode');
      return given({
        value: textOf(code),
        scheme: attributeOf(code, 'listID'),
        schemeVersion: attributeOf(code, 'listVersionID'),
      });
    }),
    originCountryCode: childText(item, 'cac:OriginCountry', 'cbc:IdentificationCode'),
    attributes: childrenOf(item, 'cac:AdditionalItemProperty').map((each) =>
      given({ name: childText(each, 'cbc:Name'), value: childText(each, 'cbc:Value') }),
    ),
    ...readUblVat(childWhere(item, 'cac:ClassifiedTaxCategory', isUblVat)),
  });
}

/** BG-25; `currency` is the invoice's (BT-5). */
export function readUblLine(element: XmlElement, names: UblNames, currency: string | undefined): StatedLine {
  const quantity = child(element, names.quantity);
  const allowances = (kind: 'allowance' | 'charge'): readonly StatedAllowance[] =>
    childrenOf(element, 'cac:AllowanceCharge', isUblAllowance(kind)).map((each) => readUblAllowance(each, currency));
  return given({
    identifier: childText(element, 'cbc:ID'),
    note: childText(element, 'cbc:Note'),
    invoicedObject: readUblObject(element, 'cac:DocumentReference', [INVOICED_OBJECT, undefined]),
    quantity: textOf(quantity),
    unitCode: attributeOf(quantity, 'unitCode'),
    netAmount: readAmount(element, 'cbc:LineExtensionAmount', currency),
    orderLineReference: childText(element, 'cac:OrderLineReference', 'cbc:LineID'),
    buyerAccountingReference: childText(element, 'cbc:AccountingCost'),
    period: readUblPeriod(child(element, 'cac:InvoicePeriod')),
    allowances: allowances('allowance'),
    charges: allowances('charge'),
    ...readPrices(child(element, 'cac:Price'), currency),
    ...readItem(child(element, 'cac:Item')),
  });
}
