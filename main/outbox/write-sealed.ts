import type { FileId } from '../../core/draft/attachment.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import type { Fact } from '../../core/outbox/fact.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import type { Book } from './open-book.ts';
import type { Point } from './outbox-deps.ts';

type Sealed = {
  readonly submission: Submission;
  /** The filing's content in the files store. */ readonly recordId: FileId;
  /** A revision that nobody released: withdrawn in the same write. */ readonly superseded: Submission | undefined;
};

/** Writes the facts of a seal of whichever kind, forced to disk at once, and answers the submission. */
export async function writeSealed(
  { submission, recordId, superseded }: Sealed,
  book: Book,
  reach: (point: Point) => Promise<void>,
): Promise<Result<Submission, Problem>> {
  const facts: Fact[] = [{ fact: 'sealed', submission, filingHash: recordId, recordId }];
  if (superseded !== undefined) {
    facts.unshift({ fact: 'moved', at: submission.sealedAt, ids: [superseded.id], event: { name: 'withdrawn' } });
  }
  const written = await book.write(facts);
  if (!written.ok) return written;
  await reach('sealed-written');
  return success(submission);
}
