import { createHash } from 'node:crypto';
import type { Attachment, FileId } from '../../../core/draft/attachment.ts';
import type { Invoice } from '../../../core/draft/invoice.ts';
import { renderInvoice, type DocumentAssets } from '../../../core/document/render-invoice.ts';
import { loadDocumentAssets } from '../../../main/document/load-document-assets.ts';

export type AttachedFile = DocumentAssets['attachments'][number];

/** An attachment made of a text. */
export function attachedFile(name: string, content: string, changes: Partial<Attachment> = {}): AttachedFile {
  const bytes = new TextEncoder().encode(content);
  const fileId = createHash('sha256').update(bytes).digest('hex') as FileId;
  return { attachment: { fileId, name, mimeType: 'text/plain', sizeBytes: bytes.length, ...changes }, bytes };
}

/** Renders an invoice with its files, at one fixed moment. */
export async function renderSample(
  invoice: Invoice,
  files: readonly AttachedFile[] = [],
  changes: Partial<DocumentAssets> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const assets = await loadDocumentAssets();
  const attachments = files.map(({ attachment }) => attachment);
  return renderInvoice(
    { ...invoice, attachments },
    {
      ...assets,
      target: 'chorus',
      renderedAt: '2026-11-24T10:00:00.000Z',
      sandbox: false,
      attachments: files,
      ...changes,
    },
  );
}
