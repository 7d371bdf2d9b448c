import type { SubmissionId } from '../../core/outbox/submission.ts';
import type { Book } from './open-book.ts';
import type { Line } from './open-line.ts';
import type { OutboxDeps, Point } from './outbox-deps.ts';

/** What the steps of the sender share. */
export type Sending = {
  readonly deps: OutboxDeps;
  readonly book: Book;
  readonly line: Line;
  readonly reach: (point: Point) => Promise<void>;
  /** False while the user has suspended the sending, or the sender stops. */
  readonly mayDeposit: () => boolean;
  /** Submissions whose call is under way in this process: any other one that reads `sending` lost its answer. */
  readonly inFlight: Set<SubmissionId>;
};
