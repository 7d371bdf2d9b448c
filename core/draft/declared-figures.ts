import { Big } from 'big.js';
import { isDecimal, type Decimal } from './decimal.ts';
import type { DumeCompany, FinancialYear } from './dume-company.ts';

/** Years that the form asks for. */
export const FIGURE_YEARS = 3;

/** The years that are declared, latest first. */
export function declaredYears({ years }: Pick<DumeCompany, 'years'>): readonly FinancialYear[] {
  return years.toSorted((one, other) => other.closedOn.localeCompare(one.closedOn)).slice(0, FIGURE_YEARS);
}

/** A headcount in whole persons, as the ESPD model wants it (QUANTITY_INTEGER): halves are rounded up; undefined for what is no number. */
export function wholeHeadcount(typed: string): Decimal | undefined {
  return isDecimal(typed) ? new Big(typed).round(0, Big.roundHalfUp).toFixed() : undefined;
}
