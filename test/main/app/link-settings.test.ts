import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLinkSettings } from '../../../main/app/link-settings.ts';
import { machineDisk } from '../../../main/disk/disk.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-link-'));
  path = join(folder, 'link.json');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('the sandbox holds until another portal is chosen, and the choice survives a restart', async () => {
  const settings = await openLinkSettings(path);
  expect(settings.read()).toEqual({ channel: 'sandbox', route: 'api' });
  expect((await settings.write({ channel: 'production', route: 'hand' })).ok).toBe(true);
  expect((await settings.writePasswordDates('production', { setOn: '2026-01-02' })).ok).toBe(true);
  const again = await openLinkSettings(path);
  expect(again.read()).toEqual({ channel: 'production', route: 'hand' });
  expect(again.passwordDates('production')).toEqual({ setOn: '2026-01-02' });
  expect(again.passwordDates('qualification')).toEqual({});
});

test('each portal has a pace of its own; what was not chosen is in no file, and another version follows its own figure', async () => {
  const settings = await openLinkSettings(path);
  await settings.write({ channel: 'qualification', route: 'api' });
  expect(await readFile(path, 'utf8')).not.toContain('callsPerMinute');
  expect((await settings.writeCallsPerMinute('qualification', 60)).ok).toBe(true);
  const again = await openLinkSettings(path);
  expect([again.callsPerMinute('qualification'), again.callsPerMinute('production')]).toEqual([60, 300]);
  expect(again.read()).toEqual({ channel: 'qualification', route: 'api' });
});

test.each(['{"channel":"produ', '{"channel":"elsewhere","route":"api"}', ''])(
  'a file that reads %j leaves the sandbox, and is told',
  async (text) => {
    await writeFile(path, text);
    let told = 0;
    const settings = await openLinkSettings(path, { onDamaged: () => (told += 1) });
    expect([settings.read().channel, told]).toEqual(['sandbox', 1]);
  },
);

test('a full disk changes nothing', async () => {
  const full = { ...machineDisk, writeNew: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) };
  const settings = await openLinkSettings(path, { disk: full });
  const written = await settings.write({ channel: 'production', route: 'api' });
  expect(written).toMatchObject({ ok: false, problem: { kind: 'machine.diskFull' } });
  expect(settings.read().channel).toBe('sandbox');
  await expect(readFile(path)).rejects.toThrow();
});
