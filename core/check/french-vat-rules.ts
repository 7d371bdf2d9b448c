import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { isAdmittedVatRate } from '../draft/vat-rates.ts';
import type { Fault, StatedRule } from './rule.ts';
import { exactOf } from './vat-groups.ts';

const CATEGORIES = new Set(['S', 'E', 'AE', 'K', 'G', 'O', 'Z']);
/** How BR-FR-16 lets a rate be written: it compares texts, `20.0000` is none of them. */
const WRITTEN_RATES = new Set(
  '0 0.0 0.00 10 10.0 10.00 13 13.0 13.00 20 20.0 20.00 8.5 8.50 19.6 19.60 2.1 2.10 5.5 5.50 7 7.0 7.00 20.6 20.60 1.05 0.9 0.90 1.75 9.2 9.20 9.6 9.60'.split(
    ' ',
  ),
);

type Tax = { readonly category: string | undefined; readonly rate: string | undefined };

/**
 * What is wrong where lines, document allowances and charges state their VAT (one that says nothing of it has no such
 * group), and in the breakdown where it says what stands nowhere else.
 */
function faultsByText(
  stated: StatedInvoice,
  textOf: (tax: Tax) => string | undefined,
  isBroken: (text: string) => boolean,
): readonly Fault[] {
  const verdicts = new Map<string, boolean>();
  const wrongText = (tax: Tax): string | undefined => {
    const text = textOf(tax);
    if (text === undefined) return undefined;
    const verdict = verdicts.get(text) ?? isBroken(text);
    verdicts.set(text, verdict);
    return verdict ? text : undefined;
  };
  const told = new Set<string>();
  const faults: Fault[] = [];
  for (const list of ['lines', 'allowances', 'charges'] as const) {
    for (const [index, { vatCategory: category, vatRate: rate }] of stated[list].entries()) {
      const typed = category === undefined && rate === undefined ? undefined : wrongText({ category, rate });
      if (typed === undefined) continue;
      told.add(typed);
      faults.push({ field: `${list}.${index}.vatRate`, values: { typed } });
    }
  }
  for (const [index, { category, rate }] of stated.vatBreakdown.entries()) {
    const typed = wrongText({ category, rate });
    if (typed !== undefined && !told.has(typed))
      faults.push({ field: `vatBreakdown.${index}.rate`, values: { typed } });
  }
  return faults;
}

/** On Chorus Pro only the rate counts, not how a received document writes it; what is no number is told elsewhere. */
function isUnknownRate(text: string, isChorus: boolean): boolean {
  if (!isChorus) return !WRITTEN_RATES.has(text);
  return exactOf(text) !== undefined && !isAdmittedVatRate(text);
}

/** VAT categories and rates that France knows. */
export const frenchVatRules: readonly StatedRule[] = [
  {
    id: 'BR-FR-15',
    source: 'XP Z12-012 BR-FR-15 (BT-95, BT-102, BT-118, BT-151)',
    severity: 'blocks',
    target: 'reform',
    fr: '{place} : la TVA « {typed} » n’est pas admise en France. Choisissez taxée (S), exonérée (E), autoliquidation (AE), intracommunautaire (K), exportation (G), hors champ (O) ou taux zéro (Z).',
    en: '{place}: the VAT category “{typed}” is not admitted in France. Choose taxed (S), exempt (E), reverse charge (AE), intra-EU (K), export (G), outside the scope (O) or zero rate (Z).',
    check: (stated) =>
      faultsByText(
        stated,
        ({ category = '' }) => category,
        (category) => !CATEGORIES.has(category),
      ),
  },
  {
    id: 'BR-FR-16',
    source: 'XP Z12-012 BR-FR-16 (BT-96, BT-103, BT-119, BT-152); CGI art. 278 à 281 nonies, 294 à 297',
    severity: 'blocks',
    fr: '{place} : le taux de TVA {typed} % n’existe pas en France. Les taux courants sont 20, 10, 5,5 et 2,1 % ; outre-mer 8,5 et 2,1 % ; écrivez deux décimales au plus.',
    en: '{place}: the VAT rate {typed}% does not exist in France. The usual rates are 20, 10, 5.5 and 2.1%; overseas 8.5 and 2.1%; write two decimals at most.',
    check: (stated, { target }) =>
      faultsByText(
        stated,
        ({ rate }) => rate,
        (rate) => isUnknownRate(rate, target === 'chorus'),
      ),
  },
];
