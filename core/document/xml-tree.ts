import { SaxesParser, type SaxesTagNS } from 'saxes';
import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';

/** An element as read; whoever understands a part of it marks that part, so that what nobody understood can be named. */
export type XmlElement = {
  /** Local name behind the prefix that its namespace has here, `ram:ID`; behind `?:` for a namespace that we don't know. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  understood: boolean;
  understoodText: boolean;
  readonly understoodAttributes: Set<string>;
};

type Growing = XmlElement & { children: XmlElement[]; text: string };

/** Far above any real invoice with its attachments inside; below what would fill the memory. */
const MAX_CHARACTERS = 64 * 1024 * 1024;
const MAX_ELEMENTS = 500_000;
const MAX_DEPTH = 40;
/** Of one element; its table of names would otherwise outgrow what the engine survives. */
const MAX_ATTRIBUTES = 200;

/** A DOCTYPE where one may stand: after the XML declaration and comments. */
const DOCTYPE = /^\ufeff?(?:\s+|<\?[^>]{0,1000}>|<!--(?:(?!-->)[\s\S]){0,5000}-->){0,100}<!DOCTYPE/;

class Refusal extends Error {
  readonly problem: Problem;
  constructor(refused: Problem) {
    super(refused.kind);
    this.problem = refused;
  }
}

const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/** The attributes that say something about the invoice: neither namespaces, nor where a schema may be found, nor a type of it. */
function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  return new Map(
    Object.values(tag.attributes)
      .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
      .filter(({ uri, local }) => uri !== SCHEMA_INSTANCE || local === 'nil')
      .map((each) => [each.name, each.value] as const),
  );
}

function grow(xml: string, prefixes: ReadonlyMap<string, string>): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let attributeCount = 0;
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MAX_ATTRIBUTES) throw new Refusal(problem('import.tooComplex'));
  });
  parser.on('opentagstart', () => {
    attributeCount = 0;
  });
  parser.on('error', () => {
    throw new Refusal(problem('import.notXml', { line: parser.line }));
  });
  parser.on('doctype', () => {
    throw new Refusal(problem('import.doctype'));
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (open.length >= MAX_DEPTH || count > MAX_ELEMENTS) throw new Refusal(problem('import.tooComplex'));
    const element: Growing = {
      name: `${prefixes.get(tag.uri) ?? '?'}:${tag.local}`,
      namespace: tag.uri,
      attributes: attributesOf(tag),
      children: [],
      text: '',
      understood: false,
      understoodText: false,
      understoodAttributes: new Set(),
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (open.length === 0) root = element;
  });
  parser.write(xml.startsWith('\ufeff') ? xml.slice(1) : xml).close();
  if (root === undefined) throw new Refusal(problem('import.notXml', { line: 1 }));
  return root;
}

/**
 * Reads XML into a tree: no DOCTYPE (and so no entity of its own), bounded in size, depth and number of elements.
 * `prefixes` gives the short name of each namespace that the caller knows.
 */
export function parseXmlTree(xml: string, prefixes: ReadonlyMap<string, string>): Result<XmlElement, Problem> {
  if (xml.length > MAX_CHARACTERS) return failure(problem('import.tooComplex'));
  // Told before the parser gathers it, letter by letter: one of 50 MB would take that long to be refused.
  if (DOCTYPE.test(xml)) return failure(problem('import.doctype'));
  try {
    return success(grow(xml, prefixes));
  } catch (fault) {
    if (fault instanceof Refusal) return failure(fault.problem);
    throw fault;
  }
}
