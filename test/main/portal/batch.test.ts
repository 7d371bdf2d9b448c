import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPortal } from '../../../main/portal/create-portal.ts';
import { packBatch } from '../../../main/portal/pack-batch.ts';
import { sandboxSupplierSiret } from '../../../main/sandbox/structures.ts';
import { facturXSample } from '../sandbox/factur-x-sample.ts';
import { openBench, type Bench } from '../sandbox/sandbox-bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
});

const numbers = Array.from({ length: 25 }, (_, index) => `B-${String(index + 1).padStart(2, '0')}`);

async function batch(count: number) {
  const chosen = numbers.slice(0, count);
  return await Promise.all(
    chosen.map(async (number) => ({ name: `facturx-${number}.pdf`, bytes: await facturXSample({ number }) })),
  );
}

async function deposit(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const receipt = await bench.portal.depositFlow({ name, bytes });
  if (receipt.kind !== 'answer') throw new Error(receipt.kind);
  bench.settle();
  const report = await bench.portal.askFlowReport(receipt.value.flowNumber);
  if (report.kind !== 'answer') throw new Error(report.kind);
  return { flowNumber: receipt.value.flowNumber, report: report.value };
}

test('25 invoices in one archive are all found, over pages of 10 and of 100', async () => {
  const { flowNumber, report } = await deposit('lot.tar.gz', await packBatch(await batch(25)));
  expect(report).toMatchObject({ state: 'integrated', refusals: [] });
  for (const resultsPerPage of [10, 100]) {
    const found = await createPortal(bench.config({ resultsPerPage })).findInvoices({
      flowNumber,
      supplierSiret: sandboxSupplierSiret,
    });
    const listed = found.kind === 'answer' ? found.value.map((each) => each.number) : [found.kind];
    expect(listed.toSorted()).toEqual(numbers);
  }
});

test.each(['tar.gz', 'zip'])('a .%s with a bad invoice is partly integrated', async (kind) => {
  const files = await batch(3);
  const bad = { name: 'facturx-bad.pdf', bytes: await facturXSample({ number: 'B-01', issuedOn: '20260106' }) };
  const unread = { name: 'not-a-pdf.pdf', bytes: new TextEncoder().encode('nothing') };
  const all = [...files, bad, unread];
  const archive =
    kind === 'zip'
      ? new Uint8Array(zipSync(Object.fromEntries(all.map((each) => [each.name, each.bytes]))))
      : await packBatch(all);
  const { report } = await deposit(`lot.${kind}`, archive);
  expect(report.state).toBe('partlyIntegrated');
  expect(report.refusals).toEqual([
    {
      invoiceNumber: 'B-01',
      supplierSiret: sandboxSupplierSiret,
      words: 'La facture B-01 existe deja pour ce fournisseur (doublon)',
    },
  ]);
  expect(report.technicalWords).toEqual([expect.stringContaining('not-a-pdf.pdf')]);
  expect((await bench.deposits()).invoices.map((each) => each.number)).toEqual(['B-01', 'B-02', 'B-03']);
});

test('an archive in which everything is refused integrates nothing', async () => {
  await deposit('lot.tar.gz', await packBatch(await batch(2)));
  const { report } = await deposit('lot.tar.gz', await packBatch(await batch(2)));
  expect(report).toMatchObject({ state: 'refused', refusals: [{ invoiceNumber: 'B-01' }, { invoiceNumber: 'B-02' }] });
  expect((await bench.deposits()).invoices).toHaveLength(2);
});

test('the same files give the same archive, and two of one name are an error', async () => {
  const files = await batch(2);
  const [first, second] = [await packBatch(files), await packBatch(files)];
  expect(Buffer.from(first).equals(second)).toBe(true);
  expect([...first.slice(4, 8), first[9]]).toEqual([0, 0, 0, 0, 255]);
  await expect(packBatch([...files, ...files])).rejects.toThrow(/same name/);
});
