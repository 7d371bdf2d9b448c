import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { facturXSample } from '../sandbox/factur-x-sample.ts';
import { openBench, type Bench } from '../sandbox/sandbox-bench.ts';
import { sandboxSupplierSiret } from '../../../main/sandbox/structures.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('a deposit becomes a flow, an invoice, and its road', async () => {
  const delivery = new TextEncoder().encode('%PDF-1.7 delivery note');
  const bytes = await facturXSample({ number: 'F2026-0001' }, { 'bon de livraison é.pdf': delivery });
  const receipt = await bench.portal.depositFlow({ name: 'facturx-F2026-0001.pdf', bytes });
  if (receipt.kind !== 'answer') throw new Error(receipt.kind);
  const { flowNumber } = receipt.value;
  expect(flowNumber).toMatch(/^CPP0011117\d{15}$/);

  const codes: string[] = [];
  for (const ms of [0, 5_000, 5_000, 10_000]) {
    bench.advance(ms);
    const report = await bench.portal.askFlowReport(flowNumber);
    codes.push(report.kind === 'answer' ? `${report.value.portalCode} ${report.value.state}` : report.kind);
    const found = await bench.portal.findInvoices({ number: 'F2026-0001', supplierSiret: sandboxSupplierSiret });
    expect(found.kind === 'answer' ? found.value.length : found.kind).toBe(codes.length === 4 ? 1 : 0);
  }
  expect(codes).toEqual([
    'IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP pending',
    'IN_RECU pending',
    'IN_EN_COURS_TRAITEMENT_CPP pending',
    'IN_INTEGRE integrated',
  ]);

  const found = await bench.portal.findInvoices({ flowNumber, supplierSiret: sandboxSupplierSiret });
  expect(found).toMatchObject({
    kind: 'answer',
    value: [
      {
        number: 'F2026-0001',
        status: 'DEPOSEE',
        supplierSiret: '33254021516357',
        buyerSiret: '12345678200051',
        grandTotalCents: 12_000,
        issuedOn: '2026-01-05',
        depositedOn: '2026-03-02',
        flowNumber,
      },
    ],
  });
  bench.advance(20_000);
  const id = found.kind === 'answer' ? (found.value[0]?.portalInvoiceId ?? '') : '';
  const history = await bench.portal.askHistory(id);
  expect(history.kind === 'answer' ? history.value.map((each) => each.code) : history).toEqual([
    'DEPOSEE',
    'EN_COURS_ACHEMINEMENT',
    'MISE_A_DISPOSITION',
  ]);

  const held = await bench.deposits();
  expect(held.invoices).toHaveLength(1);
  expect(held.invoices[0]).toMatchObject({
    sha256: sha256(bytes),
    attachments: [{ name: 'bon de livraison é.pdf', sha256: sha256(delivery), sizeBytes: delivery.length }],
  });
  const copy = await (await bench.control(`deposits/${id}.pdf`)).bytes();
  expect(sha256(copy)).toBe(sha256(bytes));
});
