import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';
import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { tidied } from '../draft/stated-text.ts';
import { CII_ROOT, profileOf } from './cii-grammar.ts';
import { CII_NAMESPACES } from './cii-names.ts';
import { checkSyntax, type SyntaxFault } from './cii-syntax.ts';
import { checkPlainTree, checkTree, type TreeFault } from './cii-tree-rules.ts';
import { gatherLeftOvers, type LeftOver } from './gather-left-overs.ts';
import { readCiiTree } from './read-cii-tree.ts';
import { readUblTree } from './read-ubl.ts';
import { toDraft, type ReadInvoice } from './to-draft.ts';
import { UBL_NAMESPACES, UBL_ROOTS } from './ubl-names.ts';
import { parseXmlTree, type XmlElement } from './xml-tree.ts';

/** A file as read: what it states in terms of EN 16931, and every part of it that has no such term. */
export type ReadStated = { readonly stated: StatedInvoice; readonly leftOvers: readonly LeftOver[] };

const PREFIXES = new Map<string, string>([
  ...Object.entries(CII_NAMESPACES).map(([prefix, uri]) => [uri, prefix] as const),
  ...Object.entries(UBL_NAMESPACES),
]);

type Document = { readonly root: XmlElement; readonly stated: StatedInvoice };

function readRoot(xml: string): Result<Document, Problem> {
  const tree = parseXmlTree(xml, PREFIXES);
  if (!tree.ok) return tree;
  const root = tree.value;
  if (root.name === CII_ROOT.name) return success({ root, stated: readCiiTree(root) });
  const ubl = UBL_ROOTS[root.name];
  if (ubl !== undefined) return success({ root, stated: readUblTree(root, ubl) });
  return failure(problem('import.notInvoice', { root: root.name.replace('?:', '').slice(0, 80) }));
}

/**
 * Reads what an invoice file (CII D16B, or UBL 2.1 as an invoice or a credit note) states, whatever is missing or broken
 * in it; only what is hostile, no XML or no invoice is a problem. Nothing is dropped: what has no term is among the
 * left-overs.
 */
export function readStated(xml: string): Result<ReadStated, Problem> {
  const read = readRoot(xml);
  if (!read.ok) return read;
  // A no-break space around a value breaks a rule, and means nothing to who imports it.
  return success({ stated: tidied(read.value.stated), leftOvers: gatherLeftOvers(read.value.root) });
}

/** A file as read, and where it does not follow the schema of its profile; only CII has one here. */
export type ReadDocument = ReadStated & {
  readonly syntaxFaults: readonly SyntaxFault[];
  /** Of the official syntax rules (CII-SR-*, CII-DT-*) that no schema can say, and of our own on any file's form. */
  readonly treeFaults: readonly TreeFault[];
};

/** As `readStated`, with the faults of the file's form: what who checks a file wants to know, and who imports it does not. */
export function readDocument(xml: string): Result<ReadDocument, Problem> {
  const read = readRoot(xml);
  if (!read.ok) return read;
  const { root, stated } = read.value;
  const leftOvers = gatherLeftOvers(root);
  const plain = checkPlainTree(root);
  if (root.name !== CII_ROOT.name) return success({ stated, leftOvers, syntaxFaults: [], treeFaults: plain });
  const profile = profileOf(stated.profile);
  // The profiles without lines have rules of their own.
  const ofBinding = profile === 'minimum' || profile === 'basicwl' ? [] : checkTree(root);
  return success({ stated, leftOvers, syntaxFaults: checkSyntax(root, profile), treeFaults: [...ofBinding, ...plain] });
}

/**
 * Reads an invoice file as a draft without losing anything: what no draft has a place for is among the remarks, and
 * amounts that our own calculation does not reproduce are a problem. `newKey` gives a new UUID at each call.
 */
export function readCii(xml: string, newKey: () => string): Result<ReadInvoice, Problem> {
  const read = readStated(xml);
  return read.ok ? toDraft(read.value.stated, read.value.leftOvers, newKey) : read;
}
