import { expect, test } from 'vitest';
import { groupBatches } from '../../../core/outbox/group-batches.ts';
import type { Submission, SubmissionId } from '../../../core/outbox/submission.ts';
import { sampleSubmission } from './sample-submission.ts';

const limits = { count: 3, totalBytes: 100 };

function queued(name: string, changes: Partial<Submission> = {}): Submission {
  return sampleSubmission({ id: name as SubmissionId, sizeBytes: 10, state: { name: 'queued' }, ...changes });
}

const idsOf = (groups: readonly (readonly Submission[])[]) => groups.map((group) => group.map((each) => each.id));

test('one deposit per supplier, in order, never more than the count', () => {
  const other = { supplierSiret: '12345678200051' };
  const all = [queued('a'), queued('b', other), queued('c'), queued('d'), queued('e'), queued('f', other)];
  expect(idsOf(groupBatches(all, limits))).toEqual([['a', 'c', 'd'], ['b', 'f'], ['e']]);
});

test('never more than the bytes; one that is too large by itself still goes, singly', () => {
  const all = [queued('a', { sizeBytes: 60 }), queued('b', { sizeBytes: 60 }), queued('c', { sizeBytes: 500 })];
  expect(idsOf(groupBatches(all, limits))).toEqual([['a'], ['b'], ['c']]);
});

test('one that must go alone does', () => {
  const all = [queued('a'), queued('b', { state: { name: 'queued', alone: true } }), queued('c')];
  expect(idsOf(groupBatches(all, limits))).toEqual([['a', 'c'], ['b']]);
});
