import { PDFDocument } from 'pdf-lib';
import { sandboxSupplierSiret } from '../../../main/sandbox/structures.ts';

/** What a test changes in the sample; everything else is an invoice that the portal takes. */
export type Sample = {
  readonly number: string;
  readonly issuedOn?: string;
  readonly supplier?: string;
  readonly buyer?: string;
  readonly buyerScheme?: string;
  readonly serviceCode?: string;
  readonly engagement?: string;
  readonly framework?: string;
  readonly means?: string;
  readonly grandTotal?: string;
};

const transfer =
  '<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>30</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount>' +
  '<ram:IBANID>FR7630006000011234567890189</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>' +
  '</ram:SpecifiedTradeSettlementPaymentMeans>';

function party(tag: string, siret: string, scheme = '0002'): string {
  return (
    `<ram:${tag}><ram:Name>${tag} &amp; fils</ram:Name><ram:SpecifiedLegalOrganization>` +
    `<ram:ID schemeID="${scheme}">${siret}</ram:ID></ram:SpecifiedLegalOrganization></ram:${tag}>`
  );
}

/** A CII invoice of 100.00 + 20.00, written by hand: nothing of the product's own writer is in it. */
export function ciiSample(sample: Sample): string {
  const { number, issuedOn = '20260105', buyer = '12345678200051', grandTotal = '120.00' } = sample;
  const service =
    sample.serviceCode === undefined ? '' : `<ram:BuyerReference>${sample.serviceCode}</ram:BuyerReference>`;
  const order =
    sample.engagement === undefined
      ? ''
      : `<ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>${sample.engagement}</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<rsm:ExchangedDocumentContext><ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>${sample.framework ?? 'A1'}</ram:ID></ram:BusinessProcessSpecifiedDocumentContextParameter><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>${number}</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">${issuedOn}</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction><ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>100.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>
<ram:ApplicableHeaderTradeAgreement>${service}${party('SellerTradeParty', sample.supplier ?? sandboxSupplierSiret)}${party('BuyerTradeParty', buyer, sample.buyerScheme)}${order}</ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>${sample.means ?? transfer}<ram:ApplicableTradeTax><ram:CalculatedAmount>20.00</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>100.00</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>100.00</ram:LineTotalAmount><ram:TaxBasisTotalAmount>100.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">20.00</ram:TaxTotalAmount><ram:GrandTotalAmount>${grandTotal}</ram:GrandTotalAmount><ram:DuePayableAmount>120.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`;
}

/** A PDF with those files embedded. */
export async function pdfWith(files: Readonly<Record<string, Uint8Array | string>>): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.addPage();
  for (const [name, content] of Object.entries(files)) {
    await document.attach(typeof content === 'string' ? new TextEncoder().encode(content) : content, name);
  }
  return new Uint8Array(await document.save());
}

/** A Factur-X of the sample, with attachments. */
export async function facturXSample(
  sample: Sample,
  attachments: Readonly<Record<string, Uint8Array | string>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return await pdfWith({ 'factur-x.xml': ciiSample(sample), ...attachments });
}
