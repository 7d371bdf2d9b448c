import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import type { Fact } from '../../core/outbox/fact.ts';
import type { Submission, SubmissionId } from '../../core/outbox/submission.ts';
import type { PortalHistoryStep } from '../../core/portal/portal.ts';
import { findInvoiceStatus } from '../../core/portal/invoice-status.ts';
import { askPortal } from './ask-portal.ts';
import { inParallel } from './in-parallel.ts';
import type { Sending } from './sending.ts';

/** Histories whose answers are written with one forced write; after a power cut they are simply asked for again. */
const AT_A_WRITE = 50;
/** Questions of one supplier that are under way together. */
const AT_ONCE = 2;

/** Paid or ended: there is nothing more to ask for. */
function isLast(status: string): boolean {
  const meaning = findInvoiceStatus(status)?.meaning;
  return meaning === 'paid' || meaning === 'ended';
}

/** Asks for the histories of integrated invoices and takes over the steps that are new; ends early when `went` says so. */
export async function followInvoices(
  sending: Sending,
  submissions: readonly Submission[],
  went: (result: Result<undefined, Problem>) => boolean,
): Promise<void> {
  let writing: Promise<Result<undefined, Problem>> = Promise.resolve(success(undefined));
  for (let from = 0; from < submissions.length; from += AT_A_WRITE) {
    const heard = await askSome(sending, submissions.slice(from, from + AT_A_WRITE));
    if (!went(await writing)) return;
    // The next ones are asked for while these are forced to disk.
    writing = writeSome(sending, heard);
    writing.catch(() => undefined);
  }
  went(await writing);
}

type Heard = { readonly id: SubmissionId; readonly steps: readonly PortalHistoryStep[] };

async function askSome(sending: Sending, submissions: readonly Submission[]): Promise<readonly Heard[]> {
  const answers = await inParallel(submissions, AT_ONCE, async ({ id, state }) => {
    if (state.name !== 'integrated' || !sending.line.isOpen()) return undefined;
    const history = await askPortal(sending, async () => await sending.deps.portal.askHistory(state.portalInvoiceId));
    return history === undefined ? undefined : { id, steps: history.kind === 'answer' ? history.value : [] };
  });
  return answers.filter((each) => each !== undefined);
}

async function writeSome(sending: Sending, heard: readonly Heard[]): Promise<Result<undefined, Problem>> {
  const { book, deps, reach } = sending;
  if (heard.length === 0) return success(undefined);
  await reach('history-received');
  const written = await book.lock(async () => {
    const facts = heard.flatMap(({ id, steps }): readonly Fact[] => {
      const current = book.find(id)?.state;
      if (current?.name !== 'integrated') return [];
      const status = steps.at(-1)?.code ?? current.portalStatus;
      const asks = status === current.portalStatus ? (current.asks ?? 0) + 1 : 0;
      const askAt = isLast(status) ? {} : { askAt: sending.dueIn('history', asks) };
      return [{ fact: 'moved', at: deps.now(), ids: [id], event: { name: 'status', steps: [...steps], ...askAt } }];
    });
    return facts.length === 0 ? success(undefined) : await book.write(facts);
  });
  if (!written.ok) return written;
  await reach('status-written');
  return success(undefined);
}
