import { hasPortalCharacters, INVOICE_NUMBER_LENGTH } from '../draft/invoice-number.ts';
import type { IsoDate } from '../draft/iso-date.ts';
import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';
import { comparedNumber, isSameNumber } from './same-number.ts';

/**
 * BT-1 for a filing that is being sealed: its own number when it has one that no other filing of the supplier took, or
 * the next of the series `<prefix><year>-0001`. Next means one above the highest of the series, so that what we allot
 * has no gap and goes on from a number that the user brought. Numbers that differ in spaces and case alone are one.
 * A number is taken for all years (docs/decisions.md, 18).
 */
export function allotNumber(wanted: {
  readonly own: string | undefined;
  readonly prefix: string;
  readonly issuedOn: IsoDate;
  /** The numbers of the supplier's other filings, withdrawn ones included. */ readonly taken: readonly string[];
}): Result<string, Problem> {
  const { own, taken } = wanted;
  if (own !== undefined) {
    if (own === '' || own.length > INVOICE_NUMBER_LENGTH || !hasPortalCharacters(own)) {
      return failure(problem('outbox.numberShape', { number: own, max: INVOICE_NUMBER_LENGTH }));
    }
    const other = taken.find((each) => isSameNumber(each, own));
    return other === undefined ? success(own) : failure(problem('outbox.numberTaken', { number: other }));
  }
  const series = `${wanted.prefix}${wanted.issuedOn.slice(0, 4)}-`;
  const highest = taken.reduce((top, number) => Math.max(top, counterOf(number, series)), 0);
  return success(`${series}${String(highest + 1).padStart(4, '0')}`);
}

function counterOf(number: string, series: string): number {
  const [compared, head] = [comparedNumber(number), comparedNumber(series)];
  const counter = compared.startsWith(head) ? compared.slice(head.length) : '';
  return /^\d{4,9}$/.test(counter) ? Number(counter) : 0;
}
