import { unzipSync, zipSync, type Zippable } from 'fflate';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupText, entryLine, readBackupText } from '../../../core/draft/backup-lines.ts';
import { fileIdOf, openFilesStore } from '../../../main/disk/files-store.ts';
import { exportBackup } from '../../../main/draft/export-backup.ts';
import { importBackup } from '../../../main/draft/import-backup.ts';
import { tempFolder } from '../disk/temp-folder.ts';
import { companyChange, draftChange } from './backup-samples.ts';

const header = {
  databaseVersion: 1,
  appVersion: '0.1.0',
  writtenAt: '2026-11-24T10:00:00.000Z',
  sequence: 4,
  reason: 'export',
} as const;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const lineOf = ({ table, key, value }: { table: string; key: string; value?: unknown }) =>
  entryLine(table, key, JSON.stringify(value));
const goodText = backupText(header, [lineOf(companyChange), lineOf(draftChange(1))]);
const zipOf = (entries: Zippable) => ({ name: 'copie.liasse.zip', bytes: zipSync(entries) });

test('an exported backup brings records, facts and every file back, those that a sealed record names too', async () => {
  const files = await openFilesStore(await tempFolder());
  const put = async (text: string) => {
    const stored = await files.put(bytesOf(text));
    if (!stored.ok) throw new Error(stored.problem.kind);
    return stored.value;
  };
  const attachment = await put('an attachment');
  const unwanted = await put('a file that nothing names');
  const record = await put(JSON.stringify({ attachments: [{ fileId: attachment }] }));
  const facts = [{ fact: 'sealed', recordId: record, documentId: 'f'.repeat(64) }];
  const backup = readBackupText(goodText, 'x', 1);
  if (!backup.ok) throw new Error(backup.problem.kind);
  const path = join(await tempFolder(), 'copie.zip');
  const exported = await exportBackup(path, { backup: backup.value, facts, files });
  const zip = await readFile(path);
  expect(exported).toEqual({ ok: true, value: zip.length });
  // Another program reads it too.
  expect(Object.keys(unzipSync(zip)).toSorted()).toEqual(
    ['sauvegarde.jsonl', `fichiers/${attachment}`, `fichiers/${record}`].toSorted(),
  );

  const elsewhere = await openFilesStore(await tempFolder());
  const imported = await importBackup({ name: 'copie', path }, elsewhere, 1);
  if (!imported.ok) throw new Error(imported.problem.kind);
  expect(imported.value.backup.entries).toEqual(backup.value.entries);
  expect(imported.value.backup.facts).toEqual(facts);
  expect(await elsewhere.get(attachment)).toEqual(bytesOf('an attachment'));
  expect(await elsewhere.has(record)).toBe(true);
  expect(await elsewhere.has(unwanted)).toBe(false);
  expect(await exportBackup(path, { backup: backup.value, facts, files, maxBytes: 100 })).toEqual({
    ok: true,
    value: 'tooLarge',
  });
  await expect(readFile(path)).rejects.toThrow('ENOENT');
});

describe('a backup from anywhere', () => {
  const good = bytesOf(goodText);
  const line = (change: { table: string; key: string; value?: unknown }) =>
    bytesOf(backupText(header, [lineOf(change)]));
  const lying = (): Uint8Array => {
    // Says that it unpacks to a thousand bytes, and holds a hundred thousand.
    const zip = zipSync({ 'sauvegarde.jsonl': [bytesOf('x'.repeat(100_000)), { level: 9 }] });
    const view = new DataView(zip.buffer);
    for (let at = 0; at < zip.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true);
    return zip;
  };
  test.each([
    { what: 'no archive', file: { name: 'x', bytes: bytesOf('hello') }, kind: 'backup.notOne' },
    { what: 'nothing at all', file: { name: 'x', bytes: new Uint8Array() }, kind: 'backup.notOne' },
    { what: 'an archive of something else', file: zipOf({ 'readme.txt': bytesOf('hi') }), kind: 'backup.damaged' },
    {
      what: 'a name that climbs',
      file: zipOf({ 'sauvegarde.jsonl': good, '../../evil': good }),
      kind: 'backup.damaged',
    },
    {
      what: 'a file under no hash',
      file: zipOf({ 'sauvegarde.jsonl': good, 'fichiers/a.pdf': good }),
      kind: 'backup.damaged',
    },
    {
      what: 'a file that is not what its name says',
      file: zipOf({ 'sauvegarde.jsonl': good, [`fichiers/${'a'.repeat(64)}`]: bytesOf('b') }),
      kind: 'backup.damaged',
    },
    { what: 'no data', file: zipOf({ [`fichiers/${fileIdOf(good)}`]: good }), kind: 'backup.notOne' },
    {
      what: 'a bomb',
      file: zipOf({ 'sauvegarde.jsonl': [new Uint8Array(40_000_000), { level: 9 }] }),
      kind: 'backup.tooLarge',
    },
    // Unpacked no further than it says.
    { what: 'an archive that lies about its size', file: { name: 'x', bytes: lying() }, kind: 'backup.damaged' },
    {
      what: 'an archive cut short',
      file: { name: 'x', bytes: zipOf({ 'sauvegarde.jsonl': good }).bytes.subarray(0, 400) },
      kind: 'backup.damaged',
    },
    {
      what: 'data cut short',
      file: zipOf({ 'sauvegarde.jsonl': bytesOf(goodText.split('\n').slice(0, 2).join('\n')) }),
      kind: 'backup.damaged',
    },
    {
      what: 'data that is no text',
      file: zipOf({ 'sauvegarde.jsonl': new Uint8Array([0xff, 0xfe, 0x00]) }),
      kind: 'backup.damaged',
    },
    {
      what: 'a record of another shape',
      file: zipOf({ 'sauvegarde.jsonl': line({ ...companyChange, value: { id: 'company', iban: 7 } }) }),
      kind: 'backup.damaged',
    },
    {
      what: 'a record under another key',
      file: zipOf({ 'sauvegarde.jsonl': line({ ...draftChange(1), key: draftChange(2).key }) }),
      kind: 'backup.damaged',
    },
    {
      what: 'a table of a wild name',
      file: zipOf({ 'sauvegarde.jsonl': line({ table: '__proto__', key: 'x', value: { id: 'x' } }) }),
      kind: 'backup.damaged',
    },
    {
      what: 'a record that is nested without end',
      file: zipOf({
        'sauvegarde.jsonl': bytesOf(
          backupText(header, [
            entryLine('things', 'x', `{"id":"x","deep":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
          ]),
        ),
      }),
      kind: 'backup.tooLarge',
    },
    {
      what: 'one record twice',
      file: zipOf({ 'sauvegarde.jsonl': bytesOf(backupText(header, [lineOf(companyChange), lineOf(companyChange)])) }),
      kind: 'backup.damaged',
    },
    {
      what: 'a newer database',
      file: zipOf({ 'sauvegarde.jsonl': bytesOf(backupText({ ...header, databaseVersion: 2 }, [])) }),
      kind: 'backup.newer',
    },
    {
      what: 'a newer format',
      file: zipOf({ 'sauvegarde.jsonl': bytesOf(goodText.replace('"formatVersion":1', '"formatVersion":2')) }),
      kind: 'backup.newer',
    },
  ])('with $what is refused, and nothing of it is stored', async ({ file, kind }) => {
    const stored: Uint8Array[] = [];
    const files = await openFilesStore(await tempFolder());
    const watched = {
      ...files,
      put: async (bytes: Uint8Array<ArrayBuffer>) => {
        stored.push(bytes);
        return await files.put(bytes);
      },
    };
    const path = join(await tempFolder(), 'copie.zip');
    await writeFile(path, file.bytes);
    expect(await importBackup({ name: file.name, path }, watched, 1)).toMatchObject({ ok: false, problem: { kind } });
    expect(stored).toEqual([]);
  });
});
