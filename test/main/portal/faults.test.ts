import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Outcome } from '../../../core/portal/portal.ts';
import { createPortal } from '../../../main/portal/create-portal.ts';
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

async function deposit(portal = bench.portal): Promise<Outcome<unknown>> {
  return await portal.depositFlow({ name: 'f.pdf', bytes: await facturXSample({ number: 'F1' }) });
}
const read = async (): Promise<Outcome<unknown>> =>
  await bench.portal.findInvoices({ number: 'F1', supplierSiret: sandboxSupplierSiret });
const flowCount = async (): Promise<number> => (await bench.deposits()).flows.length;

const cases: readonly {
  readonly fault: Readonly<Record<string, unknown>>;
  readonly deposit: Outcome<never>;
  /** How many flows the portal holds afterwards. */ readonly held: 0 | 1;
  readonly read: Outcome<never>;
}[] = [
  { fault: { kind: 'acceptThenCut' }, deposit: { kind: 'noAnswer' }, held: 1, read: { kind: 'noAnswer' } },
  {
    fault: { kind: 'acceptThen500' },
    deposit: { kind: 'noAnswer' },
    held: 1,
    read: { kind: 'busy', says: 'portal.brokenDown' },
  },
  {
    fault: { kind: 'garbageJson' },
    deposit: { kind: 'noAnswer' },
    held: 1,
    read: { kind: 'busy', says: 'portal.unreadable' },
  },
  { fault: { kind: 'cutBeforeRead' }, deposit: { kind: 'noAnswer' }, held: 0, read: { kind: 'noAnswer' } },
  {
    fault: { kind: 'status500' },
    deposit: { kind: 'noAnswer' },
    held: 0,
    read: { kind: 'busy', says: 'portal.brokenDown' },
  },
  {
    fault: { kind: 'status429' },
    deposit: { kind: 'busy', says: 'portal.quota' },
    held: 0,
    read: { kind: 'busy', says: 'portal.quota' },
  },
  {
    fault: { kind: 'status429', retryAfter: '120' },
    deposit: { kind: 'busy', retryAfterMs: 120_000, says: 'portal.quota' },
    held: 0,
    read: { kind: 'busy', retryAfterMs: 120_000, says: 'portal.quota' },
  },
  {
    fault: { kind: 'status429', retryAfter: 'Mon, 02 Mar 2026 09:05:00 GMT' },
    deposit: { kind: 'busy', retryAfterMs: 300_000, says: 'portal.quota' },
    held: 0,
    read: { kind: 'busy', retryAfterMs: 300_000, says: 'portal.quota' },
  },
  {
    fault: { kind: 'maintenanceHtml' },
    deposit: { kind: 'noAnswer' },
    held: 0,
    read: { kind: 'busy', says: 'portal.busy' },
  },
  {
    fault: { kind: 'maintenanceHtml', retryAfter: '60' },
    deposit: { kind: 'busy', retryAfterMs: 60_000, says: 'portal.busy' },
    held: 0,
    read: { kind: 'busy', retryAfterMs: 60_000, says: 'portal.busy' },
  },
  { fault: { kind: 'forbidden' }, deposit: { kind: 'forbidden' }, held: 0, read: { kind: 'forbidden' } },
];

test.each(cases)('$fault: a deposit is $deposit.kind, a read is $read.kind', async (each) => {
  await bench.fault(each.fault);
  expect(await deposit()).toEqual(each.deposit);
  expect(await flowCount()).toBe(each.held);
  await bench.fault(each.fault);
  expect(await read()).toEqual(each.read);
  expect(await (await bench.control('faults')).json()).toEqual([]);
});

test('an answer that comes too late is no answer, and the portal has the flow', async () => {
  await bench.fault({ kind: 'slow', delayMs: 30_000 });
  expect(await deposit(createPortal(bench.config({ timeoutMs: 300 })))).toEqual({ kind: 'noAnswer' });
  expect(await flowCount()).toBe(1);
});

test('an expired token is renewed once, and the deposit is made once', async () => {
  expect((await read()).kind).toBe('answer');
  await bench.fault({ kind: 'expireToken' });
  expect((await deposit()).kind).toBe('answer');
  expect(await flowCount()).toBe(1);
});

test('one 401 is tried again; two are « signed out »', async () => {
  await bench.fault({ kind: 'unauthorized' });
  expect((await deposit()).kind).toBe('answer');
  await bench.fault({ kind: 'unauthorized', times: 2 });
  expect(await deposit()).toEqual({ kind: 'signedOut', says: 'portal.technicalAccount' });
});

test('a token is asked for once, and again when it nears its end', async () => {
  await bench.fault({ kind: 'status500', route: '/api/oauth/token', times: 5 });
  expect(await read()).toEqual({ kind: 'busy', says: 'portal.brokenDown' });
  await fetch(`${bench.url}/__sandbox/faults`, { method: 'DELETE' });
  expect((await read()).kind).toBe('answer');
  await bench.fault({ kind: 'status500', route: '/api/oauth/token', times: 5 });
  bench.advance(3_500_000);
  expect((await read()).kind).toBe('answer');
  bench.advance(60_000);
  expect(await read()).toEqual({ kind: 'busy', says: 'portal.brokenDown' });
});

test('a wrong secret and a wrong password are « signed out »', async () => {
  const wrongSecret = createPortal(bench.config({ clientSecret: 'wrong' }));
  expect(await deposit(wrongSecret)).toEqual({ kind: 'signedOut', says: 'portal.pisteKeys' });
  const wrongPassword = createPortal(bench.config({ password: 'wrong' }));
  expect(await deposit(wrongPassword)).toEqual({ kind: 'signedOut', says: 'portal.technicalAccount' });
  expect(await flowCount()).toBe(0);
});

test('nobody there: offline, whether the token or the API is out of reach', async () => {
  const free = await new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      });
    });
  });
  const nobody = `http://127.0.0.1:${free}`;
  expect(await deposit(createPortal(bench.config({ tokenUrl: nobody, apiUrl: nobody })))).toEqual({ kind: 'offline' });
  expect(await deposit(createPortal(bench.config({ apiUrl: nobody })))).toEqual({ kind: 'offline' });
  const nameless = createPortal(bench.config({ apiUrl: 'http://portal.invalid' }));
  expect(await deposit(nameless)).toEqual({ kind: 'offline' });
  // The token's line cut: nothing of the deposit has left either.
  await bench.fault({ kind: 'cutBeforeRead', route: '/api/oauth/token' });
  expect(await deposit()).toEqual({ kind: 'offline' });
});

test('an unknown flow is refused in the portal’s words', async () => {
  expect(await bench.portal.askFlowReport('CPP0011117000000000000099')).toEqual({
    kind: 'refused',
    code: 20_001,
    words: 'POQ_MSG_01.003 - Flux introuvable.',
    says: 'portal.flowUnknown',
  });
});
