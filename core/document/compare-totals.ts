import { Big } from 'big.js';
import { centsToDecimal, type Cents } from '../draft/decimal.ts';
import type { Invoice } from '../draft/invoice.ts';
import { problem, type Problem } from '../draft/problem.ts';
import { computeTotals } from '../draft/totals.ts';
import type { WrittenTotals, WrittenVat } from './read-cii-settlement.ts';

function differs(written: string | undefined, cents: Cents): boolean {
  return written !== undefined && !new Big(written).times(100).eq(cents);
}

function differenceProblem(term: string, written: string | undefined, cents: Cents): Problem {
  return problem('import.totalsDiffer', { term, inFile: written ?? '0', computed: centsToDecimal(cents) });
}

const groupKey = (category: string, rate = '0'): string => `${category} ${new Big(rate).toFixed()}`;

function compareVat(written: readonly WrittenVat[], invoice: Invoice): Problem | undefined {
  const computed = computeTotals(invoice).vatSubtotals;
  const groups = new Map(computed.map((each) => [groupKey(each.category, each.rate), each] as const));
  const zero = 0 as Cents;
  const seen = new Set<string>();
  for (const { category, rate, basis, tax } of written) {
    const key = groupKey(category, rate);
    const group = groups.get(key);
    const repeated = seen.has(key);
    seen.add(key);
    const expected = repeated ? { basisCents: zero, taxCents: zero } : (group ?? { basisCents: zero, taxCents: zero });
    if (differs(basis, expected.basisCents)) return differenceProblem(`BT-116 (${rate} %)`, basis, expected.basisCents);
    if (differs(tax, expected.taxCents)) return differenceProblem(`BT-117 (${rate} %)`, tax, expected.taxCents);
  }
  const forgotten = computed.find((each) => !seen.has(groupKey(each.category, each.rate)));
  return forgotten === undefined
    ? undefined
    : differenceProblem(`BT-116 (${forgotten.rate ?? '0'} %)`, undefined, forgotten.basisCents);
}

/** The first amount of the file that our calculation does not reproduce to the cent; undefined when all of them agree. */
export function compareTotals(
  invoice: Invoice,
  written: WrittenTotals,
  nets: readonly (string | undefined)[],
): Problem | undefined {
  const totals = computeTotals(invoice);
  const line = nets.findIndex((net, index) => differs(net, totals.lineNetCents[index] ?? (0 as Cents)));
  if (line !== -1)
    return differenceProblem(`BT-131 (n° ${line + 1})`, nets[line], totals.lineNetCents[line] ?? (0 as Cents));
  const pairs = [
    ['BT-106', written.sumOfLines, totals.sumOfLinesCents],
    ['BT-109', written.taxExclusive, totals.taxExclusiveCents],
    ['BT-110', written.taxTotal, totals.taxTotalCents],
    ['BT-112', written.taxInclusive, totals.taxInclusiveCents],
    ['BT-113', written.prepaid ?? '0', totals.prepaidCents],
    ['BT-115', written.due, totals.dueCents],
  ] as const;
  const wrong = pairs.find(([, inFile, cents]) => differs(inFile, cents));
  return (
    compareVat(written.vat, invoice) ??
    (wrong === undefined ? undefined : differenceProblem(wrong[0], wrong[1], wrong[2]))
  );
}
