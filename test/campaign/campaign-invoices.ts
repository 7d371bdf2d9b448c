import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderInvoice } from '../../core/document/render-invoice.ts';
import type { Invoice, InvoiceId } from '../../core/draft/invoice.ts';
import { loadDocumentAssets } from '../../main/document/load-document-assets.ts';
import { sampleInvoice } from '../core/document/sample-invoice.ts';

/** The issuers of a campaign's invoices. */
export const campaignSuppliers = ['90000001900019', '90000002700012'] as const;

/** No run has more. */
const MAX_FILINGS = 4;

/** The invoices that a run files, its suppliers in turn. */
export function campaignInvoices(filings: number, suppliers: number): readonly Invoice[] {
  const { number: _number, issuedOn: _issuedOn, dueOn: _dueOn, ...rest } = sampleInvoice();
  return Array.from({ length: filings }, (_, index) => ({
    ...rest,
    id: `6f0d5a9e-3c1b-4b7a-9d2e-${String(index + 1).padStart(12, '0')}` as InvoiceId,
    buyerReference: '',
    contractReference: '',
    purchaseOrderReference: '',
    seller: { ...rest.seller, siret: campaignSuppliers[index % suppliers] ?? campaignSuppliers[0] },
    buyer: { ...rest.buyer, siret: '12345678200051' },
  }));
}

/** Where the document of that supplier and number lies. */
export function documentPath(folder: string, siret: string, number: string): string {
  return join(folder, `${siret} ${number}.pdf`);
}

/** The documents under every number that a run may allot, rendered once for all runs: what is tried is not the page. */
export async function makeCampaignDocuments(today: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'liasse-campaign-'));
  const assets = await loadDocumentAssets();
  for (const invoice of campaignInvoices(campaignSuppliers.length, campaignSuppliers.length)) {
    for (let counter = 1; counter <= MAX_FILINGS; counter += 1) {
      const number = `F${today.slice(0, 4)}-${String(counter).padStart(4, '0')}`;
      const bytes = await renderInvoice(
        { ...invoice, number, issuedOn: today },
        { ...assets, target: 'chorus', attachments: [], renderedAt: `${today}T00:00:00.000Z`, sandbox: true },
      );
      await writeFile(documentPath(folder, invoice.seller.siret, number), bytes);
    }
  }
  return folder;
}
