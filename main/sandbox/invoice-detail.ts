import { nodesAt, readXml, textAt } from './read-xml.ts';

/** One line of an invoice; every number as it is written, empty when absent. */
export type DetailLine = {
  readonly number: string;
  readonly reference: string;
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
  readonly netPrice: string;
  readonly discount: string;
  readonly total: string;
  readonly vatCode: string;
  readonly vatPercent: string;
};

/** What consulter/fournisseur shows of an invoice beside its record. */
export type InvoiceDetail = {
  readonly vatRegime: string;
  readonly exemption: string;
  readonly originalNumber: string;
  readonly paymentMode: string;
  /** `YYYY-MM-DD` */ readonly dueOn: string;
  readonly comment: string;
  readonly lines: readonly DetailLine[];
  readonly vat: readonly {
    readonly code: string;
    readonly percent: string;
    readonly basis: string;
    readonly tax: string;
  }[];
  readonly taxTotal: string;
  readonly discount: string;
  readonly discountReason: string;
};

const settlement = 'SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement';

/** UNTDID 4461 → modePaiement (chorus-pro-api 9.3); 58 and 59 are SEPA's forms of 30 and 49. */
const paymentModes: Readonly<Record<string, string>> = {
  '10': 'ESPECE',
  '20': 'CHEQUE',
  '30': 'VIREMENT',
  '49': 'PRELEVEMENT',
  '57': 'AUTRE',
  '58': 'VIREMENT',
  '59': 'PRELEVEMENT',
  '97': 'REPORT',
};

/** BT-8 of CII: 5 and 29 are the invoice's or the delivery's day, 72 the payment's. */
const taxPoints: Readonly<Record<string, string>> = { '5': 'TVA_SUR_DEBIT', '29': 'TVA_SUR_DEBIT' };

function toDay(text: string): string {
  return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : '';
}

/** What a CII invoice says line by line; typeTva is derived as chorus-pro-api 6.3 tells. */
export function readDetail(xml: string): InvoiceDetail {
  const document = readXml(xml);
  const taxes = nodesAt(document, `${settlement}/ApplicableTradeTax`);
  const exemption =
    taxes.map((each) => textAt(each, 'ExemptionReasonCode') || textAt(each, 'ExemptionReason')).find(Boolean) ?? '';
  const taxPoint = taxes.map((each) => textAt(each, 'DueDateTypeCode')).find(Boolean) ?? '';
  const stated = exemption === '' ? (taxPoints[taxPoint] ?? 'TVA_SUR_ENCAISSEMENT') : 'EXONERATION';
  const sums = `${settlement}/SpecifiedTradeSettlementHeaderMonetarySummation`;
  return {
    vatRegime: taxes.length === 0 ? 'SANS_TVA' : stated,
    exemption,
    originalNumber: textAt(document, `${settlement}/InvoiceReferencedDocument/IssuerAssignedID`),
    paymentMode: paymentModes[textAt(document, `${settlement}/SpecifiedTradeSettlementPaymentMeans/TypeCode`)] ?? '',
    dueOn: toDay(textAt(document, `${settlement}/SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString`)),
    comment: textAt(document, 'ExchangedDocument/IncludedNote/Content').slice(0, 2_000),
    lines: nodesAt(document, 'SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem').map((line) => {
      const quantity = nodesAt(line, 'SpecifiedLineTradeDelivery/BilledQuantity')[0];
      const sold = 'SpecifiedLineTradeSettlement';
      return {
        number: textAt(line, 'AssociatedDocumentLineDocument/LineID'),
        reference: textAt(line, 'SpecifiedTradeProduct/SellerAssignedID'),
        name: textAt(line, 'SpecifiedTradeProduct/Name'),
        quantity: quantity?.text.trim() ?? '',
        unit: quantity?.attributes['unitCode'] ?? '',
        netPrice: textAt(line, 'SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount'),
        discount: textAt(line, `${sold}/SpecifiedTradeAllowanceCharge/ActualAmount`),
        total: textAt(line, `${sold}/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount`),
        vatCode: '',
        vatPercent: textAt(line, `${sold}/ApplicableTradeTax/RateApplicablePercent`),
      };
    }),
    vat: taxes.map((each) => ({
      code: '',
      percent: textAt(each, 'RateApplicablePercent'),
      basis: textAt(each, 'BasisAmount'),
      tax: textAt(each, 'CalculatedAmount'),
    })),
    taxTotal: textAt(document, `${sums}/TaxTotalAmount`),
    discount: textAt(document, `${sums}/AllowanceTotalAmount`),
    discountReason: textAt(document, `${settlement}/SpecifiedTradeAllowanceCharge/Reason`),
  };
}
