import type {
  StatedAmount,
  StatedDocumentAllowance,
  StatedInvoice,
  StatedPaymentMeans,
  StatedTotals,
  StatedVat,
} from '../draft/stated-invoice.ts';
import { allowanceElement, dateElement, periodElement, VAT_TYPE } from './write-cii-parts.ts';
import { payeeElement } from './write-cii-party.ts';
import { groupElement, presentElement, textElement, valueElement } from './xml-text.ts';

function paymentMeansElement(means: StatedPaymentMeans): string {
  const account = [
    textElement('ram:IBANID', means.iban),
    textElement('ram:AccountName', means.accountName),
    textElement('ram:ProprietaryID', means.proprietaryAccount),
  ].join('');
  return presentElement(
    'ram:SpecifiedTradeSettlementPaymentMeans',
    textElement('ram:TypeCode', means.typeCode),
    textElement('ram:Information', means.information),
    groupElement(
      'ram:ApplicableTradeSettlementFinancialCard',
      textElement('ram:ID', means.cardNumber),
      textElement('ram:CardholderName', means.cardHolder),
    ),
    groupElement('ram:PayerPartyDebtorFinancialAccount', textElement('ram:IBANID', means.debitedAccount)),
    account !== '' || means.hasCreditTransfer === true
      ? presentElement('ram:PayeePartyCreditorFinancialAccount', account)
      : '',
    groupElement('ram:PayeeSpecifiedCreditorFinancialInstitution', textElement('ram:BICID', means.bic)),
  );
}

function vatElement(vat: StatedVat): string {
  return presentElement(
    'ram:ApplicableTradeTax',
    textElement('ram:CalculatedAmount', vat.taxAmount),
    VAT_TYPE,
    textElement('ram:ExemptionReason', vat.exemptionReason),
    textElement('ram:BasisAmount', vat.basisAmount),
    textElement('ram:CategoryCode', vat.category),
    textElement('ram:ExemptionReasonCode', vat.exemptionCode),
    dateElement('ram:TaxPointDate', vat.taxPointOn, 'udt:DateString'),
    textElement('ram:DueDateTypeCode', vat.taxPointCode),
    textElement('ram:RateApplicablePercent', vat.rate),
  );
}

function documentAllowanceElement(allowance: StatedDocumentAllowance, isCharge: boolean): string {
  const vat = [
    textElement('ram:CategoryCode', allowance.vatCategory),
    textElement('ram:RateApplicablePercent', allowance.vatRate),
  ].join('');
  return allowanceElement(allowance, isCharge, vat === '' ? '' : groupElement('ram:CategoryTradeTax', VAT_TYPE, vat));
}

function taxTotalElement({ amount, currency }: StatedAmount): string {
  const name = 'ram:TaxTotalAmount';
  return valueElement(name, amount, { currencyID: currency }) || presentElement(name);
}

function totalsElement(totals: StatedTotals | undefined): string {
  if (totals === undefined) return '';
  return presentElement(
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    textElement('ram:LineTotalAmount', totals.sumOfLines),
    textElement('ram:ChargeTotalAmount', totals.sumOfCharges),
    textElement('ram:AllowanceTotalAmount', totals.sumOfAllowances),
    textElement('ram:TaxBasisTotalAmount', totals.taxExclusive),
    ...totals.taxTotals.map(taxTotalElement),
    textElement('ram:RoundingAmount', totals.rounding),
    textElement('ram:GrandTotalAmount', totals.taxInclusive),
    textElement('ram:TotalPrepaidAmount', totals.prepaid),
    textElement('ram:DuePayableAmount', totals.due),
  );
}

/** `ApplicableHeaderTradeSettlement`: currencies, payment, VAT by rate, allowances, terms, totals, preceding invoices. */
export function settlementElement(stated: StatedInvoice): string {
  return presentElement(
    'ram:ApplicableHeaderTradeSettlement',
    textElement('ram:CreditorReferenceID', stated.creditorReference),
    textElement('ram:PaymentReference', stated.remittanceInformation),
    textElement('ram:TaxCurrencyCode', stated.taxCurrencyCode),
    textElement('ram:InvoiceCurrencyCode', stated.currencyCode),
    payeeElement(stated.payee),
    ...stated.paymentMeans.map(paymentMeansElement),
    ...stated.vatBreakdown.map(vatElement),
    periodElement(stated.period),
    ...stated.allowances.map((each) => documentAllowanceElement(each, false)),
    ...stated.charges.map((each) => documentAllowanceElement(each, true)),
    groupElement(
      'ram:SpecifiedTradePaymentTerms',
      textElement('ram:Description', stated.paymentTerms),
      dateElement('ram:DueDateDateTime', stated.dueOn),
      textElement('ram:DirectDebitMandateID', stated.directDebitMandate),
    ),
    totalsElement(stated.totals),
    ...stated.precedingInvoices.map(({ number, issuedOn }) =>
      presentElement(
        'ram:InvoiceReferencedDocument',
        textElement('ram:IssuerAssignedID', number),
        dateElement('ram:FormattedIssueDateTime', issuedOn, 'qdt:DateTimeString'),
      ),
    ),
    groupElement(
      'ram:ReceivableSpecifiedTradeAccountingAccount',
      textElement('ram:ID', stated.buyerAccountingReference),
    ),
  );
}
