import type { Attachment } from '../../core/draft/attachment.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import type { FilesStore } from '../disk/files-store.ts';
import type { ImportedDraft } from '../../core/bridge/host.ts';
import { decodeXml } from '../../core/document/decode-xml.ts';
import type { ExtractedFile } from '../../core/document/extract-files.ts';
import { readCii, type CitedDocument } from '../../core/document/read-cii.ts';
import { looksLikePdf, readFacturX } from '../../core/document/read-facturx.ts';

export type DraftFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
/** An attachment on its way from the imported file to the store. */
type Carried = Omit<Attachment, 'fileId' | 'sizeBytes'> & { readonly bytes: Uint8Array<ArrayBuffer> };
type Unpacked = { readonly xml: string; readonly files: readonly ExtractedFile[] };

/** An invoice with everything that comes with it may weigh 120 MB on the portal. */
const MAX_BYTES = 120 * 1024 * 1024;
const MAX_ATTACHMENTS = 100;

/** A name from inside a stranger's file, without what could leave a folder or hide. */
function safeName(name: string): string {
  const safe = name
    .replace(/[/\\\p{Cc}\p{Cf}\u2028\u2029]/gu, '_')
    .replaceAll('..', '_')
    .trim()
    .slice(0, 200);
  return safe === '' ? 'piece-jointe' : safe;
}

function looksLikeXml(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 200).filter((byte) => byte !== 0));
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*</.test(head);
}

async function unpack({ name, bytes }: DraftFile): Promise<Result<Unpacked, Problem>> {
  if (bytes.length === 0) return failure(problem('file.empty', { name }));
  if (bytes.length > MAX_BYTES) return failure(problem('import.tooComplex'));
  if (looksLikePdf(bytes)) {
    const read = await readFacturX(bytes, name);
    return read.ok ? success({ xml: read.value.xml, files: read.value.attachments }) : read;
  }
  if (name.toLowerCase().endsWith('.pdf')) return failure(problem('file.notWhatItSays', { name, extension: 'pdf' }));
  if (!looksLikeXml(bytes)) return failure(problem('import.unknownFile', { name }));
  const xml = decodeXml(bytes);
  return xml.ok ? success({ xml: xml.value, files: [] }) : xml;
}

/** The file of the PDF that a citation means: the one of that name, or the one that says so in its description. */
function findFile(cited: CitedDocument, files: readonly ExtractedFile[]): ExtractedFile | undefined {
  return (
    files.find((file) => file.name === cited.reference) ?? files.find((file) => file.description === cited.reference)
  );
}

/** Joins what the XML cites with what the PDF carries; answers the citations for which there is no file as well. */
function joinDocuments(
  documents: readonly CitedDocument[],
  files: readonly ExtractedFile[],
): { readonly carried: readonly Carried[]; readonly missing: readonly string[] } {
  const carried: Carried[] = [];
  const missing: string[] = [];
  const free = new Set(files);
  for (const cited of documents) {
    const inside = cited.file;
    const outside = inside === undefined ? findFile(cited, [...free]) : undefined;
    if (outside !== undefined) free.delete(outside);
    const file =
      inside === undefined
        ? outside
        : { name: inside.name, mimeType: inside.mimeType, bytes: new Uint8Array(Buffer.from(inside.base64, 'base64')) };
    if (file === undefined) {
      missing.push(cited.reference);
      continue;
    }
    const name = safeName(file.name);
    carried.push({
      name,
      mimeType: file.mimeType.slice(0, 100),
      ...(cited.reference === name || cited.reference === '' ? {} : { reference: cited.reference.slice(0, 500) }),
      ...(cited.description === undefined ? {} : { description: cited.description.slice(0, 300) }),
      bytes: file.bytes,
    });
  }
  const uncited = [...free].map(({ name, mimeType, bytes }) => ({
    name: safeName(name),
    mimeType: mimeType.slice(0, 100),
    bytes,
  }));
  return { carried: [...carried, ...uncited], missing };
}

/**
 * Turns a CII file or a Factur-X PDF into a draft, its attachments stored; the content decides what it is, never the
 * name. Nothing is stored unless the whole invoice was understood. `newId` gives a new UUID at each call.
 */
export async function importDraft(
  file: DraftFile,
  files: Pick<FilesStore, 'put'>,
  newId: () => string,
): Promise<Result<ImportedDraft, Problem>> {
  const unpacked = await unpack(file);
  if (!unpacked.ok) return unpacked;
  const read = readCii(unpacked.value.xml, newId);
  if (!read.ok) return read;
  const { carried, missing } = joinDocuments(read.value.documents, unpacked.value.files);
  if (carried.length > MAX_ATTACHMENTS) return failure(problem('import.tooComplex'));
  const attachments: Attachment[] = [];
  for (const { bytes, ...attachment } of carried) {
    const fileId = await files.put(bytes);
    if (!fileId.ok) return fileId;
    attachments.push({ ...attachment, fileId: fileId.value, sizeBytes: bytes.length });
  }
  return success({
    invoice: { ...read.value.invoice, attachments },
    remarks: missing.map(
      (reference) =>
        `La facture cite la pièce « ${reference} », qui n’est pas dans le fichier : joignez-la si vous l’avez.`,
    ),
  });
}
