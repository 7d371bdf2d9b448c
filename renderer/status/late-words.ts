import { problemSentence } from '../../core/draft/problem.ts';
import { formatDraftDecimal } from '../draft/editor-decimal.ts';
import { frenchSpaces, say } from '../ui/french.ts';
import { formatCents, formatTypedDay } from '../ui/french-values.ts';
import type { Payment } from './overdue.ts';
import { paymentTexts } from './payment-texts.ts';

type Awaited = Extract<Payment, { name: 'awaited' }>;

/** How late a payment is, and since when. */
export function delayWords({ days, deadlineOn }: Awaited): string {
  return say(paymentTexts.overdueSince, { count: days, date: formatTypedDay(deadlineOn) });
}

/** What the delay adds, or why it cannot be said. */
export function addedWords({ late }: Awaited): string {
  if (!late.ok) return frenchSpaces(problemSentence(late.problem, 'fr'));
  const { interestCents, feeCents, ratePercent, isConfirmed } = late.value;
  const words = say(paymentTexts.lateAmount, {
    interest: formatCents(interestCents),
    fee: formatCents(feeCents),
    rate: formatDraftDecimal(ratePercent),
  });
  return isConfirmed ? words : `${words} ${paymentTexts.rateToVerify}`;
}
