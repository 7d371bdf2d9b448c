import { advanceCorrection } from './advance-correction.ts';
import type { SubmissionEvent } from './fact.ts';
import { advanceByHand, REJECTED } from './advance-by-hand.ts';
import type { HistoryStep, Submission, SubmissionState } from './submission.ts';

/** True when the event can happen in the state: the one list of the moves there are. */
export function canHappen(state: SubmissionState['name'], event: SubmissionEvent['name']): boolean {
  return allowedIn(event).includes(state);
}

function allowedIn(event: SubmissionEvent['name']): readonly SubmissionState['name'][] {
  switch (event) {
    case 'released':
      return ['sealed'];
    case 'withdrawn':
      return ['sealed', 'queued', 'toHand'];
    case 'toHand':
      return ['sealed', 'queued'];
    case 'handed':
      return ['toHand', 'handed'];
    case 'handNoted':
    case 'handUndone':
      return ['handed'];
    case 'intent':
      return ['queued'];
    case 'received':
    case 'notSent':
      return ['sending'];
    case 'noAnswer':
      return ['sending', 'deposited'];
    case 'refused':
      return ['sending', 'deposited', 'toHand', 'handed'];
    case 'sendAlone':
    case 'duplicate':
      return ['sending', 'deposited'];
    case 'absent':
    case 'absentForCertain':
    case 'lookPostponed':
      return ['unknown'];
    case 'integrated':
      return ['unknown', 'deposited'];
    case 'reportPending':
      return ['deposited'];
    case 'status':
      return ['integrated'];
    case 'held':
      return ['queued', 'sending', 'unknown', 'deposited'];
    case 'decided':
      return ['held'];
    case 'correctionAsked':
    case 'correctionIntent':
    case 'correctionDone':
    case 'correctionRefused':
    case 'correctionNotSent':
    case 'correctionNoAnswer':
    case 'correctionAbsent':
    case 'correctionAgain':
      return ['integrated', 'rejected'];
    default:
      return event satisfies never;
  }
}

/** Moves a submission by what happened at an instant; a move that cannot happen is our own fault and throws. */
export function advance(submission: Submission, event: SubmissionEvent, at: string): Submission {
  const { state } = submission;
  if (!canHappen(state.name, event.name)) throw new Error(`${event.name} cannot happen to a ${state.name} submission`);
  const move = (next: SubmissionState, words = '', says?: string): Submission => ({
    ...submission,
    state: next,
    history: [...submission.history, { at, code: next.name, words, ...saysOf(says) }],
  });
  switch (event.name) {
    case 'released':
      return move({ name: 'queued' });
    case 'withdrawn':
      if (submission.attempts > 0) throw new Error('an attempt was made: withdrawing is too late');
      return move({ name: 'withdrawn' });
    case 'intent':
      return { ...move({ name: 'sending', since: at, ...aloneOf(state) }), attempts: submission.attempts + 1 };
    case 'received':
      return {
        ...move({ name: 'deposited', flowNumber: event.flowNumber, askAt: event.askAt, asks: 0 }),
        flowNumber: event.flowNumber,
      };
    case 'notSent':
      return voidAttempt(submission, event, at);
    case 'noAnswer': {
      const moved = move({ name: 'unknown', lookAt: event.lookAt, looks: 0 });
      if (state.name !== 'deposited') return moved;
      // The receipt turned out to be another call's: its flow is not this one's.
      const { flowNumber: _another, ...withoutFlow } = moved;
      return withoutFlow;
    }
    case 'sendAlone':
      return move({ name: 'queued', alone: true }, event.words, event.says);
    case 'refused':
      return move({ name: 'refusedAtEntry', words: event.words, ...saysOf(event.says) }, event.words, event.says);
    case 'duplicate':
      return move(
        { name: 'unknown', lookAt: event.lookAt, looks: 0, duplicateWords: event.words },
        event.words,
        event.says,
      );
    case 'absent':
      return state.name === 'unknown'
        ? { ...submission, state: { ...state, lookAt: event.lookAt, looks: state.looks + 1 } }
        : submission;
    case 'lookPostponed':
      return state.name === 'unknown' ? { ...submission, state: { ...state, lookAt: event.lookAt } } : submission;
    case 'absentForCertain':
      return move({ name: 'queued' });
    case 'integrated':
      return adopt(submission, event, at);
    case 'reportPending':
      return state.name === 'deposited'
        ? {
            ...submission,
            state: { ...state, askAt: event.askAt, asks: state.asks + 1 },
            history: withSteps(submission.history, [{ at, code: event.portalCode, words: '' }], 'code'),
          }
        : submission;
    case 'status':
      return withStatus(submission, event.steps, event.askAt);
    case 'held':
      return move({ name: 'held', reason: event.reason, words: event.words }, event.words);
    case 'decided':
      switch (event.choice) {
        case 'lookAgain':
          return move({ name: 'unknown', lookAt: at, looks: 0 });
        case 'sendAgain':
          return move({ name: 'queued' });
        case 'handed':
          return move({ name: 'handed', handedOn: at.slice(0, 10) });
        default:
          return event.choice satisfies never;
      }
    case 'toHand':
    case 'handed':
    case 'handNoted':
    case 'handUndone':
      return advanceByHand(submission, event, at);
    case 'correctionAsked':
    case 'correctionIntent':
    case 'correctionDone':
    case 'correctionRefused':
    case 'correctionNotSent':
    case 'correctionNoAnswer':
    case 'correctionAbsent':
    case 'correctionAgain':
      return advanceCorrection(submission, event, at);
    default:
      return event satisfies never;
  }
}

function saysOf(says: string | undefined): { says?: string } {
  return says === undefined ? {} : { says };
}

function aloneOf(state: SubmissionState): { alone?: true } {
  return (state.name === 'queued' || state.name === 'sending') && state.alone === true ? { alone: true } : {};
}

/** The portal got nothing: queued as before, and the attempt is not counted. Told once, however often it is tried. */
function voidAttempt(
  submission: Submission,
  { why, tryAt, says }: Extract<SubmissionEvent, { name: 'notSent' }>,
  at: string,
): Submission {
  const history = submission.history.at(-1)?.code === 'sending' ? submission.history.slice(0, -1) : submission.history;
  const told = history.at(-1)?.code === why;
  return {
    ...submission,
    attempts: submission.attempts - 1,
    state: { name: 'queued', tryAt, ...aloneOf(submission.state) },
    history: told ? history : [...history, { at, code: why, words: '', ...saysOf(says) }],
  };
}

function adopt(
  submission: Submission,
  event: Extract<SubmissionEvent, { name: 'integrated' }>,
  at: string,
): Submission {
  const { portalInvoiceId, portalStatus, words, askAt } = event;
  const integrated: Submission = {
    ...submission,
    flowNumber: event.flowNumber,
    state: { name: 'integrated', portalInvoiceId, portalStatus, askAt, asks: 0 },
    history: [...submission.history, { at, code: 'integrated', words: '' }],
  };
  return portalStatus === REJECTED ? rejected(integrated, portalInvoiceId, words, at) : integrated;
}

function rejected(submission: Submission, portalInvoiceId: string, words: string, at: string): Submission {
  return {
    ...submission,
    state: { name: 'rejected', portalInvoiceId, words },
    history: withSteps(submission.history, [{ at, code: REJECTED, words }], 'code'),
  };
}

function withStatus(submission: Submission, steps: readonly HistoryStep[], askAt: string | undefined): Submission {
  const { state } = submission;
  if (state.name !== 'integrated') return submission;
  const history = withSteps(submission.history, steps, 'step');
  const last = steps.at(-1);
  if (last?.code === REJECTED) {
    return {
      ...submission,
      history,
      state: { name: 'rejected', portalInvoiceId: state.portalInvoiceId, words: last.words },
    };
  }
  const portalStatus = last?.code ?? state.portalStatus;
  const asks = portalStatus === state.portalStatus ? (state.asks ?? 0) + 1 : 0;
  const { portalInvoiceId } = state;
  return {
    ...submission,
    history,
    state: { name: 'integrated', portalInvoiceId, portalStatus, asks, ...(askAt === undefined ? {} : { askAt }) },
  };
}

/** Adds the steps that are not there yet: the same by code alone, or by code and instant. */
function withSteps(history: readonly HistoryStep[], steps: readonly HistoryStep[], by: 'code' | 'step'): HistoryStep[] {
  const known = (step: HistoryStep) =>
    history.some((each) => each.code === step.code && (by === 'code' || each.at === step.at));
  return [...history, ...steps.filter((step) => !known(step))];
}
