import type { Instant } from '../draft/iso-date.ts';
import type { Submission, SubmissionId } from '../outbox/submission.ts';
import { isReminded, needsUser } from './needs-user.ts';

/** What watches the submissions for those that need their user. */
export type NeedsWatch = {
  /** A submission changed. */ tell(after: Submission): void;
  /** Time has passed: reminders may have come due. */ passTime(nowAt: Instant): void;
};

/**
 * Gathers what needs the user, so that a batch that comes back makes one notice: `show` is told how many at the end of
 * the wait that `later` makes. What is `known` at first has been told before, its due reminders apart.
 */
export function watchNeeds(options: {
  readonly known: readonly Submission[];
  readonly later: (run: () => void) => void;
  readonly show: (count: number) => void;
}): NeedsWatch {
  const known = new Map(options.known.map((each) => [each.id, each]));
  const gathered = new Set<SubmissionId>();
  let passedAt = '';

  function gather(id: SubmissionId): void {
    if (gathered.size === 0) {
      options.later(() => {
        const count = gathered.size;
        gathered.clear();
        options.show(count);
      });
    }
    gathered.add(id);
  }

  return {
    tell(after) {
      const need = needsUser(known.get(after.id), after);
      known.set(after.id, after);
      if (need !== undefined) gather(after.id);
    },
    passTime(nowAt) {
      for (const each of known.values()) if (isReminded(each, passedAt, nowAt)) gather(each.id);
      passedAt = nowAt;
    },
  };
}
