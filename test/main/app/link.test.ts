import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toConnection } from '../../../core/bridge/connection.ts';
import type { Connection } from '../../../core/bridge/host.ts';
import type { LinkStep } from '../../../core/bridge/portal-calls.ts';
import type { Problem } from '../../../core/draft/problem.ts';
import type { Result } from '../../../core/draft/result.ts';
import type { Submission } from '../../../core/outbox/submission.ts';
import type { Credentials } from '../../../core/portal/credentials.ts';
import { portalHosts } from '../../../core/portal/link.ts';
import { createHost, type HostOptions, type RunningHost } from '../../../main/app/create-host.ts';
import { sandboxCredentials } from '../../../main/portal/sandbox-credentials.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';
import { openBench, type Bench } from '../sandbox/sandbox-bench.ts';

let folder: string;
let bench: Bench;
let running: RunningHost;
let host: Connection;
const lines: string[] = [];

function valueOf<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`${result.problem.kind} ${JSON.stringify(result.problem.values)}`);
  return result.value;
}
const kindOf = (result: Result<unknown, Problem>) => (result.ok ? 'passed' : result.problem.kind);

async function open(changes: Partial<HostOptions> = {}): Promise<void> {
  // A server of the test's own plays qualification: the other one is never called.
  const qualification = { tokenUrl: `${bench.url}/api/oauth/token`, apiUrl: bench.url };
  running = valueOf(
    await createHost({
      dataFolder: folder,
      portal: { kind: 'embedded', speed: 500 },
      shell: 'direct',
      log: (line) => void lines.push(line),
      portalHosts: { ...portalHosts, qualification },
      ...changes,
    }),
  );
  host = toConnection({ call: running.dispatch, on: running.on });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-link-host-'));
  bench = await openBench({ acceptAnySupplier: true });
  lines.length = 0;
  await open();
});
afterEach(async () => {
  await running.close();
  await bench.close();
  await rm(folder, { recursive: true, force: true });
});

const passphrase = 'bac à sable, phrase longue';
const siret = '33254021516357';
const give = async (changes: Partial<Credentials> = {}) =>
  await host.portal.setCredentials({
    channel: 'qualification',
    credentials: { ...sandboxCredentials, ...changes },
    passphrase,
  });
const tryStep = async (step: LinkStep, own = siret) =>
  kindOf(await host.portal.test({ channel: 'qualification', step, siret: own }));

function plainInvoice() {
  const { buyer, number: _, ...invoice } = sampleInvoice();
  return { ...invoice, buyerReference: '', buyer: { ...buyer, siret: '12345678200051' } };
}

test('leaving the sandbox keeps its filings out of sight and its numbers free, and coming back shows them again', async () => {
  const first = valueOf(await host.outbox.seal({ invoice: plainInvoice(), numberPrefix: 'F' }));
  expect(first).toMatchObject({ number: 'F2026-0001', channel: 'sandbox' });
  valueOf(await host.portal.chooseLink({ channel: 'production', route: 'hand' }));
  expect(valueOf(await host.app.about())).toMatchObject({ channel: 'production', submissionCount: 0 });
  expect(valueOf(await host.outbox.list())).toEqual([]);
  const real = valueOf(await host.outbox.seal({ invoice: plainInvoice(), numberPrefix: 'F' }));
  expect(real).toMatchObject({ number: 'F2026-0001', channel: 'production', route: 'hand' });
  expect(real.documentName).not.toContain('BAC-A-SABLE');

  await running.close();
  await open();
  expect(valueOf(await host.portal.link()).link).toEqual({ channel: 'production', route: 'hand' });
  expect(valueOf(await host.outbox.list()).map((each) => each.id)).toEqual([real.id]);
  valueOf(await host.portal.chooseLink({ channel: 'sandbox', route: 'api' }));
  expect(valueOf(await host.outbox.list()).map((each) => each.id)).toEqual([first.id]);
});

test('without credentials nothing leaves and no attempt is spent; once they are there, it leaves', async () => {
  valueOf(await host.portal.chooseLink({ channel: 'qualification', route: 'api' }));
  expect(kindOf(await host.directory.find('12345678200051'))).toBe('link.noCredentials');
  const waiting = Promise.withResolvers<Submission>();
  const left = Promise.withResolvers<Submission>();
  let met = 0;
  host.on('submission.changed', (news) => {
    if (news.state.name === 'queued' && news.state.tryAt !== undefined) waiting.resolve(news);
    if (news.state.name === 'deposited') left.resolve(news);
    met += 1;
  });
  const sealed = valueOf(await host.outbox.seal({ invoice: plainInvoice(), numberPrefix: 'F' }));
  valueOf(await host.outbox.release(sealed.id));
  expect(await waiting.promise).toMatchObject({ number: 'F2026-0001', attempts: 0 });
  expect((await bench.deposits()).flows).toEqual([]);
  valueOf(await give());
  expect(await left.promise).toMatchObject({ number: 'F2026-0001', channel: 'qualification' });
  expect((await bench.deposits()).flows).toHaveLength(1);
  expect(met).toBeGreaterThan(2);
});

test('each step of the way is tried for itself and says what is wrong there', async () => {
  expect(await tryStep('keys')).toBe('link.noCredentials');
  valueOf(await give({ clientSecret: 'wrong' }));
  expect([await tryStep('network'), await tryStep('keys')]).toEqual(['passed', 'portal.pisteKeys']);
  valueOf(await give({ password: 'wrong' }));
  expect([await tryStep('keys'), await tryStep('access'), await tryStep('account')]).toEqual([
    'passed',
    'passed',
    'portal.technicalAccount',
  ]);
  valueOf(await give());
  await bench.fault(
    { kind: 'forbidden', route: '/rattachements' },
    { kind: 'forbidden', route: '/structures/v1/rechercher' },
  );
  const closed = await host.portal.test({ channel: 'qualification', step: 'access', siret });
  expect(closed).toMatchObject({
    ok: false,
    problem: { kind: 'link.notSubscribed', values: { apis: 'Structures, Utilisateurs' } },
  });
  expect([await tryStep('access'), await tryStep('account'), await tryStep('structure')]).toEqual(
    Array.from({ length: 3 }, () => 'passed'),
  );
  const { accounts } = valueOf(await host.portal.link());
  // The bench's password lives 424 days from its own first day.
  expect(accounts.qualification.password).toEqual({ expiresOn: '2027-04-30' });
  expect(accounts.qualification.expiry).toMatchObject({ expiresOn: '2027-04-30', isConfirmed: true });
  expect(accounts.production).toEqual({ isSet: false, password: {}, callsPerMinute: 300 });
  expect(await tryStep('structure', '99999999900001')).toBe('link.structureUnknown');
});

test('a portal that is not there, a maintenance page and a proxy that asks for a name are told apart', async () => {
  valueOf(await give());
  await bench.fault({ kind: 'maintenanceHtml', route: '/rattachements' });
  expect(await tryStep('account')).toBe('portal.busy');
  await running.close();
  const nobody = 'http://127.0.0.1:9';
  const hosts = { tokenUrl: `${nobody}/token`, apiUrl: nobody };
  await open({ portalHosts: { ...portalHosts, qualification: hosts, production: hosts } });
  valueOf(await host.portal.unlock(passphrase));
  expect([await tryStep('network'), await tryStep('keys')]).toEqual(['link.unreachable', 'portal.offline']);
});

test('credentials are asked for once per start, never come out again, and are in no log and no file in the clear', async () => {
  const state = valueOf(await give());
  expect(state.accounts.qualification.isSet).toBe(true);
  valueOf(await host.portal.chooseLink({ channel: 'qualification', route: 'api' }));
  await running.close();
  await open();
  const locked = valueOf(await host.portal.link());
  expect([locked.isLocked, locked.guard, locked.accounts.qualification.isSet]).toEqual([true, 'passphrase', true]);
  expect([await tryStep('account'), kindOf(await host.directory.find('12345678200051'))]).toEqual([
    'secrets.locked',
    'secrets.locked',
  ]);
  expect(kindOf(await host.portal.unlock('une autre phrase longue'))).toBe('secrets.wrongPassphrase');
  const unlocked = valueOf(await host.portal.unlock(passphrase));
  expect(await tryStep('account')).toBe('passed');
  const names = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((each) => each.isFile());
  const texts = await Promise.all(names.map((each) => readFile(join(each.parentPath, each.name), 'latin1')));
  const everything = [...texts, ...lines, JSON.stringify([state, locked, unlocked])].join('\n');
  // The embedded sandbox's own record names no password either.
  for (const secret of [sandboxCredentials.clientSecret, sandboxCredentials.login, passphrase]) {
    expect(everything).not.toContain(secret);
  }
});

test('a start on a sandbox of its own address stays there, whatever was chosen', async () => {
  valueOf(await host.portal.chooseLink({ channel: 'production', route: 'api' }));
  await running.close();
  await open({ portal: { kind: 'sandboxAt', url: bench.url } });
  expect(valueOf(await host.app.about()).channel).toBe('sandbox');
  expect(valueOf(await host.portal.link()).isPinned).toBe(true);
  expect(kindOf(await host.portal.chooseLink({ channel: 'production', route: 'api' }))).toBe('link.pinned');
});

test('a renewed password ends 424 days later as far as anybody knows, until the portal says otherwise', async () => {
  valueOf(await give());
  const noted = valueOf(await host.portal.notePassword({ channel: 'qualification', setOn: '2026-01-01' }));
  expect(noted.accounts.qualification.expiry).toMatchObject({ expiresOn: '2027-03-01', isConfirmed: false });
  await tryStep('structure');
  expect(valueOf(await host.portal.link()).accounts.qualification.expiry).toMatchObject({
    expiresOn: '2027-04-30',
    isConfirmed: true,
  });
});

test('calls leave at the pace that was chosen for the portal, from the next one on; a pace that is none is refused', async () => {
  valueOf(await give());
  valueOf(await host.portal.chooseLink({ channel: 'qualification', route: 'api' }));
  const chosen = valueOf(await host.portal.choosePace({ channel: 'qualification', callsPerMinute: 100 }));
  expect([chosen.accounts.qualification.callsPerMinute, chosen.accounts.production.callsPerMinute]).toEqual([100, 300]);
  const began = performance.now();
  // The structure, what it asks for, its services: three calls, and so two waits of 600 ms.
  valueOf(await host.directory.find('12345678200051'));
  expect(performance.now() - began).toBeGreaterThan(1_150);
  for (const callsPerMinute of [0, 5, 6_001, 30.5, -1])
    expect(kindOf(await host.portal.choosePace({ channel: 'qualification', callsPerMinute }))).toBe('machine.badCall');
  expect(valueOf(await host.portal.link()).accounts.qualification.callsPerMinute).toBe(100);
});
