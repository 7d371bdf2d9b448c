import { PDFHexString, PDFName, PDFString, type PDFDocument, type PDFRef } from 'pdf-lib';

/** A file that travels inside a PDF/A-3. */
export type EmbeddedFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly description: string;
  /** `Data`: the invoice as data; `Supplement`: what comes with it. */ readonly relationship: 'Data' | 'Supplement';
  readonly bytes: Uint8Array;
};

/** Name as `/F` wants it: plain ASCII; `/UF` has the real one. */
function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/[\\/:()]/g, '_');
}

function embedOne(doc: PDFDocument, file: EmbeddedFile, date: Date): PDFRef {
  const { context } = doc;
  const stream = context.register(
    context.flateStream(file.bytes, {
      Type: 'EmbeddedFile',
      Subtype: file.mimeType,
      Params: {
        Size: file.bytes.length,
        CreationDate: PDFString.fromDate(date),
        ModDate: PDFString.fromDate(date),
      },
    }),
  );
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(asciiName(file.name)),
      UF: PDFHexString.fromText(file.name),
      // Both entries: viewers differ in which one they follow (facturx.md, 1.1).
      EF: { F: stream, UF: stream },
      Desc: PDFHexString.fromText(file.description),
      AFRelationship: file.relationship,
    }),
  );
}

/** Embeds files as PDF/A-3 asks: associated with the document (`/AF`) and listed in its name tree, in name order. */
export function embedFiles(doc: PDFDocument, files: readonly EmbeddedFile[], date: Date): void {
  const embedded = files.map((file) => ({ name: file.name, ref: embedOne(doc, file, date) }));
  const ordered = [...embedded].sort((one, other) => (one.name < other.name ? -1 : 1));
  const { context, catalog } = doc;
  catalog.set(
    PDFName.of('Names'),
    context.obj({
      EmbeddedFiles: { Names: ordered.flatMap(({ name, ref }) => [PDFHexString.fromText(name), ref]) },
    }),
  );
  catalog.set(PDFName.of('AF'), context.obj(embedded.map(({ ref }) => ref)));
}
