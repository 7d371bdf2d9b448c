import type { Invoice } from '../../core/draft/invoice.ts';
import { writeInvoiceCii } from '../../core/document/write-cii.ts';
import { renderPlainInvoice } from '../../core/document/render-invoice.ts';
import type { PageAssets } from '../../core/document/write-document.ts';
import type { Target } from '../../core/draft/target.ts';

/** What an invoice can be saved as beside its Factur-X: the same page without data, or the data alone. */
export type ExportFormat = 'plain' | 'xml';

/** The bytes of an export. */
export async function exportDocument(
  invoice: Invoice,
  format: ExportFormat,
  { target, assets }: { readonly target: Target; readonly assets: PageAssets },
): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'plain':
      return renderPlainInvoice(invoice, assets);
    case 'xml':
      return new TextEncoder().encode(writeInvoiceCii(invoice, target));
    default:
      return format satisfies never;
  }
}
