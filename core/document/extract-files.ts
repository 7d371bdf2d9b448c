import { Unzlib } from 'fflate';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib';
import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';

/** A file found inside a PDF; its name is as hostile as the PDF itself. */
export type ExtractedFile = {
  readonly name: string;
  readonly mimeType: string;
  /** What the PDF says about the file; empty when it says nothing. */ readonly description: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const MAX_FILES = 100;
const MAX_NODES = 2_000;
const MAX_DEPTH = 20;
/** All the files of one PDF together, once decompressed: the portal's own ceiling for an invoice. */
const MAX_BYTES = 120 * 1024 * 1024;

class Overflow extends Error {}

/** Decompresses piece by piece, and stops at a ceiling: a small stream may hide gigabytes. */
function inflate(compressed: Uint8Array, ceiling: number): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflater = new Unzlib((piece) => {
    size += piece.length;
    if (size > ceiling) throw new Overflow();
    pieces.push(piece);
  });
  const step = 64 * 1024;
  for (let at = 0; at < compressed.length; at += step)
    inflater.push(compressed.subarray(at, at + step), at + step >= compressed.length);
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}

function textValue(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
}

/** A stream's bytes, no more than the ceiling (else it throws); undefined for a filter that nobody uses for attachments. */
export function streamBytes(stream: PDFRawStream, ceiling: number): Uint8Array<ArrayBuffer> | undefined {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const single = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (single === undefined || (filter instanceof PDFArray && filter.size() === 0)) {
    if (stream.contents.length > ceiling) throw new Overflow();
    return new Uint8Array(stream.contents);
  }
  return single === PDFName.of('FlateDecode') ? inflate(stream.contents, ceiling) : undefined;
}

function extractOne(spec: PDFDict, ceiling: number): ExtractedFile | undefined {
  const files = spec.lookup(PDFName.of('EF'));
  if (!(files instanceof PDFDict)) return undefined;
  const stream = files.lookup(PDFName.of('UF')) ?? files.lookup(PDFName.of('F'));
  if (!(stream instanceof PDFRawStream)) return undefined;
  const bytes = streamBytes(stream, ceiling);
  const subtype = stream.dict.lookup(PDFName.of('Subtype'));
  const name = textValue(spec.lookup(PDFName.of('UF'))) || textValue(spec.lookup(PDFName.of('F')));
  if (bytes === undefined) return undefined;
  return {
    name,
    mimeType: subtype instanceof PDFName ? subtype.decodeText() : '',
    description: textValue(spec.lookup(PDFName.of('Desc'))),
    bytes,
  };
}

/** Every file specification of the name tree and of `/AF`, each once, in the tree's order. */
function findSpecifications(doc: PDFDocument): readonly PDFDict[] {
  const found = new Set<PDFDict>();
  const visited = new Set<PDFObject>();
  const visit = (node: PDFObject | undefined, depth: number): void => {
    if (!(node instanceof PDFDict) || visited.has(node)) return;
    if (depth > MAX_DEPTH || visited.size > MAX_NODES) throw new Overflow();
    visited.add(node);
    const names = node.lookup(PDFName.of('Names'));
    if (names instanceof PDFArray)
      for (let index = 1; index < names.size(); index += 2) {
        const spec = names.lookup(index);
        if (spec instanceof PDFDict) found.add(spec);
      }
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray)
      for (let index = 0; index < kids.size(); index += 1) visit(kids.lookup(index), depth + 1);
  };
  const names = doc.catalog.lookup(PDFName.of('Names'));
  if (names instanceof PDFDict) visit(names.lookup(PDFName.of('EmbeddedFiles')), 0);
  const associated = doc.catalog.lookup(PDFName.of('AF'));
  if (associated instanceof PDFArray)
    for (let index = 0; index < associated.size(); index += 1) {
      const spec = associated.lookup(index);
      if (spec instanceof PDFDict) found.add(spec);
    }
  if (found.size > MAX_FILES) throw new Overflow();
  return [...found];
}

/** The files inside a PDF, bounded in number and in decompressed size; `name` is the PDF's, for the sentences. */
export function listEmbeddedFiles(doc: PDFDocument, name: string): Result<readonly ExtractedFile[], Problem> {
  try {
    const files: ExtractedFile[] = [];
    let left = MAX_BYTES;
    for (const spec of findSpecifications(doc)) {
      const file = extractOne(spec, left);
      if (file === undefined) return failure(problem('file.pdfUnreadable', { name }));
      left -= file.bytes.length;
      files.push(file);
    }
    return success(files);
  } catch (fault) {
    return failure(fault instanceof Overflow ? problem('import.tooComplex') : problem('file.pdfUnreadable', { name }));
  }
}
