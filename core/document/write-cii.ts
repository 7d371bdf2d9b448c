import type { Attachment } from '../draft/attachment.ts';
import type { Cents } from '../draft/decimal.ts';
import type { Invoice, Note } from '../draft/invoice.ts';
import type { Target } from '../draft/target.ts';
import { EN16931_PROFILE } from '../draft/state-invoice.ts';
import { computeTotals } from '../draft/totals.ts';
import { CII_NAMESPACES, SUPPORTING_DOCUMENT, TENDER_DOCUMENT } from './cii-names.ts';
import { lineElement } from './write-cii-line.ts';
import { dateElement, referenceElement } from './write-cii-parts.ts';
import { partyElement } from './write-cii-party.ts';
import { settlementElement } from './write-cii-settlement.ts';
import { groupElement, textElement } from './xml-text.ts';

function noteElement(note: Note): string {
  const content = textElement('ram:Content', note.text);
  return content === ''
    ? ''
    : groupElement('ram:IncludedNote', content, textElement('ram:SubjectCode', note.subjectCode));
}

function attachmentElement(attachment: Attachment): string {
  return groupElement(
    'ram:AdditionalReferencedDocument',
    textElement('ram:IssuerAssignedID', attachment.reference ?? attachment.name),
    textElement('ram:TypeCode', SUPPORTING_DOCUMENT),
    textElement('ram:Name', attachment.description),
  );
}

function tenderElement(reference: string | undefined): string {
  const identifier = textElement('ram:IssuerAssignedID', reference);
  return identifier === ''
    ? ''
    : groupElement('ram:AdditionalReferencedDocument', identifier, textElement('ram:TypeCode', TENDER_DOCUMENT));
}

function projectElement(reference: string | undefined): string {
  const identifier = textElement('ram:ID', reference);
  // The name is mandatory in CII and has no term of its own in EN 16931 (CII-SR-092).
  return identifier === ''
    ? ''
    : groupElement('ram:SpecifiedProcuringProject', identifier, textElement('ram:Name', 'Project reference'));
}

function agreementElement(invoice: Invoice, target: Target): string {
  return groupElement(
    'ram:ApplicableHeaderTradeAgreement',
    textElement('ram:BuyerReference', invoice.buyerReference),
    partyElement('seller', invoice.seller, target),
    partyElement('buyer', invoice.buyer, target),
    referenceElement('ram:SellerOrderReferencedDocument', invoice.salesOrderReference),
    referenceElement('ram:BuyerOrderReferencedDocument', invoice.purchaseOrderReference),
    referenceElement('ram:ContractReferencedDocument', invoice.contractReference),
    ...invoice.attachments.map(attachmentElement),
    tenderElement(invoice.tenderReference),
    projectElement(invoice.projectReference),
  );
}

function deliveryElement(invoice: Invoice): string {
  const content = [
    groupElement('ram:ActualDeliverySupplyChainEvent', dateElement('ram:OccurrenceDateTime', invoice.deliveredOn)),
    referenceElement('ram:DespatchAdviceReferencedDocument', invoice.despatchAdviceReference),
    referenceElement('ram:ReceivingAdviceReferencedDocument', invoice.receivingAdviceReference),
  ].join('');
  // CII asks for this element even when it says nothing.
  return `<ram:ApplicableHeaderTradeDelivery>${content}</ram:ApplicableHeaderTradeDelivery>`;
}

/**
 * The invoice as CII D16B, profile EN 16931 of Factur-X, in the element order of its schema. Amounts come from
 * `computeTotals` alone. A draft without number or day is written without them: only a sealed one is valid.
 */
export function writeCii(invoice: Invoice, target: Target): string {
  const totals = computeTotals(invoice);
  const namespaces = Object.entries(CII_NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const context = groupElement(
    'rsm:ExchangedDocumentContext',
    groupElement(
      'ram:BusinessProcessSpecifiedDocumentContextParameter',
      textElement('ram:ID', invoice.businessProcess),
    ),
    groupElement('ram:GuidelineSpecifiedDocumentContextParameter', textElement('ram:ID', EN16931_PROFILE)),
  );
  const document = groupElement(
    'rsm:ExchangedDocument',
    textElement('ram:ID', invoice.number),
    textElement('ram:TypeCode', invoice.typeCode),
    dateElement('ram:IssueDateTime', invoice.issuedOn),
    ...invoice.notes.map(noteElement),
  );
  const transaction = groupElement(
    'rsm:SupplyChainTradeTransaction',
    ...invoice.lines.map((line, index) => lineElement(line, index + 1, totals.lineNetCents[index] ?? (0 as Cents))),
    agreementElement(invoice, target),
    deliveryElement(invoice),
    settlementElement(invoice, totals),
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
