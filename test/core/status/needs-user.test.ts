import { expect, test } from 'vitest';
import type { Submission } from '../../../core/outbox/submission.ts';
import { isReminded, needsUser, noticeWords } from '../../../core/status/needs-user.ts';
import { watchNeeds } from '../../../core/status/watch-needs.ts';
import { everyState, sampleSubmission } from '../outbox/sample-submission.ts';

const inState = (name: keyof typeof everyState, id?: string) =>
  sampleSubmission({ state: everyState[name], ...(id === undefined ? {} : { id: id as Submission['id'] }) });
const integrated = (portalStatus: string) =>
  sampleSubmission({ state: { name: 'integrated', portalInvoiceId: '1', portalStatus } });

test('only what waits for a person needs one', () => {
  const asking = (Object.keys(everyState) as (keyof typeof everyState)[]).filter(
    (name) => needsUser(undefined, inState(name)) !== undefined,
  );
  expect(asking.toSorted()).toEqual(['held', 'refusedAtEntry', 'rejected']);
  expect(needsUser(undefined, integrated('SUSPENDUE'))).toBe('cameBack');
  expect(needsUser(undefined, integrated('A_RECYCLER'))).toBe('cameBack');
  expect(needsUser(undefined, integrated('MISE_A_DISPOSITION'))).toBeUndefined();
  expect(needsUser(undefined, integrated('OF_TOMORROW'))).toBeUndefined();
});

test('what was asked before is not asked again, another thing is', () => {
  expect(needsUser(inState('held'), inState('held'))).toBeUndefined();
  expect(needsUser(integrated('SUSPENDUE'), integrated('SUSPENDUE'))).toBeUndefined();
  expect(needsUser(integrated('SUSPENDUE'), integrated('A_RECYCLER'))).toBe('cameBack');
  expect(needsUser(inState('sending'), inState('refusedAtEntry'))).toBe('refused');
});

test('a correction on its way needs nobody, one that was refused does', () => {
  const correction = {
    asked: { act: 'recycle', engagement: 'EJ' },
    attempts: 0,
    stage: { name: 'waiting', tryAt: '2026-11-24T08:00:00.000Z' },
  } as const;
  expect(needsUser(undefined, { ...integrated('A_RECYCLER'), correction })).toBeUndefined();
  const history = [{ at: '2026-11-24T08:00:00.000Z', code: 'correctionRefused', words: 'non' }];
  expect(needsUser(integrated('A_RECYCLER'), { ...integrated('A_RECYCLER'), history })).toBe('correctionRefused');
});

test('a reminder comes due once', () => {
  const submission = sampleSubmission({ state: { name: 'toHand', remindAt: '2026-11-25T00:00:00.000Z' } });
  expect(isReminded(submission, '', '2026-11-24T23:59:59.000Z')).toBe(false);
  expect(isReminded(submission, '2026-11-24T23:59:59.000Z', '2026-11-25T00:00:00.000Z')).toBe(true);
  expect(isReminded(submission, '2026-11-25T00:00:00.000Z', '2026-11-26T00:00:00.000Z')).toBe(false);
});

test('a batch that comes back makes one notice with its count, and nothing of what is in it', () => {
  const shown: number[] = [];
  let run = (): void => undefined;
  const ids = [1, 2, 3].map((each) => `6f0d5a9e-3c1b-4b7a-9d2e-00000000000${String(each)}.1`);
  const known = ids.map((id) => inState('deposited', id));
  const watch = watchNeeds({
    known,
    later: (gathered) => {
      run = gathered;
    },
    show: (count) => void shown.push(count),
  });
  for (const id of ids) watch.tell(inState('refusedAtEntry', id));
  watch.tell(inState('refusedAtEntry', ids[0]));
  expect(shown).toEqual([]);
  run();
  expect(shown).toEqual([3]);
  watch.tell(inState('held', ids[0]));
  run();
  expect(shown).toEqual([3, 1]);
  for (const language of ['fr', 'en'] as const) {
    expect(noticeWords(3, language, false)).toContain('3');
    expect(noticeWords(1, language, true)).toMatch(/^(Bac à sable|Sandbox) · /);
  }
});

test('reminders that came due while nobody looked are told at the first look', () => {
  const shown: number[] = [];
  const handed = sampleSubmission({
    state: { name: 'handed', handedOn: '2026-11-20', remindAt: '2026-11-23T00:00:00.000Z' },
  });
  const watch = watchNeeds({ known: [handed], later: (run) => run(), show: (count) => void shown.push(count) });
  watch.passTime('2026-11-24T08:00:00.000Z');
  watch.passTime('2026-11-24T09:00:00.000Z');
  expect(shown.length).toBe(1);
});
