import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from '../sandbox/sandbox-bench.ts';
import { facturXSample } from '../sandbox/factur-x-sample.ts';
import { runWords } from './run-liasse.ts';
import { sandboxSupplierSiret } from '../../../main/sandbox/structures.ts';

let bench: Bench;
let port: string;
beforeAll(async () => {
  bench = await openBench();
  port = new URL(bench.url).port;
});
afterAll(async () => {
  await bench.close();
});

test('faults are asked of a running sandbox, and forgotten', async () => {
  const words = ['sandbox', 'fault', 'status429', 'retryAfter=120', 'times=3', 'route=deposer/flux', '--port', port];
  const asked = await runWords(...words);
  expect(asked).toMatchObject({ code: 0, err: '' });
  const fault = { kind: 'status429', retryAfter: '120', times: 3, route: 'deposer/flux' };
  expect(JSON.parse(asked.out)).toEqual([fault]);
  const deposit = await bench.portal.depositFlow({ name: 'f.pdf', bytes: await facturXSample({ number: 'F1' }) });
  expect(deposit).toMatchObject({ kind: 'busy', retryAfterMs: 120_000 });
  expect(await runWords('sandbox', 'clear', '--port', port)).toMatchObject({ code: 0, out: '[]' });
  const unknown = await runWords('sandbox', 'fault', 'meteor', '--port', port);
  expect(unknown).toMatchObject({ code: 1, out: '' });
  expect(unknown.err).toContain('kind');
});

test('the buyer is played by number and status', async () => {
  await bench.portal.depositFlow({ name: 'f.pdf', bytes: await facturXSample({ number: 'F2' }) });
  bench.settle();
  await bench.deposits();
  const acted = await runWords('sandbox', 'act', 'F2', 'SUSPENDUE', 'Bon', 'manquant', '--port', port);
  expect(acted).toMatchObject({ code: 0, err: '' });
  expect(await bench.portal.findInvoices({ number: 'F2', supplierSiret: sandboxSupplierSiret })).toMatchObject({
    value: [{ status: 'SUSPENDUE', statusWords: 'Bon manquant' }],
  });
  const held = await runWords('sandbox', 'held', '--port', port);
  expect(JSON.parse(held.out)).toMatchObject({ invoices: [{ number: 'F2', status: 'SUSPENDUE' }] });
  expect(await runWords('sandbox', 'act', 'NONE', 'REJETEE', '--port', port)).toMatchObject({ code: 1 });
});

test.each([
  [['fault'], 'fault demande'],
  [['fault', 'slow', 'delay'], '« delay »'],
  [['act', 'F2'], 'act demande'],
  [['give'], '« give »'],
])('liasse sandbox %j is not written so', async (words, sentence) => {
  const ran = await runWords('sandbox', ...words, '--port', port);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(sentence);
});

test('where no sandbox runs, it says so', async () => {
  const ran = await runWords('sandbox', 'held', '--port', '1');
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.err).toContain('Aucun bac à sable');
});
