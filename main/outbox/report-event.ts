import type { SubmissionEvent } from '../../core/outbox/fact.ts';
import { matchFound } from '../../core/outbox/match-found.ts';
import { isSameNumber } from '../../core/outbox/same-number.ts';
import { saysDuplicate } from '../../core/outbox/says-duplicate.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { kindSaid } from '../../core/portal/known-sentence.ts';
import type { FlowReport, PortalInvoice } from '../../core/portal/portal.ts';

/** A flow's report, what the portal lists of the flow, and the filings around it. */
export type Heard = {
  readonly report: FlowReport;
  readonly found: readonly PortalInvoice[];
  /** Every filing of this machine, and those of them whose receipt has the flow's number. */
  readonly all: readonly Submission[];
  readonly own: readonly Submission[];
  /** When the report is asked for again, and when an invoice is looked up; and the present instant. */
  readonly askAt: string;
  readonly lookAt: string;
  readonly now: string;
};

/** How often an integrated flow is asked for an invoice that it does not show, before the invoice is looked up by its number. */
const ASKS_BEFORE_LOOK = 5;

/** Another supplier may have the same number; an identifier that is no SIRET tells nothing of that. */
function isAbout({ invoiceNumber, supplierSiret = '' }: FlowReport['refusals'][number], of: Submission): boolean {
  return (
    isSameNumber(invoiceNumber, of.number) && (!/^\d{14}$/.test(supplierSiret) || supplierSiret === of.supplierSiret)
  );
}

/** True when the report of a refused flow names, of ours, none of those whose receipt has its number. */
export function saysNothingOf(submissions: readonly Submission[], report: FlowReport): boolean {
  return !report.refusals.some((refusal) => submissions.some((each) => isAbout(refusal, each)));
}

/** Its last sending was not heard of, and nothing since has told what became of it. */
function isUnheard({ state, history }: Submission): boolean {
  if (!['unknown', 'queued', 'sending', 'deposited', 'held'].includes(state.name)) return false;
  return history.some(({ code }) => code === 'unknown');
}

/**
 * True when the receipt may have been the answer to another call (a proxy or a line that mixes them up): the report tells
 * of none that have this receipt, and either names another of ours, or there is one whose own answer was never heard. One
 * that was looked up over the whole schedule already is believed to be refused.
 */
function mayBeOfAnother(submission: Submission, { report, found, all, own }: Heard): boolean {
  if (!saysNothingOf(own, report) || own.some((each) => matchFound(each, found).verdict !== 'absent')) return false;
  const others = all.filter((each) => own.every(({ filingId }) => filingId !== each.filingId));
  if (report.refusals.some((refusal) => others.some((each) => isAbout(refusal, each)))) return true;
  return !submission.history.some(({ code }) => code === 'unknown') && others.some(isUnheard);
}

function refusal(words: string, lookAt: string): SubmissionEvent {
  const says = kindSaid(words);
  const said = { words, ...(says === undefined ? {} : { says }) };
  return saysDuplicate(words) ? { name: 'duplicate', lookAt, ...said } : { name: 'refused', ...said };
}

/** What a flow's report says of one of the submissions that have its receipt. */
export function reportEvent(submission: Submission, heard: Heard): SubmissionEvent {
  const { report, found, askAt, lookAt, now } = heard;
  const asks = submission.state.name === 'deposited' ? submission.state.asks : 0;
  const match = matchFound(submission, found);
  if (match.verdict !== 'absent') {
    const { portalInvoiceId, status, statusWords, flowNumber: itsFlow } = match.invoice;
    const integrated = { portalInvoiceId, portalStatus: status, words: statusWords, flowNumber: itsFlow };
    return { name: 'integrated', ...integrated, askAt: now };
  }
  const named = report.refusals.filter((each) => isAbout(each, submission)).map((each) => each.words);
  const pending = { name: 'reportPending', portalCode: report.portalCode, askAt } as const;
  const shared = heard.own.length > 1;
  switch (report.state) {
    case 'pending':
    case 'unheardOf':
      return pending;
    case 'integrated':
      // Through, and this one still not in it: the receipt was another call's, or the flow's list is not whole.
      return asks < ASKS_BEFORE_LOOK ? pending : { name: 'noAnswer', lookAt };
    case 'partlyIntegrated':
      if (named.length > 0) return refusal(named.join(' | '), lookAt);
      if (asks === 0) return pending;
      if (mayBeOfAnother(submission, heard)) return { name: 'noAnswer', lookAt };
      // Neither found nor named, and asked for once more: its file could not be read among the others.
      if (shared && report.technicalWords.length > 0)
        return { name: 'sendAlone', words: report.technicalWords.join(' | ') };
      return asks < ASKS_BEFORE_LOOK ? pending : { name: 'noAnswer', lookAt };
    case 'refused':
      if (named.length > 0) return refusal(named.join(' | '), lookAt);
      if (mayBeOfAnother(submission, heard)) return { name: 'noAnswer', lookAt };
      // Refused for a neighbour, perhaps: by itself it hears its own words, or goes through.
      if (shared) return { name: 'sendAlone', words: report.technicalWords.join(' | ') };
      return refusal([...report.refusals.map((each) => each.words), ...report.technicalWords].join(' | '), lookAt);
    case 'incident':
      return { name: 'held', reason: 'flowIncident', words: report.technicalWords.join(' | ') };
    default:
      return report.state satisfies never;
  }
}
