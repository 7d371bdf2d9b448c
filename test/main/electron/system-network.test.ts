import { afterEach, expect, test, vi } from 'vitest';
import { systemFetch } from '../../../main/electron/system-fetch.ts';
import { openSystemSeal } from '../../../main/electron/system-seal.ts';
import { createPortal } from '../../../main/portal/create-portal.ts';
import { seen } from './stand-in.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  seen.safeBackend = 'gnome_libsecret';
  seen.isSafe = true;
  seen.fetched.length = 0;
});

test('the system’s safe place gives back what it was given, and not in the clear', async () => {
  const seal = await openSystemSeal();
  const sealed = await seal?.seal('mot de passe');
  expect(Buffer.from(sealed ?? []).toString()).not.toContain('mot de passe');
  expect(await seal?.open(sealed ?? new Uint8Array())).toBe('mot de passe');
});

test.each([
  { safeBackend: 'basic_text', isSafe: true },
  { safeBackend: 'gnome_libsecret', isSafe: false },
])('a safe place that guards nothing is refused: %o', async (found) => {
  vi.stubGlobal('process', { ...process, platform: 'linux' });
  Object.assign(seen, found);
  expect(await openSystemSeal()).toBeUndefined();
});

test('the portal’s client goes through Chromium’s network, without cookies, and reads its failures', async () => {
  const account = { clientId: 'c', clientSecret: 's', login: 'l', password: 'p' };
  const portal = createPortal({
    tokenUrl: 'https://portal.liasse.test/token',
    apiUrl: 'https://portal.liasse.test',
    ...account,
    timeoutMs: 5_000,
    now: Date.now,
    fetch: systemFetch,
  });
  expect((await portal.askFlowReport('CPP1')).kind).toBe('offline');
  expect(seen.fetched).toMatchObject([
    { url: 'https://portal.liasse.test/token', init: { method: 'POST', credentials: 'omit', redirect: 'manual' } },
  ]);
});
