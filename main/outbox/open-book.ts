import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import type { Fact, SubmissionEvent } from '../../core/outbox/fact.ts';
import { replay, type Ledger } from '../../core/outbox/replay.ts';
import type { Submission, SubmissionId } from '../../core/outbox/submission.ts';
import { createLock, type Lock } from './create-lock.ts';
import type { OutboxDeps } from './outbox-deps.ts';

/** The journal and what it comes to: a fact is on disk before memory or a window knows it. */
export type Book = {
  ledger(): Ledger;
  /** What the journal holds of this channel alone: a sandbox filing never leaves for the real portal, nor takes its numbers. */
  all(): readonly Submission[];
  /** Of this channel. */ find(id: SubmissionId): Submission | undefined;
  /** What must not change between a look at the ledger and the fact written on it runs in here. */ readonly lock: Lock;
  /** Inside the lock only. */
  write(facts: readonly Fact[]): Promise<Result<readonly Submission[], Problem>>;
  /** Inside the lock only. */
  move(ids: readonly SubmissionId[], event: SubmissionEvent): Promise<Result<readonly Submission[], Problem>>;
  /** Nothing is written any more, as if the power had gone: answers once the last fact is on disk. */
  close(): Promise<void>;
};

/** Replays the journal and keeps it in step. */
export function openBook(deps: Pick<OutboxDeps, 'journal' | 'channel' | 'now' | 'emit'>): Book {
  let ledger = replay(deps.journal.facts);
  let isClosed = false;
  const lock = createLock();

  async function write(facts: readonly Fact[]): Promise<Result<readonly Submission[], Problem>> {
    if (isClosed) return failure(problem('outbox.closed'));
    // Replayed first: a fact that cannot be is never written.
    const next = replay(facts, ledger);
    const written = await deps.journal.append(facts);
    if (!written.ok) return failure(written.problem);
    const before = ledger;
    ledger = next;
    const named = new Set(facts.flatMap((each) => (each.fact === 'sealed' ? [each.submission.id] : each.ids)));
    const changed = [...named]
      .map((id) => next.submissions.get(id))
      .filter((each) => each !== undefined)
      .filter((each) => before.submissions.get(each.id) !== each);
    for (const submission of changed) deps.emit('submission.changed', submission);
    return success(changed);
  }

  return {
    ledger: () => ledger,
    all: () => [...ledger.submissions.values()].filter((each) => each.channel === deps.channel),
    find(id) {
      const found = ledger.submissions.get(id);
      return found?.channel === deps.channel ? found : undefined;
    },
    lock,
    write,
    move: async (ids, event) => await write([{ fact: 'moved', at: deps.now(), ids: [...ids], event }]),
    close: async () =>
      await lock(async () => {
        isClosed = true;
        await Promise.resolve();
      }),
  };
}
