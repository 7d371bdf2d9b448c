import { Big } from 'big.js';
import { addCents, type Cents, type Decimal } from './decimal.ts';
import type { FuelLine, FuelProduct } from './fuel-line.ts';
import type { FuelRate } from './fuel-rates.ts';
import { refundLine } from './fuel-refund.ts';
import { isIsoDate } from './iso-date.ts';

/** What was delivered in a month or a year, and what of its duty comes back. */
export type FuelPeriod = {
  /** `2025-03`, or `2025` for a year. */ readonly period: string;
  /** Litres of GNR that are claimed. */ readonly litres: Decimal;
  /** Of each product that is claimed, in its claim's unit. */
  readonly quantities: Readonly<Partial<Record<FuelProduct, Decimal>>>;
  /** The sum of the lines' rounded refunds. */ readonly refundCents: Cents;
  /** False: a rate was derived, disputed or missing. */ readonly isCertain: boolean;
};

/** The deliveries summed by month and by year, oldest first; lines that give no refund count for nothing. */
export function fuelByMonth(
  lines: readonly FuelLine[],
  rates: readonly FuelRate[],
): { readonly months: readonly FuelPeriod[]; readonly years: readonly FuelPeriod[] } {
  const sums = new Map<string, FuelPeriod>();
  for (const line of lines) {
    if (!isIsoDate(line.deliveredOn)) continue;
    const refund = refundLine(line, Number(line.deliveredOn.slice(0, 4)), rates);
    if ('why' in refund) continue;
    const { product, quantity, rate } = refund;
    for (const period of [line.deliveredOn.slice(0, 7), line.deliveredOn.slice(0, 4)]) {
      const before = sums.get(period);
      sums.set(period, {
        period,
        litres: new Big(before?.litres ?? 0).plus(product === 'gnr' ? new Big(quantity).times(100) : 0).toFixed(),
        quantities: {
          ...before?.quantities,
          [product]: new Big(before?.quantities[product] ?? 0).plus(quantity).toFixed(),
        },
        refundCents: addCents(before?.refundCents ?? (0 as Cents), refund.refundCents ?? (0 as Cents)),
        isCertain:
          (before?.isCertain ?? true) && rate?.euros !== undefined && rate.status !== 'derived' && rate.isConfirmed,
      });
    }
  }
  const all = [...sums.values()].toSorted((one, other) => (one.period < other.period ? -1 : 1));
  return {
    months: all.filter(({ period }) => period.length === 7),
    years: all.filter(({ period }) => period.length === 4),
  };
}
