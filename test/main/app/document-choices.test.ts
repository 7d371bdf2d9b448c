import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileIdSchema } from '../../../core/draft/attachment.ts';
import { openDocumentChoices } from '../../../main/app/document-choices.ts';

let folder = '';
const logo = { fileId: fileIdSchema.parse('a'.repeat(64)), name: 'logo.png' };
const empty = { get: () => Promise.resolve(undefined) };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-choices-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a choice survives a restart', async () => {
  const path = join(folder, 'documents.json');
  const choices = await openDocumentChoices(path, empty);
  expect(choices.read()).toEqual({ target: 'chorus', template: 'classique' });
  await choices.write({ target: 'reform', template: 'compact' });
  const again = await openDocumentChoices(path, empty);
  expect(again.read()).toEqual({ target: 'reform', template: 'compact' });
});

test('a logo that is not there or no picture is refused, and nothing changes', async () => {
  const choices = await openDocumentChoices(join(folder, 'documents.json'), empty);
  const lost = await choices.write({ target: 'reform', template: 'classique', logo });
  expect(lost).toMatchObject({ ok: false, problem: { kind: 'file.lost' } });
  const words = { get: () => Promise.resolve(new TextEncoder().encode('not a picture')) };
  const unreadable = await openDocumentChoices(join(folder, 'documents.json'), words);
  const refused = await unreadable.write({ target: 'reform', template: 'classique', logo });
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'file.logoUnreadable' } });
  expect([choices.read().target, unreadable.read().target]).toEqual(['chorus', 'chorus']);
});

test('a damaged file is told, and the usual choices hold', async () => {
  const path = join(folder, 'documents.json');
  await writeFile(path, '{"target":"elsewhere"}');
  let told = 0;
  const choices = await openDocumentChoices(path, empty, { onDamaged: () => (told += 1) });
  expect(choices.read().target).toBe('chorus');
  expect(told).toBe(1);
});
