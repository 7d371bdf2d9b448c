import type { XmlElement } from './xml-tree.ts';

const SPACE = new Set([' ', '\t', '\r', '\n']);

/**
 * A text without the space around, as XML knows space: a no-break space, say, is a part of the value, and whoever
 * compares codes letter by letter refuses it.
 */
export function trimXml(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && SPACE.has(text[start] ?? '')) start += 1;
  while (end > start && SPACE.has(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

/** The first child of that name, marked as understood; a second one is left for `gatherLeftOvers`. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childWhere(parent, name, () => true);
}

/** The first child of that name for which `fits` holds, marked as understood. */
export function childWhere(
  parent: XmlElement | undefined,
  name: string,
  fits: (element: XmlElement) => boolean,
): XmlElement | undefined {
  const found = parent?.children.find((each) => each.name === name && fits(each));
  if (found !== undefined) found.understood = true;
  return found;
}

/** All children of that name for which `fits` holds, marked as understood. */
export function childrenOf(
  parent: XmlElement | undefined,
  name: string,
  fits: (element: XmlElement) => boolean = () => true,
): readonly XmlElement[] {
  const found = parent?.children.filter((each) => each.name === name && fits(each)) ?? [];
  for (const each of found) each.understood = true;
  return found;
}

/** The text of the first child of that name, without marking anything: for what decides who understands an element. */
export function peekText(parent: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  let element = parent;
  for (const name of names) element = element?.children.find((each) => each.name === name);
  return element === undefined ? undefined : trimXml(element.text);
}

/** The text without the space around, marked as understood; undefined when nothing is left. */
export function textOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  element.understoodText = true;
  const text = trimXml(element.text);
  return text === '' ? undefined : text;
}

/** The text of the child at the end of a path, each step marked as understood. */
export function childText(parent: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  let element = parent;
  for (const name of names) element = child(element, name);
  return textOf(element);
}

/** An attribute's value, without marking anything. */
export function peekAttribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes.get(name);
  return value === undefined ? undefined : trimXml(value);
}

/** An attribute's value, marked as understood. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  element?.understoodAttributes.add(name);
  const value = peekAttribute(element, name);
  return value === '' ? undefined : value;
}

/** Marks an attribute that says only what is so anyway, such as the one date format or the invoice's own currency. */
export function expectAttribute(element: XmlElement | undefined, name: string, value: string | undefined): void {
  if (peekAttribute(element, name) === value) element?.understoodAttributes.add(name);
}

/** An amount as it stands; that it is in the invoice's own currency needs no saying. */
export function readAmount(
  parent: XmlElement | undefined,
  name: string,
  currency: string | undefined,
): string | undefined {
  const element = child(parent, name);
  if (currency !== undefined) expectAttribute(element, 'currencyID', currency);
  return textOf(element);
}
