import { isIsoDate, type IsoDate } from '../draft/iso-date.ts';
import type { XmlElement } from './xml-tree.ts';

/** Name of an element without its prefix: every version of the ESPD has namespaces of its own. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** All children of one of those local names, in order. */
export function childrenNamed(parent: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  return parent?.children.filter((each) => names.includes(localName(each))) ?? [];
}

/** The first child at the end of a path of local names. */
export function childAt(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let element = parent;
  for (const name of path) element = element?.children.find((each) => localName(each) === name);
  return element;
}

/** The text at the end of a path, without the white space around and doubled inside; undefined when there is none. */
export function textAt(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const text = childAt(parent, ...path)?.text.trim() ?? '';
  return text === '' ? undefined : text;
}

/** As `textAt`, cut to what a field holds. */
export function shortAt(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return textAt(parent, ...path)
    ?.replace(/\s+/gu, ' ')
    .slice(0, 500);
}

/** The day at the end of a path: a time zone behind it says nothing, and what is no day is not taken. */
export function dayAt(parent: XmlElement | undefined, ...path: readonly string[]): IsoDate | undefined {
  const day = textAt(parent, ...path)?.slice(0, 10);
  return day !== undefined && isIsoDate(day) ? day : undefined;
}

/** An object without the entries that are undefined. */
export function withoutAbsent<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}
