import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSecrets, type SystemSeal } from '../../../main/app/secrets.ts';
import { privateDisk } from '../../../main/disk/private-disk.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-secrets-'));
  path = join(folder, 'secrets.json');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const passphrase = 'une phrase à moi, été';
const production = {
  clientId: 'id-p',
  clientSecret: 'oauth-secret',
  login: 'TECH_1_2@cpro.fr',
  password: 'pass-word-1',
};
const qualification = { ...production, clientId: 'id-q', password: 'pass-word-2' };

/** A system's safe place that turns every byte over. */
const pretendSeal: SystemSeal = {
  seal: (text) => Promise.resolve(Buffer.from(text).map((byte) => byte ^ 255)),
  open: (sealed) => Promise.resolve(Buffer.from(sealed.map((byte) => byte ^ 255)).toString()),
};

test('a passphrase guards them: asked once per start, nothing in the clear, a file for its owner alone', async () => {
  const secrets = await openSecrets(path);
  expect([secrets.guard, secrets.isLocked(), secrets.has('production')]).toEqual(['passphrase', false, false]);
  const early = await secrets.write('production', production, undefined);
  expect(early).toMatchObject({ ok: false, problem: { kind: 'secrets.noPassphrase' } });
  expect((await secrets.write('production', production, passphrase)).ok).toBe(true);
  expect((await secrets.write('qualification', qualification, undefined)).ok).toBe(true);
  expect(secrets.read('qualification')).toEqual(qualification);

  const text = await readFile(path, 'utf8');
  expect(text).not.toMatch(/oauth-secret|pass-word|TECH_/);
  expect(Buffer.from(text, 'base64').includes('pass-word')).toBe(false);
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);

  const again = await openSecrets(path);
  expect([again.isLocked(), again.has('production'), again.read('production')]).toEqual([true, true, undefined]);
  expect(await again.write('production', qualification, passphrase)).toMatchObject({
    ok: false,
    problem: { kind: 'secrets.locked' },
  });
  expect(await again.unlock('une phrase à moi, ete')).toMatchObject({
    ok: false,
    problem: { kind: 'secrets.wrongPassphrase' },
  });
  expect(again.read('production')).toBeUndefined();
  // The same accents, composed otherwise.
  expect((await again.unlock(passphrase.normalize('NFD'))).ok).toBe(true);
  expect([again.read('production'), again.read('qualification')]).toEqual([production, qualification]);
});

test('one portal’s credentials cannot be put in the place of the other’s', async () => {
  const secrets = await openSecrets(path);
  await secrets.write('production', production, passphrase);
  await secrets.write('qualification', qualification, undefined);
  const file = JSON.parse(await readFile(path, 'utf8')) as { entries: Record<string, string> };
  const swapped = { production: file.entries['qualification'], qualification: file.entries['qualification'] };
  await writeFile(path, JSON.stringify({ ...file, entries: swapped }));
  let told = 0;
  const again = await openSecrets(path, { onDamaged: () => (told += 1) });
  expect((await again.unlock(passphrase)).ok).toBe(true);
  expect([again.read('production'), again.read('qualification'), told]).toEqual([undefined, qualification, 1]);
});

test('what is forgotten is gone, and the last ones take their passphrase along', async () => {
  const secrets = await openSecrets(path);
  await secrets.write('production', production, passphrase);
  await secrets.forget('production');
  expect([secrets.has('production'), secrets.isLocked(), secrets.read('production')]).toEqual([
    false,
    false,
    undefined,
  ]);
  expect((await secrets.write('production', production, undefined)).ok).toBe(false);
});

test('a full disk changes nothing, and the next try begins anew', async () => {
  let isFull = true;
  const disk = {
    ...privateDisk,
    writeNew: async (file: string, bytes: Uint8Array) => {
      if (isFull) throw Object.assign(new Error(), { code: 'ENOSPC' });
      await privateDisk.writeNew(file, bytes);
    },
  };
  const secrets = await openSecrets(path, { disk });
  expect((await secrets.write('production', production, passphrase)).ok).toBe(false);
  expect(secrets.has('production')).toBe(false);
  isFull = false;
  expect((await secrets.write('production', production, undefined)).ok).toBe(false);
  expect((await secrets.write('production', production, passphrase)).ok).toBe(true);
});

test('a system’s safe place is used when there is one, and what it no longer opens counts as absent', async () => {
  const secrets = await openSecrets(path, { systemSeal: pretendSeal });
  expect((await secrets.write('production', production, undefined)).ok).toBe(true);
  expect(await readFile(path, 'utf8')).not.toContain('oauth-secret');
  const again = await openSecrets(path, { systemSeal: pretendSeal });
  expect([again.guard, again.isLocked(), again.read('production')]).toEqual(['system', false, production]);
  let told = 0;
  const lost = await openSecrets(path, {
    systemSeal: { ...pretendSeal, open: () => Promise.reject(new Error('no key')) },
    onDamaged: () => (told += 1),
  });
  expect([lost.has('production'), told]).toEqual([false, 1]);
  const elsewhere = await openSecrets(path);
  expect([elsewhere.has('production'), elsewhere.isLocked()]).toEqual([false, false]);
});

test.each(['', '{}', '{"version":1,"kind":"passphrase","salt":"!","entries":{}}'])(
  'a file that reads %j counts as absent and is told',
  async (text) => {
    await writeFile(path, text);
    let told = 0;
    const secrets = await openSecrets(path, { onDamaged: () => (told += 1) });
    expect([secrets.has('production'), told]).toEqual([false, 1]);
  },
);
