import type { Submission } from '../../core/outbox/submission.ts';

/** Whether a submission has arrived, or waits for its user, who is shown why. */
export function hasSettled({ state, history }: Submission): boolean {
  switch (state.name) {
    case 'integrated':
      return history.some((step) => step.code === 'DEPOSEE');
    case 'refusedAtEntry':
    case 'rejected':
    case 'held':
      return true;
    case 'sealed':
    case 'queued':
    case 'sending':
    case 'unknown':
    case 'deposited':
    case 'withdrawn':
    case 'toHand':
    case 'handed':
      return false;
    default:
      return state satisfies never;
  }
}
