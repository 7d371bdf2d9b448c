import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InvoiceQuery } from '../../../core/portal/portal.ts';
import { packBatch } from '../../../main/portal/pack-batch.ts';
import { facturXSample } from '../sandbox/factur-x-sample.ts';
import { openBench, type Bench } from '../sandbox/sandbox-bench.ts';

/** One technical account that acts for two firms, whose numbers are the same. */
const [ours, theirs, neither] = ['90000001900019', '90000002700012', '33254021516357'] as const;

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({ acceptAnySupplier: true });
});
afterEach(async () => {
  await bench.close();
});

async function found(by: InvoiceQuery): Promise<readonly string[] | string> {
  const outcome = await bench.portal.findInvoices(by);
  return outcome.kind === 'answer' ? outcome.value.map((each) => `${each.supplierSiret} ${each.number}`) : outcome.kind;
}

test('a look-up sees its supplier’s invoice and never the other’s of the same number', async () => {
  for (const supplier of [ours, theirs])
    await bench.portal.depositFlow({ name: 'f.pdf', bytes: await facturXSample({ number: 'F-01', supplier }) });
  bench.settle();
  expect((await bench.deposits()).invoices.map((each) => each.number)).toEqual(['F-01', 'F-01']);
  expect(await found({ number: 'F-01', supplierSiret: ours })).toEqual([`${ours} F-01`]);
  expect(await found({ number: 'F-01', supplierSiret: theirs })).toEqual([`${theirs} F-01`]);
  expect(await found({ number: 'F-01', supplierSiret: neither })).toEqual([]);
});

test('of a flow that holds both, each sees its own', async () => {
  const samples = [
    { number: 'L-01', supplier: ours },
    { number: 'L-02', supplier: theirs },
    { number: 'L-03', supplier: ours },
  ];
  const files = samples.map(async (each) => ({ name: `${each.number}.pdf`, bytes: await facturXSample(each) }));
  const receipt = await bench.portal.depositFlow({
    name: 'lot.tar.gz',
    bytes: await packBatch(await Promise.all(files)),
  });
  if (receipt.kind !== 'answer') throw new Error(receipt.kind);
  bench.settle();
  const { flowNumber } = receipt.value;
  const own = await found({ flowNumber, supplierSiret: ours });
  expect([own].flat().toSorted()).toEqual([`${ours} L-01`, `${ours} L-03`]);
  expect(await found({ flowNumber, supplierSiret: theirs })).toEqual([`${theirs} L-02`]);
});
