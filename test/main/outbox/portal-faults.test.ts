import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { success } from '../../../core/draft/result.ts';
import type { Submission } from '../../../core/outbox/submission.ts';
import { createPortal } from '../../../main/portal/create-portal.ts';
import { packBatch } from '../../../main/portal/pack-batch.ts';
import { sandboxCredentials } from '../../../main/portal/sandbox-credentials.ts';
import { startSandbox, type Sandbox } from '../../../main/sandbox/start-sandbox.ts';
import { sandboxSupplierSiret } from '../../../main/sandbox/structures.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';
import { facturXSample } from '../sandbox/factur-x-sample.ts';
import { openBench, valueOf, type Bench } from './outbox-bench.ts';

/** The real outbox and the real client, over HTTP, against the sandbox with a fault; the three share one pretend clock. */
let bench: Bench;
let sandbox: Sandbox;
let folder: string;
/** Of the client: long, so that a busy machine is no fault; short where an answer is never to come. */
let timeoutMs: number;

beforeEach(async () => {
  timeoutMs = 5_000;
  folder = await mkdtemp(join(tmpdir(), 'liasse-faults-'));
  bench = await openBench({
    around: async (now) => {
      sandbox = await startSandbox({ port: 0, folder, speed: 1, now, acceptAnySupplier: false });
      const { url } = sandbox;
      const config = { tokenUrl: `${url}/api/oauth/token`, apiUrl: url, ...sandboxCredentials, now };
      return {
        portal: createPortal({
          ...config,
          get timeoutMs() {
            return timeoutMs;
          },
        }),
        packBatch,
        render: async ({ number, issuedOn }) =>
          success(await facturXSample({ number, issuedOn: issuedOn.replaceAll('-', '') })),
      };
    },
  });
});
afterEach(async () => {
  await bench.close();
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const { seller, buyer, lines } = sampleInvoice();
/** What the sample document says: 100.00 and 20 %. */
const changes = {
  seller: { ...seller, siret: sandboxSupplierSiret },
  buyer: { ...buyer, siret: '12345678200051' },
  lines: lines.slice(0, 1).map((line) => ({ ...line, quantity: '1', netPrice: '100', vatRate: '20' })),
};
const put = async (index = 1): Promise<Submission> => {
  const submission = await bench.put(index, changes);
  bench.outbox.start();
  return submission;
};

/** Released before the sender starts, so that they leave together. */
async function putBatch(count: number): Promise<readonly Submission[]> {
  const all: Submission[] = [];
  for (let index = 1; index <= count; index += 1) all.push(await bench.put(index, changes));
  bench.outbox.start();
  return all;
}

async function fault(...faults: readonly object[]): Promise<void> {
  const answer = await fetch(`${sandbox.url}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(faults) });
  if (answer.status !== 200) throw new Error(await answer.text());
}
const faultsLeft = async (): Promise<unknown> => await (await fetch(`${sandbox.url}/__sandbox/faults`)).json();

const heldSchema = z.object({
  flows: z.array(z.object({ state: z.string() })),
  invoices: z.array(z.object({ number: z.string() })),
});
const held = async () => heldSchema.parse(await (await fetch(`${sandbox.url}/__sandbox/deposits`)).json());
const numbersHeld = async (): Promise<readonly string[]> =>
  (await held()).invoices.map((each) => each.number).toSorted();

const route = 'deposer/flux';

test.each([
  { kind: 'acceptThenCut' },
  { kind: 'acceptThen500' },
  { kind: 'garbageJson' },
  { kind: 'slow', delayMs: 60_000 },
  // Headers in time, the end of the body never: only a limit on the whole ends it.
  { kind: 'drip', delayMs: 200 },
])('taken, but not heard ($kind): found by a look-up, not sent again', async (each) => {
  if ('delayMs' in each) timeoutMs = 400;
  await fault({ ...each, route });
  const submission = await put();
  const arrived = await bench.until(submission, 'integrated', 'held', 'refusedAtEntry');
  expect(arrived).toMatchObject({ state: { name: 'integrated' }, attempts: 1 });
  expect(await numbersHeld()).toEqual([submission.number]);
  expect((await held()).flows).toHaveLength(1);
  expect(await faultsLeft()).toEqual([]);
});

test.each([
  { kind: 'cutBeforeRead' },
  { kind: 'status500' },
  { kind: 'status429' },
  { kind: 'status429', retryAfter: '120' },
  { kind: 'status429', retryAfter: 'Tue, 24 Nov 2026 08:30:00 GMT' },
  { kind: 'maintenanceHtml' },
  { kind: 'maintenanceHtml', status: 200 },
  { kind: 'maintenanceHtml', retryAfter: '60' },
  { kind: 'forbidden' },
  { kind: 'unauthorized', times: 2 },
])('not taken ($kind $status $retryAfter): sent again until it is, once', async (each) => {
  await fault({ ...each, route });
  const submission = await put();
  expect(await bench.until(submission, 'integrated', 'held', 'refusedAtEntry')).toMatchObject({
    state: { name: 'integrated' },
  });
  expect(await numbersHeld()).toEqual([submission.number]);
  expect((await held()).flows).toHaveLength(1);
  expect(await faultsLeft()).toEqual([]);
});

test.each([
  { kind: 'status500' },
  { kind: 'maintenanceHtml', status: 200 },
  { kind: 'garbageJson' },
  { kind: 'drip', delayMs: 200 },
  { kind: 'acceptThenCut' },
])('a report that is not heard ($kind) is asked for again', async (each) => {
  if ('delayMs' in each) timeoutMs = 400;
  await fault({ ...each, route: 'consulterCRDetaille', times: 3 });
  const submission = await put();
  const { state } = await bench.until(submission, 'integrated', 'held', 'refusedAtEntry');
  expect(state.name).toBe('integrated');
  expect(await numbersHeld()).toEqual([submission.number]);
  expect(await faultsLeft()).toEqual([]);
});

test('a call that arrives twice makes two flows, and one invoice that is known as ours', async () => {
  await fault({ kind: 'handleTwice', route });
  const submission = await put();
  expect(await bench.until(submission, 'integrated', 'held', 'refusedAtEntry')).toMatchObject({
    state: { name: 'integrated' },
  });
  expect((await held()).flows.map((each) => each.state)).toEqual(['IN_INTEGRE', 'IN_REJETE']);
  expect(await numbersHeld()).toEqual([submission.number]);
});

test('an answer that comes twice on the line is not taken for another call’s', async () => {
  await fault({ kind: 'answerTwice', times: 20 });
  for (const index of [1, 2, 3]) {
    const submission = await put(index);
    const { state } = await bench.until(submission, 'integrated', 'held', 'refusedAtEntry');
    expect(state.name).toBe('integrated');
  }
  expect(await numbersHeld()).toHaveLength(3);
});

test('the answer of another deposit does not hide a filing', async () => {
  const first = await put(1);
  await bench.until(first, 'integrated');
  await fault({ kind: 'staleAnswer', route });
  const second = await put(2);
  expect(await bench.until(second, 'integrated', 'held', 'refusedAtEntry')).toMatchObject({
    state: { name: 'integrated' },
  });
  expect(await numbersHeld()).toEqual([first.number, second.number]);
});

test.each(['integrated', 'refusedAtEntry', 'without a word on it'])(
  'the answer of a deposit that was not heard itself, and ends %s, is no answer to the next one',
  async (end) => {
    if (end === 'refusedAtEntry') await fault({ kind: 'rejectOne', number: 'F2026-0001' });
    if (end === 'without a word on it') await fault({ kind: 'dropOne', number: 'F2026-0001' });
    await fault({ kind: 'acceptThenCut', route }, { kind: 'staleAnswer', route });
    const first = await put(1);
    const second = await put(2);
    expect((await bench.until(second, 'integrated', 'refusedAtEntry', 'held')).state.name).toBe('integrated');
    await bench.until(first, 'integrated', 'refusedAtEntry', 'held');
    expect(await numbersHeld()).toContain(second.number);
  },
);

test.each([
  ['names it', 'rejectOne'],
  ['is without a word on it', 'dropOne'],
])(
  'the answer of a deposit that was not heard itself, and whose refusal %s, is no answer to a batch: none of it goes again',
  async (_how, kind) => {
    await fault({ kind, number: 'F2026-0001' }, { kind: 'acceptThenCut', route }, { kind: 'staleAnswer', route });
    const first = await put(1);
    await bench.until(first, 'unknown');
    await bench.outbox.calls.suspend(true);
    const batch = [await bench.put(2, changes), await bench.put(3, changes)];
    await bench.outbox.calls.suspend(false);
    for (const each of [...batch, first])
      expect((await bench.until(each, 'integrated', 'refusedAtEntry', 'held')).state.name).toBe('integrated');
    // The lost one, the batch, and the lost one again.
    expect((await held()).flows.map((each) => each.state)).toEqual(['IN_REJETE', 'IN_INTEGRE', 'IN_INTEGRE']);
  },
);

test('one of a batch is refused, the others go through', async () => {
  const all = await putBatch(3);
  await fault({ kind: 'rejectOne', number: all[1]?.number });
  const states = [];
  for (const each of all) states.push((await bench.until(each, 'integrated', 'refusedAtEntry', 'held')).state);
  expect(states.map((each) => each.name)).toEqual(['integrated', 'refusedAtEntry', 'integrated']);
  expect((await held()).flows.map((each) => each.state)).toEqual(['IN_INTEGRE_PARTIEL']);
});

test('one of a batch is lost without being named: it is sent by itself', async () => {
  const all = await putBatch(3);
  await fault({ kind: 'dropOne', number: all[1]?.number });
  for (const each of all) {
    const { state } = await bench.until(each, 'integrated', 'refusedAtEntry', 'held');
    expect([each.number, state.name]).toEqual([each.number, 'integrated']);
  }
  expect((await held()).flows.map((each) => each.state)).toEqual(['IN_INTEGRE_PARTIEL', 'IN_INTEGRE']);
  expect(await numbersHeld()).toEqual(all.map((each) => each.number));
});

test('a token that expires in the middle of a batch is renewed', async () => {
  const all = await putBatch(3);
  await fault({ kind: 'expireToken', route }, { kind: 'expireToken', route: 'consulterCRDetaille', times: 2 });
  for (const each of all) expect((await bench.until(each, 'integrated', 'held')).state.name).toBe('integrated');
  expect(await numbersHeld()).toHaveLength(3);
  expect(await faultsLeft()).toEqual([]);
});

test('a batch of 25 whose pages have 10 is read to its end', async () => {
  const all = await putBatch(25);
  await fault({ kind: 'pagesOfTen', times: 1_000 });
  for (const each of all) expect((await bench.until(each, 'integrated', 'held')).state.name).toBe('integrated');
  expect((await held()).flows).toHaveLength(1);
});

test.each([7_200_000, -7_200_000])('a portal whose clock is off by %i ms changes nothing', async (skewMs) => {
  await fault({ kind: 'skewClock', skewMs, times: 1_000 });
  const submission = await put();
  const arrived = await bench.until(submission, 'integrated', 'held', 'refusedAtEntry');
  expect(arrived).toMatchObject({ state: { name: 'integrated' }, attempts: 1 });
  expect(await numbersHeld()).toEqual([submission.number]);
});

test('lists of one as a bare object are read', async () => {
  await fault({ kind: 'bareObjects', times: 1_000 });
  const [first, second] = await putBatch(2);
  if (first === undefined || second === undefined) throw new Error('two');
  await fault({ kind: 'rejectOne', number: second.number });
  expect((await bench.until(first, 'integrated', 'held', 'refusedAtEntry')).state.name).toBe('integrated');
  expect((await bench.until(second, 'integrated', 'held', 'refusedAtEntry')).state.name).toBe('refusedAtEntry');
});

test('an incident over there is shown, and an unheard-of state is not taken for the end', async () => {
  await fault({ kind: 'endFlow', words: 'IN_INCIDENTE' }, { kind: 'endFlow', words: 'IN_JAMAIS_VU' });
  const first = await put(1);
  expect((await bench.until(first, 'integrated', 'held', 'refusedAtEntry')).state).toMatchObject({
    name: 'held',
    reason: 'flowIncident',
  });
  const second = await put(2);
  bench.clock.pass(3_600_000);
  await expect.poll(() => bench.faults.map(String)).toContainEqual(expect.stringContaining('IN_JAMAIS_VU'));
  expect((await bench.submission(second.id)).state.name).toBe('deposited');
});

test.each([200, 400])('a refusal with HTTP %i is heard in the portal’s words', async (status) => {
  await fault({ kind: 'refuse', route, status, code: 20_001, words: 'GDP_MSG_11.022 - trop grand' });
  const submission = await put();
  const { state } = await bench.until(submission, 'integrated', 'held', 'refusedAtEntry');
  expect(JSON.stringify(state)).toContain('GDP_MSG_11.022 - trop grand');
  expect(state.name).toBe('refusedAtEntry');
  expect(valueOf(await bench.outbox.calls.list())).toHaveLength(1);
});
