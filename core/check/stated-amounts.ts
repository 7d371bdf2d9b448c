import type { Big } from 'big.js';
import type { StatedInvoice, StatedTotals } from '../draft/stated-invoice.ts';
import { exactOf } from './vat-groups.ts';

/** A stated amount: exact, or `undefined` when it is absent, or `'unreadable'` when its text is no number. */
export type StatedAmount = Big | 'unreadable' | undefined;

type TotalName = Exclude<keyof StatedTotals, 'taxTotals'>;

/** Every amount that the totals are held against, read once per document. */
export type StatedAmounts = {
  /** BT-131 of each line */ readonly lineNets: readonly StatedAmount[];
  /** BT-92 of each allowance */ readonly allowances: readonly StatedAmount[];
  /** BT-99 of each charge */ readonly charges: readonly StatedAmount[];
  /** BT-117 of each VAT rate */ readonly vatAmounts: readonly StatedAmount[];
  /** BT-110 and BT-111, in the order of the document */ readonly taxTotals: readonly StatedAmount[];
  /** BG-22 */ readonly totals: Readonly<Partial<Record<TotalName, StatedAmount>>>;
};

/** Reads one text as XML Schema's `decimal` does. */
export function readStatedAmount(text: string | undefined): StatedAmount {
  return text === undefined ? undefined : (exactOf(text) ?? 'unreadable');
}

/** The single totals of BG-22, in the order of the standard. */
export const TOTAL_NAMES: readonly TotalName[] = [
  'sumOfLines',
  'sumOfAllowances',
  'sumOfCharges',
  'taxExclusive',
  'taxInclusive',
  'prepaid',
  'rounding',
  'due',
];

function readAmounts(stated: StatedInvoice): StatedAmounts {
  const amountOf = ({ amount }: { readonly amount?: string }): StatedAmount => readStatedAmount(amount);
  return {
    lineNets: stated.lines.map((each) => readStatedAmount(each.netAmount)),
    allowances: stated.allowances.map(amountOf),
    charges: stated.charges.map(amountOf),
    vatAmounts: stated.vatBreakdown.map((each) => readStatedAmount(each.taxAmount)),
    taxTotals: (stated.totals?.taxTotals ?? []).map(amountOf),
    totals: Object.fromEntries(TOTAL_NAMES.map((name) => [name, readStatedAmount(stated.totals?.[name])])),
  };
}

const known = new WeakMap<StatedInvoice, StatedAmounts>();

/** The amounts of a document; the second rule to ask gets what the first one read. */
export function amountsOf(stated: StatedInvoice): StatedAmounts {
  const before = known.get(stated);
  if (before !== undefined) return before;
  const amounts = readAmounts(stated);
  known.set(stated, amounts);
  return amounts;
}
