import { mayCorrect } from '../../core/outbox/advance-correction.ts';
import type { Submission } from '../../core/outbox/submission.ts';

/** Where a submission stands in the outbox, in the order of the screen. */
export const OUTBOX_GROUPS = ['decide', 'waiting', 'moving', 'deposited', 'withdrawn'] as const;
export type OutboxGroup = (typeof OUTBOX_GROUPS)[number];

/** The group of a submission: what waits for the user first, what has gone last. */
export function groupOf(submission: Submission): OutboxGroup {
  const { state, history } = submission;
  switch (state.name) {
    case 'held':
    case 'refusedAtEntry':
    case 'toHand':
      return 'decide';
    case 'rejected':
      // Once its rejection is dealt with, the invoice that replaces it is what waits.
      return history.some(({ code }) => code === 'rejectionTreated') ? 'deposited' : 'decide';
    case 'sealed':
    case 'queued':
      return 'waiting';
    case 'sending':
    case 'unknown':
      return 'moving';
    case 'integrated':
      return mayCorrect(submission, 'recycle') || mayCorrect(submission, 'complete') ? 'decide' : 'deposited';
    case 'deposited':
    case 'handed':
      return 'deposited';
    case 'withdrawn':
      return 'withdrawn';
    default:
      return state satisfies never;
  }
}

/** The newest sealed revision of each filing: an older one that was refused and corrected is history, not work. */
export function latestRevisions(submissions: readonly Submission[]): Submission[] {
  const latest = new Map<string, Submission>();
  for (const each of submissions) {
    const known = latest.get(each.filingId);
    if (known === undefined || each.revision > known.revision) latest.set(each.filingId, each);
  }
  return [...latest.values()].sort((a, b) => b.sealedAt.localeCompare(a.sealedAt));
}

/** How many filings have not reached the portal yet. */
export function countWaiting(submissions: readonly Submission[]): number {
  return latestRevisions(submissions).filter((each) => ['waiting', 'moving'].includes(groupOf(each))).length;
}

/** True while the filing behind it may be edited again: it never left, the portal created nothing, or it is a claim, which keeps its name when it is made again. */
export function isReopened(submission: Submission | undefined): boolean {
  if (submission === undefined || ['withdrawn', 'refusedAtEntry'].includes(submission.state.name)) return true;
  return submission.kind === 'fuel' && submission.state.name === 'rejected';
}
