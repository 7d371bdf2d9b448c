import { describe, expect, test } from 'vitest';
import { checkpoint } from '../../../core/outbox/checkpoint.ts';
import type { CorrectionAct } from '../../../core/outbox/correction.ts';
import type { Fact, SealedFact, SubmissionEvent } from '../../../core/outbox/fact.ts';
import { rebuild, type JournalRuns } from '../../../core/outbox/rebuild.ts';
import { replay } from '../../../core/outbox/replay.ts';
import type { Submission, SubmissionId } from '../../../core/outbox/submission.ts';
import { sampleSubmission } from './sample-submission.ts';

const now = '2026-11-25T09:00:00.000Z';
const later = (minute: number) => `2026-11-24T09:${String(minute).padStart(2, '0')}:00.000Z`;
const submission = (digit: number, changes: Partial<Submission> = {}): Submission => {
  const filingId = `6f0d5a9e-3c1b-4b7a-9d2e-1f6a7c8b9d0${String(digit)}`;
  const sample = sampleSubmission({ id: `${filingId}.1` as SubmissionId, ...changes });
  const { sealedAt } = sample;
  return {
    ...sample,
    filingId: filingId as Submission['filingId'],
    number: `F2026-000${String(digit)}`,
    history: [{ at: sealedAt, code: 'sealed', words: '' }],
  };
};
const sealed = (of: Submission): SealedFact => ({
  fact: 'sealed',
  submission: of,
  filingHash: of.documentId,
  recordId: of.documentId,
});
const moved = (minute: number, { id }: Submission, event: SubmissionEvent): Fact => ({
  fact: 'moved',
  at: later(minute),
  ids: [id],
  event,
});
const intent: SubmissionEvent = { name: 'intent', bodyHash: submission(1).documentId, fileName: 'f.pdf', count: 1 };
const received: SubmissionEvent = { name: 'received', flowNumber: 'CPP1', askAt: later(30) };
const integrated: SubmissionEvent = {
  name: 'integrated',
  portalInvoiceId: '64000001',
  portalStatus: 'DEPOSEE',
  words: '',
  flowNumber: 'CPP1',
  askAt: later(40),
};
const one = submission(1);

function rebuilt(runs: JournalRuns, kept: readonly SealedFact[] = []) {
  const { facts, certainty, unsealed } = rebuild(runs, kept, now);
  // What was put together is a journal like any other.
  const ledger = replay(facts);
  expect(checkpoint(ledger)).toEqual(facts);
  return {
    of: (id: SubmissionId) => ledger.submissions.get(id),
    certainty,
    unsealed,
    ids: [...ledger.submissions.keys()],
  };
}

describe('a filing that was sealed before facts went missing', () => {
  test.each([
    ['nobody had released', []],
    ['waited', [moved(1, one, { name: 'released' })]],
    ['was under way', [moved(1, one, { name: 'released' }), moved(2, one, intent)]],
    [
      'waited for a person',
      [moved(1, one, { name: 'released' }), moved(2, one, { name: 'held', reason: 'documentMissing', words: '' })],
    ],
  ])('and %s is looked up before anything else, and never sent before that', (_name, moves) => {
    const { of, certainty } = rebuilt([[sealed(one), ...moves], []]);
    expect(of(one.id)).toMatchObject({ state: { name: 'unknown', lookAt: now, looks: 0 }, attempts: 1 });
    expect(of(one.id)?.history.at(-1)).toEqual({ at: now, code: 'rebuilt', words: '' });
    expect(certainty.get(one.id)).toBe('lookUp');
  });

  test('to be deposited by hand is to be verified by its user, whom no portal tells', () => {
    const byHand = submission(1, { route: 'hand' });
    for (const moves of [[], [moved(1, byHand, { name: 'toHand' })]]) {
      const { of, certainty } = rebuilt([[sealed(byHand), ...moves], []]);
      expect(of(byHand.id)?.state).toEqual({ name: 'toHand' });
      expect(of(byHand.id)?.history.at(-1)?.code).toBe('rebuilt');
      expect(certainty.get(byHand.id)).toBe('verify');
    }
  });

  test('and deposited alone has its flow asked again; with others in the flow it may have been sent once more since', () => {
    const moves = [moved(1, one, { name: 'released' }), moved(2, one, intent), moved(3, one, received)];
    expect(rebuilt([[sealed(one), ...moves], []]).of(one.id)?.state).toEqual({
      name: 'deposited',
      flowNumber: 'CPP1',
      askAt: now,
      asks: 0,
    });
    const two = submission(2);
    const both = [one, two].flatMap((each) => [
      sealed(each),
      moved(1, each, { name: 'released' }),
      moved(2, each, intent),
      moved(3, each, received),
    ]);
    expect(rebuilt([both, []]).of(one.id)?.state.name).toBe('unknown');
  });

  test('and has arrived, was refused or was withdrawn stays so; a correction on its way is looked up', () => {
    const moves = [moved(1, one, { name: 'released' }), moved(2, one, intent), moved(3, one, received)];
    const arrived = rebuilt([[sealed(one), ...moves, moved(4, one, integrated)], []]);
    expect(arrived.of(one.id)?.state).toMatchObject({ name: 'integrated', portalInvoiceId: '64000001' });
    expect(arrived.certainty.get(one.id)).toBe('certain');
    const refused = rebuilt([[sealed(one), ...moves, moved(4, one, { name: 'refused', words: 'non' })], []]);
    expect(refused.of(one.id)?.state.name).toBe('refusedAtEntry');
    expect(rebuilt([[sealed(one), moved(1, one, { name: 'withdrawn' })], []]).of(one.id)?.state.name).toBe('withdrawn');
    const asked: CorrectionAct = { act: 'complete', pieces: [], comment: 'voici' };
    const corrected = rebuilt([
      [sealed(one), ...moves, moved(4, one, integrated), moved(5, one, { name: 'correctionAsked', asked })],
      [],
    ]);
    expect(corrected.of(one.id)?.correction).toMatchObject({ attempts: 1, stage: { name: 'unknown', lookAt: now } });
  });

  test('is as sure as ever where nothing after its seal is missing', () => {
    const two = submission(2);
    const { of, certainty } = rebuilt([[sealed(one)], [sealed(two), moved(1, two, { name: 'released' })]]);
    expect(of(two.id)).toMatchObject({ state: { name: 'queued' }, attempts: 0 });
    expect(certainty.has(two.id)).toBe(false);
  });
});

test('what came after the missing facts still counts: an integration proves the deposit', () => {
  const { of } = rebuilt([
    [sealed(one), moved(1, one, { name: 'released' })],
    [
      moved(8, one, integrated),
      moved(9, one, { name: 'status', steps: [{ at: later(9), code: 'MISE_A_DISPOSITION', words: '' }] }),
    ],
  ]);
  expect(of(one.id)?.state).toMatchObject({ name: 'integrated', portalStatus: 'MISE_A_DISPOSITION' });
});

test('a move that fits nothing is left out, and what it moved is looked up', () => {
  const { of } = rebuilt([[sealed(one)], [moved(8, one, { name: 'absentForCertain' })]]);
  expect(of(one.id)?.state.name).toBe('unknown');
});

test('a snapshot gives back what the journal lost, and the journal goes on from it', () => {
  const whole: readonly Fact[] = [
    sealed(one),
    moved(1, one, { name: 'released' }),
    moved(2, one, intent),
    moved(3, one, received),
  ];
  const kept = checkpoint(replay(whole));
  const { of, unsealed } = rebuilt([[], [moved(4, one, integrated)]], kept);
  expect(of(one.id)?.state).toMatchObject({ name: 'integrated' });
  expect(unsealed).toEqual([]);
  // The journal's own beginning is older than the snapshot.
  expect(rebuilt([[sealed(one)], []], kept).of(one.id)?.state.name).toBe('deposited');
  // And here it is the newer one.
  const further = rebuilt([[...whole, moved(4, one, integrated)], []], kept);
  expect(further.of(one.id)?.state.name).toBe('integrated');
});

test('a filing of which moves are left, and no seal anywhere, is named', () => {
  const { ids, unsealed } = rebuilt([[], [moved(4, one, { name: 'released' })]]);
  expect([ids, unsealed]).toEqual([[], [one.id]]);
});

test('a ledger and the facts that it comes to are the same', () => {
  const ledger = replay([sealed(one), moved(1, one, { name: 'released' }), sealed(submission(2))]);
  expect(replay(checkpoint(ledger))).toEqual(ledger);
});
