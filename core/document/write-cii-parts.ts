import { Big } from 'big.js';
import { parseDecimal } from '../draft/decimal.ts';
import { groupElement, textElement } from './xml-text.ts';

/** A day as CII writes it: `YYYYMMDD` under format 102; a half-typed one is left out. */
export function dateElement(name: string, date: string | undefined): string {
  return groupElement(name, textElement('udt:DateTimeString', compactDate(date), { format: '102' }));
}

/** BT-7 alone uses another date type than the rest of CII. */
export function plainDateElement(name: string, date: string | undefined): string {
  return groupElement(name, textElement('udt:DateString', compactDate(date), { format: '102' }));
}

function compactDate(date: string | undefined): string {
  return (date ?? '').replaceAll('-', '');
}

/** A quantity, price or rate as typed, without needless zeros; half typed, it counts for 0 as in the totals. */
export function decimalElement(name: string, text: string | undefined, unitCode?: string): string {
  if (text === undefined) return '';
  return textElement(name, parseDecimal(text) ?? '0', { unitCode });
}

/** A percentage: at most two decimals are allowed by BR-FR-DEC-04, so none is invented. */
export function percentElement(name: string, text: string | undefined): string {
  return text === undefined ? '' : textElement(name, new Big(parseDecimal(text) ?? 0).toFixed());
}

/** A VAT element's opening: `TypeCode` is always VAT in EN 16931. */
export const VAT_TYPE = textElement('ram:TypeCode', 'VAT');

/** BT-… references that are an element around one identifier. */
export function referenceElement(name: string, identifier: string | undefined): string {
  return groupElement(name, textElement('ram:IssuerAssignedID', identifier));
}

/** BG-14 and BG-26: a period; empty when neither end is known. */
export function periodElement(startOn: string | undefined, endOn: string | undefined): string {
  return groupElement(
    'ram:BillingSpecifiedPeriod',
    dateElement('ram:StartDateTime', startOn),
    dateElement('ram:EndDateTime', endOn),
  );
}
