import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { DATA_VERSION, openDataFolder } from '../../../main/disk/data-folder.ts';
import { lockDataFolder } from '../../../main/disk/lock-data-folder.ts';
import { tempFolder } from './temp-folder.ts';

const modulePath = fileURLToPath(new URL('../../../main/disk/lock-data-folder.ts', import.meta.url));

/** Another process that takes the lock, says so, and waits to be killed. */
async function holderProcess(folder: string) {
  const program = `const { lockDataFolder } = await import(${JSON.stringify(modulePath)});
    const lock = await lockDataFolder(${JSON.stringify(folder)});
    process.stdout.write(String(lock.ok));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: said.toString() };
}

test('a second start is refused while the first lives, in another process or this one, and let in after it', async () => {
  const folder = await tempFolder();
  const { child, said } = await holderProcess(folder);
  expect(said).toBe('true');
  expect(await openDataFolder(folder)).toMatchObject({ problem: { kind: 'machine.folderInUse' } });
  child.kill('SIGKILL');
  await once(child, 'close');
  const taken = await openDataFolder(folder);
  expect(taken.ok).toBe(true);
  expect(await openDataFolder(folder)).toMatchObject({ problem: { kind: 'machine.folderInUse' } });
  if (taken.ok) await taken.value.close();
  expect((await readdir(folder)).sort((one, other) => one.localeCompare(other))).toEqual(['version.json']);
});

test('of many that find a dead lock at once, one takes it over', async () => {
  const folder = await tempFolder();
  const { child } = await holderProcess(folder);
  child.kill('SIGKILL');
  await once(child, 'close');
  const locks = await Promise.all(Array.from({ length: 8 }, () => lockDataFolder(folder)));
  expect(locks.filter((lock) => lock.ok)).toHaveLength(1);
});

test('a lock that was cut short while it was written is a dead one', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'lock'), '{"pid":');
  expect((await lockDataFolder(folder)).ok).toBe(true);
});

test('releasing a lock that another took over leaves the other’s', async () => {
  const folder = await tempFolder();
  const mine = await lockDataFolder(folder);
  await writeFile(join(folder, 'lock'), JSON.stringify({ pid: process.pid, bornAt: '', token: 'another' }));
  if (mine.ok) await mine.value.release();
  expect(await readFile(join(folder, 'lock'), 'utf8')).toContain('another');
});

test.each([JSON.stringify({ version: DATA_VERSION + 1 }), '{"version":', '[]', ''])(
  'data of the version %j is left alone, and the lock given back',
  async (version) => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'version.json'), version);
    for (let round = 0; round < 2; round += 1) {
      expect(await openDataFolder(folder)).toMatchObject({ problem: { kind: 'machine.newerData' } });
    }
    expect(await readFile(join(folder, 'version.json'), 'utf8')).toBe(version);
  },
);
