import type { Invoice } from '../draft/invoice.ts';

/** UNTDID 1001 in French, for the types that EN 16931 and Chorus Pro know; the others are invoices too. */
const TITLES = new Map<string, string>(
  Object.entries({
    '261': 'Avoir autofacturé',
    '262': 'Avoir global',
    '326': 'Facture partielle',
    '381': 'Avoir',
    '384': 'Facture rectificative',
    '386': 'Facture d’acompte',
    '389': 'Autofacture',
    '396': 'Avoir affacturé',
    '471': 'Autofacture rectificative',
    '472': 'Facture rectificative',
    '473': 'Autofacture rectificative',
    '500': 'Autofacture d’acompte',
    '501': 'Autofacture',
    '502': 'Avoir autofacturé',
    '503': 'Avoir sur acompte',
  }),
);
const CREDIT_NOTES = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '502', '503', '532']);

/** What stands in the place of the number while none is allotted. */
export const NUMBER_TO_COME = 'n° attribué à l’envoi';

/** True for a type whose positive amounts are owed to the buyer. */
export function isCreditNote(typeCode: string): boolean {
  return CREDIT_NOTES.has(typeCode);
}

/** The title of the page: « Facture », « Avoir », « Facture rectificative »… */
export function documentTitle(typeCode: string): string {
  return TITLES.get(typeCode) ?? (isCreditNote(typeCode) ? 'Avoir' : 'Facture');
}

/** The words by which people call the document: its kind and number. */
export function documentHeading(invoice: Pick<Invoice, 'typeCode' | 'number'>): string {
  return `${documentTitle(invoice.typeCode)} ${invoice.number ?? NUMBER_TO_COME}`;
}
