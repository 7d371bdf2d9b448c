import { centsToDecimal, type Cents, type Decimal } from '../draft/decimal.ts';
import { problem, type Problem } from '../draft/problem.ts';
import type { Totals } from '../draft/totals.ts';
import { guessTotals, type PageTotals } from './guess-totals.ts';
import { readAmounts } from './guess-values.ts';
import type { TextLine } from './page-text.ts';

/** One total of an invoice's data beside the same one of its page, both with two decimals. */
export type TotalComparison = {
  readonly term: keyof typeof TERMS;
  readonly stated: Decimal;
  /** The amount that the page's own label announces; absent where no label was understood. */
  readonly onPage?: Decimal;
  /** `absent`: the page neither announces this total nor holds the amount anywhere. */
  readonly verdict: 'found' | 'differs' | 'absent';
};

const TERMS = {
  'BT-109': { fr: 'le total hors taxes', en: 'the total without VAT', page: 'taxExclusive', data: 'taxExclusiveCents' },
  'BT-110': { fr: 'le total de la TVA', en: 'the VAT total', page: 'taxTotal', data: 'taxTotalCents' },
  'BT-112': { fr: 'le total TTC', en: 'the total with VAT', page: 'taxInclusive', data: 'taxInclusiveCents' },
  'BT-115': { fr: 'le montant à payer', en: 'the amount due', page: 'due', data: 'dueCents' },
} as const satisfies Record<string, { fr: string; en: string; page: keyof PageTotals; data: keyof Totals }>;

/** The data's totals that are looked for on the page. */
export type ComparedTotals = Pick<Totals, (typeof TERMS)[keyof typeof TERMS]['data']>;

/**
 * Looks for the totals of the data on the pages; signs are left out, since a credit note prints them either way. A page
 * whose own totals don't add up announces none.
 */
export function compareWithPage(totals: ComparedTotals, lines: readonly TextLine[]): readonly TotalComparison[] {
  const page = guessTotals(lines);
  const amounts = new Set(lines.flatMap((line) => line.flatMap(({ text }) => readAmounts(text).map(Math.abs))));
  return (Object.keys(TERMS) as (keyof typeof TERMS)[]).map((term) => {
    const stated = totals[TERMS[term].data];
    const announced = page[TERMS[term].page]?.value;
    const common = { term, stated: centsToDecimal(stated) };
    if (announced === undefined)
      return { ...common, verdict: amounts.has(Math.abs(stated)) || stated === 0 ? 'found' : 'absent' };
    const onPage = centsToDecimal((Math.sign(stated) < 0 ? -Math.abs(announced) : Math.abs(announced)) as Cents);
    return { ...common, onPage, verdict: Math.abs(announced) === Math.abs(stated) ? 'found' : 'differs' };
  });
}

/** What a comparison found wrong, as problems with their sentences: totals that differ, or a page without the total. */
export function pageDifferences(comparison: readonly TotalComparison[]): readonly Problem[] {
  return comparison.flatMap(({ term, stated, onPage, verdict }) => {
    const label = { label: `${TERMS[term].fr} (${term})`, labelEn: `${TERMS[term].en} (${term})` };
    const inData = stated.replace('.', ',');
    switch (verdict) {
      case 'found':
        return [];
      case 'differs':
        return [problem('import.pageDiffers', { ...label, onPage: (onPage ?? '').replace('.', ','), inData })];
      case 'absent':
        // Many a page leaves out one total or the other; the grand total it must have.
        return term === 'BT-112' ? [problem('import.notOnPage', { ...label, inData })] : [];
      default:
        return verdict satisfies never;
    }
  });
}
