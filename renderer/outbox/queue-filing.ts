import type { Host } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import type { Submission, SubmissionId } from '../../core/outbox/submission.ts';
import type { DraftDatabase } from '../draft/database.ts';
import { linkSubmission } from '../draft/link-submission.ts';
import { latestOf, mergeSubmission, useLive } from '../ui/live-state.ts';
import type { Intent, OutboxDatabase } from './outbox-database.ts';

export type QueueDatabases = { readonly outbox: OutboxDatabase; readonly drafts: DraftDatabase };

/** Writes an intent, durably; a new one takes its place in the queue after every other. */
export async function writeIntent(
  outbox: OutboxDatabase,
  submission: Pick<Submission, 'id' | 'filingId' | 'number'>,
  { wish, isTold }: Pick<Intent, 'wish' | 'isTold'>,
): Promise<void> {
  await outbox.transaction('rw', outbox.intents, async () => {
    const before = await outbox.intents.get(submission.id);
    const last = await outbox.intents.orderBy('order').last();
    const order = before?.order ?? (last?.order ?? 0) + 1;
    const { id, filingId, number } = submission;
    await outbox.intents.put({ id, filingId, number, wish, order, writtenAt: new Date().toISOString(), isTold });
  });
}

/** Releases to main's sender a submission whose intent is durable here, and notes that main knows. */
export async function releaseIntent(
  host: Host,
  outbox: OutboxDatabase,
  id: SubmissionId,
): Promise<Result<Submission, Problem>> {
  const before = useLive.getState().submissions;
  const told = await host.outbox.release(id);
  if (!told.ok) return told;
  await outbox.intents.update(id, { isTold: 1 });
  mergeSubmission(latestOf(told.value, before));
  return told;
}

/**
 * Puts a filing in the queue: sealed by main, then the intent durable here, then released to the sender, or to the user
 * when it is deposited by hand. A crash between two of these steps is finished by `reconcile` at the next start.
 */
export async function queueSealed(
  host: Host,
  databases: QueueDatabases,
  seal: () => Promise<Result<Submission, Problem>>,
): Promise<Result<Submission, Problem>> {
  const before = useLive.getState().submissions;
  const sealed = await seal();
  if (!sealed.ok) return sealed;
  mergeSubmission(latestOf(sealed.value, before));
  await writeIntent(databases.outbox, sealed.value, { wish: 'send', isTold: 0 });
  await linkSubmission(sealed.value, databases.drafts);
  return releaseIntent(host, databases.outbox, sealed.value.id);
}

/** Puts an invoice in the queue. */
export async function queueFiling(
  host: Host,
  databases: QueueDatabases,
  filing: Parameters<Host['outbox']['seal']>[0],
): Promise<Result<Submission, Problem>> {
  return await queueSealed(host, databases, () => host.outbox.seal(filing));
}

/**
 * Takes a submission out of the queue; answers main's refusal when an attempt has already begun.
 * Main decides, so it is asked first; a crash before the write here is mended by `reconcile`.
 */
export async function withdrawFiling(
  host: Host,
  outbox: OutboxDatabase,
  submission: Submission,
): Promise<Result<Submission, Problem>> {
  const before = useLive.getState().submissions;
  const withdrawn = await host.outbox.withdraw(submission.id);
  if (!withdrawn.ok) return withdrawn;
  await writeIntent(outbox, submission, { wish: 'withdrawn', isTold: 1 });
  mergeSubmission(latestOf(withdrawn.value, before));
  return withdrawn;
}
