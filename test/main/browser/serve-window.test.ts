import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeEnvelope, decodeEnvelope, ENVELOPE_TYPE, MAX_CALL_BYTES } from '../../../core/bridge/codec.ts';
import { loopback } from '../../../core/bridge/loopback.ts';
import { createDispatch } from '../../../main/app/dispatch.ts';
import { serveWindow, type WindowServer } from '../../../main/browser/serve-window.ts';
import { createStandInHost } from '../../bridge/stand-in-host.ts';

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: Buffer };
type Asked = {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
};

let folder: string;
let server: WindowServer;
let asked: unknown[][];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-window-'));
  const rendererFolder = join(folder, 'renderer');
  await mkdir(rendererFolder);
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html><head></head>');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  server = await open();
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(port = 0): Promise<WindowServer> {
  const standIn = createStandInHost();
  ({ asked } = standIn);
  const log = () => undefined;
  const opened = await serveWindow({
    dispatch: createDispatch(standIn.host, log),
    on: standIn.events.on,
    log,
    port,
    dataFolder: folder,
    rendererFolder: join(folder, 'renderer'),
  });
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value;
}

/** Asks as a program would that may write any header, unlike `fetch`. */
function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const sent = request(server.origin, { path, method, headers }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
    );
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

const code = () => new URL(server.newAddress()).hash.slice('#code='.length);
const valueOf = (answer: Answer) => decodeEnvelope(new Uint8Array(answer.body));
const own = () => ({ origin: server.origin });

async function token(): Promise<string> {
  const answer = await ask(loopback.sessionPath, { method: 'POST', headers: own(), body: code() });
  return (valueOf(answer) as { value: string }).value;
}

/** Opens the event stream; answers the lease and how to end the line. */
function takePlace(known: string): Promise<{ readonly status: number; readonly lease?: string; leave(): void }> {
  const { promise, resolve } = Promise.withResolvers<{ status: number; lease?: string; leave(): void }>();
  const sent = request(server.origin, { path: loopback.eventsPath, headers: { [loopback.tokenHeader]: known } });
  sent.on('response', (response) => {
    const leave = () => void sent.destroy();
    response.once('data', (chunk: Buffer) => {
      const status = response.statusCode ?? 0;
      resolve(
        status === 200 ? { status, leave, ...(JSON.parse(chunk.toString()) as { lease: string }) } : { status, leave },
      );
    });
  });
  sent.on('error', () => undefined);
  sent.end();
  return promise;
}

test('the page has the policy and a nonce of its own at each load', async () => {
  const [first, second] = [await ask('/'), await ask('/index.html')];
  const policy = String(first.headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? 'none';
  expect(first.body.toString()).toContain(`<meta name="csp-nonce" content="${nonce}">`);
  expect(second.body.toString()).not.toContain(nonce);
  expect(first.headers).not.toHaveProperty('access-control-allow-origin');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '//etc/passwd',
  '/%00',
  '/%',
])('nothing outside the built window is served: %s', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(answer.body.toString()).not.toContain('secret');
});

test.each([
  ['another name for this machine', { host: 'localhost:1' }],
  ['a name that a stranger made point here', { host: 'evil.example' }],
  ['another site', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://127.0.0.1:1' }],
  ['a page without origin', { origin: 'null' }],
])('a request from %s is refused', async (_, headers) => {
  expect((await ask('/', { headers })).status).toBe(403);
  const traded = await ask(loopback.sessionPath, { method: 'POST', headers: { ...headers }, body: code() });
  expect(traded.status).toBe(403);
  expect(traded.headers).not.toHaveProperty('access-control-allow-origin');
});

test('a change without an origin is refused', async () => {
  expect((await ask(loopback.sessionPath, { method: 'POST', body: code() })).status).toBe(403);
  expect((await ask('/', { method: 'DELETE', headers: own() })).status).toBe(405);
});

test('a code works once, and only the newest', async () => {
  const [old, newest] = [code(), code()];
  const trade = (body: string) => ask(loopback.sessionPath, { method: 'POST', headers: own(), body });
  expect((await trade(old)).status).toBe(403);
  expect((await trade(newest)).status).toBe(200);
  expect((await trade(newest)).status).toBe(403);
  expect((await trade('x'.repeat(5_000))).status).toBe(403);
});

test('the token survives a restart of the host and is for its owner alone', async () => {
  const before = await token();
  const port = Number(new URL(server.origin).port);
  await server.close();
  server = await open(port);
  expect(await token()).toBe(before);
  const { mode } = await stat(join(folder, 'window-token'));
  if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600);
});

test('no call without the token, none without the place, and one place only', async () => {
  const known = await token();
  const call = (headers: Record<string, string>) =>
    ask(`${loopback.callsPath}outbox.sendNow`, {
      method: 'POST',
      headers: { ...own(), 'content-type': ENVELOPE_TYPE, ...headers },
      body: encodeEnvelope(undefined),
    });
  expect((await call({})).status).toBe(401);
  expect((await call({ [loopback.tokenHeader]: known })).status).toBe(409);
  const first = await takePlace(known);
  expect((await takePlace(known)).status).toBe(409);
  expect((await call({ [loopback.tokenHeader]: known, [loopback.leaseHeader]: 'mine' })).status).toBe(409);
  expect(asked).toEqual([]);
  expect((await call({ [loopback.tokenHeader]: known, [loopback.leaseHeader]: first.lease ?? '' })).status).toBe(200);
  expect(asked).toEqual([['outbox.sendNow', undefined]]);
  first.leave();
  await expect.poll(async () => (await takePlace(known)).status).toBe(200);
});

test('an envelope of another shape is a bad call', async () => {
  const known = await token();
  const { lease = '' } = await takePlace(known);
  const headers = { ...own(), [loopback.tokenHeader]: known, [loopback.leaseHeader]: lease };
  const path = `${loopback.callsPath}outbox.list`;
  for (const body of [new Uint8Array(), new Uint8Array(9).fill(255), Buffer.from('{"value":1}')]) {
    const answer = await ask(path, { method: 'POST', headers: { ...headers, 'content-type': ENVELOPE_TYPE }, body });
    expect(valueOf(answer)).toMatchObject({ ok: false, problem: { kind: 'machine.badCall' } });
  }
  expect((await ask(path, { method: 'POST', headers: { ...headers, 'content-type': 'text/plain' } })).status).toBe(415);
  expect(asked).toEqual([]);
});

test('a body above the limit is refused with a sentence, whatever length it claims', async () => {
  const known = await token();
  const { lease = '' } = await takePlace(known);
  const { promise, resolve } = Promise.withResolvers<Buffer>();
  const sent = request(server.origin, {
    path: `${loopback.callsPath}files.import`,
    method: 'POST',
    headers: { ...own(), 'content-type': ENVELOPE_TYPE, [loopback.tokenHeader]: known, [loopback.leaseHeader]: lease },
  });
  sent.on('response', (response) => response.once('data', resolve));
  const chunk = Buffer.alloc(4 * 2 ** 20);
  for (let sentBytes = 0; sentBytes <= MAX_CALL_BYTES + chunk.length; sentBytes += chunk.length)
    await new Promise((done) => sent.write(chunk, done));
  sent.end();
  expect(decodeEnvelope(new Uint8Array(await promise))).toEqual({
    ok: false,
    problem: { kind: 'machine.callTooLarge', values: { maxMegabytes: 200 } },
  });
  expect(asked).toEqual([]);
});

test('a taken port is a sentence, never another port', async () => {
  const port = Number(new URL(server.origin).port);
  await expect(open(port)).rejects.toThrow('machine.portTaken');
});
