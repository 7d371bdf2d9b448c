import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Transport } from '../../core/bridge/connection.ts';
import type { PreloadBridge } from '../../core/bridge/preload-bridge.ts';
import { success } from '../../core/draft/result.ts';
import { createDispatch } from '../../main/app/dispatch.ts';
import { serveWindow } from '../../main/browser/serve-window.ts';
import { runElectronShell } from '../../main/electron/electron-shell.ts';
import { electronTransport } from '../../renderer/bridge/electron-transport.ts';
import { connectLoopback } from '../../renderer/bridge/loopback-transport.ts';
import { app, seen } from '../main/electron/stand-in.ts';
import { createStandInHost } from './stand-in-host.ts';

/** A transport over a stand-in host, with what the host was asked and what was logged. */
export type Opened = ReturnType<typeof createStandInHost> & {
  readonly transport: Transport;
  readonly lines: readonly string[];
  /** Ends the machine while the window stays. */ loseHost(): Promise<void>;
  close(): Promise<void>;
};

function prepare() {
  const standIn = createStandInHost();
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  return { ...standIn, lines, log, dispatch: createDispatch(standIn.host, log) };
}

/** No transport at all: the dispatcher itself, as the tests and the command line have it. */
export async function openDirect(): Promise<Opened> {
  const parts = prepare();
  return {
    ...parts,
    transport: { call: parts.dispatch, on: parts.events.on },
    loseHost: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

async function closeElectronWindow(): Promise<void> {
  const exited = new Promise((resolve) => app.once('exited', resolve));
  app.emit('window-all-closed');
  await exited;
  app.removeAllListeners();
}

/** The Electron shell and its preload over the stand-in of the module. */
export async function openIpc(): Promise<Opened> {
  const parts = prepare();
  const { host, dispatch, events, log } = parts;
  await runElectronShell({
    rendererFolder: tmpdir(),
    preloadPath: '/preload.cjs',
    log,
    startHost: () => Promise.resolve(success({ host, dispatch, on: events.on, close: () => Promise.resolve() })),
  });
  await import('../../preload/preload.ts');
  let isOver = false;
  const loseHost = async () => {
    if (!isOver) await closeElectronWindow();
    isOver = true;
  };
  const transport = electronTransport(seen.exposed.get('liasse') as PreloadBridge);
  return { ...parts, transport, loseHost, close: loseHost };
}

/** The browser shell's host on a free port, and the window's side of it over real HTTP. */
export async function openLoopback(): Promise<Opened> {
  const parts = prepare();
  const dataFolder = await mkdtemp(join(tmpdir(), 'liasse-loopback-'));
  const { dispatch, events, log } = parts;
  const server = await serveWindow({ dispatch, on: events.on, log, port: 0, dataFolder, rendererFolder: dataFolder });
  if (!server.ok) throw new Error(server.problem.kind);
  const { origin } = server.value;
  let token: string | undefined;
  const transport = await connectLoopback({
    origin,
    code: new URL(server.value.newAddress()).hash.slice('#code='.length),
    tokens: { read: () => token, write: (traded) => void (token = traded) },
    // A browser adds the origin of the page by itself.
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, origin } }),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  if (!transport.ok) throw new Error(transport.problem.kind);
  return {
    ...parts,
    transport: transport.value,
    loseHost: () => server.value.close(),
    async close() {
      transport.value.close();
      await server.value.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
