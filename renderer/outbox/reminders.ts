import type { Instant, IsoDate } from '../../core/draft/iso-date.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { latestRevisions } from './outbox-groups.ts';

/** The instant that stands for a reminder's day: reminders count in days. */
export function remindOn(day: IsoDate): Instant {
  return `${day}T00:00:00.000Z`;
}

/** The day of a reminder. */
export function dayOf(remindAt: Instant | undefined): IsoDate | undefined {
  return remindAt?.slice(0, 10);
}

/** What was deposited by hand and is to be looked at on the portal by today, the longest due first. */
export function dueToVerify(submissions: readonly Submission[], today: IsoDate): readonly Submission[] {
  const dayFor = ({ state }: Submission) => (state.name === 'handed' ? dayOf(state.remindAt) : undefined);
  return latestRevisions(submissions)
    .filter((each) => (dayFor(each) ?? '9999') <= today)
    .toSorted((one, other) => (dayFor(one) ?? '').localeCompare(dayFor(other) ?? ''));
}
