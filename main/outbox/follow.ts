import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import type { Fact, SubmissionEvent } from '../../core/outbox/fact.ts';
import { matchFound } from '../../core/outbox/match-found.ts';
import { isSameNumber } from '../../core/outbox/same-number.ts';
import { saysDuplicate } from '../../core/outbox/says-duplicate.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import type { FlowReport, PortalInvoice } from '../../core/portal/portal.ts';
import { kindSaid } from '../../core/portal/known-sentence.ts';
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
  const [alone] = submissions;
  if (report.kind === 'answer' && alone !== undefined && !shared && saysNothingOf(alone, report.value)) {
    // A receipt may have been another call's: before the flow's refusal is taken for its own, its number is looked up.
    // Another program may have used that number: only what is ours for certain counts here.
    const answer = await askPortal(sending, async () => await deps.portal.findInvoices({ number: alone.number }));
    if (answer === undefined) return success(undefined);
    if (answer.kind === 'answer') found = answer.value.filter((each) => matchFound(alone, [each]).verdict === 'ours');
  }
  const written = await book.lock(async () => {
    const all = book.all();
    const facts = submissions.flatMap(({ id }): readonly Fact[] => {
      const current = book.find(id);
      if (current?.state.name !== 'deposited' || current.state.flowNumber !== flowNumber) return [];
      const { asks } = current.state;
      const next = sending.dueIn('report', asks + 1);
      const around = { all, shared, asks, next, now: deps.now(), lookAt: sending.dueIn('look', 0) };
      const event: SubmissionEvent =
        report.kind === 'answer'
          ? reportEvent(current, report.value, found, around)
          : { name: 'reportPending', portalCode: 'CR_REFUSE', askAt: next };
      return [{ fact: 'moved', at: deps.now(), ids: [id], event }];
    });
    return facts.length === 0 ? success([]) : await book.write(facts);
  });
  if (!written.ok) return written;
  if (written.value.some((each) => each.state.name === 'integrated')) await reach('integrated-written');
  return success(undefined);
}

function sharesFlow(all: readonly Submission[], flowNumber: string): boolean {
  return all.filter((each) => each.flowNumber === flowNumber).length > 1;
}

type Around = {
  readonly all: readonly Submission[];
  readonly shared: boolean;
  readonly asks: number;
  readonly next: string;
  readonly now: string;
  readonly lookAt: string;
};

/** Another supplier may have the same number; an identifier that is no SIRET tells nothing of that. */
function isAbout({ invoiceNumber, supplierSiret = '' }: FlowReport['refusals'][number], of: Submission): boolean {
  return (
    isSameNumber(invoiceNumber, of.number) && (!/^\d{14}$/.test(supplierSiret) || supplierSiret === of.supplierSiret)
  );
}

/** True when the report refuses another of our filings: then its flow is that one's, and the receipt was that call's. */
function namesAnother(report: FlowReport, of: Submission, all: readonly Submission[]): boolean {
  const others = all.filter((each) => each.filingId !== of.filingId);
  return report.refusals.some((refusal) => others.some((each) => isAbout(refusal, each)));
}

/** A refused flow that does not name the invoice. */
function saysNothingOf(submission: Submission, report: FlowReport): boolean {
  return report.state === 'refused' && !report.refusals.some((each) => isAbout(each, submission));
}

/** How often an integrated flow is asked for an invoice that it does not show, before the invoice is looked up by its number. */
const ASKS_BEFORE_LOOK = 5;

/** What a flow's report says of one of its submissions. */
function reportEvent(
  submission: Submission,
  report: FlowReport,
  found: readonly PortalInvoice[],
  { all, shared, asks, next, now, lookAt }: Around,
): SubmissionEvent {
  const match = matchFound(submission, found);
  if (match.verdict !== 'absent') {
    const { portalInvoiceId, status, statusWords, flowNumber } = match.invoice;
    return { name: 'integrated', portalInvoiceId, portalStatus: status, words: statusWords, flowNumber, askAt: now };
  }
  const own = report.refusals.filter((each) => isAbout(each, submission)).map((each) => each.words);
  const pending = { name: 'reportPending', portalCode: report.portalCode, askAt: next } as const;
  const refusal = (words: string): SubmissionEvent => {
    const says = kindSaid(words);
    const said = { words, ...(says === undefined ? {} : { says }) };
    return saysDuplicate(words) ? { name: 'duplicate', lookAt, ...said } : { name: 'refused', ...said };
  };
  switch (report.state) {
    case 'pending':
    case 'unheardOf':
      return pending;
    case 'integrated':
      // Through, and this one still not in it: the receipt was another call's, or the flow's list is not whole.
      return asks < ASKS_BEFORE_LOOK ? pending : { name: 'noAnswer', lookAt };
    case 'partlyIntegrated':
      if (own.length > 0) return refusal(own.join(' | '));
      // Neither found nor named, and asked for once more: its file could not be read among the others.
      return shared && asks > 0 && report.technicalWords.length > 0
        ? { name: 'sendAlone', words: report.technicalWords.join(' | ') }
        : pending;
    case 'refused':
      if (own.length > 0) return refusal(own.join(' | '));
      if (!shared && namesAnother(report, submission, all)) return { name: 'noAnswer', lookAt };
      // Refused for a neighbour, perhaps: by itself it hears its own words, or goes through.
      if (shared) return { name: 'sendAlone', words: report.technicalWords.join(' | ') };
      return refusal([...report.refusals.map((each) => each.words), ...report.technicalWords].join(' | '));
    case 'incident':
      return { name: 'held', reason: 'flowIncident', words: report.technicalWords.join(' | ') };
    default:
      return report.state satisfies never;
  }
}
