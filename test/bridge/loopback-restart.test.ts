import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toConnection } from '../../core/bridge/connection.ts';
import { createDispatch } from '../../main/app/dispatch.ts';
import { serveWindow, type WindowServer } from '../../main/browser/serve-window.ts';
import { connectLoopback } from '../../renderer/bridge/loopback-transport.ts';
import { createStandInHost, toldSubmission } from './stand-in-host.ts';

let dataFolder: string;
let server: WindowServer;
let token: string | undefined;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'liasse-restart-'));
  token = undefined;
  server = await serveAgain(0);
});
afterEach(async () => {
  await server.close();
  await rm(dataFolder, { recursive: true, force: true });
});

async function serveAgain(port: number): Promise<WindowServer> {
  const { host, events } = createStandInHost();
  const log = () => undefined;
  const dispatch = createDispatch(host, log);
  const opened = await serveWindow({ dispatch, on: events.on, log, port, dataFolder, rendererFolder: dataFolder });
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value;
}

function connectWindow(code?: string) {
  const { origin } = server;
  return connectLoopback({
    origin,
    ...(code === undefined ? {} : { code }),
    tokens: { read: () => token, write: (traded) => void (token = traded) },
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, origin } }),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
}

const newCode = () => new URL(server.newAddress()).hash.slice('#code='.length);

test('a window goes on when its host restarts, and hears what it missed', async () => {
  const transport = await connectWindow(newCode());
  if (!transport.ok) throw new Error(transport.problem.kind);
  const connection = toConnection(transport.value);
  const heard = Promise.withResolvers<string>();
  connection.on('submission.changed', (news) => heard.resolve(news.id));
  const port = Number(new URL(server.origin).port);
  await server.close();
  expect(await connection.outbox.sender()).toMatchObject({ problem: { kind: 'machine.unreachable' } });
  server = await serveAgain(port);
  expect(await heard.promise).toBe(toldSubmission.id);
  expect(await connection.outbox.sender()).toMatchObject({ ok: true });
  transport.value.close();
});

test('a second window is told so, and opens once the first is closed', async () => {
  const first = await connectWindow(newCode());
  expect(await connectWindow()).toMatchObject({ ok: false, problem: { kind: 'machine.windowOpen' } });
  if (first.ok) first.value.close();
  await expect.poll(async () => (await connectWindow()).ok).toBe(true);
});

test('a window without a code and without a token is told what to do', async () => {
  expect(await connectWindow()).toMatchObject({ ok: false, problem: { kind: 'machine.addressUsed' } });
  expect(await connectWindow('guessed')).toMatchObject({ ok: false, problem: { kind: 'machine.addressUsed' } });
});

test('a used code does no harm to a window that has its token', async () => {
  const code = newCode();
  const first = await connectWindow(code);
  if (first.ok) first.value.close();
  await expect.poll(async () => (await connectWindow(code)).ok).toBe(true);
});
