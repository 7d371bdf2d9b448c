import type { StatedInvoice, StatedParty } from '../../core/draft/stated-invoice.ts';

type EInvoiceEu = {
  readonly InvoiceService: new (logger: unknown) => {
    generate(data: unknown, options: unknown): Promise<string | Uint8Array>;
  };
};

const VAT = { 'cbc:ID': 'VAT' };

function party(stated: StatedParty | undefined): unknown {
  const { legalRegistration, vatIdentifier, address } = stated ?? {};
  const taxScheme = { 'cbc:CompanyID': vatIdentifier, 'cac:TaxScheme': VAT };
  return {
    'cac:Party': {
      'cac:PostalAddress': {
        'cbc:StreetName': address?.lineOne,
        'cbc:CityName': address?.city,
        'cbc:PostalZone': address?.postCode,
        'cac:Country': { 'cbc:IdentificationCode': address?.countryCode },
      },
      ...(vatIdentifier === undefined ? {} : { 'cac:PartyTaxScheme': [taxScheme] }),
      'cac:PartyLegalEntity': {
        'cbc:RegistrationName': stated?.name,
        'cbc:CompanyID': legalRegistration?.value,
        'cbc:CompanyID@schemeID': legalRegistration?.scheme,
      },
    },
  };
}

/** The terms of the bench's invoice in the words of e-invoice-eu, which are those of UBL; it has no code of a note. */
function toData(stated: StatedInvoice): unknown {
  const { totals, currencyCode: currency } = stated;
  const amount = (name: string, value: string | undefined): Record<string, unknown> => ({
    [`cbc:${name}`]: value,
    [`cbc:${name}@currencyID`]: currency,
  });
  const tax = (category: string | undefined, rate: string | undefined): unknown => ({
    'cbc:ID': category,
    'cbc:Percent': rate,
    'cac:TaxScheme': VAT,
  });
  return {
    'ubl:Invoice': {
      'cbc:ProfileID': stated.businessProcess,
      'cbc:ID': stated.number,
      'cbc:IssueDate': stated.issuedOn,
      'cbc:DueDate': stated.dueOn,
      'cbc:InvoiceTypeCode': stated.typeCode,
      // Two notes would make it write XML against its schema.
      'cbc:Note': [stated.notes.map(({ text }) => text).join('\n')],
      'cbc:DocumentCurrencyCode': currency,
      'cbc:BuyerReference': stated.buyerReference,
      'cac:OrderReference': { 'cbc:ID': stated.purchaseOrderReference },
      'cac:ContractDocumentReference': { 'cbc:ID': stated.contractReference },
      'cac:AccountingSupplierParty': party(stated.seller),
      'cac:AccountingCustomerParty': party(stated.buyer),
      'cac:Delivery': {},
      'cac:PaymentMeans': stated.paymentMeans.map(({ typeCode, iban, accountName }) => ({
        'cbc:PaymentMeansCode': typeCode,
        'cac:PayeeFinancialAccount': { 'cbc:ID': iban, 'cbc:Name': accountName },
      })),
      'cac:TaxTotal': [
        {
          ...amount('TaxAmount', totals?.taxTotals[0]?.amount),
          'cac:TaxSubtotal': stated.vatBreakdown.map((vat) => ({
            ...amount('TaxableAmount', vat.basisAmount),
            ...amount('TaxAmount', vat.taxAmount),
            'cac:TaxCategory': tax(vat.category, vat.rate),
          })),
        },
      ],
      'cac:LegalMonetaryTotal': {
        ...amount('LineExtensionAmount', totals?.sumOfLines),
        ...amount('TaxExclusiveAmount', totals?.taxExclusive),
        ...amount('TaxInclusiveAmount', totals?.taxInclusive),
        ...amount('PayableAmount', totals?.due),
      },
      'cac:InvoiceLine': stated.lines.map((line) => ({
        'cbc:ID': line.identifier,
        'cbc:InvoicedQuantity': line.quantity,
        'cbc:InvoicedQuantity@unitCode': line.unitCode,
        ...amount('LineExtensionAmount', line.netAmount),
        'cac:Item': { 'cbc:Name': line.name, 'cac:ClassifiedTaxCategory': tax(line.vatCategory, line.vatRate) },
        'cac:Price': amount('PriceAmount', line.netPrice),
      })),
    },
  };
}

const SILENT = { log: () => undefined, warn: () => undefined, error: () => undefined };

/** @e-invoice-eu/core: puts the invoice's XML into a page that is given to it. */
export function openEInvoiceEu(
  peers: NodeJS.Require,
): (stated: StatedInvoice, page: Uint8Array) => Promise<Uint8Array> {
  const { InvoiceService } = peers('@e-invoice-eu/core') as EInvoiceEu;
  const service = new InvoiceService(SILENT);
  return async (stated, page) => {
    const bytes = await service.generate(toData(stated), {
      format: 'Factur-X-EN16931',
      lang: 'fr-fr',
      pdf: { buffer: page, filename: 'facture.pdf', mimetype: 'application/pdf' },
      noWarnings: true,
    });
    if (typeof bytes === 'string') throw new Error('e-invoice-eu gave XML where a PDF was asked for.');
    return bytes;
  };
}
