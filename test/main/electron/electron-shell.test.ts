import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ipcChannels } from '../../../core/bridge/preload-bridge.ts';
import { problem } from '../../../core/draft/problem.ts';
import { failure, success } from '../../../core/draft/result.ts';
import { createDispatch } from '../../../main/app/dispatch.ts';
import { isAppUrl, registerAppScheme } from '../../../main/electron/app-scheme.ts';
import { runElectronShell } from '../../../main/electron/electron-shell.ts';
import { createStandInHost } from '../../bridge/stand-in-host.ts';
import { app, seen, standInSession } from './stand-in.ts';

let folder: string;
let closed: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-electron-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><head></head>');
  closed = 0;
  seen.exits.length = 0;
  seen.windows.length = 0;
  seen.isFirstInstance = true;
});
afterEach(async () => {
  app.removeAllListeners();
  seen.handlers.clear();
  await rm(folder, { recursive: true, force: true });
});

async function open() {
  const { host, events, asked } = createStandInHost();
  const log = () => undefined;
  await runElectronShell({
    rendererFolder: folder,
    preloadPath: join(folder, 'preload.cjs'),
    log,
    startHost: () =>
      Promise.resolve(
        success({
          host,
          dispatch: createDispatch(host, log),
          on: events.on,
          close: () => {
            closed += 1;
            return Promise.resolve();
          },
        }),
      ),
  });
  const [window] = seen.windows;
  if (window === undefined) throw new Error('no window');
  return { window, asked };
}

test('the scheme is standard, secure and fetches, or the window would have no database', () => {
  registerAppScheme();
  expect(seen.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

test('the window is sandboxed, isolated and without Node', async () => {
  const { window } = await open();
  expect(window.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(window.webContents.mainFrame.url).toBe('app://liasse/index.html');
});

test('every permission is refused, no window opens but the State’s pages outside, no other page loads', async () => {
  const { window } = await open();
  const answers: boolean[] = [];
  for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal'])
    standInSession.permission?.(undefined, name, (granted) => answers.push(granted));
  expect(answers).toEqual([false, false, false, false, false]);
  expect(standInSession.permissionCheck?.()).toBe(false);
  expect(standInSession.devicePermission?.()).toBe(false);
  for (const url of [
    'https://evil.example/',
    'https://dume.chorus-pro.gouv.fr/',
    'https://dume.chorus-pro.gouv.fr/?to=1',
  ])
    expect(window.webContents.openHandler?.({ url })).toEqual({ action: 'deny' });
  expect(seen.opened).toEqual(['https://dume.chorus-pro.gouv.fr/']);
  const goes = (url: string) => {
    let isPrevented = false;
    window.webContents.emit('will-navigate', { url, preventDefault: () => (isPrevented = true) });
    return !isPrevented;
  };
  expect(['https://evil.example/', 'file:///etc/passwd', 'app://liasse.evil/', 'app://liasse/'].map(goes)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test.each([
  ['app://liasse/index.html', true],
  ['app://liasse.example/', false],
  ['https://liasse/', false],
  ['https://evil.example/?app://liasse', false],
  ['no address', false],
])('%s is ours: %s', (address, isOurs) => {
  expect(isAppUrl(address)).toBe(isOurs);
});

test('only the main frame of our window, on our own page, is answered', async () => {
  const { window, asked } = await open();
  const handler = seen.handlers.get(ipcChannels.call);
  const { webContents: sender } = window;
  const refused = failure(problem('machine.badCall', { call: 'IPC', field: 'sender' }));
  const call = (event: unknown) => handler?.(event, 'outbox.list', undefined);
  expect(await call({ sender, senderFrame: { url: 'app://liasse/index.html' } })).toEqual(refused);
  expect(await call({ sender: {}, senderFrame: sender.mainFrame })).toEqual(refused);
  expect(await call({ sender, senderFrame: null })).toEqual(refused);
  sender.mainFrame.url = 'https://evil.example/';
  expect(await call({ sender, senderFrame: sender.mainFrame })).toEqual(refused);
  expect(asked).toEqual([]);
  sender.mainFrame.url = 'app://liasse/index.html';
  expect(await call({ sender, senderFrame: sender.mainFrame })).toMatchObject({ ok: true });
});

test('the scheme serves the built window with its policy, and nothing else', async () => {
  await open();
  const get = (url: string) => standInSession.serve?.(new Request(url));
  const page = await get('app://liasse/index.html');
  expect(page?.status).toBe(200);
  expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await get('app://liasse/..%2f..%2fetc/passwd'))?.status).toBe(404);
  expect((await get('app://other/index.html'))?.status).toBe(404);
});

test('a second start shows the first window and opens none', async () => {
  const { window } = await open();
  app.emit('second-instance');
  expect(window.focused).toBe(1);
  seen.isFirstInstance = false;
  await runElectronShell({
    rendererFolder: folder,
    preloadPath: '',
    log: () => undefined,
    startHost: () => Promise.reject(new Error('started')),
  });
  expect(seen.exits).toEqual([0]);
  expect(seen.windows).toHaveLength(1);
});

test('a data folder in use is told in a sentence', async () => {
  await runElectronShell({
    rendererFolder: folder,
    preloadPath: '',
    log: () => undefined,
    startHost: () => Promise.resolve(failure(problem('machine.folderInUse'))),
  });
  expect(seen.errors.at(-1)).toContain('déjà ouverte');
  expect(seen.exits).toEqual([1]);
});

test('closing the window finishes what is being written before the end', async () => {
  await open();
  const exited = new Promise((resolve) => app.once('exited', resolve));
  app.emit('window-all-closed');
  app.emit('will-quit', { preventDefault: () => undefined });
  await exited;
  expect(closed).toBe(1);
  expect(seen.exits).toEqual([0]);
});
