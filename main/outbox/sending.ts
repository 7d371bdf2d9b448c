import type { Instant } from '../../core/draft/iso-date.ts';
import type { Schedule } from '../../core/outbox/due.ts';
import type { SubmissionId } from '../../core/outbox/submission.ts';
import type { Book } from './open-book.ts';
import type { LaneLine } from './open-line.ts';
import type { OutboxDeps, Point } from './outbox-deps.ts';

/** What the steps of the sender share; the line is that of the supplier whose lane they run in. */
export type Sending = {
  readonly deps: OutboxDeps;
  readonly book: Book;
  readonly line: LaneLine;
  readonly reach: (point: Point) => Promise<void>;
  /** When the next step of a schedule is due, after `done` of them. */
  readonly dueIn: (schedule: Schedule, done: number) => Instant;
  /** False while the user has suspended the sending, or the sender stops. */
  readonly mayDeposit: () => boolean;
  /** Submissions whose call is under way in this process: any other one that reads `sending` lost its answer. */
  readonly inFlight: Set<SubmissionId>;
};
