import { randomUUID } from 'node:crypto';
import { basename, join, parse } from 'node:path';
import type { ImportedDraft } from '../../core/bridge/host.ts';
import type { FileId } from '../../core/draft/attachment.ts';
import { parseInvoice } from '../../core/draft/parse-invoice.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { fileIdOf, openFilesStore, type FilesStore } from '../disk/files-store.ts';
import type { AttachmentSource } from '../document/read-attachments.ts';
import { importDraft } from '../draft/import-draft.ts';
import { decodeText } from '../../core/draft/decode-text.ts';
import { looksLikeJson } from '../draft/looks-like-json.ts';
import { readInputFile } from './read-input-file.ts';

/** An invoice as the command line works on it, with the bytes of its attachments. */
export type DraftFile = ImportedDraft & { readonly attachments: AttachmentSource };

/** The folder beside a draft in which its attachments lie: `facture.json` has `facture.files`. */
export function attachmentsFolder(draftPath: string): string {
  const { dir, name } = parse(draftPath);
  return join(dir, `${name}.files`);
}

/** Attachments of an imported file, kept in memory until the command knows where they go. */
function createMemoryPlace(): Pick<FilesStore, 'put'> & AttachmentSource {
  const kept = new Map<FileId, Uint8Array<ArrayBuffer>>();
  return {
    put(bytes) {
      const id = fileIdOf(bytes);
      kept.set(id, bytes);
      return Promise.resolve(success(id));
    },
    get: (id) => Promise.resolve(kept.get(id)),
  };
}

/** Reads a draft in JSON with its folder of attachments, or a file that can be imported, whichever the content is. */
export async function readDraftFile(path: string): Promise<Result<DraftFile, Problem>> {
  const file = await readInputFile(path);
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  if (bytes.length === 0) return failure(problem('file.empty', { name }));
  if (looksLikeJson(file.value)) {
    const invoice = parseInvoice(decodeText(bytes), name);
    if (!invoice.ok) return invoice;
    const attachments: AttachmentSource =
      invoice.value.attachments.length === 0 ? createMemoryPlace() : await openFilesStore(attachmentsFolder(path));
    return success({ invoice: invoice.value, remarks: [], attachments });
  }
  const place = createMemoryPlace();
  const imported = await importDraft(file.value, place, randomUUID);
  return imported.ok ? success({ ...imported.value, attachments: place }) : imported;
}

/** As `readDraftFile`, for what leaves this machine: values that were guessed off a page are refused until confirmed. */
export async function readConfirmedDraft(path: string): Promise<Result<DraftFile, Problem>> {
  const draft = await readDraftFile(path);
  return draft.ok && draft.value.guesses !== undefined
    ? failure(problem('import.guessed', { name: basename(path) }))
    : draft;
}
