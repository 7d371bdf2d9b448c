import type { StatedLine } from '../draft/stated-invoice.ts';
import { INVOICED_OBJECT } from './cii-names.ts';
import { allowanceElement, chargeIndicator, identifierElement, periodElement, VAT_TYPE } from './write-cii-parts.ts';
import { groupElement, presentElement, textElement, valueElement } from './xml-text.ts';

function productElement(line: StatedLine): string {
  return groupElement(
    'ram:SpecifiedTradeProduct',
    identifierElement('ram:GlobalID', line.standardItemIdentifier),
    textElement('ram:SellerAssignedID', line.sellerItemIdentifier),
    textElement('ram:BuyerAssignedID', line.buyerItemIdentifier),
    textElement('ram:Name', line.name),
    textElement('ram:Description', line.description),
    ...line.attributes.map(({ name, value }) =>
      presentElement(
        'ram:ApplicableProductCharacteristic',
        textElement('ram:Description', name),
        textElement('ram:Value', value),
      ),
    ),
    ...line.classifications.map(({ value, scheme, schemeVersion }) =>
      presentElement(
        'ram:DesignatedProductClassification',
        valueElement('ram:ClassCode', value, { listID: scheme, listVersionID: schemeVersion }),
      ),
    ),
    groupElement('ram:OriginTradeCountry', textElement('ram:ID', line.originCountryCode)),
  );
}

function agreementElement(line: StatedLine): string {
  const discount = textElement('ram:ActualAmount', line.priceDiscount);
  return groupElement(
    'ram:SpecifiedLineTradeAgreement',
    groupElement('ram:BuyerOrderReferencedDocument', textElement('ram:LineID', line.orderLineReference)),
    groupElement(
      'ram:GrossPriceProductTradePrice',
      textElement('ram:ChargeAmount', line.grossPrice),
      discount === '' ? '' : groupElement('ram:AppliedTradeAllowanceCharge', chargeIndicator(false), discount),
    ),
    groupElement(
      'ram:NetPriceProductTradePrice',
      textElement('ram:ChargeAmount', line.netPrice),
      valueElement('ram:BasisQuantity', line.priceBaseQuantity, { unitCode: line.priceBaseUnitCode }),
    ),
  );
}

function invoicedObjectElement(object: StatedLine['invoicedObject']): string {
  if (object === undefined) return '';
  return groupElement(
    'ram:AdditionalReferencedDocument',
    textElement('ram:IssuerAssignedID', object.value),
    textElement('ram:TypeCode', INVOICED_OBJECT),
    textElement('ram:ReferenceTypeCode', object.scheme),
  );
}

function settlementElement(line: StatedLine): string {
  const vat = [
    textElement('ram:CategoryCode', line.vatCategory),
    textElement('ram:RateApplicablePercent', line.vatRate),
  ].join('');
  return groupElement(
    'ram:SpecifiedLineTradeSettlement',
    vat === '' ? '' : groupElement('ram:ApplicableTradeTax', VAT_TYPE, vat),
    periodElement(line.period),
    ...line.allowances.map((each) => allowanceElement(each, false)),
    ...line.charges.map((each) => allowanceElement(each, true)),
    groupElement(
      'ram:SpecifiedTradeSettlementLineMonetarySummation',
      textElement('ram:LineTotalAmount', line.netAmount),
    ),
    invoicedObjectElement(line.invoicedObject),
    groupElement('ram:ReceivableSpecifiedTradeAccountingAccount', textElement('ram:ID', line.buyerAccountingReference)),
  );
}

/** BG-25 in CII. */
export function lineElement(line: StatedLine): string {
  return presentElement(
    'ram:IncludedSupplyChainTradeLineItem',
    groupElement(
      'ram:AssociatedDocumentLineDocument',
      textElement('ram:LineID', line.identifier),
      groupElement('ram:IncludedNote', textElement('ram:Content', line.note)),
    ),
    productElement(line),
    agreementElement(line),
    groupElement(
      'ram:SpecifiedLineTradeDelivery',
      valueElement('ram:BilledQuantity', line.quantity, { unitCode: line.unitCode }),
    ),
    settlementElement(line),
  );
}
