import { expect, test } from 'vitest';
import { advance, canHappen } from '../../../core/outbox/advance.ts';
import { submissionEventSchema, type SubmissionEvent } from '../../../core/outbox/fact.ts';
import type { SubmissionState } from '../../../core/outbox/submission.ts';
import { everyState, sampleSubmission } from './sample-submission.ts';

const at = '2026-11-24T09:00:00.000Z';
const later = '2026-11-24T09:30:00.000Z';
const found = { portalInvoiceId: '64000000', words: '', flowNumber: 'CPP9', askAt: later };

const everyEvent: { readonly [Name in SubmissionEvent['name']]: Extract<SubmissionEvent, { name: Name }> } = {
  released: { name: 'released' },
  toHand: { name: 'toHand', remindAt: later },
  handed: { name: 'handed', handedOn: '2026-11-24', receiptNumber: 'AB12CD' },
  handUndone: { name: 'handUndone' },
  handNoted: { name: 'handNoted', code: 'MISE_A_DISPOSITION', words: '' },
  withdrawn: { name: 'withdrawn' },
  intent: submissionEventSchema.parse({
    name: 'intent',
    bodyHash: 'cd'.repeat(32),
    fileName: 'F2026-0001.pdf',
    count: 1,
  }) as Extract<SubmissionEvent, { name: 'intent' }>,
  received: { name: 'received', flowNumber: 'CPP9', askAt: later },
  notSent: { name: 'notSent', why: 'offline', tryAt: later },
  noAnswer: { name: 'noAnswer', lookAt: later },
  sendAlone: { name: 'sendAlone', words: 'archive illisible' },
  refused: { name: 'refused', words: 'cadre inconnu' },
  duplicate: { name: 'duplicate', words: 'doublon', lookAt: later },
  absent: { name: 'absent', lookAt: later },
  absentForCertain: { name: 'absentForCertain' },
  lookPostponed: { name: 'lookPostponed', lookAt: later },
  integrated: { name: 'integrated', portalStatus: 'DEPOSEE', ...found },
  reportPending: { name: 'reportPending', portalCode: 'IN_RECU', askAt: later },
  status: { name: 'status', steps: [{ at, code: 'MISE_A_DISPOSITION', words: '' }], askAt: later },
  held: { name: 'held', reason: 'flowIncident', words: '' },
  decided: { name: 'decided', choice: 'sendAgain' },
  correctionAsked: { name: 'correctionAsked', asked: { act: 'treatRejection' } },
  correctionIntent: { name: 'correctionIntent' },
  correctionDone: { name: 'correctionDone', askAt: later },
  correctionRefused: { name: 'correctionRefused', words: 'pas dans cet état' },
  correctionNotSent: { name: 'correctionNotSent', tryAt: later },
  correctionNoAnswer: { name: 'correctionNoAnswer', lookAt: later },
  correctionAbsent: { name: 'correctionAbsent', lookAt: later },
  correctionAgain: { name: 'correctionAgain' },
};

/** The whole table: which event moves which state where. Every pair that is not here must throw. */
const moves: readonly (readonly [SubmissionState['name'], SubmissionEvent['name'], SubmissionState['name']])[] = [
  ['sealed', 'released', 'queued'],
  ['sealed', 'withdrawn', 'withdrawn'],
  ['queued', 'withdrawn', 'withdrawn'],
  ['queued', 'intent', 'sending'],
  ['queued', 'held', 'held'],
  ['sending', 'received', 'deposited'],
  ['sending', 'notSent', 'queued'],
  ['sending', 'noAnswer', 'unknown'],
  ['sending', 'sendAlone', 'queued'],
  ['sending', 'refused', 'refusedAtEntry'],
  ['sending', 'duplicate', 'unknown'],
  ['sending', 'held', 'held'],
  ['unknown', 'absent', 'unknown'],
  ['unknown', 'absentForCertain', 'queued'],
  ['unknown', 'lookPostponed', 'unknown'],
  ['unknown', 'integrated', 'integrated'],
  ['unknown', 'held', 'held'],
  ['deposited', 'sendAlone', 'queued'],
  ['deposited', 'noAnswer', 'unknown'],
  ['deposited', 'refused', 'refusedAtEntry'],
  ['deposited', 'duplicate', 'unknown'],
  ['deposited', 'integrated', 'integrated'],
  ['deposited', 'reportPending', 'deposited'],
  ['deposited', 'held', 'held'],
  ['integrated', 'status', 'integrated'],
  ['held', 'decided', 'queued'],
  ['sealed', 'toHand', 'toHand'],
  ['queued', 'toHand', 'toHand'],
  ['toHand', 'withdrawn', 'withdrawn'],
  ['toHand', 'handed', 'handed'],
  ['toHand', 'refused', 'refusedAtEntry'],
  ['handed', 'handed', 'handed'],
  ['handed', 'handNoted', 'handed'],
  ['handed', 'handUndone', 'toHand'],
  ['handed', 'refused', 'refusedAtEntry'],
  ...(['integrated', 'rejected'] as const).flatMap((state) =>
    (
      [
        'correctionAsked',
        'correctionIntent',
        'correctionDone',
        'correctionRefused',
        'correctionNotSent',
        'correctionNoAnswer',
        'correctionAbsent',
        'correctionAgain',
      ] as const
    ).map((event) => [state, event, state] as const),
  ),
];

const pairs = Object.values(everyState).flatMap((state) =>
  Object.values(everyEvent).map((event) => ({ state, event })),
);

test.each(pairs)('$event.name on $state.name', ({ state, event }) => {
  const move = moves.find(([from, name]) => from === state.name && name === event.name);
  expect(canHappen(state.name, event.name)).toBe(move !== undefined);
  const submission = sampleSubmission({ state });
  if (move === undefined) expect(() => advance(submission, event, at)).toThrow(event.name);
  else expect(advance(submission, event, at).state.name).toBe(move[2]);
});

test('an intent counts an attempt; « nothing was sent » takes it back and may still be withdrawn', () => {
  const queued = sampleSubmission({ state: everyState.queued });
  const sending = advance(queued, everyEvent.intent, at);
  expect(sending.attempts).toBe(1);
  const back = advance(sending, everyEvent.notSent, at);
  expect(back.attempts).toBe(0);
  expect(back.state).toEqual({ name: 'queued', tryAt: later });
  expect(advance(back, everyEvent.withdrawn, at).state.name).toBe('withdrawn');
});

test('however often the network fails, the history says so once', () => {
  let submission = sampleSubmission({ state: everyState.queued });
  for (let round = 0; round < 50; round += 1) {
    submission = advance(advance(submission, everyEvent.intent, at), everyEvent.notSent, at);
  }
  expect(submission.history.map((each) => each.code)).toEqual(['offline']);
});

test('after an attempt that may have arrived, withdrawing throws', () => {
  const again = sampleSubmission({ state: everyState.queued, attempts: 1 });
  expect(() => advance(again, everyEvent.withdrawn, at)).toThrow('too late');
});

test('REJETEE ends an integrated invoice, found so or told so later, with the buyer’s words', () => {
  const rejected = { name: 'rejected', portalInvoiceId: '64000000', words: 'mauvais service' };
  const told = advance(
    sampleSubmission({ state: everyState.integrated }),
    { name: 'status', steps: [{ at, code: 'REJETEE', words: 'mauvais service' }] },
    at,
  );
  expect(told.state).toEqual(rejected);
  const foundSo = advance(
    sampleSubmission({ state: everyState.unknown }),
    { ...everyEvent.integrated, portalStatus: 'REJETEE', words: 'mauvais service' },
    at,
  );
  expect(foundSo.state).toEqual(rejected);
});

test('the portal’s steps enter the history once, however often they are asked for', () => {
  const steps = [
    { at: '2026-11-24T08:10', code: 'DEPOSEE', words: '' },
    { at: '2026-11-24T08:20', code: 'MISE_A_DISPOSITION', words: '' },
  ];
  let submission = sampleSubmission({ state: everyState.integrated });
  for (let round = 0; round < 3; round += 1) submission = advance(submission, { name: 'status', steps }, at);
  expect(submission.history).toEqual(steps);
  expect(submission.state).toMatchObject({ portalStatus: 'MISE_A_DISPOSITION', asks: 2 });
});

test('what was marked to go alone stays so when nothing was sent', () => {
  const alone = advance(sampleSubmission({ state: everyState.sending }), everyEvent.sendAlone, at);
  const back = advance(advance(alone, everyEvent.intent, at), everyEvent.notSent, at);
  expect(back.state).toMatchObject({ name: 'queued', alone: true });
});

test('what is deposited by hand keeps its number and status when either is noted later, and its deposit is told once', () => {
  const handed = advance(sampleSubmission({ state: everyState.toHand }), everyEvent.handed, at);
  const seen = advance(handed, everyEvent.handNoted, later);
  const corrected = advance(seen, { name: 'handed', handedOn: '2026-11-23', receiptNumber: 'AB12CE' }, later);
  expect(corrected.state).toEqual({
    name: 'handed',
    handedOn: '2026-11-23',
    receiptNumber: 'AB12CE',
    portalStatus: 'MISE_A_DISPOSITION',
  });
  expect(corrected.history.map((each) => each.code)).toEqual(['handed', 'MISE_A_DISPOSITION']);
});

test('a status that is seen again is told once; « Rejetée » ends the number with the buyer’s words', () => {
  const handed = sampleSubmission({ state: everyState.handed });
  const twice = advance(advance(handed, everyEvent.handNoted, at), everyEvent.handNoted, later);
  expect(twice.history).toHaveLength(1);
  const rejected = advance(twice, { name: 'handNoted', code: 'REJETEE', words: 'mauvais service' }, later);
  expect(rejected.state).toEqual({ name: 'rejected', portalInvoiceId: '', words: 'mauvais service' });
});

test('a reminder that is noted takes the place of the former one', () => {
  const handed = sampleSubmission({ state: { ...everyState.handed, remindAt: later } });
  expect(advance(handed, everyEvent.handNoted, at).state).not.toHaveProperty('remindAt');
  expect(advance(handed, { ...everyEvent.handNoted, remindAt: at }, at).state).toMatchObject({ remindAt: at });
});
