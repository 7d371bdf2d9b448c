import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from '../../../main/browser/find-browser.ts';
import { hasDisplay } from '../../../main/browser/open-window.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-path-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function program(...parts: string[]): Promise<string> {
  const path = join(folder, ...parts);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, '');
  await chmod(path, 0o755);
  return path;
}

test('a browser is looked for on the path, Debian’s name first', async () => {
  const environment = { PATH: ['', join(folder, 'a'), join(folder, 'b')].join(delimiter) };
  expect(await findBrowser(environment, 'linux')).toBeUndefined();
  const chrome = await program('a', 'google-chrome');
  expect(await findBrowser(environment, 'linux')).toBe(chrome);
  const chromium = await program('b', 'chromium');
  expect(await findBrowser(environment, 'linux')).toBe(chromium);
});

test('a browser that is named is the one, or none', async () => {
  const named = await program('mine');
  expect(await findBrowser({ LIASSE_BROWSER: named }, 'linux')).toBe(named);
  expect(await findBrowser({ LIASSE_BROWSER: join(folder, 'absent'), PATH: folder }, 'linux')).toBeUndefined();
});

test('on Windows Edge will do', async () => {
  const edge = await program('Microsoft', 'Edge', 'Application', 'msedge.exe');
  expect(await findBrowser({ PROGRAMFILES: folder }, 'win32')).toBe(edge);
});

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
  ['darwin', {}, true],
] as const)('on %s with %j there is a display: %s', (platform, environment, has) => {
  expect(hasDisplay(environment, platform)).toBe(has);
});
