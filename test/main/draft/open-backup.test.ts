import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { markRecord } from '../../../core/draft/mark-record.ts';
import { openBackup } from '../../../main/draft/open-backup.ts';
import { fillableDisk, tempFolder } from '../disk/temp-folder.ts';
import { companyChange, draftChange, draftGone, openedBackup, pushAll, recordsOf } from './backup-samples.ts';

const changesPath = (folder: string, number = 0) =>
  join(folder, 'current', `changes-${String(number).padStart(6, '0')}.jsonl`);

describe('the rolling copy', () => {
  test('is on disk once a push is answered: another process reads it back, the last word of each record', async () => {
    const folder = await tempFolder();
    const store = await openedBackup(folder);
    await pushAll(store, [
      companyChange,
      draftChange(1, 'first'),
      draftChange(2),
      draftChange(1, 'second'),
      draftGone(2),
    ]);
    // Not closed: the power goes.
    const again = await openedBackup(folder);
    expect(await recordsOf(again)).toEqual({
      'company company': companyChange.value,
      [`invoices ${draftChange(1).key}`]: draftChange(1, 'second').value,
    });
    const standing = again.open(1);
    expect(standing).toEqual({
      ok: true,
      value: { sequence: 5, counts: { company: 1, invoices: 1 }, writtenAt: '2026-11-24T10:00:00.000Z' },
    });
    expect(again.marks()['company']).toEqual({ company: markRecord(JSON.stringify(companyChange.value)) });
  });

  test('takes pushes in their order alone', async () => {
    const store = await openedBackup(await tempFolder());
    await pushAll(store, [companyChange]);
    for (const sequence of [1, 3])
      expect(await store.push({ sequence, changes: [draftChange(1)] })).toMatchObject({
        ok: false,
        problem: { kind: 'backup.outOfStep' },
      });
    expect(Object.keys(await recordsOf(store))).toEqual(['company company']);
  });

  test('is never emptied by a window that lost its data', async () => {
    const store = await openedBackup(await tempFolder());
    await pushAll(store, [companyChange, draftChange(1)]);
    const emptied = await store.push({ sequence: 3, changes: [{ table: 'company', key: 'company' }, draftGone(1)] });
    expect(emptied).toMatchObject({ ok: false, problem: { kind: 'backup.wouldEmpty' } });
    expect(Object.keys(await recordsOf(store))).toHaveLength(2);
  });

  test('refuses a window with an older database than the one that it was copied from', async () => {
    const folder = await tempFolder();
    const store = await openedBackup(folder, { appVersion: '0.9.0' }, 2);
    await store.push({ sequence: 1, changes: [companyChange] });
    const before = await readFile(changesPath(folder), 'utf8');
    const opened = await openBackup({ folder, appVersion: '0.1.0', now: () => '2026-11-25T10:00:00.000Z' });
    if (!opened.ok) throw new Error(opened.problem.kind);
    expect(opened.value.open(1)).toEqual({
      ok: false,
      problem: { kind: 'backup.newer', values: { version: '0.9.0' } },
    });
    expect(await opened.value.push({ sequence: 2, changes: [draftChange(1)] })).toMatchObject({ ok: false });
    expect(await readFile(changesPath(folder), 'utf8')).toBe(before);
    await opened.value.close();
  });

  test('is folded into a base, and a base that is damaged is made again from the one before', async () => {
    const folder = await tempFolder();
    const store = await openedBackup(folder);
    const large = 'x'.repeat(1_500_000);
    const changes = [1, 2, 3, 4, 5, 6, 7].map((number) => {
      const { value, ...rest } = draftChange(number);
      return { ...rest, value: { ...value, padding: `${large}${String(number)}` } };
    });
    await pushAll(store, [companyChange, ...changes]);
    const names = (await readdir(join(folder, 'current'))).sort();
    expect(names.filter((name) => name.startsWith('base'))).toEqual(['base-000001.jsonl.gz', 'base-000002.jsonl.gz']);
    const whole = await recordsOf(store);
    expect(Object.keys(whole)).toHaveLength(8);

    await writeFile(join(folder, 'current', 'base-000002.jsonl.gz'), 'damaged');
    const again = await openedBackup(folder);
    expect(again.setAside).toEqual(['base-000002.jsonl.gz']);
    expect(await recordsOf(again)).toEqual(whole);
  });

  test('forgets a torn tail alone, and keeps a change file that is damaged in its middle aside', async () => {
    const folder = await tempFolder();
    await pushAll(await openedBackup(folder), [companyChange, draftChange(1)]);
    await appendFile(changesPath(folder), '{"seq":3,"sum":"00');
    const torn = await openedBackup(folder);
    expect(Object.keys(await recordsOf(torn))).toHaveLength(2);
    expect(torn.setAside).toEqual([]);

    const lines = (await readFile(changesPath(folder), 'utf8')).split('\n');
    await writeFile(changesPath(folder), ['{"seq":1', ...lines.slice(1)].join('\n'));
    const damaged = await openedBackup(folder);
    expect(damaged.setAside).toEqual(['changes-000000.jsonl']);
    // The window compares, finds everything missing, and completes it.
    expect(damaged.marks()).toEqual({});
    await pushAll(damaged, [companyChange]);
    expect(Object.keys(await recordsOf(await openedBackup(folder)))).toEqual(['company company']);
    expect((await readdir(join(folder, 'current'))).some((name) => name.endsWith('.damaged'))).toBe(true);
  });

  test('a full disk refuses the push, loses nothing, and takes it once there is room', async () => {
    const folder = await tempFolder();
    const disk = fillableDisk();
    const store = await openedBackup(folder, { disk });
    await pushAll(store, [companyChange]);
    disk.isFull = true;
    const refused = await store.push({ sequence: 2, changes: [draftChange(1)] });
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'machine.diskFull' } });
    expect(Object.keys(await recordsOf(store))).toEqual(['company company']);
    disk.isFull = false;
    await pushAll(store, [draftChange(1)]);
    expect(Object.keys(await recordsOf(await openedBackup(folder)))).toHaveLength(2);
  });
});

describe('snapshots', () => {
  const dayAt = (day: number) => new Date(Date.UTC(2026, 10, 1 + day, 10)).toISOString();

  test('one a day and one a week are kept, seven and five of them, each of what was there before the day began', async () => {
    const folder = await tempFolder();
    let at = dayAt(0);
    const store = await openedBackup(folder, { now: () => at });
    await pushAll(store, [companyChange]);
    for (let day = 0; day < 60; day += 1) {
      at = dayAt(day);
      await pushAll(store, [draftChange(1, `day ${String(day)}`), draftChange(1, `day ${String(day)}, evening`)]);
    }
    const listed = store.snapshots();
    expect(listed.filter(({ reason }) => reason === 'daily')).toHaveLength(7);
    expect(listed.filter(({ reason }) => reason === 'weekly')).toHaveLength(5);
    const files = await readdir(join(folder, 'snapshots'));
    expect(files).toHaveLength(12);
    const [newest] = listed.filter(({ reason }) => reason === 'daily');
    expect(newest?.writtenAt.slice(0, 10)).toBe(dayAt(59).slice(0, 10));
    const records = await recordsOf(store, newest?.id);
    expect(records[`invoices ${draftChange(1).key}`]).toEqual(draftChange(1, 'day 58, evening').value);
    expect((await openedBackup(folder)).snapshots()).toEqual(listed);
  });

  test('a clock that jumps ahead and back pushes none of the true ones out', async () => {
    let at = '2026-11-24T10:00:00.000Z';
    const store = await openedBackup(await tempFolder(), { now: () => at });
    await pushAll(store, [companyChange, draftChange(1)]);
    at = '2036-01-01T10:00:00.000Z';
    await pushAll(store, [draftChange(2)]);
    at = '2026-11-25T10:00:00.000Z';
    await pushAll(store, [draftChange(3)]);
    expect(store.snapshots()[0]?.writtenAt.slice(0, 10)).toBe('2026-11-25');
  });

  test('one taken before a new beginning holds everything, and the copy begins empty', async () => {
    const folder = await tempFolder();
    const store = await openedBackup(folder);
    await pushAll(store, [companyChange, draftChange(1)]);
    expect(await store.startAfresh()).toMatchObject({ ok: true, value: { sequence: 3, counts: {} } });
    await pushAll(store, [draftChange(9)]);
    const again = await openedBackup(folder);
    expect(Object.keys(await recordsOf(again))).toEqual([`invoices ${draftChange(9).key}`]);
    const [afresh] = again.snapshots().filter(({ reason }) => reason === 'afresh');
    expect(Object.keys(await recordsOf(again, afresh?.id))).toHaveLength(2);
  });

  test('a damaged one is a problem of its own, and one that is gone too', async () => {
    const folder = await tempFolder();
    const store = await openedBackup(folder);
    await pushAll(store, [companyChange]);
    await store.snapshot('restore');
    const id = store.snapshots()[0]?.id ?? '';
    await writeFile(join(folder, 'snapshots', `${id}.jsonl.gz`), 'damaged');
    expect(await store.read(id)).toMatchObject({ ok: false, problem: { kind: 'backup.damaged' } });
    expect(await store.read('000099-20261124T100000Z-daily')).toMatchObject({
      ok: false,
      problem: { kind: 'backup.notFound' },
    });
  });
});
