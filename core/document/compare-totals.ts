import { Big } from 'big.js';
import { centsToDecimal, parseDecimal, type Cents } from '../draft/decimal.ts';
import type { Invoice } from '../draft/invoice.ts';
import { problem, type Problem } from '../draft/problem.ts';
import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { computeTotals, rateOf, type Totals } from '../draft/totals.ts';
import { isWithoutLines, type DraftVat } from './to-draft-without-lines.ts';

function differs(written: string | undefined, cents: Cents): boolean {
  if (written === undefined) return false;
  const decimal = parseDecimal(written);
  return decimal === undefined || !new Big(decimal).times(100).eq(cents);
}

function differenceProblem(term: string, written: string | undefined, cents: Cents): Problem {
  return problem('import.totalsDiffer', { term, inFile: written ?? '0', computed: centsToDecimal(cents) });
}

/** The groups of one category and rate as one, since a draft has one of each. */
function mergeGroups(groups: readonly DraftVat[]): ReadonlyMap<string, DraftVat> {
  const merged = new Map<string, DraftVat>();
  const add = (one: string | undefined, other: string | undefined): string | undefined =>
    one === undefined && other === undefined ? undefined : new Big(one ?? 0).plus(other ?? 0).toFixed();
  for (const group of groups) {
    const key = groupKey(group.category, rateOf(group.category, group.rate));
    const known = merged.get(key);
    merged.set(key, {
      ...group,
      basisAmount: add(known?.basisAmount, group.basisAmount),
      taxAmount: add(known?.taxAmount, group.taxAmount),
    });
  }
  return merged;
}

const groupKey = (category: string, rate = ''): string => `${category} ${rate}`;

function compareVat(groups: readonly DraftVat[], { vatSubtotals }: Totals): Problem | undefined {
  const written = mergeGroups(groups);
  const zero = 0 as Cents;
  const computed = new Map(vatSubtotals.map((each) => [groupKey(each.category, each.rate), each] as const));
  for (const [key, { rate, basisAmount, taxAmount }] of written) {
    const { basisCents, taxCents } = computed.get(key) ?? { basisCents: zero, taxCents: zero };
    if (differs(basisAmount, basisCents)) return differenceProblem(`BT-116 (${rate} %)`, basisAmount, basisCents);
    if (differs(taxAmount, taxCents)) return differenceProblem(`BT-117 (${rate} %)`, taxAmount, taxCents);
  }
  const forgotten = vatSubtotals.find(
    (each) => each.basisCents !== 0 && !written.has(groupKey(each.category, each.rate)),
  );
  return forgotten === undefined
    ? undefined
    : differenceProblem(`BT-116 (${forgotten.rate ?? '0'} %)`, undefined, forgotten.basisCents);
}

/** BT-110 among the VAT totals: the one in the invoice's own currency, or in none. */
export function ownTaxTotal({ totals, currencyCode }: StatedInvoice): string | undefined {
  return totals?.taxTotals.find(({ currency }) => currency === undefined || currency === currencyCode)?.amount;
}

/** The first amount of the document that our calculation does not reproduce to the cent; undefined when all of them agree. */
export function compareTotals(
  invoice: Invoice,
  stated: StatedInvoice,
  groups: readonly DraftVat[],
): Problem | undefined {
  const totals = computeTotals(invoice);
  const { totals: written } = stated;
  const pairs = [
    ['BT-106', written?.sumOfLines, totals.sumOfLinesCents],
    ['BT-107', written?.sumOfAllowances, totals.sumOfAllowancesCents],
    ['BT-108', written?.sumOfCharges, totals.sumOfChargesCents],
    ['BT-109', written?.taxExclusive, totals.taxExclusiveCents],
    ['BT-110', ownTaxTotal(stated), totals.taxTotalCents],
    ['BT-112', written?.taxInclusive, totals.taxInclusiveCents],
    // MINIMUM says what is due and leaves out what was paid before.
    ['BT-113', written?.prepaid ?? (isWithoutLines(stated) ? undefined : '0'), totals.prepaidCents],
    ['BT-114', written?.rounding ?? '0', totals.roundingCents],
    ['BT-115', written?.due, totals.dueCents],
  ] as const;
  const wrong = pairs.find(([, inFile, cents]) => differs(inFile, cents));
  return (
    compareVat(groups, totals) ?? (wrong === undefined ? undefined : differenceProblem(wrong[0], wrong[1], wrong[2]))
  );
}
