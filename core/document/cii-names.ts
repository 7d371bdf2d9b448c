/** The namespaces of UN/CEFACT CII D16B by the prefix that we write. */
export const CII_NAMESPACES = {
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
} as const;

/** UNTDID 1001: a document that comes with the invoice (BG-24). */
export const SUPPORTING_DOCUMENT = '916';
/** UNTDID 1001: a call for tender or a lot (BT-17). */
export const TENDER_DOCUMENT = '50';
/** Name of the XML inside a Factur-X PDF. */
export const FACTURX_FILE_NAME = 'factur-x.xml';
/** UNTDID 1001: the object that is invoiced (BT-18, BT-128). */
export const INVOICED_OBJECT = '130';
