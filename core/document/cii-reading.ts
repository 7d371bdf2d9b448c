import { parseDecimal, type Decimal } from '../draft/decimal.ts';
import { isIsoDate, type IsoDate } from '../draft/iso-date.ts';
import { problem, type Problem } from '../draft/problem.ts';
import { SUBJECTS, type Term } from './cii-terms.ts';
import type { XmlElement } from './xml-tree.ts';

/** What a reading of one file has found against it so far; the reader goes on, so that all of it can be named at once. */
export type Reading = { readonly notCovered: Map<string, Term>; readonly refusals: Problem[] };

/** Notes a thing that the file says and the model has no place for. */
export function refuseTerm(reading: Reading, term: Term): void {
  reading.notCovered.set(term.fr, term);
}

/** Notes a value that is not what its term asks for. */
export function refuseValue(reading: Reading, term: string, value: string): void {
  reading.refusals.push(problem('import.badValue', { term, value: value.slice(0, 80) }));
}

/** The first child of that name, marked as understood; a second one is left for `gatherLeftOvers`. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  const found = parent?.children.find((each) => each.name === name);
  if (found !== undefined) found.understood = true;
  return found;
}

/** All children of that name, marked as understood. */
export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found = parent?.children.filter((each) => each.name === name) ?? [];
  for (const each of found) each.understood = true;
  return found;
}

/** The text without the space around; undefined when nothing is left. */
export function textOf(element: XmlElement | undefined): string | undefined {
  const text = element?.text.trim() ?? '';
  return text === '' ? undefined : text;
}

export function childText(parent: XmlElement | undefined, name: string): string | undefined {
  return textOf(child(parent, name));
}

/** An attribute's value, marked as understood. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  element?.understoodAttributes.add(name);
  const value = element?.attributes.get(name)?.trim() ?? '';
  return value === '' ? undefined : value;
}

/** A decimal in its shortest writing; anything else is noted as a bad value of the term. */
export function decimalOf(reading: Reading, element: XmlElement | undefined, term: string): Decimal | undefined {
  const text = textOf(element);
  if (text === undefined) return undefined;
  const decimal = parseDecimal(text);
  if (decimal === undefined) refuseValue(reading, term, text);
  return decimal;
}

/** An amount: a decimal whose currency, where it says one, is the euro. */
export function amountOf(reading: Reading, element: XmlElement | undefined, term: string): Decimal | undefined {
  const currency = attributeOf(element, 'currencyID');
  if (currency !== undefined && currency !== 'EUR') refuseTerm(reading, SUBJECTS.currency(currency));
  return decimalOf(reading, element, term);
}

/** A day under `name`, in CII's format 102; `type` is the date type that CII has there. */
export function dateOf(
  reading: Reading,
  parent: XmlElement | undefined,
  name: string,
  term: string,
  type: 'udt:DateTimeString' | 'udt:DateString' = 'udt:DateTimeString',
): IsoDate | undefined {
  const element = child(child(parent, name), type);
  const text = textOf(element);
  const format = attributeOf(element, 'format');
  if (text === undefined) return undefined;
  const date = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (format === '102' && isIsoDate(date)) return date;
  refuseValue(reading, term, format === '102' ? text : `${text} (format ${format ?? '?'})`);
  return undefined;
}
