import { pdfRef, type PdfFile, type PdfRef } from './pdf-file.ts';
import { pdfDate, pdfName, pdfText } from './pdf-text.ts';

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

function embedOne(file: PdfFile, embedded: EmbeddedFile, date: string): PdfRef {
  const { bytes, name, mimeType, description, relationship } = embedded;
  const parameters = `/Params<</Size ${bytes.length}/CreationDate${date}/ModDate${date}>>`;
  const stream = pdfRef(file.addStream(`/Type/EmbeddedFile/Subtype${pdfName(mimeType)}${parameters}`, bytes));
  // Both entries of EF: viewers differ in which one they follow (facturx.md, 1.1).
  return file.add(
    `<</Type/Filespec/F(${asciiName(name)})/UF${pdfText(name)}/EF<</F ${stream}/UF ${stream}>>` +
      `/Desc${pdfText(description)}/AFRelationship/${relationship}>>`,
  );
}

/** Embeds files as PDF/A-3 asks; answers the entries of the catalogue: associated (`/AF`), and in a name tree by name. */
export function embedFiles(file: PdfFile, files: readonly EmbeddedFile[], date: Date): string {
  if (files.length === 0) return '';
  const written = files.map((each) => ({ name: each.name, ref: pdfRef(embedOne(file, each, pdfDate(date))) }));
  const ordered = [...written].sort((one, other) => (one.name < other.name ? -1 : 1));
  const names = ordered.map(({ name, ref }) => `${pdfText(name)}${ref}`).join(' ');
  return `/Names<</EmbeddedFiles<</Names[${names}]>>>>/AF[${written.map(({ ref }) => ref).join(' ')}]`;
}
