import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftInvoice, openBench, valueOf, type Bench } from './outbox-bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
});

const lookUps = () => bench.portal.calls.filter((call) => call === 'findInvoices').length;

test('an answer that was lost: looked up, found, adopted, and never sent again', async () => {
  bench.portal.script('depositFlow', { kind: 'noAnswer' }, true);
  bench.outbox.start();
  const arrived = await bench.until(await bench.put(1), 'integrated');
  expect(arrived.flowNumber).toBe(bench.portal.deposits[0]?.flowNumber);
  expect(bench.portal.deposits).toHaveLength(1);
  expect(arrived.history.map((each) => each.code)).toEqual(['sealed', 'queued', 'sending', 'unknown', 'integrated']);
});

test('a deposit that never arrived: looked up over the whole schedule, and only then sent again', async () => {
  bench.portal.script('depositFlow', { kind: 'noAnswer' }, false);
  bench.outbox.start();
  const put = await bench.put(1);
  const arrived = await bench.until(put, 'integrated');
  expect(arrived.attempts).toBe(2);
  expect(bench.portal.deposits).toHaveLength(1);
  const [firstDeposit, ...rest] = bench.portal.calls;
  expect(firstDeposit).toBe('depositFlow');
  expect(rest.indexOf('depositFlow')).toBe(5);
  expect(rest.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'findInvoices'));
  const hoursApart = Date.parse(bench.clock.now()) - Date.parse(put.sealedAt);
  expect(hoursApart).toBeGreaterThan(20 * 60_000);
});

test('where nobody promises when a deposit can be found, a person decides; each choice does what it says', async () => {
  await bench.close();
  bench = await openBench({ channel: 'production' });
  for (let round = 0; round < 3; round += 1) bench.portal.script('depositFlow', { kind: 'noAnswer' }, false);
  bench.outbox.start();
  const put = await bench.put(1);
  const held = await bench.until(put, 'held');
  expect(held.state).toMatchObject({ reason: 'notFoundNotCertain' });
  expect(bench.portal.deposits).toEqual([]);
  valueOf(await bench.outbox.calls.decide({ id: put.id, choice: 'lookAgain' }));
  await bench.until(put, 'held');
  valueOf(await bench.outbox.calls.decide({ id: put.id, choice: 'sendAgain' }));
  await bench.until(put, 'held');
  valueOf(await bench.outbox.calls.decide({ id: put.id, choice: 'handed' }));
  expect((await bench.submission(put.id)).state.name).toBe('handed');
  expect(await bench.outbox.calls.decide({ id: put.id, choice: 'sendAgain' })).toMatchObject({
    problem: { kind: 'outbox.nothingToDecide' },
  });
  expect(bench.portal.calls.filter((call) => call === 'depositFlow')).toHaveLength(2);
});

test('the number is there with another total: not ours, a person decides', async () => {
  bench.portal.script('depositFlow', { kind: 'noAnswer' }, true);
  bench.outbox.start();
  const put = await bench.put(1);
  await bench.until(put, 'unknown');
  const [theirs] = bench.portal.invoices;
  if (theirs !== undefined) bench.portal.invoices[0] = { ...theirs, grandTotalCents: theirs.grandTotalCents + 1 };
  expect((await bench.until(put, 'held')).state).toMatchObject({ reason: 'duplicateNotOurs' });
});

test('two firms of one outbox under the same number: each is looked up as its own, and neither stands for the other', async () => {
  const siret = '90000002700012';
  const theirs = { number: 'F-01', seller: { ...draftInvoice(1).seller, siret } };
  bench.outbox.start();
  // The other firm's arrives, with the same number, buyer, total and day; ours leaves no answer and never gets there.
  await bench.until(await bench.put(1, theirs), 'integrated');
  bench.portal.script('depositFlow', { kind: 'noAnswer' }, false);
  const lost = await bench.put(2, { number: 'F-01' });
  const arrived = await bench.until(lost, 'integrated', 'held');
  expect([arrived.state.name, arrived.attempts]).toEqual(['integrated', 2]);
  expect(bench.portal.invoices.map((each) => [each.number, each.supplierSiret])).toEqual([
    ['F-01', siret],
    ['F-01', lost.supplierSiret],
  ]);
});

test('« duplicate » for what an earlier attempt left there: found to be ours and adopted', async () => {
  bench.portal.script('depositFlow', { kind: 'noAnswer' }, true);
  // Every look-up of the schedule comes too early; then the second deposit hears « doublon ».
  for (let look = 0; look < 5; look += 1) {
    bench.portal.script('findInvoices', { kind: 'refused', code: 20_000, words: 'TRA_MSG_99 recherche impossible' });
  }
  bench.outbox.start();
  await bench.until(await bench.put(1), 'integrated');
  expect(bench.portal.invoices).toHaveLength(1);
  expect(bench.portal.deposits).toHaveLength(1);
});

test('« duplicate » for another program’s invoice: looked up, not ours, a person decides', async () => {
  bench.outbox.start();
  const first = await bench.until(await bench.put(1), 'integrated');
  const [theirs] = bench.portal.invoices;
  if (theirs !== undefined)
    bench.portal.invoices[0] = { ...theirs, number: 'F2026-0002', buyerSiret: '12345678200051' };
  const held = await bench.until(await bench.put(2), 'held');
  expect(held.state).toMatchObject({ reason: 'duplicateNotOurs' });
  expect(held.attempts).toBe(1);
  expect((await bench.submission(first.id)).state.name).toBe('integrated');
});

test('« duplicate » without any such invoice to be seen is held, and not sent a second time', async () => {
  bench.portal.refuse('F2026-0001', 'La facture F2026-0001 existe deja pour ce fournisseur (doublon)');
  bench.outbox.start();
  const held = await bench.until(await bench.put(1), 'held');
  expect(held.state).toMatchObject({ reason: 'duplicateNotOurs', words: expect.stringContaining('doublon') as string });
  expect(bench.portal.deposits).toHaveLength(1);
  expect(lookUps()).toBeGreaterThanOrEqual(5);
});

test('an answer that is lost again and again ends with a person, visible and kept', async () => {
  for (let round = 0; round < 8; round += 1) bench.portal.script('depositFlow', { kind: 'noAnswer' }, false);
  bench.outbox.start();
  const held = await bench.until(await bench.put(1), 'held');
  expect(held).toMatchObject({ attempts: 8, state: { reason: 'tooManyAttempts' } });
});

test('a fault of our own during the deposit is an answer that was lost', async () => {
  const portal = {
    ...bench.portal,
    async depositFlow(file: Parameters<Bench['portal']['depositFlow']>[0]) {
      await bench.portal.depositFlow(file);
      throw new Error('planted');
    },
  };
  const other = await openBench({ portal });
  other.outbox.start();
  await other.until(await other.put(1), 'integrated');
  expect(other.portal.deposits).toHaveLength(1);
  expect(other.faults.map(String)).toEqual(['Error: planted']);
  await other.close();
});

test('closed while a call is under way: nothing more is written, and the next start looks it up and adopts it', async () => {
  const { folder, portal } = bench;
  const stuck = Promise.withResolvers<undefined>();
  const first = await openBench({
    folder,
    stopGraceMs: 1,
    portal: {
      ...portal,
      async depositFlow(file) {
        const outcome = await portal.depositFlow(file);
        await stuck.promise;
        return outcome;
      },
    },
  });
  first.outbox.start();
  const put = await first.put(1);
  await expect.poll(() => portal.deposits.length).toBe(1);
  await first.outbox.stop();
  expect(await first.outbox.calls.seal({ invoice: draftInvoice(2), numberPrefix: 'F' })).toMatchObject({
    problem: { kind: 'outbox.closed' },
  });
  stuck.resolve(undefined);
  const second = await openBench({ folder, portal });
  expect((await second.submission(put.id)).state.name).toBe('sending');
  second.outbox.start();
  const arrived = await second.until(put, 'integrated');
  expect(arrived.history.map((each) => each.code)).toContain('unknown');
  expect(portal.deposits).toHaveLength(1);
  await second.close();
  await first.close();
});

test('two submissions at once are one: release twice, seal twice', async () => {
  bench.outbox.start();
  const [one, other] = await Promise.all([bench.put(1), bench.put(1)]);
  expect(one.id).toBe(other.id);
  await bench.until(one, 'integrated');
  expect(valueOf(await bench.outbox.calls.seal({ invoice: draftInvoice(1), numberPrefix: 'F' })).id).toBe(one.id);
  expect(bench.portal.deposits).toHaveLength(1);
});
