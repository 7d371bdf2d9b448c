import { expect, test } from 'vitest';
import type { InvoiceId } from '../../../core/draft/invoice.ts';
import type { SubmissionId } from '../../../core/outbox/submission.ts';
import { dueToVerify, remindOn } from '../../../renderer/outbox/reminders.ts';
import { sampleSubmission } from '../../core/outbox/sample-submission.ts';

const handedFor = (filing: string, day: string | undefined) =>
  sampleSubmission({
    id: `${filing}.1` as SubmissionId,
    filingId: filing as InvoiceId,
    state: { name: 'handed', handedOn: '2026-11-20', ...(day === undefined ? {} : { remindAt: remindOn(day) }) },
  });

test('a deposit by hand is spoken of from the day that the user chose, the longest due first', () => {
  const list = [
    handedFor('a', '2026-11-25'),
    handedFor('b', '2026-11-23'),
    handedFor('c', '2026-11-26'),
    handedFor('d', undefined),
  ];
  expect(dueToVerify(list, '2026-11-25').map(({ filingId }) => filingId)).toEqual(['b', 'a']);
  expect(dueToVerify(list, '2026-11-22')).toEqual([]);
});

test('one that was sealed anew since, or that waits to be deposited, is not', () => {
  const older = handedFor('a', '2026-11-20');
  const newer = { ...older, id: 'a.2' as SubmissionId, revision: 2, state: { name: 'toHand' } as const };
  expect(dueToVerify([older, newer], '2026-11-25')).toEqual([]);
});
