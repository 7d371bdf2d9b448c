import type { Cents } from '../draft/decimal.ts';
import type { InvoiceLine, LineAllowance, VatCategory } from '../draft/invoice.ts';
import { allowanceCents } from '../draft/totals.ts';
import { formatAmount, formatPercent, formatPeriod, formatPrice, formatQuantity } from './french-format.ts';

/** A category that bears no rate, in a word that fits a narrow column. */
const CATEGORY_WORDS: Readonly<Partial<Record<VatCategory, string>>> = {
  E: 'exonéré',
  AE: 'autoliq.',
  K: 'intra-UE',
  G: 'export',
  O: 'hors TVA',
};

/** The rate of a line or of a subtotal: `5,5 %`, or why there is none. */
export function rateWords(category: VatCategory, rate: string | undefined): string {
  return CATEGORY_WORDS[category] ?? formatPercent(rate ?? '0');
}

/** « Remise de 5 % sur 120,00, Fidélité ». */
export function allowanceWords(kind: 'Remise' | 'Frais', allowance: LineAllowance): string {
  const rate = allowance.percent === undefined ? '' : ` de ${formatPercent(allowance.percent)}`;
  const base =
    allowance.percent === undefined || allowance.baseAmount === undefined
      ? ''
      : ` sur ${formatPrice(allowance.baseAmount)}`;
  const reason = allowance.reason ?? allowance.reasonCode;
  return `${kind}${rate}${base}${reason === undefined ? '' : `, ${reason}`}`;
}

/** The same with its amount, « … : −6,00 »; `cents` is the amount as it counts, with its sign. */
function allowanceText(kind: 'Remise' | 'Frais', allowance: LineAllowance, cents: Cents): string {
  return `${allowanceWords(kind, allowance)}\u00a0: ${formatAmount(cents)}`;
}

function referencesText(line: InvoiceLine): string {
  const { standardItemIdentifier: standard, invoicedObject } = line;
  const codes = (line.classifications ?? []).map(({ value, scheme }) =>
    scheme === undefined ? value : `${value} (${scheme})`,
  );
  const labelled: readonly (readonly [string, string | undefined])[] = [
    ['Ligne', line.identifier],
    ['Réf.', line.sellerItemIdentifier],
    ['Réf. client', line.buyerItemIdentifier],
    ['Code', standard === undefined ? undefined : `${standard.value} (${standard.scheme})`],
    ['Nomenclature', codes.length === 0 ? undefined : codes.join(', ')],
    ['Origine', line.originCountryCode],
    ['Ligne de commande', line.orderLineReference],
    ['Objet', invoicedObject?.value],
    ['Imputation', line.buyerAccountingReference],
  ];
  return labelled
    .flatMap(([label, value]) => (value === undefined || value === '' ? [] : [`${label}\u00a0${value}`]))
    .join(' · ');
}

function priceText(line: InvoiceLine): string {
  const base = line.priceBaseQuantity;
  const parts = [
    line.grossPrice === undefined ? '' : `Prix brut HT ${formatPrice(line.grossPrice)}`,
    line.priceDiscount === undefined ? '' : `remise ${formatPrice(line.priceDiscount)} par unité`,
    base === undefined || base === '1' || base === ''
      ? ''
      : `prix pour ${formatQuantity(base, line.priceBaseUnitCode ?? line.unitCode)}`,
  ];
  return parts.filter((each) => each !== '').join(', ');
}

/** What stands under the name of a line, in secondary ink: description, references, period, price, reductions. */
export function detailTexts(line: InvoiceLine): readonly string[] {
  const period = formatPeriod(line.periodStartOn, line.periodEndOn);
  return [
    line.description ?? '',
    ...(line.attributes ?? []).map(({ name, value }) => `${name}\u00a0: ${value}`),
    line.note ?? '',
    referencesText(line),
    period === undefined ? '' : `Période\u00a0: ${period}`,
    priceText(line),
    ...line.allowances.map((each) => allowanceText('Remise', each, (0 - allowanceCents(each, line)) as Cents)),
    ...(line.charges ?? []).map((each) => allowanceText('Frais', each, allowanceCents(each, line))),
  ].filter((each) => each.trim() !== '');
}
