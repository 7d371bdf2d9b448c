import { describe, expect, test } from 'vitest';
import type { SenderState } from '../../../core/bridge/host.ts';
import { invoiceIdSchema } from '../../../core/draft/invoice.ts';
import { submissionIdSchema, type Submission, type SubmissionState } from '../../../core/outbox/submission.ts';
import { pillWords } from '../../../renderer/app/pill-words.ts';
import { filterOf, monthlyTotals, toRows } from '../../../renderer/app/list-rows.ts';
import { matchKeys, pressName } from '../../../renderer/app/match-keys.ts';
import { countWaiting, groupOf, isReopened, latestRevisions } from '../../../renderer/outbox/outbox-groups.ts';
import { sealedOf } from '../outbox/pretend-host.ts';
import { storedInvoice, windowDatabases } from '../outbox/window-databases.ts';

const invoice = await storedInvoice(windowDatabases().drafts);
const inState = (state: SubmissionState, more: Partial<Submission> = {}): Submission => ({
  ...sealedOf(invoice, 'F2026-0001'),
  ...more,
  state,
});
const sender = (
  change: Partial<SenderState> & { readonly line?: SenderState['connectivity']['state'] },
): SenderState => ({
  mode: 'automatic',
  suspended: false,
  notify: true,
  ...change,
  connectivity: { state: change.line ?? 'online', since: '2026-11-24T10:00:00.000Z' },
});

describe('the pill', () => {
  test.each([
    { state: sender({ line: 'offline' }), count: 3, words: 'Hors ligne : 3 dépôts en attente', tone: 'off' },
    { state: sender({ line: 'offline' }), count: 1, words: 'Hors ligne : 1 dépôt en attente', tone: 'off' },
    { state: sender({ line: 'offline' }), count: 0, words: 'Hors ligne', tone: 'off' },
    { state: sender({ suspended: true }), count: 2, words: 'Envoi suspendu : 2 dépôts en attente', tone: 'off' },
    { state: sender({ suspended: true }), count: 0, words: 'Envoi suspendu', tone: 'off' },
    { state: sender({ progress: { done: 1, total: 4 } }), count: 3, words: 'Envoi : 1 sur 4', tone: 'pending' },
    { state: sender({}), count: 0, words: 'Bac à sable joignable', tone: 'sandbox' },
    { state: sender({ line: 'pending' }), count: 0, words: 'Bac à sable', tone: 'sandbox' },
  ])('says « $words »', ({ state, count, words, tone }) => {
    const said = pillWords(state, count, 'sandbox');
    expect(said.words.replaceAll('\u00a0', ' ')).toBe(words);
    expect(said.tone).toBe(tone);
  });

  test.each([
    { need: 'credentials' as const, count: 0, words: 'Production · Accès API à régler' },
    { need: 'access' as const, count: 2, words: 'Production · Accès API à régler : 2 dépôts en attente' },
    { need: 'passphrase' as const, count: 1, words: 'Production · Accès API sous clé : 1 dépôt en attente' },
  ])('says « $words », never that it is on line, while the API lacks something', ({ need, count, words }) => {
    for (const line of ['online', 'pending', 'offline'] as const) {
      const said = pillWords(sender({ line }), count, 'production', need);
      expect([said.tone, said.words.replaceAll('\u00a0', ' ')]).toEqual(['off', words]);
    }
  });

  test('never names the sandbox where the line is real', () => {
    for (const line of ['online', 'offline', 'pending'] as const) {
      expect(pillWords(sender({ line }), 0, 'production').words).not.toContain('sable');
      expect(pillWords(sender({ line }), 0, 'production').words).toMatch(/^Production · /);
      expect(pillWords(sender({ line }), 2, 'qualification').words).toMatch(/^Qualification · /);
    }
  });
});

describe('the outbox', () => {
  const held: SubmissionState = { name: 'held', reason: 'notFoundNotCertain', words: '' };
  test.each<[SubmissionState, string]>([
    [held, 'decide'],
    [{ name: 'refusedAtEntry', words: '' }, 'decide'],
    [{ name: 'sealed' }, 'waiting'],
    [{ name: 'queued' }, 'waiting'],
    [{ name: 'unknown', lookAt: '', looks: 0 }, 'moving'],
    [{ name: 'deposited', flowNumber: '1', askAt: '', asks: 0 }, 'deposited'],
    [{ name: 'withdrawn' }, 'withdrawn'],
  ])('%o stands under %s', (state, group) => {
    expect(groupOf(inState(state))).toBe(group);
  });

  test('a corrected revision takes the place of the refused one', () => {
    const refused = inState({ name: 'refusedAtEntry', words: '' });
    const corrected = inState({ name: 'queued' }, { id: submissionIdSchema.parse(`${invoice.id}.2`), revision: 2 });
    expect(latestRevisions([refused, corrected])).toEqual([corrected]);
    expect(countWaiting([refused, corrected])).toBe(1);
  });

  test('only what the portal never created can be edited again', () => {
    expect(isReopened(inState({ name: 'withdrawn' }))).toBe(true);
    expect(isReopened(inState({ name: 'refusedAtEntry', words: '' }))).toBe(true);
    expect(isReopened(inState({ name: 'rejected', portalInvoiceId: '1', words: '' }))).toBe(false);
    expect(isReopened(inState({ name: 'unknown', lookAt: '', looks: 0 }))).toBe(false);
  });
});

describe('the lists', () => {
  const record = { id: invoice.id, invoice, createdAt: '', updatedAt: '' };
  test('a sealed invoice shows what was sealed, a draft what is typed', () => {
    const submission = inState({ name: 'queued' });
    const [sealed, draft] = toRows(
      [
        { ...record, submissionId: submission.id },
        { ...record, id: invoiceIdSchema.parse('0b0e7c1a-5d2f-4c0b-9a55-8d2a4b1c9e10') },
      ],
      [submission],
    );
    expect(sealed).toMatchObject({ number: 'F2026-0001', grandTotalCents: 12_000 });
    expect(draft).toMatchObject({ number: '', grandTotalCents: 0 });
    expect([sealed, draft].map((row) => row && filterOf(row))).toEqual(['waiting', 'draft']);
  });

  test('months are summed from what was sealed, withdrawn filings aside', () => {
    const totals = monthlyTotals(
      [
        inState({ name: 'queued' }),
        inState({ name: 'withdrawn' }),
        inState({ name: 'queued' }, { issuedOn: '2025-11-24' }),
        inState({ name: 'queued' }, { issuedOn: '2026-09-01', grandTotalCents: 500 }),
      ],
      new Date(2026, 10, 24),
      3,
      new Set(),
    );
    expect(totals).toEqual([
      { month: '2026-09', cents: 500 },
      { month: '2026-10', cents: 0 },
      { month: '2026-11', cents: 12_000 },
    ]);
  });
});

describe('keys', () => {
  const press = { ctrlKey: false, metaKey: false, altKey: false };
  const commands = ['G F', 'N', 'Ctrl+K'].map((keys) => ({ id: keys, label: keys, keys, run: () => undefined }));
  test('letters follow each other, Control and Command are one', () => {
    expect(matchKeys(commands, undefined, pressName({ ...press, key: 'g' }))).toBe('begun');
    expect(matchKeys(commands, 'G', pressName({ ...press, key: 'f' }))).toMatchObject({ id: 'G F' });
    expect(matchKeys(commands, undefined, pressName({ ...press, key: 'n' }))).toMatchObject({ id: 'N' });
    expect(matchKeys(commands, undefined, pressName({ ...press, metaKey: true, key: 'k' }))).toMatchObject({
      id: 'Ctrl+K',
    });
    expect(matchKeys(commands, undefined, pressName({ ...press, ctrlKey: true, key: 'n' }))).toBeUndefined();
    expect(matchKeys(commands, undefined, 'F')).toBeUndefined();
  });
});
