import { addDays, type Instant, type IsoDate } from '../draft/iso-date.ts';
import type { Submission } from '../outbox/submission.ts';
import { findInvoiceStatus } from '../portal/invoice-status.ts';

/** The buyers that the code of public procurement tells apart; source: CCP R2192-10 and R2192-11. */
export const buyerKinds = ['administration', 'health', 'undertaking'] as const;
export type BuyerKind = (typeof buyerKinds)[number];

const DAYS: Readonly<Record<BuyerKind, number>> = { administration: 30, health: 50, undertaking: 60 };

/** How many days a buyer has: 30 State and local authorities, 50 public health, 60 public undertakings; source: CCP R2192-10, R2192-11. */
export function paymentDaysOf(kind: BuyerKind): number {
  return DAYS[kind];
}

/** The last day to pay in time; the day on which the invoice reached the buyer does not count. */
export function paymentDeadlineOn(receivedOn: IsoDate, kind: BuyerKind): IsoDate {
  return addDays(receivedOn, DAYS[kind]);
}

const parisDay = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day of an instant where the delay is counted: in Paris. */
export function parisDayOf(at: Instant): IsoDate {
  const parts = new Map(parisDay.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}

/** The delay runs from the day on which the buyer is told of the invoice; what the portal says first is taken where it does not say that. */
const STARTS = ['MISE_A_DISPOSITION', 'integrated', 'deposited'];

/** What is awaited of a buyer: a payment by a day, or one whose day nobody here can tell. */
export type AwaitedPayment =
  | { readonly name: 'awaited'; readonly receivedOn: IsoDate; readonly deadlineOn: IsoDate }
  /** The buyer stopped the delay once (CCP R2192-27): only the buyer can say when it ends. */
  | { readonly name: 'interrupted' };

/** The payment that a filing awaits; undefined before it reached the portal, and once it is paid, rejected or ended. */
export function awaitedPaymentOf(submission: Submission, kind: BuyerKind): AwaitedPayment | undefined {
  const { state, history } = submission;
  if (state.name !== 'deposited' && state.name !== 'integrated') return undefined;
  if (state.name === 'integrated') {
    const meaning = findInvoiceStatus(state.portalStatus)?.meaning;
    if (meaning === 'paid' || meaning === 'rejected' || meaning === 'ended') return undefined;
    if (meaning === 'needsAction') return { name: 'interrupted' };
  }
  if (history.some(({ code }) => code === 'SUSPENDUE')) return { name: 'interrupted' };
  const start = STARTS.flatMap((code) => history.find((step) => step.code === code) ?? []).at(0);
  if (start === undefined) return undefined;
  const receivedOn = parisDayOf(start.at);
  return { name: 'awaited', receivedOn, deadlineOn: paymentDeadlineOn(receivedOn, kind) };
}
