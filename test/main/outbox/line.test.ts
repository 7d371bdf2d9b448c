import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftInvoice, openBench, valueOf, type Bench } from './outbox-bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
});

const sender = async () => valueOf(await bench.outbox.calls.sender());
const depositCalls = () => bench.portal.calls.filter((call) => call === 'depositFlow').length;

test('offline is learnt from the call, costs no attempt, and the batch leaves by itself when the network is back', async () => {
  expect((await sender()).connectivity.state).toBe('pending');
  bench.portal.always({ kind: 'offline' });
  const puts = [await bench.put(1), await bench.put(2)];
  bench.outbox.start();
  await expect.poll(async () => (await sender()).connectivity.state).toBe('offline');
  const { connectivity } = await sender();
  expect(connectivity.nextTryAt).toBeDefined();
  // The fact is on disk a moment after the line is known to be dead.
  for (const put of puts)
    await expect
      .poll(async () => await bench.submission(put.id))
      .toMatchObject({ attempts: 0, state: { name: 'queued' } });
  bench.portal.always(undefined);
  for (const put of puts) await bench.until(put, 'integrated');
  expect((await sender()).connectivity.state).toBe('online');
  expect(bench.portal.deposits).toHaveLength(1);
});

test('while offline, one call finds out for all: no supplier’s batch is tried in turn', async () => {
  bench.portal.always({ kind: 'offline' });
  await bench.put(1);
  const other = await bench.put(2, { seller: { ...draftInvoice(2).seller, siret: '90000002700012' } });
  bench.outbox.start();
  await expect.poll(async () => (await sender()).connectivity.state).toBe('offline');
  expect(depositCalls()).toBe(1);
  await expect.poll(async () => (await bench.submission(other.id)).attempts).toBe(0);
});

test('what could not be sent for want of a network may still be withdrawn', async () => {
  bench.portal.always({ kind: 'offline' });
  const put = await bench.put(1);
  bench.outbox.start();
  await expect.poll(async () => (await sender()).connectivity.state).toBe('offline');
  expect(valueOf(await bench.outbox.calls.withdraw(put.id)).state.name).toBe('withdrawn');
});

test('the due time is stored: a restart while offline does not forget it, and a click does not wait for it', async () => {
  bench.portal.always({ kind: 'busy', retryAfterMs: 3_600_000 });
  const put = await bench.put(1);
  bench.outbox.start();
  await expect.poll(() => bench.portal.calls.length).toBe(1);
  await expect.poll(async () => (await bench.submission(put.id)).state.name).toBe('queued');
  await bench.outbox.stop();
  const { folder, portal } = bench;
  const second = await openBench({ folder, portal });
  second.outbox.start();
  expect((await second.submission(put.id)).state).toMatchObject({ tryAt: '2026-11-24T09:00:00.000Z' });
  portal.always(undefined);
  valueOf(await second.outbox.calls.sendNow());
  await expect.poll(() => portal.deposits.length).toBe(1);
  expect(second.clock.now()).toBe('2026-11-24T08:00:00.000Z');
  await second.close();
});

test.each([
  ['busy', { kind: 'busy', retryAfterMs: 120_000 }, 120_000],
  ['signed out', { kind: 'signedOut' }, 1],
  ['forbidden', { kind: 'forbidden' }, 1],
] as const)('%s: waits as long as asked, costs no attempt, and is not offline', async (_name, outcome, waitMs) => {
  bench.portal.script('depositFlow', outcome);
  const put = await bench.put(1);
  bench.outbox.start();
  const arrived = await bench.until(put, 'integrated');
  expect(arrived.attempts).toBe(1);
  expect(Date.parse(bench.clock.now()) - Date.parse(put.sealedAt)).toBeGreaterThanOrEqual(waitMs);
  expect(bench.senderNews.map((each) => each.connectivity.state)).not.toContain('offline');
});

test('suspended, nothing leaves, also after a restart; resumed, it does', async () => {
  bench.outbox.start();
  valueOf(await bench.outbox.calls.suspend(true));
  const put = await bench.put(1);
  valueOf(await bench.outbox.calls.sendNow());
  await bench.outbox.stop();
  const { folder, portal } = bench;
  const second = await openBench({ folder, portal });
  second.outbox.start();
  expect(valueOf(await second.outbox.calls.sender()).suspended).toBe(true);
  await second.close();
  expect(portal.calls).toEqual([]);
  const third = await openBench({ folder, portal });
  third.outbox.start();
  valueOf(await third.outbox.calls.suspend(false));
  await third.until(put, 'integrated');
  await third.close();
});

test('by hand, nothing leaves before the click, and then what was waiting at the click', async () => {
  valueOf(await bench.outbox.calls.setMode('manual'));
  bench.outbox.start();
  const put = await bench.put(1);
  await bench.outbox.stop();
  const { folder, portal } = bench;
  expect(portal.calls).toEqual([]);
  const second = await openBench({ folder, portal });
  second.outbox.start();
  valueOf(await second.outbox.calls.sendNow());
  await second.until(put, 'integrated');
  const later = await second.put(2);
  await second.outbox.stop();
  expect((await second.submission(later.id)).state.name).toBe('queued');
  await second.close();
});

test('progress counts the batches that leave and ends with them', async () => {
  const suppliers = ['90000001900019', '90000002700012', '90000003500015'];
  const { seller } = draftInvoice(1);
  const puts = [];
  for (const [index, siret] of suppliers.entries())
    puts.push(await bench.put(index + 1, { seller: { ...seller, siret } }));
  bench.outbox.start();
  for (const put of puts) await bench.until(put, 'integrated');
  const progress = bench.senderNews.map((each) => each.progress).filter((each) => each !== undefined);
  expect(new Set(progress.map((each) => `${each.done}/${each.total}`))).toEqual(new Set(['0/3', '1/3', '2/3']));
  expect((await sender()).progress).toBeUndefined();
});

test('a read that fails changes nothing and is asked again', async () => {
  bench.portal.script('askFlowReport', { kind: 'noAnswer' });
  bench.portal.script('askHistory', { kind: 'signedOut' });
  bench.outbox.start();
  const put = await bench.put(1);
  await bench.until(put, 'integrated');
  bench.clock.pass(3_600_000);
  await expect.poll(async () => (await bench.submission(put.id)).history.map((each) => each.code)).toContain('DEPOSEE');
  expect(bench.portal.deposits).toHaveLength(1);
});
