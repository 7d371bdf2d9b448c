import type { Attachment } from '../../core/draft/attachment.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import type { ExtractedFile } from '../../core/document/extract-files.ts';
import type { CitedDocument } from '../../core/document/to-draft.ts';
import type { FilesStore } from '../disk/files-store.ts';

/** An attachment on its way from the imported file to the store. */
export type Carried = Omit<Attachment, 'fileId' | 'sizeBytes'> & { readonly bytes: Uint8Array<ArrayBuffer> };

/** A name from inside a stranger's file, without what could leave a folder or hide. */
export function safeName(name: string): string {
  const safe = name
    .replace(/[/\\\p{Cc}\p{Cf}\u2028\u2029]/gu, '_')
    .replaceAll('..', '_')
    .trim()
    .slice(0, 200);
  return safe === '' ? 'piece-jointe' : safe;
}

/** The file of the PDF that a citation means: the one of that name, or the one that says so in its description. */
function findFile(cited: CitedDocument, files: readonly ExtractedFile[]): ExtractedFile | undefined {
  return (
    files.find((file) => file.name === cited.reference) ?? files.find((file) => file.description === cited.reference)
  );
}

/** Joins what the XML cites with what the PDF carries; answers the citations for which there is no file as well. */
export function joinDocuments(
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

/** Stores attachments durably, in their order; the first that cannot be stored ends it. */
export async function storeCarried(
  carried: readonly Carried[],
  files: Pick<FilesStore, 'put'>,
): Promise<Result<Attachment[], Problem>> {
  const attachments: Attachment[] = [];
  for (const { bytes, ...attachment } of carried) {
    const fileId = await files.put(bytes);
    if (!fileId.ok) return fileId;
    attachments.push({ ...attachment, fileId: fileId.value, sizeBytes: bytes.length });
  }
  return success(attachments);
}
