import { withBilledContent, withPreceding } from '../../core/draft/credit-invoice.ts';
import type { Invoice, PrecedingInvoice } from '../../core/draft/invoice.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import type { DraftRecord } from './draft-record.ts';
import { isBlankLine } from './editor-lines.ts';

/** A sealed invoice that another document may point to: its draft, completed by what sealing gave it. */
export type SealedOriginal = Invoice & { readonly number: string; readonly issuedOn: string };

/** The draft of a sealed invoice with the number and day that it was sealed with. */
export function sealedOriginal(
  { invoice }: DraftRecord,
  { number, issuedOn }: Pick<Submission, 'number' | 'issuedOn'>,
): SealedOriginal {
  return { ...invoice, number, issuedOn };
}

/** True once an invoice of that state can be credited: it was neither withdrawn nor refused before it existed. */
function canBeCredited({ state }: Pick<Submission, 'state'>): boolean {
  return state.name !== 'withdrawn' && state.name !== 'refusedAtEntry';
}

/** The sealed invoice behind a record, when a credit note may be made of it; a credit note itself is not credited. */
export function creditable(record: DraftRecord, submission: Submission | undefined): SealedOriginal | undefined {
  if (submission === undefined || !canBeCredited(submission) || record.invoice.typeCode === '381') return undefined;
  return sealedOriginal(record, submission);
}

/** The invoices of this machine that one may credit or correct, the last touched first; a credit note is not one. */
export function originals(
  drafts: readonly DraftRecord[],
  submissions: readonly Submission[],
): readonly SealedOriginal[] {
  const byId = new Map(submissions.map((each) => [each.id, each] as const));
  return drafts.flatMap((record) => {
    const submission = record.submissionId === undefined ? undefined : byId.get(record.submissionId);
    const original = creditable(record, submission);
    return original === undefined ? [] : [original];
  });
}

/** Points the draft to a sealed invoice; what that one billed is taken over while nothing is written on the lines. */
export function withOriginal(invoice: Invoice, original: SealedOriginal): Invoice {
  const isBlank = invoice.lines.every(isBlankLine);
  const { number, issuedOn } = original;
  return withPreceding(isBlank ? withBilledContent(invoice, original) : invoice, { number, issuedOn });
}

/** Changes one of the invoices pointed to; the first may be written where the list is still empty. */
export function changePreceding(invoice: Invoice, index: number, changed: PrecedingInvoice): Invoice {
  const before = invoice.precedingInvoices ?? [];
  const after = index < before.length ? before.with(index, changed) : [...before, changed];
  return { ...invoice, precedingInvoices: after };
}

/** Takes one of them away; an empty list is an absent one. */
export function withoutPreceding(invoice: Invoice, index: number): Invoice {
  const { precedingInvoices: before = [], ...rest } = invoice;
  const after = before.toSpliced(index, 1);
  return after.length === 0 ? rest : { ...rest, precedingInvoices: after };
}
