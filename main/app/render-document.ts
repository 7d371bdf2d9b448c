import type { Invoice } from '../../core/draft/invoice.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import type { DocumentAssets } from '../../core/document/render-invoice.ts';
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
