import { centsToDecimal, type Cents } from '../draft/decimal.ts';
import type { Invoice, PaymentMeans } from '../draft/invoice.ts';
import type { Totals, VatSubtotal } from '../draft/totals.ts';
import { dateElement, percentElement, periodElement, plainDateElement, VAT_TYPE } from './write-cii-parts.ts';
import { groupElement, textElement } from './xml-text.ts';

function amountElement(name: string, cents: Cents, currencyID?: string): string {
  return textElement(name, centsToDecimal(cents), { currencyID });
}

function paymentMeansElement(means: PaymentMeans): string {
  return groupElement(
    'ram:SpecifiedTradeSettlementPaymentMeans',
    textElement('ram:TypeCode', means.typeCode),
    textElement('ram:Information', means.information),
    groupElement(
      'ram:PayeePartyCreditorFinancialAccount',
      textElement('ram:IBANID', means.iban),
      textElement('ram:AccountName', means.accountName),
    ),
    groupElement('ram:PayeeSpecifiedCreditorFinancialInstitution', textElement('ram:BICID', means.bic)),
  );
}

function vatElement(subtotal: VatSubtotal, invoice: Invoice): string {
  const exempt = subtotal.category === 'E';
  return groupElement(
    'ram:ApplicableTradeTax',
    amountElement('ram:CalculatedAmount', subtotal.taxCents),
    VAT_TYPE,
    exempt ? textElement('ram:ExemptionReason', invoice.vatExemptionReason) : '',
    amountElement('ram:BasisAmount', subtotal.basisCents),
    textElement('ram:CategoryCode', subtotal.category),
    exempt ? textElement('ram:ExemptionReasonCode', invoice.vatExemptionCode) : '',
    plainDateElement('ram:TaxPointDate', invoice.taxPointOn),
    textElement('ram:DueDateTypeCode', invoice.taxPointCode),
    percentElement('ram:RateApplicablePercent', subtotal.rate),
  );
}

function totalsElement(totals: Totals, currency: string): string {
  return groupElement(
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    amountElement('ram:LineTotalAmount', totals.sumOfLinesCents),
    amountElement('ram:TaxBasisTotalAmount', totals.taxExclusiveCents),
    amountElement('ram:TaxTotalAmount', totals.taxTotalCents, currency),
    amountElement('ram:GrandTotalAmount', totals.taxInclusiveCents),
    totals.prepaidCents === 0 ? '' : amountElement('ram:TotalPrepaidAmount', totals.prepaidCents),
    amountElement('ram:DuePayableAmount', totals.dueCents),
  );
}

/** `ApplicableHeaderTradeSettlement`: payment, VAT by rate, terms and totals. */
export function settlementElement(invoice: Invoice, totals: Totals): string {
  return groupElement(
    'ram:ApplicableHeaderTradeSettlement',
    textElement('ram:PaymentReference', invoice.remittanceInformation),
    textElement('ram:InvoiceCurrencyCode', invoice.currencyCode),
    ...invoice.paymentMeans.map(paymentMeansElement),
    ...totals.vatSubtotals.map((each) => vatElement(each, invoice)),
    periodElement(invoice.periodStartOn, invoice.periodEndOn),
    groupElement(
      'ram:SpecifiedTradePaymentTerms',
      textElement('ram:Description', invoice.paymentTerms),
      dateElement('ram:DueDateDateTime', invoice.dueOn),
    ),
    totalsElement(totals, invoice.currencyCode),
    groupElement(
      'ram:ReceivableSpecifiedTradeAccountingAccount',
      textElement('ram:ID', invoice.buyerAccountingReference),
    ),
  );
}
