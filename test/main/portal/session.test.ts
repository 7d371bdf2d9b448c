import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openPace } from '../../../main/portal/open-pace.ts';
import { createSession, type PortalConfig, type Session } from '../../../main/portal/session.ts';

let close: () => void = () => undefined;
afterEach(() => {
  close();
});

/** A portal that gives tokens T1, T2… and answers by what the test says of each bearer. */
async function openLine(
  status: (bearer: string) => number,
  config: Partial<PortalConfig> = {},
): Promise<{ session: Session; tokens: () => number; calls: string[] }> {
  let tokens = 0;
  const calls: string[] = [];
  const server = createServer((request, response) => {
    const isToken = request.url === '/token';
    if (isToken) tokens += 1;
    const bearer = request.headers.authorization?.slice('Bearer '.length) ?? '';
    if (!isToken) calls.push(bearer);
    response.writeHead(isToken ? 200 : status(bearer), { 'content-type': 'application/json' });
    response.end(JSON.stringify({ access_token: `T${String(tokens)}`, expires_in: 3600, codeRetour: 0, libelle: '' }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const account = { clientId: 'c', clientSecret: 's', login: 'l', password: 'p' };
  const whole = { tokenUrl: `${url}/token`, apiUrl: url, ...account, timeoutMs: 5_000, now: Date.now, ...config };
  return { session: createSession(whole), tokens: () => tokens, calls };
}

const burst = async (session: Session, count: number) =>
  await Promise.all(
    Array.from(
      { length: count },
      async () => await session.call('/x', {}, z.object({ codeRetour: z.number() }), 'read'),
    ),
  );

test('calls that begin together share one token', async () => {
  const { session, tokens } = await openLine(() => 200);
  expect((await burst(session, 6)).map((each) => each.kind)).toEqual(Array.from({ length: 6 }, () => 'answer'));
  expect(tokens()).toBe(1);
});

test('a burst of 401 asks for one new token, and each call is tried once more with it', async () => {
  const { session, tokens, calls } = await openLine((bearer) => (bearer === 'T1' ? 401 : 200));
  expect((await burst(session, 6)).map((each) => each.kind)).toEqual(Array.from({ length: 6 }, () => 'answer'));
  expect(tokens()).toBe(2);
  expect(calls.filter((bearer) => bearer === 'T2')).toHaveLength(6);
});

test('a portal that refuses every token is asked twice a call, never for ever', async () => {
  const { session, calls } = await openLine(() => 401);
  expect((await burst(session, 1)).map((each) => each.kind)).toEqual(['signedOut']);
  expect(calls).toEqual(['T1', 'T2']);
});

test('every call waits for its turn, pages and retries included', async () => {
  const waits: number[] = [];
  const pace = openPace({
    callsPerMinute: () => 60,
    now: () => 0,
    wait: async (ms) => await Promise.resolve(waits.push(ms)),
  });
  const { session } = await openLine((bearer) => (bearer === 'T1' ? 401 : 200), { takeTurn: pace });
  await burst(session, 2);
  expect(waits.toSorted((one, other) => one - other)).toEqual([1_000, 2_000, 3_000]);
});

test('a pace that is not set holds nobody up', async () => {
  let waited = false;
  const pace = openPace({
    callsPerMinute: () => undefined,
    now: () => 0,
    wait: async () => {
      waited = true;
      await Promise.resolve();
    },
  });
  await pace();
  await pace();
  expect(waited).toBe(false);
});
