import type { StatedInvoice, StatedSupportingDocument } from '../draft/stated-invoice.ts';
import { given } from '../draft/stated-text.ts';
import { INVOICED_OBJECT, SUPPORTING_DOCUMENT, TENDER_DOCUMENT } from './cii-names.ts';
import { readDate } from './cii-values.ts';
import { readLine } from './read-cii-lines.ts';
import { readDelivery, readParty, readTaxRepresentative } from './read-cii-parties.ts';
import { readSettlement } from './read-cii-payment.ts';
import { attributeOf, child, childrenOf, childText, childWhere, peekText, textOf } from './xml-reading.ts';
import type { XmlElement } from './xml-tree.ts';

function readReference(parent: XmlElement | undefined, name: string): string | undefined {
  return childText(parent, name, 'ram:IssuerAssignedID');
}

function isOfType(code: string): (element: XmlElement) => boolean {
  return (element) => peekText(element, 'ram:TypeCode') === code;
}

function readSupportingDocument(element: XmlElement): StatedSupportingDocument {
  childText(element, 'ram:TypeCode');
  const object = child(element, 'ram:AttachmentBinaryObject');
  const name = attributeOf(object, 'filename');
  const mimeType = attributeOf(object, 'mimeCode');
  return given({
    reference: childText(element, 'ram:IssuerAssignedID'),
    description: childText(element, 'ram:Name'),
    location: childText(element, 'ram:URIID'),
    file: object === undefined ? undefined : { ...given({ name, mimeType }), base64: textOf(object) ?? '' },
  });
}

type Agreement = Pick<
  StatedInvoice,
  | 'buyerReference'
  | 'seller'
  | 'buyer'
  | 'taxRepresentative'
  | 'salesOrderReference'
  | 'purchaseOrderReference'
  | 'contractReference'
  | 'supportingDocuments'
  | 'tenderReference'
  | 'invoicedObject'
  | 'projectReference'
>;

function readAgreement(agreement: XmlElement | undefined): Agreement {
  const tender = childWhere(agreement, 'ram:AdditionalReferencedDocument', isOfType(TENDER_DOCUMENT));
  const object = childWhere(agreement, 'ram:AdditionalReferencedDocument', isOfType(INVOICED_OBJECT));
  for (const each of [tender, object]) childText(each, 'ram:TypeCode');
  const project = child(agreement, 'ram:SpecifiedProcuringProject');
  // Its name is a filler that CII asks for; EN 16931 has a term for the identifier alone.
  childText(project, 'ram:Name');
  return given({
    buyerReference: childText(agreement, 'ram:BuyerReference'),
    seller: readParty('seller', child(agreement, 'ram:SellerTradeParty')),
    buyer: readParty('buyer', child(agreement, 'ram:BuyerTradeParty')),
    taxRepresentative: readTaxRepresentative(child(agreement, 'ram:SellerTaxRepresentativeTradeParty')),
    salesOrderReference: readReference(agreement, 'ram:SellerOrderReferencedDocument'),
    purchaseOrderReference: readReference(agreement, 'ram:BuyerOrderReferencedDocument'),
    contractReference: readReference(agreement, 'ram:ContractReferencedDocument'),
    supportingDocuments: childrenOf(agreement, 'ram:AdditionalReferencedDocument', isOfType(SUPPORTING_DOCUMENT)).map(
      readSupportingDocument,
    ),
    tenderReference: childText(tender, 'ram:IssuerAssignedID'),
    invoicedObject:
      object === undefined
        ? undefined
        : given({
            value: childText(object, 'ram:IssuerAssignedID'),
            scheme: childText(object, 'ram:ReferenceTypeCode'),
          }),
    projectReference: childText(project, 'ram:ID'),
  });
}

/** What a CII tree states; marks in the tree what it has understood. */
export function readCiiTree(root: XmlElement): StatedInvoice {
  root.understood = true;
  const context = child(root, 'rsm:ExchangedDocumentContext');
  const document = child(root, 'rsm:ExchangedDocument');
  const transaction = child(root, 'rsm:SupplyChainTradeTransaction');
  const delivery = child(transaction, 'ram:ApplicableHeaderTradeDelivery');
  const settlement = readSettlement(child(transaction, 'ram:ApplicableHeaderTradeSettlement'));
  return given({
    profile: childText(context, 'ram:GuidelineSpecifiedDocumentContextParameter', 'ram:ID'),
    businessProcess: childText(context, 'ram:BusinessProcessSpecifiedDocumentContextParameter', 'ram:ID'),
    number: childText(document, 'ram:ID'),
    issuedOn: readDate(document, 'ram:IssueDateTime'),
    typeCode: childText(document, 'ram:TypeCode'),
    notes: childrenOf(document, 'ram:IncludedNote').map((each) =>
      given({ subjectCode: childText(each, 'ram:SubjectCode'), text: childText(each, 'ram:Content') }),
    ),
    ...readAgreement(child(transaction, 'ram:ApplicableHeaderTradeAgreement')),
    deliverTo: readDelivery(child(delivery, 'ram:ShipToTradeParty')),
    deliveredOn: readDate(child(delivery, 'ram:ActualDeliverySupplyChainEvent'), 'ram:OccurrenceDateTime'),
    despatchAdviceReference: readReference(delivery, 'ram:DespatchAdviceReferencedDocument'),
    receivingAdviceReference: readReference(delivery, 'ram:ReceivingAdviceReferencedDocument'),
    ...settlement,
    lines: childrenOf(transaction, 'ram:IncludedSupplyChainTradeLineItem').map((each) =>
      readLine(each, settlement.currencyCode),
    ),
  });
}
