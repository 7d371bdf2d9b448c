import { Big } from 'big.js';
import type { StatedDocumentAllowance, StatedInvoice } from '../draft/stated-invoice.ts';

/** The longest text that is read as a number: a received file may hold a million digits. */
const LONGEST_NUMBER = 40;

/** The exact number that a text states, as XML Schema's `decimal` reads it; undefined for anything else. */
export function exactOf(text: string | undefined): Big | undefined {
  if (text === undefined || text.length > LONGEST_NUMBER) return undefined;
  return /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? new Big(text.replace(/^\+/, '').replace(/\.$/, '')) : undefined;
}

/** Rounded to a number of decimals, a half towards the larger number (-0.5 becomes 0), as XPath's `round` does. */
export function roundUpwards(exact: Big, decimals: number): Big {
  const scale = new Big(10).pow(decimals);
  const shifted = exact.times(scale).plus('0.5');
  const cut = shifted.round(0, Big.roundDown);
  return (cut.gt(shifted) ? cut.minus(1) : cut).div(scale);
}

/** A sum in whole cents, and what could not be read as a few of them: most amounts never meet a `Big`. */
type Sum = { cents: number; rest: Big };
type Sums = Readonly<Record<'lines' | 'allowances' | 'charges', Sum>>;
type Counts = { lines: number; allowances: number; breakdowns: number };

/** What an invoice states by VAT category, gathered in one pass. */
export type VatGroups = {
  /** How often the category stands on lines, on document allowances or charges, and in the VAT breakdown. */
  readonly countsOf: (category: string) => Counts;
  /** Lines plus charges minus allowances of a category and, when one is given, of a rate; each sum in whole cents. */
  readonly basisOf: (category: string, rate?: Big) => Big;
};

const NONE: Counts = { lines: 0, allowances: 0, breakdowns: 0 };
const ZERO = new Big(0);

function noSums(): Sums {
  return {
    lines: { cents: 0, rest: ZERO },
    allowances: { cents: 0, rest: ZERO },
    charges: { cents: 0, rest: ZERO },
  };
}

const FEW_CENTS = /^-?\d{1,8}(\.\d{1,2})?$/;

function addAmount(sum: Sum, amount: string): void {
  if (FEW_CENTS.test(amount)) {
    sum.cents += Math.round(Number(amount) * 100);
    // Far below 2^53, where whole numbers stop being exact.
    if (Math.abs(sum.cents) < 1e15) return;
    sum.rest = sum.rest.plus(new Big(sum.cents).div(100));
    sum.cents = 0;
  } else {
    sum.rest = sum.rest.plus(exactOf(amount) ?? ZERO);
  }
}

function roundedSum({ cents, rest }: Sum): Big {
  return roundUpwards(rest.plus(new Big(cents).div(100)), 2);
}

function gather(stated: StatedInvoice): VatGroups {
  const counts = new Map<string, Counts>();
  const sums = new Map<string, Sums>();
  const rates = new Map<string, string>();
  // Most invoices write few rates on many lines: each writing is read once.
  const rateKey = (text: string): string => {
    const known = rates.get(text);
    if (known !== undefined) return known;
    const key = exactOf(text)?.toFixed() ?? '';
    rates.set(text, key);
    return key;
  };
  const count = (category: string, kind: keyof Counts): void => {
    const all = counts.get(category) ?? { ...NONE };
    all[kind] += 1;
    counts.set(category, all);
  };
  const add = (
    { vatCategory: category, vatRate: rate }: Pick<StatedDocumentAllowance, 'vatCategory' | 'vatRate'>,
    kind: keyof Sums,
    amount: string | undefined,
  ): void => {
    if (category === undefined) return;
    count(category, kind === 'lines' ? 'lines' : 'allowances');
    if (amount === undefined) return;
    for (const key of rate === undefined ? [category] : [category, `${category} ${rateKey(rate)}`]) {
      const all = sums.get(key) ?? noSums();
      addAmount(all[kind], amount);
      sums.set(key, all);
    }
  };
  for (const line of stated.lines) add(line, 'lines', line.netAmount);
  for (const allowance of stated.allowances) add(allowance, 'allowances', allowance.amount);
  for (const charge of stated.charges) add(charge, 'charges', charge.amount);
  for (const { category } of stated.vatBreakdown) if (category !== undefined) count(category, 'breakdowns');
  return {
    countsOf: (category) => counts.get(category) ?? NONE,
    basisOf: (category, rate) => {
      const all = sums.get(rate === undefined ? category : `${category} ${rate.toFixed()}`) ?? noSums();
      return roundedSum(all.lines).plus(roundedSum(all.charges)).minus(roundedSum(all.allowances));
    },
  };
}

const gathered = new WeakMap<StatedInvoice, VatGroups>();

/** The VAT groups of an invoice; gathered once for all rules. */
export function vatGroupsOf(stated: StatedInvoice): VatGroups {
  const known = gathered.get(stated) ?? gather(stated);
  gathered.set(stated, known);
  return known;
}
