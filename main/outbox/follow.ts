import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { addMs, waitMs } from '../../core/outbox/due.ts';
import type { SubmissionEvent } from '../../core/outbox/fact.ts';
import { matchFound } from '../../core/outbox/match-found.ts';
import { saysDuplicate } from '../../core/outbox/says-duplicate.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import type { FlowReport, PortalInvoice } from '../../core/portal/portal.ts';
import { findInvoiceStatus } from '../../core/portal/invoice-status.ts';
import { askPortal } from './ask-portal.ts';
import type { Sending } from './sending.ts';

/** Asks for a flow's report and tells each of its submissions what it says of that one: integrated, refused, or not yet. */
export async function followFlow(
  sending: Sending,
  flowNumber: string,
  submissions: readonly Submission[],
): Promise<Result<undefined, Problem>> {
  const { deps, book, reach } = sending;
  const report = await askPortal(sending, async () => await deps.portal.askFlowReport(flowNumber));
  if (report === undefined) return success(undefined);
  await reach('report-received');
  let found: readonly PortalInvoice[] = [];
  const mayHoldInvoices =
    report.kind === 'answer' && ['integrated', 'partlyIntegrated', 'unheardOf'].includes(report.value.state);
  if (mayHoldInvoices) {
    const answer = await askPortal(sending, async () => await deps.portal.findInvoices({ flowNumber }));
    if (answer === undefined) return success(undefined);
    if (answer.kind === 'answer') found = answer.value;
    await reach('invoice-found');
  }
  if (report.kind === 'answer' && report.value.state === 'unheardOf') {
    deps.onFault(new Error(`a flow is in a state that nobody has told us of: ${report.value.portalCode}`));
  }
  const shared = sharesFlow(book.all(), flowNumber);
  for (const { id } of submissions) {
    const written = await book.lock(async () => {
      const current = book.find(id);
      if (current?.state.name !== 'deposited' || current.state.flowNumber !== flowNumber) return undefined;
      const next = addMs(deps.now(), waitMs('report', current.state.asks + 1, deps.speed));
      const event: SubmissionEvent =
        report.kind === 'answer'
          ? reportEvent(current, report.value, found, {
              shared,
              asks: current.state.asks,
              next,
              now: deps.now(),
              lookAt: lookAt(sending),
            })
          : { name: 'reportPending', portalCode: 'CR_REFUSE', askAt: next };
      return await book.move([id], event);
    });
    if (written?.ok === false) return written;
    if (book.find(id)?.state.name === 'integrated') await reach('integrated-written');
  }
  return success(undefined);
}

function lookAt({ deps }: Sending): string {
  return addMs(deps.now(), waitMs('look', 0, deps.speed));
}

function sharesFlow(all: readonly Submission[], flowNumber: string): boolean {
  return all.filter((each) => each.flowNumber === flowNumber).length > 1;
}

type Around = {
  readonly shared: boolean;
  readonly asks: number;
  readonly next: string;
  readonly now: string;
  readonly lookAt: string;
};

/** What a flow's report says of one of its submissions. */
function reportEvent(
  submission: Submission,
  report: FlowReport,
  found: readonly PortalInvoice[],
  { shared, asks, next, now, lookAt }: Around,
): SubmissionEvent {
  const match = matchFound(submission, found);
  if (match.verdict !== 'absent') {
    const { portalInvoiceId, status, statusWords, flowNumber } = match.invoice;
    return { name: 'integrated', portalInvoiceId, portalStatus: status, words: statusWords, flowNumber, askAt: now };
  }
  const own = report.refusals.filter((each) => each.invoiceNumber === submission.number).map((each) => each.words);
  const pending = { name: 'reportPending', portalCode: report.portalCode, askAt: next } as const;
  const refusal = (words: string): SubmissionEvent =>
    saysDuplicate(words) ? { name: 'duplicate', words, lookAt } : { name: 'refused', words };
  switch (report.state) {
    case 'pending':
    case 'unheardOf':
    case 'integrated':
      return pending;
    case 'partlyIntegrated':
      if (own.length > 0) return refusal(own.join(' | '));
      // Neither found nor named, and asked for once more: its file could not be read among the others.
      return shared && asks > 0 && report.technicalWords.length > 0
        ? { name: 'sendAlone', words: report.technicalWords.join(' | ') }
        : pending;
    case 'refused':
      if (own.length > 0) return refusal(own.join(' | '));
      // Refused for a neighbour, perhaps: by itself it hears its own words, or goes through.
      if (shared) return { name: 'sendAlone', words: report.technicalWords.join(' | ') };
      return refusal([...report.refusals.map((each) => each.words), ...report.technicalWords].join(' | '));
    case 'incident':
      return { name: 'held', reason: 'flowIncident', words: report.technicalWords.join(' | ') };
    default:
      return report.state satisfies never;
  }
}

/** Paid or ended: there is nothing more to ask for. */
function isLast(status: string): boolean {
  const meaning = findInvoiceStatus(status)?.meaning;
  return meaning === 'paid' || meaning === 'ended';
}

/** Asks for an integrated invoice's history and takes over the steps that are new. */
export async function followInvoice(sending: Sending, submission: Submission): Promise<Result<undefined, Problem>> {
  const { deps, book, reach } = sending;
  const { state } = submission;
  if (state.name !== 'integrated') return success(undefined);
  const history = await askPortal(sending, async () => await deps.portal.askHistory(state.portalInvoiceId));
  if (history === undefined) return success(undefined);
  await reach('history-received');
  const steps = history.kind === 'answer' ? history.value : [];
  const status = steps.at(-1)?.code ?? state.portalStatus;
  const asks = status === state.portalStatus ? (state.asks ?? 0) + 1 : 0;
  const askAt = addMs(deps.now(), waitMs('history', asks, deps.speed));
  const written = await book.lock(async () =>
    book.find(submission.id)?.state.name === 'integrated'
      ? await book.move([submission.id], {
          name: 'status',
          steps: [...steps],
          ...(isLast(status) ? {} : { askAt }),
        })
      : undefined,
  );
  if (written?.ok === false) return written;
  await reach('status-written');
  return success(undefined);
}
