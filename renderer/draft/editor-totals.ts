import type { Invoice } from '../../core/draft/invoice.ts';
import type { Totals } from '../../core/draft/totals.ts';
import { say } from '../ui/french.ts';
import { formatMoney } from '../ui/french-values.ts';
import { adjustmentTexts } from './adjustment-texts.ts';
import { rateWords } from './editor-rates.ts';

/** One row of the totals. */
export type TotalRow = {
  readonly id: string;
  readonly label: string;
  readonly amount: string;
  readonly isMain: boolean;
};

/**
 * The totals row by row, from the lines to what is due; empty for a simple invoice (one VAT rate, nothing beside the
 * lines), whose three totals fit in one sentence.
 */
export function totalRows(
  { currencyCode, businessProcess }: Pick<Invoice, 'currencyCode' | 'businessProcess'>,
  totals: Totals,
): readonly TotalRow[] {
  const money = (cents: number) => formatMoney(cents, currencyCode);
  const row = (id: string, label: string, cents: number, isMain = false): TotalRow => ({
    id,
    label,
    amount: money(cents),
    isMain,
  });
  const hasAdjustments = totals.allowanceCents.length + totals.chargeCents.length > 0;
  const isSettled = businessProcess !== 'A2' && (totals.prepaidCents !== 0 || totals.roundingCents !== 0);
  const accounting = totals.accountingTaxCents;
  const [only] = totals.vatSubtotals;
  const isOneRate = totals.vatSubtotals.length <= 1 && (only === undefined || only.category === 'S');
  if (isOneRate && !hasAdjustments && !isSettled && accounting === undefined) return [];

  return [
    ...(hasAdjustments ? [row('lines', adjustmentTexts.sumOfLines, totals.sumOfLinesCents)] : []),
    ...(totals.allowanceCents.length > 0
      ? [row('allowances', adjustmentTexts.sumOfAllowances, 0 - totals.sumOfAllowancesCents)]
      : []),
    ...(totals.chargeCents.length > 0 ? [row('charges', adjustmentTexts.sumOfCharges, totals.sumOfChargesCents)] : []),
    row('net', adjustmentTexts.taxExclusive, totals.taxExclusiveCents),
    ...totals.vatSubtotals.map(({ category, rate, basisCents, taxCents }) => {
      const words = rateWords({ vatCategory: category, vatRate: rate ?? '0' });
      const isTaxed = category === 'S' || category === 'L' || category === 'M';
      return row(
        `vat ${category} ${rate ?? ''}`,
        isTaxed
          ? say(adjustmentTexts.vatOf, { rate: words, basis: money(basisCents) })
          : say(adjustmentTexts.untaxedOf, { words, basis: money(basisCents) }),
        taxCents,
      );
    }),
    ...(totals.vatSubtotals.length > 1 ? [row('tax', adjustmentTexts.taxTotal, totals.taxTotalCents)] : []),
    ...(accounting === undefined
      ? []
      : [
          {
            id: 'accounting',
            label: adjustmentTexts.taxInEuros,
            amount: formatMoney(accounting, 'EUR'),
            isMain: false,
          },
        ]),
    row('total', adjustmentTexts.taxInclusive, totals.taxInclusiveCents, !isSettled),
    ...(isSettled && totals.prepaidCents !== 0
      ? [row('prepaid', adjustmentTexts.prepaid, 0 - totals.prepaidCents)]
      : []),
    ...(isSettled && totals.roundingCents !== 0
      ? [row('rounding', adjustmentTexts.rounding, totals.roundingCents)]
      : []),
    ...(isSettled ? [row('due', adjustmentTexts.due, totals.dueCents, true)] : []),
  ];
}
