import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Recipient } from '../../../core/portal/recipient.ts';
import { createPortal } from '../../../main/portal/create-portal.ts';
import { createDirectory } from '../../../main/portal/directory.ts';
import { openBench, type Bench } from '../sandbox/sandbox-bench.ts';

let bench: Bench;
let cache: unknown;
beforeEach(async () => {
  bench = await openBench();
  cache = undefined;
});
afterEach(async () => {
  await bench.close();
});

const dayMs = 24 * 3_600_000;

async function open(apiUrl: string, nowMs = 0) {
  return await createDirectory({
    portal: createPortal(bench.config({ apiUrl, now: () => nowMs })),
    readCache: async () => await Promise.resolve(cache),
    writeCache: async (recipients: readonly Recipient[]) => {
      cache = await Promise.resolve(JSON.parse(JSON.stringify(recipients)));
    },
    now: () => nowMs,
  });
}
const nobody = 'http://portal.invalid';

test('finds a recipient with what it and its services ask for', async () => {
  const directory = await open(bench.url);
  expect(directory.known('12345678200044')).toBeUndefined();
  const found = await directory.find('123 456 782 00044');
  expect(found).toMatchObject({
    ok: true,
    value: {
      siret: '12345678200044',
      requirements: {
        serviceCode: true,
        engagement: true,
        serviceCodeOrEngagement: false,
        // The reserved service FACTURES_PUBLIQUES is left out.
        services: [{ code: 'SERVICE_DEST_SERV_OBL', name: 'Service des achats', engagement: true }],
      },
    },
  });
  expect(directory.known('12345678200044')?.engagement).toBe(true);
  const second = await directory.find('12345678200028');
  const services = second.ok ? second.value.requirements.services.map((each) => each.code) : [];
  expect(services).toEqual(['SERVICE_DEST_SERV_OBL']);
});

test('what was found once is there without network, at the next start too, whatever its age', async () => {
  await (await open(bench.url)).find('12345678200036');
  const later = await open(nobody, 300 * dayMs);
  expect(later.known('12345678200036')?.engagement).toBe(true);
  expect((await later.find('12345678200036')).ok).toBe(true);
  expect(await later.find('12345678200028')).toMatchObject({ ok: false, problem: { kind: 'portal.offline' } });
});

test('within a day the portal is not asked again; after it, it is', async () => {
  await (await open(bench.url)).find('12345678200036');
  const path = '/cpro/structures/v1/rechercher';
  await bench.fault({ kind: 'forbidden', route: path });
  await (await open(bench.url, dayMs - 1)).find('12345678200036');
  expect(await (await bench.control('faults')).json()).toHaveLength(1);
  await (await open(bench.url, dayMs + 1)).find('12345678200036');
  expect(await (await bench.control('faults')).json()).toEqual([]);
});

test('an unknown SIRET and a text that is none are told apart', async () => {
  const directory = await open(bench.url);
  expect(await directory.find('99999999999999')).toMatchObject({ ok: false, problem: { kind: 'directory.unknown' } });
  expect(await directory.find('12345')).toMatchObject({ ok: false, problem: { kind: 'directory.badSiret' } });
});

test('a cache of another shape is filled again, not trusted', async () => {
  cache = [{ siret: 12 }];
  const directory = await open(bench.url);
  expect((await directory.find('12345678200051')).ok).toBe(true);
});

test('searches by name, town or SIRET over the portal, and over what was looked up once without it', async () => {
  const directory = await open(bench.url);
  const online = await directory.search('12345678200044');
  expect(online.entries).toEqual([expect.objectContaining({ siret: '12345678200044' })]);
  const [{ name, city } = { name: '', city: '' }] = online.entries;
  expect(online.entries[0]?.checkedAt).toBeUndefined();
  expect((await directory.search(name)).entries.map((each) => each.siret)).toContain('12345678200044');
  expect((await directory.search(city)).entries.map((each) => each.siret)).toContain('12345678200044');
  expect(await directory.search('zzzz')).toEqual({ entries: [], isCut: false });
  await directory.find('12345678200044');

  const later = await open(nobody, 300 * dayMs);
  const offline = await later.search('123456');
  expect(offline.entries.map((each) => [each.siret, each.checkedAt])).toEqual([
    ['12345678200044', '1970-01-01T00:00:00.000Z'],
  ]);
  expect(offline.problem?.kind).toBe('portal.offline');
  expect((await later.search('zzzz')).entries).toEqual([]);
});

test('what was looked up once is listed once, first, with the day of its last check', async () => {
  const directory = await open(bench.url);
  await directory.find('12345678200044');
  const { entries } = await directory.search('12345678200044');
  expect(entries.map((each) => each.checkedAt)).toEqual(['1970-01-01T00:00:00.000Z']);
});

test('on demand the portal is asked again, and a portal that is silent changes nothing', async () => {
  await (await open(bench.url)).find('12345678200036');
  const again = await (await open(bench.url, 1_000)).refresh('12345678200036');
  expect(again.ok && again.value.requirements.checkedAt).toBe('1970-01-01T00:00:01.000Z');
  const offline = await open(nobody, 2_000);
  expect(await offline.refresh('12345678200036')).toMatchObject({ ok: false, problem: { kind: 'portal.offline' } });
  expect(offline.known('12345678200036')?.checkedAt).toBe('1970-01-01T00:00:01.000Z');
});
