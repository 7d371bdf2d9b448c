/** The namespaces of UBL 2.1 by the prefix that we give them; both kinds of document have the same one. */
export const UBL_NAMESPACES = {
  'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2': 'ubl',
  'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2': 'ubl',
  'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2': 'cac',
  'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2': 'cbc',
} as const;

/** The elements that an invoice and a credit note call differently. */
export type UblNames = { readonly typeCode: string; readonly line: string; readonly quantity: string };

/** By root element; another root is no invoice. */
export const UBL_ROOTS: Readonly<Record<string, UblNames>> = {
  'ubl:Invoice': { typeCode: 'cbc:InvoiceTypeCode', line: 'cac:InvoiceLine', quantity: 'cbc:InvoicedQuantity' },
  'ubl:CreditNote': {
    typeCode: 'cbc:CreditNoteTypeCode',
    line: 'cac:CreditNoteLine',
    quantity: 'cbc:CreditedQuantity',
  },
};
