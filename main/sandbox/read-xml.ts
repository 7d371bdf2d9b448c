import { SaxesParser } from 'saxes';

/** An XML element: its local name, its attributes by local name, its children and its own text. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

type Building = { name: string; attributes: Record<string, string>; children: Building[]; text: string };

/** Deeper than any invoice; a bomb of nested elements stops here. */
const maxDepth = 60;

/** Reads XML into a tree; throws with the parser's words on anything that is not well-formed or has a DOCTYPE. */
export function readXml(xml: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const root: Building = { name: '', attributes: {}, children: [], text: '' };
  const open: Building[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('DOCTYPE interdit');
  });
  parser.on('opentag', (tag) => {
    if (open.length > maxDepth) throw new Error('imbrication trop profonde');
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((each) => [each.local, each.value]));
    const node: Building = { name: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  const addText = (text: string): void => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const document = root.children[0];
  if (document === undefined) throw new Error('document vide');
  return document;
}

/** Every element at the end of a path of local names, `A/B/C`. */
export function nodesAt(node: XmlNode, path: string): readonly XmlNode[] {
  return path
    .split('/')
    .reduce<readonly XmlNode[]>(
      (nodes, name) => nodes.flatMap((each) => each.children.filter((child) => child.name === name)),
      [node],
    );
}

/** The trimmed text of the first element at a path; empty when there is none. */
export function textAt(node: XmlNode, path: string): string {
  return nodesAt(node, path)[0]?.text.trim() ?? '';
}
