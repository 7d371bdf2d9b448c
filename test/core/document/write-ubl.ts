import type {
  StatedAllowance,
  StatedDocumentAllowance,
  StatedIdentifier,
  StatedInvoice,
  StatedLine,
  StatedPaymentMeans,
  StatedSupportingDocument,
  StatedVat,
} from '../../../core/draft/stated-invoice.ts';
import { address, identifier, party, payee, representative } from './write-ubl-party.ts';
import {
  escapeXml,
  groupElement as group,
  presentElement as present,
  textElement as text,
  valueElement as value,
} from '../../../core/document/xml-text.ts';

/** An invoice in UBL 2.1, written by the binding of EN 16931-3-2 for the reader to be held to; Liasse itself writes CII alone. */
export type UblKind = 'Invoice' | 'CreditNote';

const CODES: Readonly<Record<string, string>> = { '5': '3', '29': '35', '72': '432' };
const VAT_SCHEME = group('cac:TaxScheme', text('cbc:ID', 'VAT'));

function delivery({ deliverTo: to, deliveredOn }: StatedInvoice): string {
  const place =
    to === undefined
      ? ''
      : present('cac:DeliveryLocation', identifier('cbc:ID', to.identifiers[0]), address('cac:Address', to.address));
  return group(
    'cac:Delivery',
    text('cbc:ActualDeliveryDate', deliveredOn),
    place,
    group('cac:DeliveryParty', group('cac:PartyName', text('cbc:Name', to?.name))),
  );
}

function paymentMeans(of: StatedPaymentMeans, stated: StatedInvoice, kind: UblKind): string {
  const account = [
    text('cbc:ID', of.iban ?? of.proprietaryAccount),
    text('cbc:Name', of.accountName),
    group('cac:FinancialInstitutionBranch', text('cbc:ID', of.bic)),
  ].join('');
  return present(
    'cac:PaymentMeans',
    value('cbc:PaymentMeansCode', of.typeCode, { name: of.information }),
    kind === 'CreditNote' ? text('cbc:PaymentDueDate', stated.dueOn) : '',
    text('cbc:PaymentID', stated.remittanceInformation),
    group(
      'cac:CardAccount',
      text('cbc:PrimaryAccountNumberID', of.cardNumber),
      text('cbc:NetworkID', of.cardNumber === undefined ? undefined : 'NA'),
      text('cbc:HolderName', of.cardHolder),
    ),
    of.hasCreditTransfer === true ? present('cac:PayeeFinancialAccount', account) : '',
    group(
      'cac:PaymentMandate',
      text('cbc:ID', stated.directDebitMandate),
      group('cac:PayerFinancialAccount', text('cbc:ID', of.debitedAccount)),
    ),
  );
}

/** UBL asks for the currency on every amount. */
function amount(name: string, of: string | undefined, currencyID: string | undefined): string {
  return text(name, of, { currencyID });
}

function allowance(of: StatedAllowance, isCharge: boolean, currency: string | undefined, tax = ''): string {
  return present(
    'cac:AllowanceCharge',
    text('cbc:ChargeIndicator', String(isCharge)),
    text('cbc:AllowanceChargeReasonCode', of.reasonCode),
    text('cbc:AllowanceChargeReason', of.reason),
    text('cbc:MultiplierFactorNumeric', of.percent),
    amount('cbc:Amount', of.amount, currency),
    amount('cbc:BaseAmount', of.baseAmount, currency),
    tax,
  );
}

function category(name: string, code: string | undefined, rate: string | undefined, more = ''): string {
  return present(name, text('cbc:ID', code), text('cbc:Percent', rate), more, VAT_SCHEME);
}

function documentAllowance(of: StatedDocumentAllowance, isCharge: boolean, currency: string | undefined): string {
  return allowance(of, isCharge, currency, category('cac:TaxCategory', of.vatCategory, of.vatRate));
}

function subtotal(of: StatedVat, currency: string | undefined): string {
  const exemption =
    text('cbc:TaxExemptionReasonCode', of.exemptionCode) + text('cbc:TaxExemptionReason', of.exemptionReason);
  return present(
    'cac:TaxSubtotal',
    amount('cbc:TaxableAmount', of.basisAmount, currency),
    amount('cbc:TaxAmount', of.taxAmount, currency),
    category('cac:TaxCategory', of.category, of.rate, exemption),
  );
}

function taxTotals({ totals, vatBreakdown, currencyCode }: StatedInvoice): string {
  return (totals?.taxTotals ?? [])
    .map((each, index) =>
      present(
        'cac:TaxTotal',
        value('cbc:TaxAmount', each.amount, { currencyID: each.currency }),
        ...(index === 0 ? vatBreakdown.map((of) => subtotal(of, currencyCode)) : []),
      ),
    )
    .join('');
}

function supportingDocument(of: StatedSupportingDocument): string {
  const { file } = of;
  const attributes = { mimeCode: file?.mimeType, filename: file?.name };
  const object =
    file === undefined
      ? ''
      : value('cbc:EmbeddedDocumentBinaryObject', file.base64, attributes) ||
        present('cbc:EmbeddedDocumentBinaryObject');
  return present(
    'cac:AdditionalDocumentReference',
    text('cbc:ID', of.reference),
    text('cbc:DocumentDescription', of.description),
    group('cac:Attachment', object, group('cac:ExternalReference', text('cbc:URI', of.location))),
  );
}

function object(name: string, of: StatedIdentifier | undefined): string {
  if (of === undefined) return '';
  return present(name, identifier('cbc:ID', of), text('cbc:DocumentTypeCode', '130'));
}

function period(of: StatedInvoice['period'], code?: string): string {
  const content = [text('cbc:StartDate', of?.startOn), text('cbc:EndDate', of?.endOn)].join('');
  const meaning = text('cbc:DescriptionCode', code === undefined ? undefined : (CODES[code] ?? code));
  return of === undefined && meaning === '' ? '' : present('cac:InvoicePeriod', content, meaning);
}

function line(of: StatedLine, kind: UblKind, currency: string | undefined): string {
  const discount = amount('cbc:Amount', of.priceDiscount, currency) + amount('cbc:BaseAmount', of.grossPrice, currency);
  return present(
    `cac:${kind}Line`,
    text('cbc:ID', of.identifier),
    text('cbc:Note', of.note),
    value(kind === 'Invoice' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity', of.quantity, { unitCode: of.unitCode }),
    amount('cbc:LineExtensionAmount', of.netAmount, currency),
    text('cbc:AccountingCost', of.buyerAccountingReference),
    period(of.period),
    group('cac:OrderLineReference', text('cbc:LineID', of.orderLineReference)),
    object('cac:DocumentReference', of.invoicedObject),
    ...of.allowances.map((each) => allowance(each, false, currency)),
    ...of.charges.map((each) => allowance(each, true, currency)),
    present(
      'cac:Item',
      text('cbc:Description', of.description),
      text('cbc:Name', of.name),
      group('cac:BuyersItemIdentification', text('cbc:ID', of.buyerItemIdentifier)),
      group('cac:SellersItemIdentification', text('cbc:ID', of.sellerItemIdentifier)),
      group('cac:StandardItemIdentification', identifier('cbc:ID', of.standardItemIdentifier)),
      group('cac:OriginCountry', text('cbc:IdentificationCode', of.originCountryCode)),
      ...of.classifications.map(({ value: code, scheme, schemeVersion }) =>
        present(
          'cac:CommodityClassification',
          value('cbc:ItemClassificationCode', code, { listID: scheme, listVersionID: schemeVersion }),
        ),
      ),
      category('cac:ClassifiedTaxCategory', of.vatCategory, of.vatRate),
      ...of.attributes.map((each) =>
        present('cac:AdditionalItemProperty', text('cbc:Name', each.name), text('cbc:Value', each.value)),
      ),
    ),
    group(
      'cac:Price',
      amount('cbc:PriceAmount', of.netPrice, currency),
      value('cbc:BaseQuantity', of.priceBaseQuantity, { unitCode: of.priceBaseUnitCode }),
      discount === '' ? '' : group('cac:AllowanceCharge', text('cbc:ChargeIndicator', 'false'), discount),
    ),
  );
}

/** The parts of the heading, in the order of the schema. */
function heading(stated: StatedInvoice, kind: UblKind): string {
  const [first] = stated.vatBreakdown;
  return [
    text('cbc:CustomizationID', stated.profile),
    text('cbc:ProfileID', stated.businessProcess),
    text('cbc:ID', stated.number),
    text('cbc:IssueDate', stated.issuedOn),
    kind === 'Invoice' ? text('cbc:DueDate', stated.dueOn) : '',
    text(`cbc:${kind}TypeCode`, stated.typeCode),
    ...stated.notes.map((each) =>
      present(
        'cbc:Note',
        escapeXml(each.subjectCode === undefined ? '' : `#${each.subjectCode}#`),
        escapeXml(each.text ?? ''),
      ),
    ),
    text('cbc:TaxPointDate', first?.taxPointOn),
    text('cbc:DocumentCurrencyCode', stated.currencyCode),
    text('cbc:TaxCurrencyCode', stated.taxCurrencyCode),
    text('cbc:AccountingCost', stated.buyerAccountingReference),
    text('cbc:BuyerReference', stated.buyerReference),
    period(stated.period, first?.taxPointCode),
    group(
      'cac:OrderReference',
      text('cbc:ID', stated.purchaseOrderReference),
      text('cbc:SalesOrderID', stated.salesOrderReference),
    ),
    ...stated.precedingInvoices.map(({ number, issuedOn }) =>
      present(
        'cac:BillingReference',
        present('cac:InvoiceDocumentReference', text('cbc:ID', number), text('cbc:IssueDate', issuedOn)),
      ),
    ),
    group('cac:DespatchDocumentReference', text('cbc:ID', stated.despatchAdviceReference)),
    group('cac:ReceiptDocumentReference', text('cbc:ID', stated.receivingAdviceReference)),
    group('cac:OriginatorDocumentReference', text('cbc:ID', stated.tenderReference)),
    group('cac:ContractDocumentReference', text('cbc:ID', stated.contractReference)),
  ].join('');
}

/** What an invoice states as UBL 2.1. */
export function writeUbl(stated: StatedInvoice, kind: UblKind): string {
  const { totals, currencyCode: currency } = stated;
  const project = text('cbc:ID', stated.projectReference);
  const common = 'urn:oasis:names:specification:ubl:schema:xsd:Common';
  return [
    `<${kind} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${kind}-2" xmlns:cac="${common}AggregateComponents-2" xmlns:cbc="${common}BasicComponents-2">`,
    heading(stated, kind),
    object('cac:AdditionalDocumentReference', stated.invoicedObject),
    project !== '' && kind === 'CreditNote'
      ? present('cac:AdditionalDocumentReference', project, text('cbc:DocumentTypeCode', '50'))
      : group('cac:ProjectReference', project),
    ...stated.supportingDocuments.map(supportingDocument),
    party('cac:AccountingSupplierParty', stated.seller, stated.creditorReference),
    party('cac:AccountingCustomerParty', stated.buyer),
    payee(stated.payee),
    representative(stated.taxRepresentative),
    delivery(stated),
    ...stated.paymentMeans.map((each) => paymentMeans(each, stated, kind)),
    group('cac:PaymentTerms', text('cbc:Note', stated.paymentTerms)),
    ...stated.allowances.map((each) => documentAllowance(each, false, currency)),
    ...stated.charges.map((each) => documentAllowance(each, true, currency)),
    taxTotals(stated),
    totals === undefined
      ? ''
      : present(
          'cac:LegalMonetaryTotal',
          amount('cbc:LineExtensionAmount', totals.sumOfLines, currency),
          amount('cbc:TaxExclusiveAmount', totals.taxExclusive, currency),
          amount('cbc:TaxInclusiveAmount', totals.taxInclusive, currency),
          amount('cbc:AllowanceTotalAmount', totals.sumOfAllowances, currency),
          amount('cbc:ChargeTotalAmount', totals.sumOfCharges, currency),
          amount('cbc:PrepaidAmount', totals.prepaid, currency),
          amount('cbc:PayableRoundingAmount', totals.rounding, currency),
          amount('cbc:PayableAmount', totals.due, currency),
        ),
    ...stated.lines.map((each) => line(each, kind, currency)),
    `</${kind}>`,
  ].join('');
}
