import { expect, test } from 'vitest';
import { factSchema, type Fact } from '../../../core/outbox/fact.ts';
import { latestOf, replay } from '../../../core/outbox/replay.ts';
import type { SubmissionId } from '../../../core/outbox/submission.ts';
import { sampleSubmission } from './sample-submission.ts';

const first = sampleSubmission();
const second = sampleSubmission({ id: `${first.filingId}.2` as SubmissionId, revision: 2 });
const hashes = { filingHash: first.documentId, recordId: first.documentId };
const at = '2026-11-24T09:00:00.000Z';

const facts: readonly Fact[] = [
  { fact: 'sealed', submission: first, ...hashes },
  { fact: 'moved', at, ids: [first.id], event: { name: 'withdrawn' } },
  { fact: 'sealed', submission: second, ...hashes },
  { fact: 'moved', at, ids: [second.id], event: { name: 'released' } },
];

test('facts come to the same ledger all at once or one by one, and survive JSON', () => {
  const atOnce = replay(facts);
  const oneByOne = facts.reduce((ledger, fact) => replay([fact], ledger), replay([]));
  const fromJson = replay(facts.map((fact) => factSchema.parse(JSON.parse(JSON.stringify(fact)))));
  expect(oneByOne).toEqual(atOnce);
  expect(fromJson).toEqual(atOnce);
  expect(atOnce.submissions.get(first.id)?.state.name).toBe('withdrawn');
  expect(atOnce.submissions.get(second.id)?.state.name).toBe('queued');
});

test('the latest revision is the one with the highest number', () => {
  expect(latestOf([first, second], first.filingId)?.id).toBe(second.id);
  expect(latestOf([second, first], first.filingId)?.id).toBe(second.id);
  expect(latestOf([first, second], 'another')).toBeUndefined();
});

test('a fact about what was never sealed throws', () => {
  expect(() => replay(facts.slice(1))).toThrow('never sealed');
});

test('a journal that is older than deposits by hand reads: every filing an invoice on its way by the API', () => {
  const { route: _route, papers: _papers, ...old } = first;
  const lines = [
    { fact: 'sealed', submission: old, ...hashes },
    { fact: 'moved', at, ids: [first.id], event: { name: 'released' } },
    { fact: 'moved', at, ids: [first.id], event: { name: 'held', reason: 'flowIncident', words: '' } },
    { fact: 'moved', at, ids: [first.id], event: { name: 'decided', choice: 'handed' } },
  ];
  const read = lines.map((line) => factSchema.parse(JSON.parse(JSON.stringify(line))));
  expect(replay(read).submissions.get(first.id)).toMatchObject({
    kind: 'invoice',
    route: 'api',
    papers: [],
    grandTotalCents: first.grandTotalCents,
    state: { name: 'handed', handedOn: '2026-11-24' },
  });
});
