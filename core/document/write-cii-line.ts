import { centsToDecimal, parseDecimal, type Cents } from '../draft/decimal.ts';
import type { InvoiceLine, LineAllowance } from '../draft/invoice.ts';
import { allowanceCents, lineRate } from '../draft/totals.ts';
import { decimalElement, percentElement, periodElement, VAT_TYPE } from './write-cii-parts.ts';
import { groupElement, textElement } from './xml-text.ts';

const NOT_A_CHARGE = groupElement('ram:ChargeIndicator', textElement('udt:Indicator', 'false'));

function productElement(line: InvoiceLine): string {
  return groupElement(
    'ram:SpecifiedTradeProduct',
    textElement('ram:GlobalID', line.standardItemIdentifier?.value, { schemeID: line.standardItemIdentifier?.scheme }),
    textElement('ram:SellerAssignedID', line.sellerItemIdentifier),
    textElement('ram:BuyerAssignedID', line.buyerItemIdentifier),
    textElement('ram:Name', line.name),
    textElement('ram:Description', line.description),
  );
}

function priceElements(line: InvoiceLine): string {
  const discount =
    line.priceDiscount === undefined
      ? ''
      : groupElement(
          'ram:AppliedTradeAllowanceCharge',
          NOT_A_CHARGE,
          decimalElement('ram:ActualAmount', line.priceDiscount),
        );
  return (
    groupElement('ram:GrossPriceProductTradePrice', decimalElement('ram:ChargeAmount', line.grossPrice), discount) +
    groupElement(
      'ram:NetPriceProductTradePrice',
      decimalElement('ram:ChargeAmount', line.netPrice),
      decimalElement('ram:BasisQuantity', line.priceBaseQuantity, line.priceBaseUnitCode),
    )
  );
}

function allowanceElement(allowance: LineAllowance, line: InvoiceLine): string {
  return groupElement(
    'ram:SpecifiedTradeAllowanceCharge',
    NOT_A_CHARGE,
    percentElement('ram:CalculationPercent', allowance.percent),
    decimalElement('ram:BasisAmount', allowance.baseAmount),
    textElement('ram:ActualAmount', centsToDecimal(allowanceCents(allowance, line))),
    textElement('ram:ReasonCode', allowance.reasonCode),
    textElement('ram:Reason', allowance.reason),
  );
}

/** BG-25 in CII; `position` counts from 1 and stands in for a missing BT-126. */
export function lineElement(line: InvoiceLine, position: number, netCents: Cents): string {
  return groupElement(
    'ram:IncludedSupplyChainTradeLineItem',
    groupElement(
      'ram:AssociatedDocumentLineDocument',
      textElement('ram:LineID', line.identifier ?? String(position)),
      groupElement('ram:IncludedNote', textElement('ram:Content', line.note)),
    ),
    productElement(line),
    groupElement(
      'ram:SpecifiedLineTradeAgreement',
      groupElement('ram:BuyerOrderReferencedDocument', textElement('ram:LineID', line.orderLineReference)),
      priceElements(line),
    ),
    groupElement(
      'ram:SpecifiedLineTradeDelivery',
      textElement('ram:BilledQuantity', parseDecimal(line.quantity) ?? '0', { unitCode: line.unitCode }),
    ),
    groupElement(
      'ram:SpecifiedLineTradeSettlement',
      groupElement(
        'ram:ApplicableTradeTax',
        VAT_TYPE,
        textElement('ram:CategoryCode', line.vatCategory),
        percentElement('ram:RateApplicablePercent', lineRate(line)),
      ),
      periodElement(line.periodStartOn, line.periodEndOn),
      ...line.allowances.map((each) => allowanceElement(each, line)),
      groupElement(
        'ram:SpecifiedTradeSettlementLineMonetarySummation',
        textElement('ram:LineTotalAmount', centsToDecimal(netCents)),
      ),
    ),
  );
}
