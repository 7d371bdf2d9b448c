import { CII_NAMESPACES } from '../../core/document/cii-names.ts';
import { parseXmlTree, type XmlElement } from '../../core/document/xml-tree.ts';

/** An element that may be changed at will. */
export type Node = {
  name: string;
  readonly attributes: Map<string, string>;
  children: Node[];
  text: string;
};

/** An element of the tree with where it hangs. */
export type Place = { readonly node: Node; readonly parent: Node; readonly path: string };

const PREFIXES = new Map(Object.entries(CII_NAMESPACES).map(([prefix, uri]) => [uri as string, prefix]));

function copy({ name, attributes, children, text }: XmlElement): Node {
  return { name, attributes: new Map(attributes), children: children.map(copy), text: children.length > 0 ? '' : text };
}

/** The tree of a CII file; undefined when it is none. */
export function parseNode(xml: string): Node | undefined {
  const tree = parseXmlTree(xml, PREFIXES);
  return tree.ok && tree.value.name === 'rsm:CrossIndustryInvoice' ? copy(tree.value) : undefined;
}

/** The node of a fragment written with the usual prefixes. */
export function parseFragment(fragment: string): Node {
  const wrapped = writeNode({ name: 'rsm:CrossIndustryInvoice', attributes: new Map(), children: [], text: '' });
  const node = parseNode(wrapped.replace(/><\/rsm:CrossIndustryInvoice>$/, `>${fragment}</rsm:CrossIndustryInvoice>`));
  const child = node?.children[0];
  if (child === undefined) throw new Error(`not a fragment: ${fragment}`);
  return child;
}

/** A copy that shares nothing. */
export function cloneNode(node: Node): Node {
  return { ...node, attributes: new Map(node.attributes), children: node.children.map(cloneNode) };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

function write({ name, attributes, children, text }: Node, namespaces: string): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  return `<${name}${namespaces}${written}>${escape(text)}${children.map((each) => write(each, '')).join('')}</${name}>`;
}

/** The XML of a tree whose root it is. */
export function writeNode(root: Node): string {
  const namespaces = Object.entries(CII_NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, namespaces.join(''))}`;
}

/** Every element below the root, in the order of the document, with its path. */
export function placesOf(root: Node): readonly Place[] {
  const places: Place[] = [];
  const walk = (parent: Node, path: string): void => {
    for (const node of parent.children) {
      const here = `${path}/${node.name}`;
      places.push({ node, parent, path: here });
      walk(node, here);
    }
  };
  walk(root, '');
  return places;
}
