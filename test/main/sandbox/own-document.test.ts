import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachedFile, renderSample } from '../../core/document/render-sample.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';
import { sandboxSupplierSiret } from '../../../main/sandbox/structures.ts';
import { openBench, type Bench } from './sandbox-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench.close();
});

const { seller, buyer } = sampleInvoice();
const invoice = sampleInvoice({
  issuedOn: '2026-03-01',
  seller: { ...seller, siret: sandboxSupplierSiret },
  buyer: { ...buyer, siret: '12345678200044' },
  buyerReference: 'SERVICE_DEST_SERV_OBL',
});

async function deposit(bytes: Uint8Array<ArrayBuffer>) {
  const receipt = await bench.portal.depositFlow({ name: 'facturx-F2026-0001.pdf', bytes });
  if (receipt.kind !== 'answer') throw new Error(receipt.kind);
  bench.settle();
  const report = await bench.portal.askFlowReport(receipt.value.flowNumber);
  if (report.kind !== 'answer') throw new Error(report.kind);
  return report.value;
}

test('a document written for the reform is refused for its framework', async () => {
  const report = await deposit(await renderSample({ ...invoice, businessProcess: 'S1' }, [], { target: 'reform' }));
  expect(report.refusals[0]?.words).toMatch(/Cadre de facturation errone/);
});

test('the document that the product writes is taken, with its attachments byte for byte', async () => {
  const files = [attachedFile('bon de livraison.txt', 'livré'), attachedFile('photo.txt', 'image')];
  const bytes = await renderSample(invoice, files);
  expect(await deposit(bytes)).toMatchObject({ state: 'integrated', refusals: [], technicalWords: [] });
  const { invoices } = await bench.deposits();
  expect(invoices).toHaveLength(1);
  expect(invoices[0]?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  const held = invoices[0]?.attachments.map(({ name, sha256 }) => ({ name, sha256 })) ?? [];
  const sent = files.map(({ attachment }) => ({ name: attachment.name, sha256: String(attachment.fileId) }));
  expect(held.toSorted((left, right) => left.name.localeCompare(right.name))).toEqual(sent);
  const found = await bench.portal.findInvoices({ number: 'F2026-0001', supplierSiret: sandboxSupplierSiret });
  expect(found).toMatchObject({ kind: 'answer', value: [{ grandTotalCents: 168_312 }] });
});
