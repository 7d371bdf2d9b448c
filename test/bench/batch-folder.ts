import { mkdir } from 'node:fs/promises';
import { renderInvoice } from '../../core/document/render-invoice.ts';
import type { Invoice, InvoiceId } from '../../core/draft/invoice.ts';
import { success } from '../../core/draft/result.ts';
import { factSchema } from '../../core/outbox/fact.ts';
import { openDataFolder } from '../../main/disk/data-folder.ts';
import { openFilesStore } from '../../main/disk/files-store.ts';
import { openJournal } from '../../main/disk/journal.ts';
import { loadDocumentAssets } from '../../main/document/load-document-assets.ts';
import { createOutbox } from '../../main/outbox/create-outbox.ts';
import { openSenderSettings } from '../../main/outbox/sender-settings.ts';
import { packBatch } from '../../main/portal/pack-batch.ts';
import { valueOf } from '../main/outbox/outbox-bench.ts';
import { createPretendPortal } from '../main/outbox/pretend-portal.ts';
import { benchInvoice } from './bench-invoices.ts';

const TODAY = '2026-11-24';

/** The invoices of one supplier that a farm or an agency would file in one evening, without numbers. */
function batchInvoices(count: number): readonly Invoice[] {
  const { number: _number, issuedOn: _issuedOn, dueOn: _dueOn, ...rest } = benchInvoice();
  return Array.from({ length: count }, (_, index) => ({
    ...rest,
    id: `6f0d5a9e-3c1b-4b7a-9d2e-${String(index + 1).padStart(12, '0')}` as InvoiceId,
    buyerReference: '',
    contractReference: '',
    purchaseOrderReference: '',
    seller: { ...rest.seller, siret: '90000001900019' },
    buyer: { ...rest.buyer, siret: '12345678200051' },
  }));
}

/** Seals and releases that many invoices into a fresh data folder, with their real documents; nothing is sent. */
export async function fillBatchFolder(path: string, count: number): Promise<void> {
  await mkdir(path, { recursive: true });
  const folder = valueOf(await openDataFolder(path));
  const journal = valueOf(await openJournal(folder.journalPath, factSchema));
  const assets = await loadDocumentAssets();
  const outbox = createOutbox({
    journal,
    files: await openFilesStore(folder.filesFolder),
    portal: createPretendPortal(),
    render: async (sealed) =>
      success(
        await renderInvoice(sealed, {
          ...assets,
          target: 'chorus',
          attachments: [],
          renderedAt: `${TODAY}T00:00:00.000Z`,
          sandbox: true,
        }),
      ),
    check: () => [],
    packBatch,
    channel: 'sandbox',
    now: () => new Date().toISOString(),
    today: () => TODAY,
    emit: () => undefined,
    onFault(error) {
      throw error;
    },
    settings: await openSenderSettings(folder.senderPath),
    random: () => 0,
    speed: 1,
  });
  for (const invoice of batchInvoices(count)) {
    const sealed = valueOf(await outbox.calls.seal({ invoice, numberPrefix: 'F' }));
    valueOf(await outbox.calls.release(sealed.id));
  }
  await outbox.stop();
  await journal.close();
  await folder.close();
}
