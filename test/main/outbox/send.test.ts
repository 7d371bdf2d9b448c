import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBench, valueOf, type Bench } from './outbox-bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
});

test('a released invoice is deposited, integrated and followed', async () => {
  bench.outbox.start();
  const put = await bench.put(1);
  expect(put.number).toBe('F2026-0001');
  const arrived = await bench.until(put, 'integrated');
  expect(arrived.attempts).toBe(1);
  expect(arrived.flowNumber).toBe(bench.portal.deposits[0]?.flowNumber);
  expect(bench.portal.deposits.map((each) => each.numbers)).toEqual([['F2026-0001']]);
  expect(bench.portal.deposits[0]?.name).toBe('BAC-A-SABLE-F2026-0001.pdf');
  expect(arrived.history.map((each) => each.code)).toEqual(['sealed', 'queued', 'sending', 'deposited', 'integrated']);
});

test('a sealed invoice that the window has not released never leaves', async () => {
  const sealed = valueOf(
    await bench.outbox.calls.seal({ invoice: (await import('./outbox-bench.ts')).draftInvoice(1), numberPrefix: 'F' }),
  );
  bench.outbox.start();
  const other = await bench.put(2);
  await bench.until(other, 'integrated');
  expect((await bench.submission(sealed.id)).state.name).toBe('sealed');
  expect(bench.portal.deposits.flatMap((each) => each.numbers)).toEqual(['F2026-0002']);
});
