import { isIsoDate } from '../draft/iso-date.ts';
import type { StatedIdentifier } from '../draft/stated-invoice.ts';
import { given } from '../draft/stated-text.ts';
import { attributeOf, child, textOf } from './xml-reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** The types by which CII writes a day: BT-7 and BT-26 have their own. */
export type DateType = 'udt:DateTimeString' | 'udt:DateString' | 'qdt:DateTimeString';

/**
 * A day under `name`: `YYYY-MM-DD` when it is a real one in CII's format 102, else the text as it stands, with its format
 * where that is not 102 or where the text would pass for a day that CII does not write so.
 */
export function readDate(
  parent: XmlElement | undefined,
  name: string,
  type: DateType = 'udt:DateTimeString',
): string | undefined {
  const element = child(child(parent, name), type);
  const text = textOf(element);
  const format = attributeOf(element, 'format');
  if (text === undefined) return undefined;
  if (format !== '102' || isIsoDate(text)) return `${text} (format ${format ?? '?'})`;
  const date = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isIsoDate(date) ? date : text;
}

/** A value with the list that it comes from; absent when the element says neither. */
export function readIdentifier(element: XmlElement | undefined, scheme = 'schemeID'): StatedIdentifier | undefined {
  if (element === undefined) return undefined;
  const identifier: StatedIdentifier = given({ value: textOf(element), scheme: attributeOf(element, scheme) });
  return identifier.value === undefined && identifier.scheme === undefined ? undefined : identifier;
}
