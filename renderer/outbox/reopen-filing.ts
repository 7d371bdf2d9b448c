import type { Host } from '../../core/bridge/host.ts';
import { withPreceding } from '../../core/draft/credit-invoice.ts';
import type { Company } from '../../core/draft/company.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { draftDatabase } from '../draft/database.ts';
import { duplicateDraft } from '../draft/draft-store.ts';
import { problemSentence } from '../../core/draft/problem.ts';
import { frenchSpaces, say } from '../ui/french.ts';
import { navigate } from '../ui/navigation.ts';
import { announce } from '../ui/notices.ts';
import { outboxDatabase } from './outbox-database.ts';
import { queueFiling, withdrawFiling } from './queue-filing.ts';
import { outboxTexts } from './texts.ts';

const databases = { outbox: outboxDatabase, drafts: draftDatabase };

/** Opens the draft behind a refused or withdrawn submission: it is corrected under the same number. */
export async function correctFiling(submission: Submission): Promise<void> {
  const { number, filingId } = submission;
  if ((await draftDatabase.invoices.get(filingId)) === undefined) {
    announce(say(outboxTexts.draftGone, { number }));
    return;
  }
  announce(say(outboxTexts.reopened, { number }));
  navigate({ screen: 'invoice', id: filingId });
}

/** Makes a new invoice of one that the buyer rejected: its number is spent, the new one gets its own and points to it. */
export async function remakeFiling(submission: Submission, company: Company): Promise<void> {
  const { number, issuedOn, filingId } = submission;
  const record = await draftDatabase.invoices.get(filingId);
  if (record === undefined) {
    announce(say(outboxTexts.draftGone, { number }));
    return;
  }
  const id = await duplicateDraft(withPreceding(record.invoice, { number, issuedOn }), company.paymentDays);
  announce(say(outboxTexts.remade, { number }));
  navigate({ screen: 'invoice', id });
}

/** Seals the draft again and puts it back in the queue. */
export async function requeueFiling(host: Host, submission: Submission, company: Company): Promise<void> {
  const record = await draftDatabase.invoices.get(submission.filingId);
  if (record === undefined) {
    announce(say(outboxTexts.draftGone, { number: submission.number }));
    return;
  }
  const { numberPrefix } = company;
  // By the way that it had: what waits for the user's own deposit is never sent instead.
  const { route } = submission;
  const queued = await queueFiling(host, databases, { invoice: record.invoice, numberPrefix, route });
  announce(
    queued.ok
      ? say(outboxTexts.requeued, { number: queued.value.number })
      : frenchSpaces(problemSentence(queued.problem, 'fr')),
  );
}

/** Takes a submission out of the queue, with the way back. */
export async function withdrawWithUndo(host: Host, submission: Submission, company: Company): Promise<void> {
  const withdrawn = await withdrawFiling(host, outboxDatabase, submission);
  if (!withdrawn.ok) {
    announce(frenchSpaces(problemSentence(withdrawn.problem, 'fr')));
    return;
  }
  announce(
    say(outboxTexts.withdrawn, { number: submission.number }),
    () => void requeueFiling(host, submission, company),
  );
}
