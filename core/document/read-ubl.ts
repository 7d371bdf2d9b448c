import type { StatedInvoice, StatedNote, StatedSupportingDocument } from '../draft/stated-invoice.ts';
import { given } from '../draft/stated-text.ts';
import { SUPPORTING_DOCUMENT, TENDER_DOCUMENT } from './cii-names.ts';
import { readUblLine, readUblObject } from './read-ubl-line.ts';
import {
  readCreditor,
  readUblDelivery,
  readUblParty,
  readUblPayee,
  readUblTaxRepresentative,
} from './read-ubl-parties.ts';
import {
  readUblDocumentAllowances,
  readUblPayment,
  readUblShared,
  readUblTotals,
  readUblVatBreakdown,
} from './read-ubl-payment.ts';
import type { UblNames } from './ubl-names.ts';
import { readUblPeriod } from './ubl-values.ts';
import { attributeOf, child, childrenOf, childText, childWhere, peekText, textOf } from './xml-reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** BT-8: UNTDID 2005 in UBL, UNTDID 2475 in CII; a code of neither stands as it is. */
const TAX_POINT_CODES = new Map<string, string>(Object.entries({ '3': '5', '35': '29', '432': '72' }));

/** BG-1: UBL writes the subject code before the text, `#AAB#`. */
function readNote(element: XmlElement): StatedNote {
  const text = textOf(element);
  const [, subjectCode, rest] = /^#([A-Z]{3})#([^]*)$/.exec(text ?? '') ?? [];
  return given(subjectCode === undefined ? { text } : { subjectCode, text: rest });
}

function readSupportingDocument(element: XmlElement): StatedSupportingDocument {
  if (peekText(element, 'cbc:DocumentTypeCode') === SUPPORTING_DOCUMENT) childText(element, 'cbc:DocumentTypeCode');
  const attachment = child(element, 'cac:Attachment');
  const object = child(attachment, 'cbc:EmbeddedDocumentBinaryObject');
  const name = attributeOf(object, 'filename');
  const mimeType = attributeOf(object, 'mimeCode');
  return given({
    reference: childText(element, 'cbc:ID'),
    description: childText(element, 'cbc:DocumentDescription'),
    location: childText(attachment, 'cac:ExternalReference', 'cbc:URI'),
    file: object === undefined ? undefined : { ...given({ name, mimeType }), base64: textOf(object) ?? '' },
  });
}

/** BT-11: a credit note has no element for it and gives it among its documents. */
function readProject(root: XmlElement): string | undefined {
  const own = childText(root, 'cac:ProjectReference', 'cbc:ID');
  if (own !== undefined || root.name !== 'ubl:CreditNote') return own;
  const reference = childWhere(
    root,
    'cac:AdditionalDocumentReference',
    (each) => peekText(each, 'cbc:DocumentTypeCode') === TENDER_DOCUMENT,
  );
  childText(reference, 'cbc:DocumentTypeCode');
  return childText(reference, 'cbc:ID');
}

type References = Pick<
  StatedInvoice,
  | 'buyerReference'
  | 'projectReference'
  | 'contractReference'
  | 'purchaseOrderReference'
  | 'salesOrderReference'
  | 'receivingAdviceReference'
  | 'despatchAdviceReference'
  | 'tenderReference'
  | 'invoicedObject'
  | 'precedingInvoices'
  | 'supportingDocuments'
  | 'buyerAccountingReference'
>;

function readReferences(root: XmlElement): References {
  const order = child(root, 'cac:OrderReference');
  return given({
    buyerReference: childText(root, 'cbc:BuyerReference'),
    buyerAccountingReference: childText(root, 'cbc:AccountingCost'),
    purchaseOrderReference: childText(order, 'cbc:ID'),
    salesOrderReference: childText(order, 'cbc:SalesOrderID'),
    contractReference: childText(root, 'cac:ContractDocumentReference', 'cbc:ID'),
    receivingAdviceReference: childText(root, 'cac:ReceiptDocumentReference', 'cbc:ID'),
    despatchAdviceReference: childText(root, 'cac:DespatchDocumentReference', 'cbc:ID'),
    tenderReference: childText(root, 'cac:OriginatorDocumentReference', 'cbc:ID'),
    invoicedObject: readUblObject(root, 'cac:AdditionalDocumentReference'),
    projectReference: readProject(root),
    precedingInvoices: childrenOf(root, 'cac:BillingReference').map((each) => {
      const reference = child(each, 'cac:InvoiceDocumentReference');
      return given({ number: childText(reference, 'cbc:ID'), issuedOn: childText(reference, 'cbc:IssueDate') });
    }),
    supportingDocuments: childrenOf(root, 'cac:AdditionalDocumentReference', ({ understood }) => !understood).map(
      readSupportingDocument,
    ),
  });
}

type Payment = Pick<
  StatedInvoice,
  | 'paymentMeans'
  | 'remittanceInformation'
  | 'directDebitMandate'
  | 'creditorReference'
  | 'dueOn'
  | 'paymentTerms'
  | 'payee'
>;

function readPayment(root: XmlElement): Payment {
  const means = childrenOf(root, 'cac:PaymentMeans');
  const supplier = child(child(root, 'cac:AccountingSupplierParty'), 'cac:Party');
  const payee = child(root, 'cac:PayeeParty');
  return given({
    paymentMeans: means.map(readUblPayment),
    remittanceInformation: readUblShared(means, 'cbc:PaymentID'),
    directDebitMandate: readUblShared(means, 'cac:PaymentMandate', 'cbc:ID'),
    creditorReference: readCreditor(supplier) ?? readCreditor(payee),
    dueOn: childText(root, 'cbc:DueDate') ?? readUblShared(means, 'cbc:PaymentDueDate'),
    paymentTerms: childText(root, 'cac:PaymentTerms', 'cbc:Note'),
    payee: readUblPayee(payee),
  });
}

/** What a UBL invoice or credit note states; marks in the tree what it has understood. */
export function readUblTree(root: XmlElement, names: UblNames): StatedInvoice {
  root.understood = true;
  // The version of UBL says nothing of the invoice.
  childText(root, 'cbc:UBLVersionID');
  const currency = childText(root, 'cbc:DocumentCurrencyCode');
  const taxCurrency = childText(root, 'cbc:TaxCurrencyCode');
  const period = child(root, 'cac:InvoicePeriod');
  const code = childText(period, 'cbc:DescriptionCode');
  const taxPointOn = childText(root, 'cbc:TaxPointDate');
  const taxPointCode = code === undefined ? undefined : (TAX_POINT_CODES.get(code) ?? code);
  const taxes = childrenOf(root, 'cac:TaxTotal');
  const detailed = taxes.find((each) => each.children.some(({ name }) => name === 'cac:TaxSubtotal'));
  const delivery = child(root, 'cac:Delivery');
  return given({
    profile: childText(root, 'cbc:CustomizationID'),
    businessProcess: childText(root, 'cbc:ProfileID'),
    number: childText(root, 'cbc:ID'),
    issuedOn: childText(root, 'cbc:IssueDate'),
    typeCode: childText(root, names.typeCode),
    currencyCode: currency,
    taxCurrencyCode: taxCurrency,
    notes: childrenOf(root, 'cbc:Note').map(readNote),
    ...readReferences(root),
    ...readPayment(root),
    seller: readUblParty('seller', child(root, 'cac:AccountingSupplierParty')),
    buyer: readUblParty('buyer', child(root, 'cac:AccountingCustomerParty')),
    taxRepresentative: readUblTaxRepresentative(child(root, 'cac:TaxRepresentativeParty')),
    deliverTo: readUblDelivery(delivery),
    deliveredOn: childText(delivery, 'cbc:ActualDeliveryDate'),
    period: readUblPeriod(period),
    allowances: readUblDocumentAllowances(root, 'allowance', currency),
    charges: readUblDocumentAllowances(root, 'charge', currency),
    totals: readUblTotals(child(root, 'cac:LegalMonetaryTotal'), taxes, currency),
    vatBreakdown: readUblVatBreakdown(detailed, currency, given({ taxPointOn, taxPointCode })),
    lines: childrenOf(root, names.line).map((each) => readUblLine(each, names, currency)),
  });
}
