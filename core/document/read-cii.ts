import { Big } from 'big.js';
import { invoiceSchema, type Invoice, type InvoiceId, type Note } from '../draft/invoice.ts';
import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';
import { CII_NAMESPACES, SUPPORTING_DOCUMENT, TENDER_DOCUMENT } from './cii-names.ts';
import {
  attributeOf,
  child,
  childrenOf,
  childText,
  dateOf,
  refuseTerm,
  refuseValue,
  textOf,
  type Reading,
} from './cii-reading.ts';
import { SUBJECTS, type Term } from './cii-terms.ts';
import { compareTotals } from './compare-totals.ts';
import { gatherLeftOvers, type LeftOver } from './gather-left-overs.ts';
import { readCiiTree } from './read-cii-tree.ts';
import { refuseLeftOvers } from './refuse-left-overs.ts';
import { readLine } from './read-cii-line.ts';
import { readParty } from './read-cii-party.ts';
import { readSettlement } from './read-cii-settlement.ts';
import { parseXmlTree, type XmlElement } from './xml-tree.ts';

/** BG-24 as an XML cites it: a reference, and the file itself when it is inside the XML. */
export type CitedDocument = {
  /** BT-122 */ readonly reference: string;
  /** BT-123 */ readonly description: string | undefined;
  /** BT-125 */ readonly file:
    { readonly name: string; readonly mimeType: string; readonly base64: string } | undefined;
};

/** An invoice without its attachments, and the documents that the XML cites, whose bytes come from elsewhere. */
export type ReadInvoice = { readonly invoice: Invoice; readonly documents: readonly CitedDocument[] };

const PREFIXES = new Map(Object.entries(CII_NAMESPACES).map(([prefix, uri]) => [uri, prefix]));
const UBL_NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd:';
/** Profiles whose terms the model has, wholly or in part; what a file says beyond the model is named by itself. */
const PROFILE = /^urn:cen\.eu:en16931:2017(#|$)/;
const PROFILES_WITHOUT_LINES: Readonly<Record<string, string>> = {
  'urn:factur-x.eu:1p0:minimum': 'MINIMUM',
  'urn:factur-x.eu:1p0:basicwl': 'BASIC WL',
  'urn:zugferd.de:2p0:minimum': 'MINIMUM',
  'urn:zugferd.de:2p0:basicwl': 'BASIC WL',
};

function readProfile(reading: Reading, context: XmlElement | undefined): void {
  const urn = childText(child(context, 'ram:GuidelineSpecifiedDocumentContextParameter'), 'ram:ID') ?? '';
  const withoutLines = PROFILES_WITHOUT_LINES[urn];
  if (withoutLines !== undefined) refuseTerm(reading, SUBJECTS.noLines(withoutLines));
  else if (!PROFILE.test(urn)) refuseTerm(reading, SUBJECTS.profile(urn));
}

function readNote(element: XmlElement): Note | undefined {
  const text = childText(element, 'ram:Content');
  const subjectCode = childText(element, 'ram:SubjectCode');
  if (text === undefined) return undefined;
  return { ...(subjectCode === undefined ? {} : { subjectCode }), text };
}

function readDocument(element: XmlElement): CitedDocument {
  element.understood = true;
  child(element, 'ram:TypeCode');
  const object = child(element, 'ram:AttachmentBinaryObject');
  const reference = childText(element, 'ram:IssuerAssignedID') ?? '';
  const base64 = textOf(object);
  const mimeType = attributeOf(object, 'mimeCode') ?? '';
  const name = attributeOf(object, 'filename') ?? reference;
  return {
    reference,
    description: childText(element, 'ram:Name'),
    file: base64 === undefined ? undefined : { name, mimeType, base64 },
  };
}

function typeOf(document: XmlElement): string | undefined {
  return document.children.find((each) => each.name === 'ram:TypeCode')?.text.trim();
}

function readTender(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  element.understood = true;
  child(element, 'ram:TypeCode');
  return childText(element, 'ram:IssuerAssignedID');
}

function readReference(parent: XmlElement | undefined, name: string): string | undefined {
  return childText(child(parent, name), 'ram:IssuerAssignedID');
}

/** `{ [name]: value }`, or nothing for what is not there: an absent term is an absent key. */
function given<Name extends keyof Invoice>(name: Name, value: Invoice[Name]): Partial<Invoice> {
  return value === undefined ? {} : { [name]: value };
}

function readTree(root: XmlElement, reading: Reading, newKey: () => string): ReadInvoice {
  root.understood = true;
  const context = child(root, 'rsm:ExchangedDocumentContext');
  readProfile(reading, context);
  const process = child(context, 'ram:BusinessProcessSpecifiedDocumentContextParameter');
  const document = child(root, 'rsm:ExchangedDocument');
  const typeCode = childText(document, 'ram:TypeCode') ?? '';
  if (typeCode !== '380') refuseTerm(reading, SUBJECTS.documentKind(typeCode));
  const transaction = child(root, 'rsm:SupplyChainTradeTransaction');
  const lines = childrenOf(transaction, 'ram:IncludedSupplyChainTradeLineItem').map((each, index) =>
    readLine(reading, each, index + 1, newKey()),
  );
  const agreement = child(transaction, 'ram:ApplicableHeaderTradeAgreement');
  const delivery = child(transaction, 'ram:ApplicableHeaderTradeDelivery');
  const { terms, totals } = readSettlement(reading, child(transaction, 'ram:ApplicableHeaderTradeSettlement'));
  const cited = (agreement?.children ?? []).filter((each) => each.name === 'ram:AdditionalReferencedDocument');
  const project = child(agreement, 'ram:SpecifiedProcuringProject');
  // Its name is a filler that CII asks for; EN 16931 has a term for the identifier alone.
  child(project, 'ram:Name');
  const businessProcess = childText(process, 'ram:ID') ?? '';
  const prepaid = totals.prepaid === undefined || new Big(totals.prepaid).eq(0) ? undefined : totals.prepaid;
  const happened = child(delivery, 'ram:ActualDeliverySupplyChainEvent');
  const invoice: Invoice = {
    kind: 'invoice',
    id: newKey() as InvoiceId,
    typeCode: '380',
    currencyCode: 'EUR',
    ...given('number', childText(document, 'ram:ID')),
    ...given('issuedOn', dateOf(reading, document, 'ram:IssueDateTime', 'BT-2')),
    buyerReference: childText(agreement, 'ram:BuyerReference') ?? '',
    ...given('projectReference', childText(project, 'ram:ID')),
    contractReference: readReference(agreement, 'ram:ContractReferencedDocument') ?? '',
    purchaseOrderReference: readReference(agreement, 'ram:BuyerOrderReferencedDocument') ?? '',
    ...given('salesOrderReference', readReference(agreement, 'ram:SellerOrderReferencedDocument')),
    ...given('receivingAdviceReference', readReference(delivery, 'ram:ReceivingAdviceReferencedDocument')),
    ...given('despatchAdviceReference', readReference(delivery, 'ram:DespatchAdviceReferencedDocument')),
    ...given('tenderReference', readTender(cited.find((each) => typeOf(each) === TENDER_DOCUMENT))),
    notes: childrenOf(document, 'ram:IncludedNote')
      .map(readNote)
      .filter((each) => each !== undefined),
    businessProcess,
    seller: readParty('seller', child(agreement, 'ram:SellerTradeParty')),
    buyer: readParty('buyer', child(agreement, 'ram:BuyerTradeParty')),
    ...given('deliveredOn', dateOf(reading, happened, 'ram:OccurrenceDateTime', 'BT-72')),
    ...terms,
    // The frame A2 says by itself that everything is paid; the comparison of totals checks it.
    ...(businessProcess === 'A2' ? {} : given('prepaidAmount', prepaid)),
    lines: lines.map((each) => each.line),
    attachments: [],
  };
  const documents = cited.filter((each) => typeOf(each) === SUPPORTING_DOCUMENT).map(readDocument);
  refuseLeftOvers(reading, root);
  const difference = compareTotals(
    invoice,
    totals,
    lines.map((each) => each.net),
  );
  if (difference !== undefined) reading.refusals.push(difference);
  const shape = invoiceSchema.safeParse(invoice);
  const issue = shape.error?.issues[0];
  if (issue !== undefined) refuseValue(reading, issue.path.join('.'), issue.message);
  return { invoice, documents };
}

function notCoveredProblem(terms: readonly Term[]): Problem {
  const list = (language: keyof Term): string => {
    const words = terms.map((each) => each[language]);
    return words.length > 12 ? `${words.slice(0, 12).join(', ')}, …` : words.join(', ');
  };
  return problem('import.notCovered', { terms: list('fr'), termsEn: list('en') });
}

/** A file as read: what it states in terms of EN 16931, and every part of it that has no such term. */
export type ReadStated = { readonly stated: StatedInvoice; readonly leftOvers: readonly LeftOver[] };

function parseRoot(xml: string): Result<XmlElement, Problem> {
  const tree = parseXmlTree(xml, PREFIXES);
  if (!tree.ok) return tree;
  const root = tree.value;
  if (root.namespace.startsWith(UBL_NAMESPACE)) return failure(problem('import.ubl'));
  return root.name === 'rsm:CrossIndustryInvoice'
    ? tree
    : failure(problem('import.notCii', { root: root.name.replace('?:', '').slice(0, 80) }));
}

/**
 * Reads what an invoice file states, whatever is missing or broken in it; only what is hostile, no XML or no invoice is
 * a problem. Nothing is dropped: what has no term is among the left-overs.
 */
export function readStated(xml: string): Result<ReadStated, Problem> {
  const root = parseRoot(xml);
  if (!root.ok) return root;
  const stated = readCiiTree(root.value);
  return success({ stated, leftOvers: gatherLeftOvers(root.value) });
}

/**
 * Reads a CII D16B invoice without losing anything: what the model has no place for is a problem that names it, and so
 * are amounts that our own calculation does not reproduce. `newKey` gives a new UUID at each call.
 */
export function readCii(xml: string, newKey: () => string): Result<ReadInvoice, Problem> {
  const root = parseRoot(xml);
  if (!root.ok) return root;
  const reading: Reading = { notCovered: new Map(), refusals: [] };
  const read = readTree(root.value, reading, newKey);
  if (reading.notCovered.size > 0) return failure(notCoveredProblem([...reading.notCovered.values()]));
  const [refusal] = reading.refusals;
  return refusal === undefined ? success(read) : failure(refusal);
}
