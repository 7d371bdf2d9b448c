import {
  buildFacturXDescription,
  FACTUR_X_EXTENSION_SCHEMA,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFStream,
  PDFString,
  type PDFDocument,
  type PDFRef,
} from 'pdf-lib';
import type { Instant } from '../draft/iso-date.ts';
import type { Problem } from '../draft/problem.ts';
import { success, type Result } from '../draft/result.ts';
import { findArchiveObstacles } from './archivable.ts';
import type { ArchiveObstacle } from './archive-obstacle.ts';
import { FACTURX_FILE_NAME } from './cii-names.ts';
import type { EmbeddedFile } from './embed-files.ts';
import { openPdf } from './read-facturx.ts';

/** What a PDF of another program is dressed with to become a Factur-X. */
export type Dress = {
  readonly files: readonly EmbeddedFile[];
  readonly title: string;
  readonly renderedAt: Instant;
  /** SHA-256 in lower-case hexadecimal: core has no cryptography of its own. */
  readonly sha256: (bytes: Uint8Array) => string;
};

/** The Factur-X, or why the PDF cannot become one. */
export type Dressed =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly obstacles: readonly [] }
  | { readonly bytes: undefined; readonly obstacles: readonly ArchiveObstacle[] };

const key = (name: string): PDFName => PDFName.of(name);
/** Bit 3 of an annotation's flags: it is printed (ISO 19005-3, 6.3.2). */
const PRINTED = 4;

/** Mends what an archive asks and nobody sees: flags, lists of glyphs that may be left out, resources said twice. */
function mend(doc: PDFDocument): void {
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict) || dict === doc.catalog) continue;
    // Metadata of a picture or a page have to be XMP of the strict kind, and may be left out.
    for (const each of ['Metadata', 'CIDSet', 'CharSet', 'Interpolate']) dict.delete(key(each));
    const subtype = dict.lookup(key('Subtype'));
    if (subtype === key('CIDFontType2') && dict.lookup(key('CIDToGIDMap')) === undefined)
      dict.set(key('CIDToGIDMap'), key('Identity'));
    if (subtype === key('Link')) dict.set(key('F'), PDFNumber.of(PRINTED));
  }
  for (const { node } of doc.getPages()) {
    const resources = node.Resources();
    if (resources !== undefined && node.get(key('Resources')) === undefined) node.set(key('Resources'), resources);
    const annotations = node.Annots();
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const annotation = annotations?.lookup(index);
      if (annotation instanceof PDFDict) annotation.set(key('F'), PDFNumber.of(PRINTED));
    }
  }
  // Our own output intent, metadata and form take their place.
  for (const each of ['OutputIntents', 'Metadata', 'AcroForm']) doc.catalog.delete(key(each));
}

function embedOne(doc: PDFDocument, file: EmbeddedFile, date: PDFString): PDFRef {
  const { context } = doc;
  const stream = context.register(
    context.flateStream(file.bytes, {
      Type: 'EmbeddedFile',
      Subtype: file.mimeType,
      Params: { Size: file.bytes.length, CreationDate: date, ModDate: date },
    }),
  );
  const plainName = file.name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/[\\/:()]/g, '_');
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(plainName),
      UF: PDFHexString.fromText(file.name),
      // Both entries: viewers differ in which one they follow (facturx.md, 1.1).
      EF: { F: stream, UF: stream },
      Desc: PDFHexString.fromText(file.description),
      AFRelationship: file.relationship,
    }),
  );
}

/** Adds the files to the name tree beside what it has, such as the destinations of links. */
function embed(doc: PDFDocument, files: readonly EmbeddedFile[], date: Date): void {
  const { context, catalog } = doc;
  const embedded = files.map((file) => ({ name: file.name, ref: embedOne(doc, file, PDFString.fromDate(date)) }));
  const ordered = embedded.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const names = catalog.lookup(key('Names'));
  const tree = names instanceof PDFDict ? names : context.obj({});
  tree.set(
    key('EmbeddedFiles'),
    context.obj({ Names: ordered.flatMap(({ name, ref }) => [PDFHexString.fromText(name), ref]) }),
  );
  catalog.set(key('Names'), tree);
  const list = PDFArray.withContext(context);
  for (const { ref } of embedded) list.push(ref);
  catalog.set(key('AF'), list);
}

function describe(doc: PDFDocument, { title, files, renderedAt, sha256 }: Dress): void {
  const date = new Date(renderedAt);
  doc.setTitle(title, { showInWindowTitleBar: true });
  doc.setProducer('Liasse');
  doc.setCreationDate(date);
  doc.setModificationDate(date);
  const parts = [...files.map(({ name, bytes }) => `${name} ${sha256(bytes)}`), renderedAt, title];
  const id = PDFHexString.of(sha256(new TextEncoder().encode(parts.join('\n'))).slice(0, 32));
  doc.context.trailerInfo.ID = doc.context.obj([id, id]);
}

/**
 * Keeps the page of a PDF that another program made and puts the invoice's XML and attachments inside: a Factur-X in
 * PDF/A-3b, where its structure allows it. A PDF that cannot be opened is a problem naming it.
 */
export async function dressPdf(pdf: Uint8Array, name: string, dress: Dress): Promise<Result<Dressed, Problem>> {
  const opened = await openPdf(pdf, name);
  if (!opened.ok) return opened;
  const doc = opened.value;
  const obstacles = findArchiveObstacles(doc);
  if (obstacles.length > 0) return success({ bytes: undefined, obstacles });
  mend(doc);
  describe(doc, dress);
  embed(doc, dress.files, new Date(dress.renderedAt));
  doc.convertToPDFA({
    conformance: '3B',
    extensions: [
      buildFacturXDescription({
        fileName: FACTURX_FILE_NAME,
        version: '1.0',
        documentType: 'INVOICE',
        conformanceLevel: 'EN 16931',
      }),
      FACTUR_X_EXTENSION_SCHEMA,
    ],
  });
  const bytes = await doc.save({ useObjectStreams: false, updateFieldAppearances: false });
  return success({ bytes: new Uint8Array(bytes), obstacles: [] });
}

/** Why a PDF cannot keep its page in a Factur-X; nothing when it can. Changes nothing. */
export async function checkDressable(
  pdf: Uint8Array,
  name: string,
): Promise<Result<readonly ArchiveObstacle[], Problem>> {
  const opened = await openPdf(pdf, name);
  return opened.ok ? success(findArchiveObstacles(opened.value)) : opened;
}
