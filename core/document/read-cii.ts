import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';
import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { profileOf } from './cii-grammar.ts';
import { CII_NAMESPACES } from './cii-names.ts';
import { checkSyntax, type SyntaxFault } from './cii-syntax.ts';
import { gatherLeftOvers, type LeftOver } from './gather-left-overs.ts';
import { readCiiTree } from './read-cii-tree.ts';
import { toDraft, type ReadInvoice } from './to-draft.ts';
import { parseXmlTree, type XmlElement } from './xml-tree.ts';

/** A file as read: what it states in terms of EN 16931, and every part of it that has no such term. */
export type ReadStated = { readonly stated: StatedInvoice; readonly leftOvers: readonly LeftOver[] };

const PREFIXES = new Map(Object.entries(CII_NAMESPACES).map(([prefix, uri]) => [uri, prefix]));
const UBL_NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd:';

function parseRoot(xml: string): Result<XmlElement, Problem> {
  const tree = parseXmlTree(xml, PREFIXES);
  if (!tree.ok) return tree;
  const root = tree.value;
  if (root.namespace.startsWith(UBL_NAMESPACE)) return failure(problem('import.ubl'));
  return root.name === 'rsm:CrossIndustryInvoice'
    ? tree
    : failure(problem('import.notCii', { root: root.name.replace('?:', '').slice(0, 80) }));
}

/**
 * Reads what an invoice file states, whatever is missing or broken in it; only what is hostile, no XML or no invoice is
 * a problem. Nothing is dropped: what has no term is among the left-overs.
 */
export function readStated(xml: string): Result<ReadStated, Problem> {
  const root = parseRoot(xml);
  if (!root.ok) return root;
  const stated = readCiiTree(root.value);
  return success({ stated, leftOvers: gatherLeftOvers(root.value) });
}

/** A file as read, and where it does not follow the schema of its profile; only CII has one here. */
export type ReadDocument = ReadStated & { readonly syntaxFaults: readonly SyntaxFault[] };

/** As `readStated`, with the faults of the file's form: what who checks a file wants to know, and who imports it does not. */
export function readDocument(xml: string): Result<ReadDocument, Problem> {
  const root = parseRoot(xml);
  if (!root.ok) return root;
  const stated = readCiiTree(root.value);
  const leftOvers = gatherLeftOvers(root.value);
  return success({ stated, leftOvers, syntaxFaults: checkSyntax(root.value, profileOf(stated.profile)) });
}

/**
 * Reads an invoice file as a draft without losing anything: what no draft has a place for is among the remarks, and
 * amounts that our own calculation does not reproduce are a problem. `newKey` gives a new UUID at each call.
 */
export function readCii(xml: string, newKey: () => string): Result<ReadInvoice, Problem> {
  const read = readStated(xml);
  return read.ok ? toDraft(read.value.stated, read.value.leftOvers, newKey) : read;
}
