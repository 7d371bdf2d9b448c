import { CII_ROOT, grammarOf, type CiiGrammar, type CiiProfile, type CiiText, type CiiType } from './cii-grammar.ts';
import { childPaths } from './child-paths.ts';
import { trimXml } from './xml-reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** A place where a file does not follow the schema of its profile. */
export type SyntaxFault = {
  readonly kind:
    'unknown' | 'order' | 'repeated' | 'missing' | 'unknownAttribute' | 'missingAttribute' | 'value' | 'text';
  /** The element, or the attribute, that is at fault. */ readonly name: string;
  /** Where it stands, or is missing from: `/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:ID[2]`. */
  readonly path: string;
  /** `order`: the element that stands before it and should come after it; `value`: the value. */
  readonly detail?: string;
};

/** More faults than anybody reads: the first ones tell enough. */
const MAX_FAULTS = 50;

const SHAPES: Readonly<Record<CiiText, RegExp>> = {
  decimal: /^[-+]?(\d+(\.\d*)?|\.\d+)$/,
  boolean: /^(true|false|0|1)$/,
  base64: /^[A-Za-z0-9+/ \t\r\n]*[= \t\r\n]*$/,
  string: /^/,
};

type Walk = { readonly grammar: CiiGrammar; readonly faults: SyntaxFault[] };

function note({ faults }: Walk, fault: SyntaxFault): void {
  if (faults.length < MAX_FAULTS) faults.push(fault);
}

function checkText(walk: Walk, element: XmlElement, type: CiiType, path: string): void {
  const { text = 'string', attributes = {} } = type;
  for (const name of element.attributes.keys())
    if (!Object.hasOwn(attributes, name)) note(walk, { kind: 'unknownAttribute', name, path });
  for (const [name, isMandatory] of Object.entries(attributes))
    if (isMandatory && !element.attributes.has(name)) note(walk, { kind: 'missingAttribute', name, path });
  const [inner] = element.children;
  if (inner !== undefined) note(walk, { kind: 'unknown', name: inner.name, path: `${path}/${inner.name}` });
  else if (!SHAPES[text].test(trimXml(element.text)))
    note(walk, { kind: 'value', name: element.name, path, detail: trimXml(element.text).slice(0, 80) });
}

function checkChildren(walk: Walk, element: XmlElement, type: CiiType, path: string): void {
  const { children = [] } = type;
  const known = new Map(children.map(([name], index) => [name, index] as const));
  const counts = new Map<string, number>();
  const paths = childPaths(element, path);
  let reached = 0;
  for (const [at, child] of element.children.entries()) {
    const place = { name: child.name.replace('?:', ''), path: paths[at] ?? path };
    const index = known.get(child.name);
    const entry = index === undefined ? undefined : children[index];
    if (index === undefined || entry === undefined) {
      note(walk, { kind: 'unknown', ...place });
      continue;
    }
    const [name, ofChild, , max] = entry;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (index < reached) note(walk, { kind: 'order', ...place, detail: children[reached]?.[0] ?? '' });
    else if (max > 0 && count === max + 1) note(walk, { kind: 'repeated', ...place });
    reached = Math.max(reached, index);
    checkElement(walk, child, ofChild, place.path);
  }
  for (const [name, , min] of children) if (min > 0 && !counts.has(name)) note(walk, { kind: 'missing', name, path });
}

function checkElement(walk: Walk, element: XmlElement, typeName: string, path: string): void {
  const type = walk.grammar[typeName];
  if (type === undefined) throw new Error(`The schema has no type ${typeName}`);
  if (type.children === undefined) return checkText(walk, element, type, path);
  for (const name of element.attributes.keys()) note(walk, { kind: 'unknownAttribute', name, path });
  if (trimXml(element.text) !== '')
    note(walk, { kind: 'text', name: element.name, path, detail: trimXml(element.text).slice(0, 80) });
  return checkChildren(walk, element, type, path);
}

/**
 * Holds a CII tree to the schema of a profile (Factur-X 1.09): which elements there are, in which order, how often, with
 * which attributes and which kind of value. The first 50 faults, in the order of the file.
 */
export function checkSyntax(root: XmlElement, profile: CiiProfile): readonly SyntaxFault[] {
  const walk: Walk = { grammar: grammarOf(profile), faults: [] };
  checkElement(walk, root, CII_ROOT.type, `/${CII_ROOT.name}`);
  return walk.faults;
}
