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

/** Each total as it is called, with its term. */
const TERMS = {
  'BT-106': { fr: 'le total HT des lignes', en: 'the total of the lines' },
  'BT-107': { fr: 'le total des remises', en: 'the total of the discounts' },
  'BT-108': { fr: 'le total des frais', en: 'the total of the charges' },
  'BT-109': { fr: 'le total HT', en: 'the total excluding VAT' },
  'BT-110': { fr: 'le total de TVA', en: 'the total VAT' },
  'BT-112': { fr: 'le total TTC', en: 'the total including VAT' },
  'BT-113': { fr: 'le montant déjà payé', en: 'the amount already paid' },
  'BT-114': { fr: 'l’arrondi', en: 'the rounding' },
  'BT-115': { fr: 'le net à payer', en: 'the amount due' },
  'BT-116': { fr: 'la base HT de la TVA', en: 'the basis of the VAT' },
  'BT-117': { fr: 'le montant de la TVA', en: 'the amount of VAT' },
} as const;

function differenceProblem(
  term: keyof typeof TERMS,
  written: string | undefined,
  cents: Cents,
  rate?: string,
): Problem {
  const { fr, en } = TERMS[term];
  const inFileEn = written ?? '0.00';
  const computedEn = centsToDecimal(cents);
  return problem('import.totalsDiffer', {
    term: rate === undefined ? `${fr} (${term})` : `${fr} à ${rate.replace('.', ',')} % (${term})`,
    termEn: rate === undefined ? `${en} (${term})` : `${en} at ${rate}% (${term})`,
    inFile: inFileEn.replace('.', ','),
    inFileEn,
    computed: computedEn.replace('.', ','),
    computedEn,
  });
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
    if (differs(basisAmount, basisCents)) return differenceProblem('BT-116', basisAmount, basisCents, rate);
    if (differs(taxAmount, taxCents)) return differenceProblem('BT-117', taxAmount, taxCents, rate);
  }
  const forgotten = vatSubtotals.find(
    (each) => each.basisCents !== 0 && !written.has(groupKey(each.category, each.rate)),
  );
  return forgotten === undefined
    ? undefined
    : differenceProblem('BT-116', undefined, forgotten.basisCents, forgotten.rate ?? '0');
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
