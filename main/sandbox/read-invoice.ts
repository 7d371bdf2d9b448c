import { nodesAt, readXml, textAt, type XmlNode } from './read-xml.ts';

/** A file embedded in an invoice. */
export type ReadAttachment = { readonly name: string; readonly bytes: Uint8Array };
/** BG-23: BT-116, BT-117 and BT-119. */
export type ReadVat = { readonly basis: string; readonly tax: string; readonly rate: string };
/** BG-16: BT-81, and BT-84 or its national form. */
export type ReadMeans = { readonly code: string; readonly account: string };

/** What the portal looks at in a CII invoice; every text as it is written, empty when absent. */
export type ReadInvoice = {
  /** BT-1 */ readonly number: string;
  /** BT-2, as written */ readonly issueDate: string;
  /** BT-3 */ readonly typeCode: string;
  /** BT-5 */ readonly currency: string;
  /** BT-10 */ readonly serviceCode: string;
  /** BT-12 */ readonly contract: string;
  /** BT-13 */ readonly engagement: string;
  /** BT-23 */ readonly framework: string;
  /** BT-27 */ readonly supplierName: string;
  /** BT-29 and BT-30 */ readonly supplierIds: readonly string[];
  /** BT-44 */ readonly buyerName: string;
  /** BT-46 and BT-47 */ readonly buyerIds: readonly string[];
  /** BG-16 */ readonly means: readonly ReadMeans[];
  /** BT-131 of each line */ readonly lineAmounts: readonly string[];
  /** BG-23 */ readonly vat: readonly ReadVat[];
  /** BG-22, by element name such as GrandTotalAmount */ readonly totals: Readonly<Record<string, string>>;
  /** BT-125: those inside the XML. */ readonly attachments: readonly ReadAttachment[];
};

const agreement = 'SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement';
const settlement = 'SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement';
const line = 'SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem';
const totalNames = [
  'LineTotalAmount',
  'ChargeTotalAmount',
  'AllowanceTotalAmount',
  'TaxBasisTotalAmount',
  'RoundingAmount',
  'GrandTotalAmount',
  'TotalPrepaidAmount',
  'DuePayableAmount',
] as const;

function idsOf(document: XmlNode, party: string): readonly string[] {
  return ['GlobalID', 'ID', 'SpecifiedLegalOrganization/ID']
    .flatMap((path) => nodesAt(document, `${agreement}/${party}/${path}`))
    .map((node) => node.text.trim());
}

/** Reads a CII invoice; throws with a sentence when the XML is not one. */
export function readInvoice(xml: string): ReadInvoice {
  const document = readXml(xml);
  if (document.name !== 'CrossIndustryInvoice') throw new Error(`racine ${document.name} inattendue`);
  const currency = textAt(document, `${settlement}/InvoiceCurrencyCode`);
  const sums = `${settlement}/SpecifiedTradeSettlementHeaderMonetarySummation`;
  const taxTotals = nodesAt(document, `${sums}/TaxTotalAmount`);
  // BT-110 is the one in the invoice's currency; BT-111 stands beside it in another.
  const taxTotal = taxTotals.find((each) => each.attributes['currencyID'] === currency) ?? taxTotals[0];
  return {
    number: textAt(document, 'ExchangedDocument/ID'),
    issueDate: textAt(document, 'ExchangedDocument/IssueDateTime/DateTimeString'),
    typeCode: textAt(document, 'ExchangedDocument/TypeCode'),
    currency,
    serviceCode: textAt(document, `${agreement}/BuyerReference`),
    contract: textAt(document, `${agreement}/ContractReferencedDocument/IssuerAssignedID`),
    engagement: textAt(document, `${agreement}/BuyerOrderReferencedDocument/IssuerAssignedID`),
    framework: textAt(document, 'ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID'),
    supplierName: textAt(document, `${agreement}/SellerTradeParty/Name`),
    supplierIds: idsOf(document, 'SellerTradeParty'),
    buyerName: textAt(document, `${agreement}/BuyerTradeParty/Name`),
    buyerIds: idsOf(document, 'BuyerTradeParty'),
    means: nodesAt(document, `${settlement}/SpecifiedTradeSettlementPaymentMeans`).map((node) => ({
      code: textAt(node, 'TypeCode'),
      account:
        textAt(node, 'PayeePartyCreditorFinancialAccount/IBANID') ||
        textAt(node, 'PayeePartyCreditorFinancialAccount/ProprietaryID'),
    })),
    lineAmounts: nodesAt(document, line).map((node) =>
      textAt(node, 'SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount'),
    ),
    vat: nodesAt(document, `${settlement}/ApplicableTradeTax`).map((node) => ({
      basis: textAt(node, 'BasisAmount'),
      tax: textAt(node, 'CalculatedAmount'),
      rate: textAt(node, 'RateApplicablePercent'),
    })),
    totals: {
      ...Object.fromEntries(totalNames.map((name) => [name, textAt(document, `${sums}/${name}`)])),
      TaxTotalAmount: taxTotal?.text.trim() ?? '',
    },
    attachments: nodesAt(document, `${agreement}/AdditionalReferencedDocument/AttachmentBinaryObject`).map((node) => ({
      name: node.attributes['filename'] ?? '',
      bytes: Buffer.from(node.text, 'base64'),
    })),
  };
}
