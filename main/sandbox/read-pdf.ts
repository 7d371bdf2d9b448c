import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import type { ReadAttachment } from './read-invoice.ts';

/** Names under which the XML of a Factur-X travels; source: Factur-X 1.0, 6.2, and ZUGFeRD 2. */
const xmlNames: ReadonlySet<string> = new Set(['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml']);
const maxTreeDepth = 20;

function textOf(value: unknown): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

function fileOf(spec: PDFDict): ReadAttachment | undefined {
  const name = textOf(spec.lookup(PDFName.of('UF'))) || textOf(spec.lookup(PDFName.of('F')));
  const streams = spec.lookup(PDFName.of('EF'));
  if (!(streams instanceof PDFDict)) return undefined;
  const stream = streams.lookup(PDFName.of('F')) ?? streams.lookup(PDFName.of('UF'));
  return stream instanceof PDFRawStream ? { name, bytes: decodePDFRawStream(stream).decode() } : undefined;
}

/** The file specifications of a name tree, kids first, cut at a depth that no writer reaches. */
function specsOf(node: unknown, depth: number): readonly PDFDict[] {
  if (!(node instanceof PDFDict) || depth > maxTreeDepth) return [];
  const kids = node.lookup(PDFName.of('Kids'));
  const names = node.lookup(PDFName.of('Names'));
  const below =
    kids instanceof PDFArray
      ? Array.from({ length: kids.size() }, (_, index) => specsOf(kids.lookup(index), depth + 1)).flat()
      : [];
  const own =
    names instanceof PDFArray
      ? Array.from({ length: Math.floor(names.size() / 2) }, (_, index) => names.lookup(index * 2 + 1))
      : [];
  return [...below, ...own.filter((each) => each instanceof PDFDict)];
}

/** Opens a Factur-X: its XML and its other embedded files; throws with a sentence when it is none. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ readonly xml: string; readonly attachments: readonly ReadAttachment[] }> {
  const document = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
  const names = document.catalog.lookup(PDFName.of('Names'));
  const tree = names instanceof PDFDict ? names.lookup(PDFName.of('EmbeddedFiles')) : undefined;
  const files = specsOf(tree, 0)
    .map(fileOf)
    .filter((each) => each !== undefined);
  const invoice = files.find((each) => xmlNames.has(each.name.toLowerCase()));
  if (invoice === undefined) throw new Error('aucun fichier factur-x.xml embarque dans le PDF');
  return {
    xml: new TextDecoder('utf-8', { fatal: true }).decode(invoice.bytes),
    attachments: files.filter((each) => each !== invoice),
  };
}
