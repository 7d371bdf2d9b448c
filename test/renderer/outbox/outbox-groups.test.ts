import { expect, test } from 'vitest';
import type { Correction } from '../../../core/outbox/correction.ts';
import type { SubmissionState } from '../../../core/outbox/submission.ts';
import { groupOf } from '../../../renderer/outbox/outbox-groups.ts';
import { sampleSubmission } from '../../core/outbox/sample-submission.ts';

const cameBack = (state: SubmissionState) => sampleSubmission({ state });

test.each([
  ['A_RECYCLER', 'decide'],
  ['SUSPENDUE', 'decide'],
  ['MISE_A_DISPOSITION', 'deposited'],
])(
  'an invoice that is %s at the portal stands under %s, and among what has gone once it is corrected',
  (status, group) => {
    const submission = cameBack({ name: 'integrated', portalInvoiceId: '1', portalStatus: status });
    expect(groupOf(submission)).toBe(group);
    const correction: Correction = {
      asked: { act: 'complete', pieces: [], comment: 'Joint.' },
      attempts: 0,
      stage: { name: 'waiting', tryAt: '' },
    };
    expect(groupOf({ ...submission, correction })).toBe('deposited');
  },
);

test('a rejection waits for its user until it is marked as treated', () => {
  const rejected = cameBack({ name: 'rejected', portalInvoiceId: '1', words: '' });
  expect(groupOf(rejected)).toBe('decide');
  expect(groupOf({ ...rejected, history: [{ at: '', code: 'rejectionTreated', words: '' }] })).toBe('deposited');
});
