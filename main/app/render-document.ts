import type { Invoice } from '../../core/draft/invoice.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { renderPlainInvoice, type DocumentAssets } from '../../core/document/render-invoice.ts';
import type { FilesStore } from '../disk/files-store.ts';
import { loadDocumentAssets } from '../document/load-document-assets.ts';
import { makeDocument } from '../document/make-document.ts';
import { readAttachments } from '../document/read-attachments.ts';

type RenderOptions = Pick<DocumentAssets, 'target' | 'template' | 'logo' | 'renderedAt' | 'sandbox'> & {
  /** Where a packaged application has its fonts. */ readonly fontsFolder: string | undefined;
};

/** Renders an invoice with its attachments out of the files store; one that is missing or damaged is a problem that names it. */
export async function renderDocument(
  invoice: Invoice,
  files: FilesStore,
  { fontsFolder, ...options }: RenderOptions,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const attachments = await readAttachments(invoice, files);
  if (!attachments.ok) return attachments;
  const assets = await loadDocumentAssets(fontsFolder);
  return makeDocument(invoice, { ...assets, ...options, attachments: attachments.value });
}

/** The page alone, for a deposit by hand: the one of another program as it came where the draft keeps it, or our own. */
export async function renderPlainDocument(
  invoice: Invoice,
  files: FilesStore,
  { fontsFolder, ...options }: Omit<RenderOptions, 'target'>,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const kept = invoice.attachments.find(({ isPage }) => isPage === true);
  if (kept === undefined) {
    return success(await renderPlainInvoice(invoice, { ...(await loadDocumentAssets(fontsFolder)), ...options }));
  }
  const bytes = await files.get(kept.fileId);
  return bytes === undefined ? failure(problem('outbox.attachmentMissing', { name: kept.name })) : success(bytes);
}
