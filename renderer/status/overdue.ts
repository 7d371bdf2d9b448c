import { addCents, type Cents } from '../../core/draft/decimal.ts';
import type { IsoDate } from '../../core/draft/iso-date.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import { computeTotals } from '../../core/draft/totals.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { daysLate, lateInterest, type LateInterest } from '../../core/status/late-interest.ts';
import { lateInterestRates, withOwnRates } from '../../core/status/late-interest-rates.ts';
import { awaitedPaymentOf } from '../../core/status/payment-deadline.ts';
import type { DraftRecord } from '../draft/draft-record.ts';
import type { Settings } from '../draft/settings.ts';
import { buyerKindOf, ownRatesOf } from './payment-settings.ts';

/** The payment that a filing awaits, and what its delay adds up to today. */
export type Payment =
  | {
      readonly name: 'awaited';
      readonly deadlineOn: IsoDate;
      readonly dueCents: Cents;
      /** 0 up to the deadline. */ readonly days: number;
      readonly late: Result<LateInterest, Problem>;
    }
  | { readonly name: 'interrupted' };

type From = {
  /** Absent on a machine that has lost its draft: the sealed total is then what is due. */
  readonly record: Pick<DraftRecord, 'invoice'> | undefined;
  readonly settings: Settings | undefined;
  readonly todayOn: IsoDate;
};

/** What is awaited of the buyer of a filing; undefined for a credit note, where nothing is due, and where no payment is awaited. */
export function paymentOf(submission: Submission, { record, settings, todayOn }: From): Payment | undefined {
  const awaited = awaitedPaymentOf(submission, buyerKindOf(settings, submission.buyerSiret));
  if (awaited === undefined || record?.invoice.typeCode === '381') return undefined;
  const dueCents =
    record === undefined ? (submission.grandTotalCents as Cents) : computeTotals(record.invoice).dueCents;
  if (dueCents <= 0) return undefined;
  if (awaited.name === 'interrupted') return awaited;
  const { deadlineOn } = awaited;
  const rates = withOwnRates(lateInterestRates, ownRatesOf(settings));
  const late = lateInterest({ dueCents, deadlineOn, untilOn: todayOn, rates });
  return { name: 'awaited', deadlineOn, dueCents, days: daysLate(deadlineOn, todayOn), late };
}

/** A payment that is late. */
export type Overdue = { readonly submission: Submission; readonly payment: Extract<Payment, { name: 'awaited' }> };

/** The payments that are late, the longest first. */
export function overdueOf(
  submissions: readonly Submission[],
  records: readonly DraftRecord[],
  from: Omit<From, 'record'>,
): readonly Overdue[] {
  const byFiling = new Map<string, DraftRecord>(records.map((record) => [record.id, record]));
  return submissions
    .filter(({ kind }) => kind === 'invoice')
    .flatMap((submission) => {
      const payment = paymentOf(submission, { ...from, record: byFiling.get(submission.filingId) });
      return payment?.name === 'awaited' && payment.days > 0 ? [{ submission, payment }] : [];
    })
    .sort((a, b) => b.payment.days - a.payment.days);
}

/** What all late payments come to: the invoices themselves, and interest with fees where the rate is known. */
export function overdueSums(list: readonly Overdue[]): { readonly dueCents: Cents; readonly addedCents: Cents } {
  return {
    dueCents: addCents(...list.map(({ payment }) => payment.dueCents)),
    addedCents: addCents(...list.map(({ payment: { late } }) => (late.ok ? late.value.totalCents : (0 as Cents)))),
  };
}
