import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { absenceIsCertain, ATTEMPTS_BEFORE_HOLD, looksNeeded } from '../../core/outbox/due.ts';
import type { SubmissionEvent } from '../../core/outbox/fact.ts';
import { matchFound } from '../../core/outbox/match-found.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import type { PortalInvoice } from '../../core/portal/portal.ts';
import { askPortal } from './ask-portal.ts';
import type { Sending } from './sending.ts';

/** Looks an unanswered (or « duplicate ») submission up on the portal: adopted, looked for again, sent again, or held. */
export async function lookUp(sending: Sending, submission: Submission): Promise<Result<undefined, Problem>> {
  const { deps, book, reach } = sending;
  const { number, supplierSiret } = submission;
  const found = await askPortal(sending, async () => await deps.portal.findInvoices({ number, supplierSiret }));
  if (found === undefined) return success(undefined);
  await reach('look-up-answered');
  const written = await book.lock(async () => {
    const current = book.find(submission.id);
    if (current?.state.name !== 'unknown') return undefined;
    const event =
      found.kind === 'answer'
        ? verdictEvent(sending, current, current.state, found.value)
        : ({ name: 'lookPostponed', lookAt: sending.dueIn('look', 0) } as const);
    return await book.move([submission.id], event);
  });
  if (written?.ok === false) return written;
  await reach('looked-up-written');
  return success(undefined);
}

function verdictEvent(
  sending: Sending,
  submission: Submission,
  state: Extract<Submission['state'], { name: 'unknown' }>,
  found: readonly PortalInvoice[],
): SubmissionEvent {
  const match = matchFound(submission, found);
  const words = state.duplicateWords ?? '';
  if (match.verdict === 'ours') {
    const { portalInvoiceId, status, statusWords, flowNumber } = match.invoice;
    return {
      name: 'integrated',
      portalInvoiceId,
      portalStatus: status,
      words: statusWords,
      flowNumber,
      askAt: sending.deps.now(),
    };
  }
  if (match.verdict === 'notOurs') return { name: 'held', reason: 'duplicateNotOurs', words };
  const looks = state.looks + 1;
  if (looks < looksNeeded(submission.channel)) return { name: 'absent', lookAt: sending.dueIn('look', looks) };
  // The portal said « duplicate », yet shows no such invoice: sending again would only hear the same.
  if (state.duplicateWords !== undefined) return { name: 'held', reason: 'duplicateNotOurs', words };
  if (!absenceIsCertain(submission.channel)) return { name: 'held', reason: 'notFoundNotCertain', words };
  if (submission.attempts % ATTEMPTS_BEFORE_HOLD === 0) return { name: 'held', reason: 'tooManyAttempts', words };
  return { name: 'absentForCertain' };
}
