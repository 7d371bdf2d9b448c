import type { DocumentAssets } from '../../core/document/render-invoice.ts';
import type { FileId } from '../../core/draft/attachment.ts';
import type { Invoice } from '../../core/draft/invoice.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';

/** Gives the bytes of an attachment; undefined for one that is not there, or damaged. */
export type AttachmentSource = { get(id: FileId): Promise<Uint8Array<ArrayBuffer> | undefined> };

/** An invoice's attachments with their bytes; one that is missing is a problem that names it. */
export async function readAttachments(
  { attachments }: Invoice,
  files: AttachmentSource,
): Promise<Result<DocumentAssets['attachments'], Problem>> {
  const read: DocumentAssets['attachments'][number][] = [];
  for (const attachment of attachments) {
    const bytes = await files.get(attachment.fileId);
    if (bytes === undefined) return failure(problem('outbox.attachmentMissing', { name: attachment.name }));
    read.push({ attachment, bytes });
  }
  return success(read);
}
