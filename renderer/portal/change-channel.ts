import type { Host } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import type { Link } from '../../core/portal/link.ts';
import type { Submission, SubmissionId } from '../../core/outbox/submission.ts';
import type { LinkState } from '../../core/bridge/portal-calls.ts';
import type { QueueDatabases } from '../outbox/queue-filing.ts';

/** Forgets in this window the filings of a channel that is left: their drafts are drafts again, their places in the queue are gone. */
async function unlinkFilings({ drafts, outbox }: QueueDatabases, submissions: readonly Submission[]): Promise<void> {
  const ids = submissions.map(({ id }) => id);
  await drafts.transaction('rw', [drafts.invoices, drafts.dumes, drafts.fuelClaims], async () => {
    for (const name of ['invoices', 'dumes', 'fuelClaims']) {
      const table = drafts.table<{ readonly submissionId?: SubmissionId }>(name);
      await table
        .where('submissionId')
        .anyOf(ids)
        .modify((_record, place) => {
          Reflect.deleteProperty(place.value, 'submissionId');
        });
    }
  });
  await outbox.intents.bulkDelete(ids);
}

/**
 * Goes to another portal: the window forgets the filings of the one that is left, then main opens the other. Whatever
 * is cut in between, the next start links again what main then lists, so the window has to be loaded anew either way.
 */
export async function changeChannel(
  host: Pick<Host, 'portal'>,
  databases: QueueDatabases,
  { link, submissions }: { readonly link: Link; readonly submissions: readonly Submission[] },
): Promise<Result<LinkState, Problem>> {
  await unlinkFilings(databases, submissions);
  return await host.portal.chooseLink(link);
}
