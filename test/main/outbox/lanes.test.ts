import { afterEach, beforeEach, expect, test } from 'vitest';
import { inParallel } from '../../../main/outbox/in-parallel.ts';
import type { PortalInvoice } from '../../../core/portal/portal.ts';
import { draftInvoice, openBench, valueOf, type Bench } from './outbox-bench.ts';
import { createPretendPortal } from './pretend-portal.ts';

const otherSupplier = { seller: { ...draftInvoice(1).seller, siret: '90000002700012' } };
let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
});

/** A portal that keeps the answer to a supplier's second deposit to itself until the test lets it go. */
function slowPortal() {
  const portal = createPretendPortal();
  const hold = Promise.withResolvers<undefined>();
  let isHeld = false;
  const slow = {
    ...portal,
    async depositFlow(file: Parameters<typeof portal.depositFlow>[0]) {
      if (isHeld && !new TextDecoder().decode(file.bytes).includes('90000002700012')) await hold.promise;
      return await portal.depositFlow(file);
    },
  };
  return {
    slow,
    holdFirst: () => {
      isHeld = true;
    },
    letGo: () => {
      hold.resolve(undefined);
    },
  };
}

test('one supplier’s deposit that hangs keeps no other supplier waiting', async () => {
  await bench.close();
  const { slow, holdFirst, letGo } = slowPortal();
  bench = await openBench({ portal: slow });
  bench.outbox.start();
  await bench.until(await bench.put(1), 'integrated');
  holdFirst();
  const hanging = await bench.put(2);
  await expect.poll(async () => (await bench.submission(hanging.id)).state.name).toBe('sending');
  await bench.until(await bench.put(3, otherSupplier), 'integrated');
  expect((await bench.submission(hanging.id)).state.name).toBe('sending');
  expect(bench.faults).toEqual([]);
  letGo();
  await bench.until(hanging, 'integrated');
});

test('one supplier’s deposit without an answer closes its own lane alone', async () => {
  bench.outbox.start();
  await bench.until(await bench.put(1), 'integrated');
  await bench.until(await bench.put(2, otherSupplier), 'integrated');
  bench.portal.script('depositFlow', { kind: 'noAnswer' });
  const silent = await bench.put(3);
  await expect.poll(async () => (await bench.submission(silent.id)).state.name).toBe('unknown');
  expect(valueOf(await bench.outbox.calls.sender()).connectivity.state).toBe('online');
  // The clock stands still: nobody waits for the silent one's next try.
  const other = await bench.put(4, otherSupplier);
  await expect.poll(async () => (await bench.submission(other.id)).state.name).not.toBe('queued');
});

test('a portal that asks one supplier for patience is not asked by another either', async () => {
  bench.outbox.start();
  await bench.until(await bench.put(1), 'integrated');
  await bench.until(await bench.put(2, otherSupplier), 'integrated');
  bench.portal.script('depositFlow', { kind: 'busy', retryAfterMs: 3_600_000 });
  const busy = await bench.put(3);
  await expect.poll(async () => (await bench.submission(busy.id)).history.map((step) => step.code)).toContain('busy');
  const before = bench.portal.calls.length;
  const other = await bench.put(4, otherSupplier);
  await bench.outbox.stop();
  expect(bench.portal.calls.length).toBe(before);
  expect((await bench.submission(other.id)).state.name).toBe('queued');
});

test('an error of ours in one lane stops no other', async () => {
  await bench.close();
  const portal = createPretendPortal();
  bench = await openBench({
    portal: {
      ...portal,
      async findInvoices(by) {
        const found = await portal.findInvoices(by);
        // A list that cannot be read: our own fault, not an answer.
        if (found.kind === 'answer' && found.value[0]?.supplierSiret === '90000001900019') {
          return { kind: 'answer', value: undefined as unknown as readonly PortalInvoice[] };
        }
        return found;
      },
    },
  });
  bench.outbox.start();
  const broken = await bench.put(1, { seller: { ...draftInvoice(1).seller, siret: '90000001900019' } });
  await bench.until(await bench.put(2, otherSupplier), 'integrated');
  expect((await bench.submission(broken.id)).state.name).toBe('deposited');
  expect(bench.faults.length).toBeGreaterThan(0);
});

test('a supplier’s deposits leave in the order of release, split where a limit is reached', async () => {
  await bench.close();
  bench = await openBench({ limits: { count: 2, totalBytes: 1_000_000 } });
  const puts = [await bench.put(1), await bench.put(2), await bench.put(3), await bench.put(4), await bench.put(5)];
  bench.outbox.start();
  for (const put of puts) await bench.until(put, 'integrated');
  expect(bench.portal.deposits.map((each) => each.numbers)).toEqual([
    ['F2026-0001', 'F2026-0002'],
    ['F2026-0003', 'F2026-0004'],
    ['F2026-0005'],
  ]);
});

test('chance is part of the stored due time', async () => {
  await bench.close();
  bench = await openBench({ random: () => 0.5 });
  bench.portal.always({ kind: 'offline' });
  const put = await bench.put(1);
  bench.outbox.start();
  await expect
    .poll(async () => (await bench.submission(put.id)).state)
    .toEqual({ name: 'queued', tryAt: '2026-11-24T08:00:06.250Z' });
});

test('work in parallel keeps its order, never goes beyond its width, and a failure waits for the rest', async () => {
  let under = 0;
  let most = 0;
  const work = async (item: number) => {
    under += 1;
    most = Math.max(most, under);
    await Promise.resolve();
    under -= 1;
    if (item === 3) throw new Error('three');
    return item * 2;
  };
  expect(await inParallel([1, 2, 4, 5], 2, work)).toEqual([2, 4, 8, 10]);
  await expect(inParallel([3, 1, 2], 2, work)).rejects.toThrow('three');
  expect([most, under]).toEqual([2, 0]);
});

test('a body that was packed ahead is not sent when one of it was withdrawn meanwhile', async () => {
  await bench.close();
  const portal = createPretendPortal();
  let onFirst: () => Promise<unknown> = () => Promise.resolve();
  bench = await openBench({
    limits: { count: 2, totalBytes: 1_000_000 },
    portal: {
      ...portal,
      async depositFlow(file) {
        if (portal.deposits.length === 0) await onFirst();
        return await portal.depositFlow(file);
      },
    },
  });
  const puts = [await bench.put(1), await bench.put(2), await bench.put(3), await bench.put(4)];
  const [, , third, fourth] = puts;
  onFirst = async () => valueOf(await bench.outbox.calls.withdraw(third!.id));
  bench.outbox.start();
  await bench.until(fourth!, 'integrated');
  expect(portal.deposits.flatMap((each) => each.numbers)).toEqual(['F2026-0001', 'F2026-0002', 'F2026-0004']);
  expect((await bench.submission(third!.id)).state.name).toBe('withdrawn');
});
