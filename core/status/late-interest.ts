import { Big } from 'big.js';
import { addCents, centsToDecimal, toCents, type Cents, type Decimal } from '../draft/decimal.ts';
import { addDays, type IsoDate } from '../draft/iso-date.ts';
import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';
import { halfYearOf, type LateInterestRate } from './late-interest-rates.ts';

/** Points added to the ECB's rate; source: CCP R2192-31. */
const POINTS = 8;
/** Days of the year in the formula, leap years included; source: the fiche « délais de paiement » of MairiExpert (2016), amount x days / 365 x rate. */
const YEAR_DAYS = 365;
/** The lump sum for the cost of recovery, 40 €, once per late payment; source: CCP L2192-13 and D2192-35. */
export const RECOVERY_FEE_CENTS = 4_000 as Cents;

/** What a late payment adds to the invoice. */
export type LateInterest = {
  /** From the day after the deadline to the last day, which counts. */ readonly days: number;
  /** The ECB's rate and its 8 points, in percent a year. */ readonly ratePercent: Decimal;
  readonly interestCents: Cents;
  readonly feeCents: Cents;
  readonly totalCents: Cents;
  /** False: the table's rate has no source that says it outright. */ readonly isConfirmed: boolean;
};

export type LateInterestQuestion = {
  /** BT-115, VAT included, in cents. */ readonly dueCents: Cents;
  readonly deadlineOn: IsoDate;
  /** The day of payment, or today. */ readonly untilOn: IsoDate;
  readonly rates: readonly LateInterestRate[];
};

/** How many days late a payment is; 0 up to its deadline. */
export function daysLate(deadlineOn: IsoDate, untilOn: IsoDate): number {
  return Math.max(0, (Date.parse(`${untilOn}T00:00:00Z`) - Date.parse(`${deadlineOn}T00:00:00Z`)) / 86_400_000);
}

/**
 * Simple interest, rounded half away from zero to the cent, and the recovery fee; both are nothing up to the deadline.
 * One rate holds for the whole delay: that of the half-year in which interest began (CCP R2192-31); a table without it is a problem.
 */
export function lateInterest({
  dueCents,
  deadlineOn,
  untilOn,
  rates,
}: LateInterestQuestion): Result<LateInterest, Problem> {
  const begun = halfYearOf(addDays(deadlineOn, 1));
  const rate = rates.find(({ halfYear }) => halfYear === begun);
  if (rate === undefined) {
    const [year = '', half = ''] = begun.split('-H');
    return failure(problem('status.noRate', { half, year }));
  }
  const days = daysLate(deadlineOn, untilOn);
  const percent = new Big(rate.ecbPercent).plus(POINTS);
  // Divided once, and last: nothing is rounded before the cent.
  const interestCents = toCents(
    new Big(centsToDecimal(dueCents))
      .times(percent)
      .times(days)
      .div(100 * YEAR_DAYS),
  );
  const feeCents = days === 0 ? (0 as Cents) : RECOVERY_FEE_CENTS;
  return success({
    days,
    ratePercent: percent.toFixed(),
    interestCents,
    feeCents,
    totalCents: addCents(interestCents, feeCents),
    isConfirmed: rate.isConfirmed,
  });
}
