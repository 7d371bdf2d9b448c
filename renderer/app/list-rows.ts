import type { Invoice } from '../../core/draft/invoice.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { computeTotals } from '../../core/draft/totals.ts';
import type { DraftRecord } from '../draft/draft-record.ts';
import { groupOf } from '../outbox/outbox-groups.ts';
import { listTexts } from './list-texts.ts';

/** One invoice of the list: its draft, and its sealed revision once there is one. */
export type InvoiceRow = {
  readonly record: DraftRecord;
  readonly submission: Submission | undefined;
  readonly number: string;
  readonly customer: string;
  /** BT-112 in cents, negative on a credit note; half-typed lines count for nothing. */ readonly grandTotalCents: number;
};

export type InvoiceFilter = 'all' | 'draft' | 'waiting' | 'deposited' | 'decide';

/** A credit note's amounts are positive in its document, and taken off in a list of amounts. */
function signOf({ typeCode }: Pick<Invoice, 'typeCode'>): 1 | -1 {
  return typeCode === '381' ? -1 : 1;
}

/** The filings of this machine that are credit notes. */
export function creditNoteIds(drafts: readonly DraftRecord[]): ReadonlySet<string> {
  return new Set(drafts.filter(({ invoice }) => signOf(invoice) === -1).map(({ id }) => id));
}

/** Joins drafts and submissions into rows, in the order of the drafts. */
export function toRows(drafts: readonly DraftRecord[], submissions: readonly Submission[]): InvoiceRow[] {
  const byId = new Map(submissions.map((each) => [each.id, each]));
  return drafts.map((record) => {
    const submission = record.submissionId === undefined ? undefined : byId.get(record.submissionId);
    const { invoice } = record;
    return {
      record,
      submission,
      number: submission?.number ?? invoice.number ?? '',
      customer: invoice.buyer.name === '' ? listTexts.noCustomer : invoice.buyer.name,
      grandTotalCents: signOf(invoice) * (submission?.grandTotalCents ?? computeTotals(invoice).taxInclusiveCents),
    };
  });
}

/** Which of the words above the list a row goes under. */
export function filterOf({ submission }: InvoiceRow): Exclude<InvoiceFilter, 'all'> {
  if (submission === undefined) return 'draft';
  const group = groupOf(submission);
  switch (group) {
    case 'decide':
      return 'decide';
    case 'waiting':
    case 'moving':
      return 'waiting';
    case 'deposited':
      return 'deposited';
    case 'withdrawn':
      return 'draft';
    default:
      return group satisfies never;
  }
}

/** What was sealed in each of the last months (TTC, in cents), oldest first, credit notes taken off; withdrawn filings don't count. */
export function monthlyTotals(
  submissions: readonly Submission[],
  now: Date,
  count: number,
  creditNotes: ReadonlySet<string>,
): readonly { readonly month: string; readonly cents: number }[] {
  const months = Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(now.getFullYear(), now.getMonth() - (count - 1 - index), 1)).toISOString().slice(0, 7),
  );
  const counted = submissions.filter(({ kind, state }) => kind === 'invoice' && state.name !== 'withdrawn');
  return months.map((month) => ({
    month,
    cents: counted
      .filter(({ issuedOn }) => issuedOn.startsWith(month))
      .reduce((sum, each) => sum + (creditNotes.has(each.filingId) ? -1 : 1) * (each.grandTotalCents ?? 0), 0),
  }));
}
