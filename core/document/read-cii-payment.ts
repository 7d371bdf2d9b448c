import type {
  StatedDocumentAllowance,
  StatedInvoice,
  StatedPaymentMeans,
  StatedTotals,
  StatedVat,
} from '../draft/stated-invoice.ts';
import { given } from '../draft/stated-text.ts';
import { readDate } from './cii-values.ts';
import { isOfKind, isVat, readAllowance, readPeriod } from './read-cii-lines.ts';
import { readPayee } from './read-cii-parties.ts';
import { attributeOf, child, childrenOf, childText, childWhere, readAmount, textOf } from './xml-reading.ts';
import type { XmlElement } from './xml-tree.ts';

function readPaymentMeans(element: XmlElement): StatedPaymentMeans {
  const account = child(element, 'ram:PayeePartyCreditorFinancialAccount');
  const card = child(element, 'ram:ApplicableTradeSettlementFinancialCard');
  return given({
    typeCode: childText(element, 'ram:TypeCode'),
    information: childText(element, 'ram:Information'),
    iban: childText(account, 'ram:IBANID'),
    proprietaryAccount: childText(account, 'ram:ProprietaryID'),
    accountName: childText(account, 'ram:AccountName'),
    bic: childText(element, 'ram:PayeeSpecifiedCreditorFinancialInstitution', 'ram:BICID'),
    cardNumber: childText(card, 'ram:ID'),
    cardHolder: childText(card, 'ram:CardholderName'),
    debitedAccount: childText(element, 'ram:PayerPartyDebtorFinancialAccount', 'ram:IBANID'),
    hasCreditTransfer: account === undefined ? undefined : true,
  });
}

function readVat(tax: XmlElement, currency: string | undefined): StatedVat {
  childText(tax, 'ram:TypeCode');
  return given({
    category: childText(tax, 'ram:CategoryCode'),
    rate: childText(tax, 'ram:RateApplicablePercent'),
    basisAmount: readAmount(tax, 'ram:BasisAmount', currency),
    taxAmount: readAmount(tax, 'ram:CalculatedAmount', currency),
    exemptionReason: childText(tax, 'ram:ExemptionReason'),
    exemptionCode: childText(tax, 'ram:ExemptionReasonCode'),
    taxPointOn: readDate(tax, 'ram:TaxPointDate', 'udt:DateString'),
    taxPointCode: childText(tax, 'ram:DueDateTypeCode'),
  });
}

function readDocumentAllowance(element: XmlElement, currency: string | undefined): StatedDocumentAllowance {
  const tax = childWhere(element, 'ram:CategoryTradeTax', isVat);
  childText(tax, 'ram:TypeCode');
  return given({
    ...readAllowance(element, currency),
    vatCategory: childText(tax, 'ram:CategoryCode'),
    vatRate: childText(tax, 'ram:RateApplicablePercent'),
  });
}

function readTotals(summation: XmlElement | undefined, currency: string | undefined): StatedTotals | undefined {
  if (summation === undefined) return undefined;
  const amount = (name: string): string | undefined => readAmount(summation, name, currency);
  return given({
    sumOfLines: amount('ram:LineTotalAmount'),
    sumOfAllowances: amount('ram:AllowanceTotalAmount'),
    sumOfCharges: amount('ram:ChargeTotalAmount'),
    taxExclusive: amount('ram:TaxBasisTotalAmount'),
    taxTotals: childrenOf(summation, 'ram:TaxTotalAmount').map((each) =>
      given({ amount: textOf(each), currency: attributeOf(each, 'currencyID') }),
    ),
    taxInclusive: amount('ram:GrandTotalAmount'),
    prepaid: amount('ram:TotalPrepaidAmount'),
    rounding: amount('ram:RoundingAmount'),
    due: amount('ram:DuePayableAmount'),
  });
}

/** The first term of that kind among all the payment terms; EN 16931 has one of each. */
function readTerm(
  terms: readonly XmlElement[],
  read: (element: XmlElement) => string | undefined,
  name: string,
): string | undefined {
  const holder = terms.find((each) => each.children.some((inner) => inner.name === name));
  return holder === undefined ? undefined : read(holder);
}

/** What stands under `ApplicableHeaderTradeSettlement`. */
type Settlement = Pick<
  StatedInvoice,
  | 'creditorReference'
  | 'remittanceInformation'
  | 'taxCurrencyCode'
  | 'currencyCode'
  | 'payee'
  | 'paymentMeans'
  | 'vatBreakdown'
  | 'period'
  | 'allowances'
  | 'charges'
  | 'paymentTerms'
  | 'dueOn'
  | 'directDebitMandate'
  | 'totals'
  | 'precedingInvoices'
  | 'buyerAccountingReference'
>;

/** Reads currencies, payment, VAT by rate, allowances, terms, totals and preceding invoices. */
export function readSettlement(element: XmlElement | undefined): Settlement {
  const currency = childText(element, 'ram:InvoiceCurrencyCode');
  const allowances = (kind: 'allowance' | 'charge'): readonly StatedDocumentAllowance[] =>
    childrenOf(element, 'ram:SpecifiedTradeAllowanceCharge', isOfKind(kind)).map((each) =>
      readDocumentAllowance(each, currency),
    );
  const terms = childrenOf(element, 'ram:SpecifiedTradePaymentTerms');
  return given({
    creditorReference: childText(element, 'ram:CreditorReferenceID'),
    remittanceInformation: childText(element, 'ram:PaymentReference'),
    taxCurrencyCode: childText(element, 'ram:TaxCurrencyCode'),
    currencyCode: currency,
    payee: readPayee(child(element, 'ram:PayeeTradeParty')),
    paymentMeans: childrenOf(element, 'ram:SpecifiedTradeSettlementPaymentMeans').map(readPaymentMeans),
    vatBreakdown: childrenOf(element, 'ram:ApplicableTradeTax', isVat).map((each) => readVat(each, currency)),
    period: readPeriod(child(element, 'ram:BillingSpecifiedPeriod')),
    allowances: allowances('allowance'),
    charges: allowances('charge'),
    paymentTerms: readTerm(terms, (each) => childText(each, 'ram:Description'), 'ram:Description'),
    dueOn: readTerm(terms, (each) => readDate(each, 'ram:DueDateDateTime'), 'ram:DueDateDateTime'),
    directDebitMandate: readTerm(
      terms,
      (each) => childText(each, 'ram:DirectDebitMandateID'),
      'ram:DirectDebitMandateID',
    ),
    totals: readTotals(child(element, 'ram:SpecifiedTradeSettlementHeaderMonetarySummation'), currency),
    precedingInvoices: childrenOf(element, 'ram:InvoiceReferencedDocument').map((each) =>
      given({
        number: childText(each, 'ram:IssuerAssignedID'),
        issuedOn: readDate(each, 'ram:FormattedIssueDateTime', 'qdt:DateTimeString'),
      }),
    ),
    buyerAccountingReference: childText(element, 'ram:ReceivableSpecifiedTradeAccountingAccount', 'ram:ID'),
  });
}
