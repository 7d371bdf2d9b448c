import type { SubmissionEvent } from './fact.ts';
import type { Submission } from './submission.ts';

/** An invoice that the buyer refused: the end of that number. */
export const REJECTED = 'REJETEE';

type HandEvent = Extract<SubmissionEvent, { name: 'toHand' | 'handed' | 'handNoted' | 'handUndone' }>;

/** Moves a submission that the user deposits on the portal himself; `advance` has made sure that the event can happen. */
export function advanceByHand(submission: Submission, event: HandEvent, at: string): Submission {
  const { state, history } = submission;
  switch (event.name) {
    case 'toHand': {
      const { remindAt } = event;
      return {
        ...submission,
        state: { name: 'toHand', ...(remindAt === undefined ? {} : { remindAt }) },
        history: [...history, { at, code: 'toHand', words: '' }],
      };
    }
    case 'handed': {
      const { name: _name, ...handed } = event;
      const seen = state.name === 'handed' ? state.portalStatus : undefined;
      return {
        ...submission,
        state: { name: 'handed', ...handed, ...(seen === undefined ? {} : { portalStatus: seen }) },
        // A number that is noted later is no second deposit.
        history: state.name === 'handed' ? history : [...history, { at, code: 'handed', words: '' }],
      };
    }
    case 'handNoted': {
      if (state.name !== 'handed') return submission;
      const { remindAt: _former, ...kept } = state;
      const { code, words, remindAt } = event;
      const told = history.at(-1)?.code === code && history.at(-1)?.words === words;
      const seen = { ...submission, history: told ? history : [...history, { at, code, words }] };
      // The portal's own id is known only where its API is asked.
      if (code === REJECTED) return { ...seen, state: { name: 'rejected', portalInvoiceId: '', words } };
      return {
        ...seen,
        state: { ...kept, portalStatus: code, ...(remindAt === undefined ? {} : { remindAt }) },
      };
    }
    case 'handUndone':
      return {
        ...submission,
        state: { name: 'toHand' },
        history: [...history, { at, code: 'handUndone', words: '' }],
      };
    default:
      return event satisfies never;
  }
}
