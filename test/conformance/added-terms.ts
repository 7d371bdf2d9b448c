/** A part that a file may lack, and the element under which it goes. */
export type AddedTerm = { readonly under: string; readonly fragment: string };

const AGREEMENT = 'ram:ApplicableHeaderTradeAgreement';
const DELIVERY = 'ram:ApplicableHeaderTradeDelivery';
const SETTLEMENT = 'ram:ApplicableHeaderTradeSettlement';
const TOTALS = 'ram:SpecifiedTradeSettlementHeaderMonetarySummation';
const LINE_SETTLEMENT = 'ram:SpecifiedLineTradeSettlement';

function date(name: string, day: string, type = 'udt:DateTimeString'): string {
  return `<ram:${name}><${type} format="102">${day}</${type}></ram:${name}>`;
}

function allowance(isCharge: boolean, inner: string): string {
  return `<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>${isCharge}</udt:Indicator></ram:ChargeIndicator>${inner}</ram:SpecifiedTradeAllowanceCharge>`;
}

function categoryTax(category: string, rate: string): string {
  const percent = rate === '' ? '' : `<ram:RateApplicablePercent>${rate}</ram:RateApplicablePercent>`;
  return `<ram:CategoryTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>${category}</ram:CategoryCode>${percent}</ram:CategoryTradeTax>`;
}

const CATEGORIES = [
  ['S', '20'],
  ['S', '0'],
  ['Z', '0'],
  ['E', '0'],
  ['AE', '0'],
  ['K', '0'],
  ['G', '0'],
  ['O', ''],
  ['L', '7'],
  ['M', '4'],
] as const;

const DOCUMENT_ALLOWANCES: readonly AddedTerm[] = [false, true].flatMap((isCharge) => [
  ...CATEGORIES.map(([category, rate]) => ({
    under: SETTLEMENT,
    fragment: allowance(
      isCharge,
      `<ram:ActualAmount>5.00</ram:ActualAmount><ram:Reason>Geste</ram:Reason>${categoryTax(category, rate)}`,
    ),
  })),
  { under: SETTLEMENT, fragment: allowance(isCharge, '<ram:ActualAmount>5.00</ram:ActualAmount>') },
  { under: SETTLEMENT, fragment: allowance(isCharge, `<ram:Reason>Geste</ram:Reason>${categoryTax('S', '20')}`) },
  {
    under: SETTLEMENT,
    fragment: allowance(
      isCharge,
      `<ram:BasisAmount>1.234</ram:BasisAmount><ram:ActualAmount>5.123</ram:ActualAmount><ram:ReasonCode>ZZZ</ram:ReasonCode>${categoryTax('S', '20')}`,
    ),
  },
  { under: LINE_SETTLEMENT, fragment: allowance(isCharge, '<ram:ActualAmount>5.00</ram:ActualAmount>') },
  {
    under: LINE_SETTLEMENT,
    fragment: allowance(
      isCharge,
      '<ram:BasisAmount>1.234</ram:BasisAmount><ram:ActualAmount>5.123</ram:ActualAmount><ram:Reason>x</ram:Reason>',
    ),
  },
  { under: LINE_SETTLEMENT, fragment: allowance(isCharge, '<ram:ReasonCode>95</ram:ReasonCode>') },
]);

const VAT_BREAKDOWNS: readonly AddedTerm[] = CATEGORIES.map(([category, rate]) => ({
  under: SETTLEMENT,
  fragment: `<ram:ApplicableTradeTax><ram:CalculatedAmount>0.00</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>0.00</ram:BasisAmount><ram:CategoryCode>${category}</ram:CategoryCode>${rate === '' ? '' : `<ram:RateApplicablePercent>${rate}</ram:RateApplicablePercent>`}</ram:ApplicableTradeTax>`,
}));

const NOTES: readonly AddedTerm[] = ['PMT', 'PMD', 'AAB', 'TXD', 'BAR', 'REG', 'ZZZ'].map((code) => ({
  under: 'rsm:ExchangedDocument',
  fragment: `<ram:IncludedNote><ram:Content>B2B</ram:Content><ram:SubjectCode>${code}</ram:SubjectCode></ram:IncludedNote>`,
}));

/** Parts to add, right or wrong: what the valid files don't have can't be dropped from them. */
export const ADDED_TERMS: readonly AddedTerm[] = [
  ...DOCUMENT_ALLOWANCES,
  ...VAT_BREAKDOWNS,
  ...NOTES,
  { under: SETTLEMENT, fragment: '<ram:TaxCurrencyCode>USD</ram:TaxCurrencyCode>' },
  { under: SETTLEMENT, fragment: '<ram:CreditorReferenceID>FR00ZZZ123456</ram:CreditorReferenceID>' },
  { under: SETTLEMENT, fragment: '<ram:PaymentReference>REF</ram:PaymentReference>' },
  { under: SETTLEMENT, fragment: '<ram:BillingSpecifiedPeriod/>' },
  {
    under: SETTLEMENT,
    fragment: `<ram:BillingSpecifiedPeriod>${date('StartDateTime', '20261231')}${date('EndDateTime', '20260101')}</ram:BillingSpecifiedPeriod>`,
  },
  { under: SETTLEMENT, fragment: '<ram:PayeeTradeParty><ram:ID>12</ram:ID></ram:PayeeTradeParty>' },
  {
    under: SETTLEMENT,
    fragment:
      '<ram:PayeeTradeParty><ram:GlobalID schemeID="0009">12345678901234</ram:GlobalID><ram:Name>Factor</ram:Name></ram:PayeeTradeParty>',
  },
  { under: SETTLEMENT, fragment: '<ram:InvoiceReferencedDocument/>' },
  {
    under: SETTLEMENT,
    fragment:
      '<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>F 1</ram:IssuerAssignedID></ram:InvoiceReferencedDocument>',
  },
  {
    under: SETTLEMENT,
    fragment: `<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>F-1</ram:IssuerAssignedID>${date('FormattedIssueDateTime', '20260101', 'qdt:DateTimeString')}</ram:InvoiceReferencedDocument>`,
  },
  { under: SETTLEMENT, fragment: '<ram:SpecifiedTradeSettlementPaymentMeans/>' },
  {
    under: SETTLEMENT,
    fragment:
      '<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode></ram:SpecifiedTradeSettlementPaymentMeans>',
  },
  {
    under: SETTLEMENT,
    fragment:
      '<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>30</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount/></ram:SpecifiedTradeSettlementPaymentMeans>',
  },
  {
    under: SETTLEMENT,
    fragment:
      '<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>48</ram:TypeCode><ram:ApplicableTradeSettlementFinancialCard><ram:ID>1234567890123</ram:ID></ram:ApplicableTradeSettlementFinancialCard></ram:SpecifiedTradeSettlementPaymentMeans>',
  },
  {
    under: SETTLEMENT,
    fragment:
      '<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>59</ram:TypeCode></ram:SpecifiedTradeSettlementPaymentMeans>',
  },
  {
    under: SETTLEMENT,
    fragment:
      '<ram:ReceivableSpecifiedTradeAccountingAccount><ram:ID>6156</ram:ID></ram:ReceivableSpecifiedTradeAccountingAccount>',
  },
  {
    under: SETTLEMENT,
    fragment: `<ram:SpecifiedTradePaymentTerms>${date('DueDateDateTime', '20200101')}</ram:SpecifiedTradePaymentTerms>`,
  },
  { under: 'ram:ApplicableTradeTax', fragment: date('TaxPointDate', '20261124', 'udt:DateString') },
  { under: 'ram:ApplicableTradeTax', fragment: '<ram:DueDateTypeCode>72</ram:DueDateTypeCode>' },
  { under: 'ram:ApplicableTradeTax', fragment: '<ram:DueDateTypeCode>35</ram:DueDateTypeCode>' },
  { under: 'ram:ApplicableTradeTax', fragment: '<ram:ExemptionReason>Motif</ram:ExemptionReason>' },
  { under: 'ram:ApplicableTradeTax', fragment: '<ram:ExemptionReasonCode>VATEX-EU-AE</ram:ExemptionReasonCode>' },
  { under: TOTALS, fragment: '<ram:TaxTotalAmount currencyID="USD">1.00</ram:TaxTotalAmount>' },
  { under: TOTALS, fragment: '<ram:TaxTotalAmount currencyID="EUR">1.00</ram:TaxTotalAmount>' },
  { under: TOTALS, fragment: '<ram:RoundingAmount>0.01</ram:RoundingAmount>' },
  { under: TOTALS, fragment: '<ram:TotalPrepaidAmount>10.00</ram:TotalPrepaidAmount>' },
  { under: TOTALS, fragment: '<ram:AllowanceTotalAmount>1.00</ram:AllowanceTotalAmount>' },
  { under: TOTALS, fragment: '<ram:ChargeTotalAmount>1.00</ram:ChargeTotalAmount>' },
  {
    under: DELIVERY,
    fragment: date('ActualDeliverySupplyChainEvent', '20261124')
      .replace('<ram:ActualDeliverySupplyChainEvent>', '<ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>')
      .replace('</ram:ActualDelivery', '</ram:OccurrenceDateTime></ram:ActualDelivery'),
  },
  {
    under: DELIVERY,
    fragment:
      '<ram:ShipToTradeParty><ram:PostalTradeAddress><ram:CityName>Auxerre</ram:CityName></ram:PostalTradeAddress></ram:ShipToTradeParty>',
  },
  {
    under: DELIVERY,
    fragment:
      '<ram:ShipToTradeParty><ram:ID>123</ram:ID><ram:GlobalID schemeID="0009">123</ram:GlobalID></ram:ShipToTradeParty>',
  },
  { under: AGREEMENT, fragment: '<ram:SellerTaxRepresentativeTradeParty/>' },
  {
    under: AGREEMENT,
    fragment:
      '<ram:SellerTaxRepresentativeTradeParty><ram:Name>Rep</ram:Name><ram:PostalTradeAddress/><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">FR12345678901</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTaxRepresentativeTradeParty>',
  },
  {
    under: AGREEMENT,
    fragment: '<ram:AdditionalReferencedDocument><ram:TypeCode>916</ram:TypeCode></ram:AdditionalReferencedDocument>',
  },
  {
    under: AGREEMENT,
    fragment:
      '<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>P1</ram:IssuerAssignedID><ram:TypeCode>916</ram:TypeCode><ram:Name>LISIBLE</ram:Name></ram:AdditionalReferencedDocument>',
  },
  {
    under: AGREEMENT,
    fragment:
      '<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>P2</ram:IssuerAssignedID><ram:TypeCode>916</ram:TypeCode><ram:Name>Plan</ram:Name><ram:AttachmentBinaryObject mimeCode="text/html" filename="a.html">eA==</ram:AttachmentBinaryObject></ram:AdditionalReferencedDocument>',
  },
  {
    under: AGREEMENT,
    fragment:
      '<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>O1</ram:IssuerAssignedID><ram:TypeCode>130</ram:TypeCode><ram:ReferenceTypeCode>AFL</ram:ReferenceTypeCode></ram:AdditionalReferencedDocument>',
  },
  {
    under: AGREEMENT,
    fragment:
      '<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>O2</ram:IssuerAssignedID><ram:TypeCode>130</ram:TypeCode><ram:ReferenceTypeCode>ZZ9</ram:ReferenceTypeCode></ram:AdditionalReferencedDocument>',
  },
  ...['ram:SellerTradeParty', 'ram:BuyerTradeParty'].flatMap((under) => [
    { under, fragment: '<ram:ID>CLIENT-1</ram:ID>' },
    { under, fragment: '<ram:GlobalID schemeID="0009">12345678901234</ram:GlobalID>' },
    { under, fragment: '<ram:GlobalID schemeID="ZZZZ">1</ram:GlobalID>' },
    {
      under,
      fragment: '<ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">123</ram:ID></ram:SpecifiedTaxRegistration>',
    },
    {
      under,
      fragment: '<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">XX123</ram:ID></ram:SpecifiedTaxRegistration>',
    },
    { under, fragment: '<ram:URIUniversalCommunication><ram:URIID>x</ram:URIID></ram:URIUniversalCommunication>' },
    {
      under,
      fragment:
        '<ram:URIUniversalCommunication><ram:URIID schemeID="0225">100000025_X Y</ram:URIID></ram:URIUniversalCommunication>',
    },
  ]),
  { under: 'ram:SpecifiedTradeProduct', fragment: '<ram:GlobalID>301</ram:GlobalID>' },
  { under: 'ram:SpecifiedTradeProduct', fragment: '<ram:GlobalID schemeID="0160">301</ram:GlobalID>' },
  {
    under: 'ram:SpecifiedTradeProduct',
    fragment:
      '<ram:ApplicableProductCharacteristic><ram:Description>Couleur</ram:Description></ram:ApplicableProductCharacteristic>',
  },
  {
    under: 'ram:SpecifiedTradeProduct',
    fragment:
      '<ram:ApplicableProductCharacteristic><ram:Description>Couleur</ram:Description><ram:Value>Vert</ram:Value></ram:ApplicableProductCharacteristic>',
  },
  {
    under: 'ram:SpecifiedTradeProduct',
    fragment:
      '<ram:DesignatedProductClassification><ram:ClassCode>1</ram:ClassCode></ram:DesignatedProductClassification>',
  },
  {
    under: 'ram:SpecifiedTradeProduct',
    fragment:
      '<ram:DesignatedProductClassification><ram:ClassCode listID="ZZZZ">1</ram:ClassCode></ram:DesignatedProductClassification>',
  },
  {
    under: 'ram:SpecifiedTradeProduct',
    fragment: '<ram:OriginTradeCountry><ram:ID>XX</ram:ID></ram:OriginTradeCountry>',
  },
  { under: LINE_SETTLEMENT, fragment: '<ram:BillingSpecifiedPeriod/>' },
  {
    under: LINE_SETTLEMENT,
    fragment: `<ram:BillingSpecifiedPeriod>${date('StartDateTime', '20261231')}${date('EndDateTime', '20260101')}</ram:BillingSpecifiedPeriod>`,
  },
  {
    under: LINE_SETTLEMENT,
    fragment:
      '<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>O1</ram:IssuerAssignedID><ram:TypeCode>130</ram:TypeCode><ram:ReferenceTypeCode>AVV</ram:ReferenceTypeCode></ram:AdditionalReferencedDocument>',
  },
  {
    under: LINE_SETTLEMENT,
    fragment:
      '<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>O1</ram:IssuerAssignedID><ram:TypeCode>130</ram:TypeCode><ram:ReferenceTypeCode>ZZ9</ram:ReferenceTypeCode></ram:AdditionalReferencedDocument>',
  },
  {
    under: 'ram:SpecifiedLineTradeAgreement',
    fragment:
      '<ram:GrossPriceProductTradePrice><ram:ChargeAmount>-1.00</ram:ChargeAmount></ram:GrossPriceProductTradePrice>',
  },
  {
    under: 'ram:SpecifiedLineTradeAgreement',
    fragment:
      '<ram:GrossPriceProductTradePrice><ram:ChargeAmount>1.1234567</ram:ChargeAmount><ram:AppliedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>0.1234567</ram:ActualAmount></ram:AppliedTradeAllowanceCharge></ram:GrossPriceProductTradePrice>',
  },
  { under: 'ram:NetPriceProductTradePrice', fragment: '<ram:BasisQuantity unitCode="C62">1.12345</ram:BasisQuantity>' },
];
