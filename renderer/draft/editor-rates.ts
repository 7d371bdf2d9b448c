import type { VatCategory } from '../../core/draft/invoice.ts';
import { parseDecimal } from '../../core/draft/decimal.ts';
import { say } from '../ui/french.ts';
import type { FieldOption } from '../ui/SelectField.tsx';
import { formatDraftDecimal } from './editor-decimal.ts';
import { vatTexts } from './vat-texts.ts';

/** What a line, a reduction or an extra is taxed by: BT-151 and BT-152, or the same of BG-20 and BG-21. */
export type Taxed = { readonly vatCategory: VatCategory; readonly vatRate: string };

/** The rates in force, mainland first, then overseas (art. 278 to 281 nonies and 294 to 296 CGI). */
const RATES: readonly (readonly [rate: string, hint: string])[] = [
  ['20', vatTexts.rate20],
  ['10', vatTexts.rate10],
  ['5.5', vatTexts.rate55],
  ['2.1', vatTexts.rate21],
  ['8.5', vatTexts.rate85],
  ['1.75', vatTexts.rate175],
  ['1.05', vatTexts.rate105],
];

/** The categories that bear no VAT, the most used first. */
const UNTAXED: readonly FieldOption[] = [
  { id: 'E', label: vatTexts.exempt, hint: vatTexts.exemptHint },
  { id: 'AE', label: vatTexts.reverse, hint: vatTexts.reverseHint },
  { id: 'K', label: vatTexts.intra, hint: vatTexts.intraHint },
  { id: 'G', label: vatTexts.export, hint: vatTexts.exportHint },
  { id: 'O', label: vatTexts.outside, hint: vatTexts.outsideHint },
  { id: 'Z', label: vatTexts.zero, hint: vatTexts.zeroHint },
];

function percent(rate: string): string {
  return `${formatDraftDecimal(rate)}\u00a0%`;
}

/** A category whose rate is written with it: taxed, Canary Islands, Ceuta and Melilla. */
function hasRate(category: VatCategory): boolean {
  return category === 'S' || category === 'L' || category === 'M';
}

/** The choice that is held now: `S 20`, `AE`; a rate counts by its value, so that `20.00` is `20`. */
export function rateId({ vatCategory, vatRate }: Taxed): string {
  return hasRate(vatCategory) ? `${vatCategory} ${parseDecimal(vatRate) ?? vatRate}` : vatCategory;
}

/** The choices of VAT in words: the rates in force, the reasons for none, and whatever an imported file brings. */
export function rateOptions(taxed: Taxed): readonly FieldOption[] {
  const known = [...RATES.map(([rate, hint]) => ({ id: `S ${rate}`, label: percent(rate), hint })), ...UNTAXED];
  const current = rateId(taxed);
  return known.some(({ id }) => id === current) ? known : [...known, otherOption(current, taxed)];
}

function otherOption(id: string, { vatCategory, vatRate }: Taxed): FieldOption {
  const rate = percent(vatRate);
  if (vatCategory === 'L') return { id, label: say(vatTexts.canary, { rate }), hint: vatTexts.canaryHint };
  if (vatCategory === 'M') return { id, label: say(vatTexts.ceuta, { rate }), hint: vatTexts.ceutaHint };
  return { id, label: rate, hint: vatTexts.rateOther };
}

/** What a choice changes. */
export function rateChange(id: string): Taxed {
  const [category = '', rate = '0'] = id.split(' ');
  return { vatCategory: category as VatCategory, vatRate: rate };
}

/** VAT in words, for the totals: `TVA 20 %`, or the category's name. */
export function rateWords({ vatCategory, vatRate }: Taxed): string {
  if (vatCategory === 'L') return say(vatTexts.canary, { rate: percent(vatRate) });
  if (vatCategory === 'M') return say(vatTexts.ceuta, { rate: percent(vatRate) });
  const untaxed = UNTAXED.find(({ id }) => id === vatCategory);
  if (untaxed === undefined) return percent(vatRate);
  return vatCategory === 'E' ? untaxed.label : (untaxed.hint ?? untaxed.label);
}
