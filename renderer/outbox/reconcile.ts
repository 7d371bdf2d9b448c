import type { Host } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { linkSubmission } from '../draft/link-submission.ts';
import { latestOf, useLive } from '../ui/live-state.ts';
import type { Intent, OutboxDatabase } from './outbox-database.ts';
import { releaseIntent, type QueueDatabases } from './queue-filing.ts';

/** What a start mended. */
export type Reconciled = {
  /** Intents rebuilt from main's sealed copies. */ readonly rebuilt: number;
  /** Intents that main had not been told of, now told. */ readonly told: number;
  /** Intents that main did not take: they stay, and are told again at the next start. */ readonly refused: number;
};

function wishOf(submission: Submission): Intent['wish'] {
  return submission.state.name === 'withdrawn' ? 'withdrawn' : 'send';
}

function toldOf(submission: Submission): Intent['isTold'] {
  return submission.state.name === 'sealed' ? 0 : 1;
}

/** One intent per submission of main, with what main knows of it; places in the queue that were given stay. */
async function mirrorIntents(outbox: OutboxDatabase, inOrder: readonly Submission[]): Promise<number> {
  return outbox.transaction('rw', outbox.intents, async () => {
    const known = new Map((await outbox.intents.toArray()).map((intent) => [intent.id, intent]));
    const last = (await outbox.intents.orderBy('order').last())?.order ?? 0;
    const missing = inOrder.filter((each) => !known.has(each.id));
    await outbox.intents.bulkPut(
      inOrder.map((each) => {
        const { id, filingId, number, sealedAt } = each;
        const before = known.get(id);
        const order = before?.order ?? last + 1 + missing.indexOf(each);
        const writtenAt = before?.writtenAt ?? sealedAt;
        return { id, filingId, number, order, writtenAt, wish: wishOf(each), isTold: toldOf(each) };
      }),
    );
    return missing.length;
  });
}

/**
 * Brings the window's intents and main's submissions to one state at the start: rebuilds what was wiped here,
 * links drafts to their sealed revision, and finishes what a crash cut. A submission that main sealed and nobody
 * released was asked for by the user, who pressed the button: it is released now.
 */
export async function reconcile(host: Host, databases: QueueDatabases): Promise<Result<Reconciled, Problem>> {
  const before = useLive.getState().submissions;
  const listed = await host.outbox.list();
  if (!listed.ok) return listed;
  const { outbox, drafts } = databases;
  const inOrder = [...listed.value].sort((a, b) => a.sealedAt.localeCompare(b.sealedAt));
  const rebuilt = await mirrorIntents(outbox, inOrder);

  await drafts.transaction('rw', [drafts.invoices, drafts.dumes, drafts.fuelClaims], async () => {
    // In order of sealing, so that the newest revision is the one that stays linked.
    for (const each of inOrder) await linkSubmission(each, drafts);
  });

  useLive.setState({ submissions: listed.value.map((each) => latestOf(each, before)) });
  const untold = await outbox.intents.where('isTold').equals(0).sortBy('order');
  const answers: boolean[] = [];
  for (const intent of untold) answers.push((await releaseIntent(host, outbox, intent.id)).ok);
  const told = answers.filter(Boolean).length;
  return success({ rebuilt, told, refused: answers.length - told });
}
