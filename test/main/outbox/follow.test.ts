import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBench, type Bench } from './outbox-bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
});

const none = { portalCode: 'IN_REJETE', refusals: [], technicalWords: [] } as const;
const words = 'Le cadre de facturation est inconnu';

test.each([
  ['as it was sent', 'F2026-0001'],
  ['in another case', 'f2026-0001'],
  ['with spaces', ' F 2026-0001 '],
])('a refusal that writes the number %s is its own', async (_how, invoiceNumber) => {
  bench.portal.refuse('F2026-0001', words);
  bench.portal.report({ ...none, state: 'refused', refusals: [{ invoiceNumber, words }] });
  const put = await bench.put(1);
  bench.outbox.start();
  const { state, attempts } = await bench.until(put, 'refusedAtEntry', 'integrated', 'held', 'unknown');
  expect(state).toMatchObject({ name: 'refusedAtEntry', words });
  expect(attempts).toBe(1);
  expect(bench.portal.deposits).toHaveLength(1);
  expect(bench.portal.calls).not.toContain('findInvoices');
});

test.each([
  ['names nobody', { refusals: [{ invoiceNumber: '', words }] }],
  ['has only technical errors', { technicalWords: [words] }],
  ['names what is no number of ours', { refusals: [{ invoiceNumber: 'FACTURE 1', words }] }],
])(
  'a refused flow of one invoice that %s is its own after one look-up, and is not sent again',
  async (_how, report) => {
    bench.portal.refuse('F2026-0001', words);
    bench.portal.report({ ...none, state: 'refused', ...report });
    const put = await bench.put(1);
    bench.outbox.start();
    const { state, attempts } = await bench.until(put, 'refusedAtEntry', 'integrated', 'held', 'unknown');
    expect(state).toMatchObject({ name: 'refusedAtEntry', words });
    expect(attempts).toBe(1);
    expect(bench.portal.calls.filter((call) => call === 'findInvoices')).toHaveLength(1);
    expect(bench.portal.deposits).toHaveLength(1);
  },
);

test('a refused flow that names another filing of ours was that one’s: the invoice is looked up, not refused', async () => {
  bench.portal.refuse('F2026-0001', words);
  bench.portal.report({ ...none, state: 'refused', refusals: [{ invoiceNumber: 'f2026-0002', words }] });
  const [first, other] = [await bench.put(1), await bench.put(2)];
  await bench.outbox.calls.withdraw(other.id);
  bench.outbox.start();
  expect((await bench.until(first, 'unknown', 'refusedAtEntry')).state.name).toBe('unknown');
});

test('one of a batch is refused under another writing of its number: the others go through', async () => {
  bench.portal.refuse('F2026-0002', words);
  const [first, second] = [await bench.put(1), await bench.put(2)];
  bench.portal.report({ refusals: [{ invoiceNumber: ' f2026-0002', words }] });
  bench.outbox.start();
  const { state } = await bench.until(second, 'refusedAtEntry', 'integrated', 'held');
  expect(state).toMatchObject({ name: 'refusedAtEntry', words });
  expect((await bench.until(first, 'integrated')).attempts).toBe(1);
  expect(bench.portal.deposits).toHaveLength(1);
});

test.each(['partlyIntegrated', 'integrated'] as const)(
  'a flow that is %s and never shows the invoice leaves it to a look-up, not waiting for ever',
  async (state) => {
    bench.portal.refuse('F2026-0001', words);
    bench.portal.report({ ...none, state });
    const put = await bench.put(1);
    bench.outbox.start();
    await bench.until(put, 'unknown');
    expect(bench.portal.calls.filter((call) => call === 'askFlowReport')).toHaveLength(6);
  },
);

test('an invoice that the portal lists under another writing of its number is known as ours', async () => {
  const put = await bench.put(1);
  bench.portal.script('depositFlow', { kind: 'noAnswer' }, true);
  bench.outbox.start();
  await bench.until(put, 'unknown');
  const [held] = bench.portal.invoices;
  if (held === undefined) throw new Error('not taken');
  bench.portal.invoices[0] = { ...held, number: held.number.toLowerCase() };
  expect(await bench.until(put, 'integrated', 'held')).toMatchObject({ state: { name: 'integrated' }, attempts: 1 });
});
