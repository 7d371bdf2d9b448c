import type { Invoice } from '../draft/invoice.ts';
import { stateInvoice } from '../draft/state-invoice.ts';
import type { StatedInvoice, StatedNote, StatedSupportingDocument } from '../draft/stated-invoice.ts';
import type { Target } from '../draft/target.ts';
import { CII_NAMESPACES, INVOICED_OBJECT, SUPPORTING_DOCUMENT, TENDER_DOCUMENT } from './cii-names.ts';
import { lineElement } from './write-cii-line.ts';
import { dateElement, referenceElement } from './write-cii-parts.ts';
import { deliverToElement, partyElement, taxRepresentativeElement } from './write-cii-party.ts';
import { settlementElement } from './write-cii-settlement.ts';
import { groupElement, presentElement, textElement, valueElement } from './xml-text.ts';

function noteElement(note: StatedNote): string {
  return presentElement(
    'ram:IncludedNote',
    textElement('ram:Content', note.text),
    textElement('ram:SubjectCode', note.subjectCode),
  );
}

function fileElement(file: StatedSupportingDocument['file']): string {
  if (file === undefined) return '';
  const attributes = { mimeCode: file.mimeType, filename: file.name };
  const name = 'ram:AttachmentBinaryObject';
  return valueElement(name, file.base64, attributes) || presentElement(name);
}

function supportingDocumentElement(document: StatedSupportingDocument): string {
  return presentElement(
    'ram:AdditionalReferencedDocument',
    textElement('ram:IssuerAssignedID', document.reference),
    textElement('ram:URIID', document.location),
    textElement('ram:TypeCode', SUPPORTING_DOCUMENT),
    textElement('ram:Name', document.description),
    fileElement(document.file),
  );
}

function tenderElement(reference: string | undefined): string {
  if (reference === undefined) return '';
  return presentElement(
    'ram:AdditionalReferencedDocument',
    textElement('ram:IssuerAssignedID', reference),
    textElement('ram:TypeCode', TENDER_DOCUMENT),
  );
}

function invoicedObjectElement(object: StatedInvoice['invoicedObject']): string {
  if (object === undefined) return '';
  return presentElement(
    'ram:AdditionalReferencedDocument',
    textElement('ram:IssuerAssignedID', object.value),
    textElement('ram:TypeCode', INVOICED_OBJECT),
    textElement('ram:ReferenceTypeCode', object.scheme),
  );
}

function projectElement(reference: string | undefined): string {
  const identifier = textElement('ram:ID', reference);
  // The name is mandatory in CII and has no term of its own in EN 16931 (CII-SR-092).
  return identifier === ''
    ? ''
    : groupElement('ram:SpecifiedProcuringProject', identifier, textElement('ram:Name', 'Project reference'));
}

function agreementElement(stated: StatedInvoice): string {
  return presentElement(
    'ram:ApplicableHeaderTradeAgreement',
    textElement('ram:BuyerReference', stated.buyerReference),
    partyElement('ram:SellerTradeParty', stated.seller),
    partyElement('ram:BuyerTradeParty', stated.buyer),
    taxRepresentativeElement(stated.taxRepresentative),
    referenceElement('ram:SellerOrderReferencedDocument', stated.salesOrderReference),
    referenceElement('ram:BuyerOrderReferencedDocument', stated.purchaseOrderReference),
    referenceElement('ram:ContractReferencedDocument', stated.contractReference),
    ...stated.supportingDocuments.map(supportingDocumentElement),
    tenderElement(stated.tenderReference),
    invoicedObjectElement(stated.invoicedObject),
    projectElement(stated.projectReference),
  );
}

function deliveryElement(stated: StatedInvoice): string {
  // CII asks for this element even when it says nothing.
  return presentElement(
    'ram:ApplicableHeaderTradeDelivery',
    deliverToElement(stated.deliverTo),
    groupElement('ram:ActualDeliverySupplyChainEvent', dateElement('ram:OccurrenceDateTime', stated.deliveredOn)),
    referenceElement('ram:DespatchAdviceReferencedDocument', stated.despatchAdviceReference),
    referenceElement('ram:ReceivingAdviceReferencedDocument', stated.receivingAdviceReference),
  );
}

/**
 * What an invoice states as CII D16B, in the element order of its schema. Everything that is stated is written as it
 * stands, right or wrong: read back, it states the same.
 */
export function writeCii(stated: StatedInvoice): string {
  const namespaces = Object.entries(CII_NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const context = presentElement(
    'rsm:ExchangedDocumentContext',
    groupElement('ram:BusinessProcessSpecifiedDocumentContextParameter', textElement('ram:ID', stated.businessProcess)),
    groupElement('ram:GuidelineSpecifiedDocumentContextParameter', textElement('ram:ID', stated.profile)),
  );
  const document = presentElement(
    'rsm:ExchangedDocument',
    textElement('ram:ID', stated.number),
    textElement('ram:TypeCode', stated.typeCode),
    dateElement('ram:IssueDateTime', stated.issuedOn),
    ...stated.notes.map(noteElement),
  );
  const transaction = presentElement(
    'rsm:SupplyChainTradeTransaction',
    ...stated.lines.map(lineElement),
    agreementElement(stated),
    deliveryElement(stated),
    settlementElement(stated),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<rsm:CrossIndustryInvoice${namespaces.join('')}>`,
    context,
    document,
    transaction,
    '</rsm:CrossIndustryInvoice>\n',
  ].join('');
}

/** A draft as the CII of its document, under a convention; without number or day, it is written without them. */
export function writeInvoiceCii(invoice: Invoice, target: Target): string {
  return writeCii(stateInvoice(invoice, target));
}
