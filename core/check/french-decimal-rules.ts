import type { StatedAllowance, StatedInvoice } from '../draft/stated-invoice.ts';
import { faultWhen, type StatedRule } from './rule.ts';

type Typed = { readonly field: string; readonly text: string | undefined };

const TWO_WAY = new Set(['S9', 'B9', 'M9']);

/** A pattern of XP Z12-012: a text of at most `digits` digits, the sign among them, and `decimals` behind the dot. */
function shape(decimals: number, digits: number, sign: '-?' | ''): (text: string) => boolean {
  const pattern = new RegExp(String.raw`^${sign}\d{1,${digits}}(\.\d{1,${decimals}})?$`);
  return (text) => pattern.test(text) && text.length - (text.includes('.') ? 1 : 0) <= digits;
}

const isAmount = shape(2, 19, '-?');
const isQuantity = shape(4, 19, '-?');
const isPrice = shape(6, 19, '');
const isTwoWayPrice = shape(6, 19, '-?');
const isRate = shape(2, 4, '');

function allowanceAmounts(place: string, all: readonly StatedAllowance[]): readonly Typed[] {
  return all.flatMap(({ amount, baseAmount }, index) => [
    { field: `${place}.${index}.amount`, text: amount },
    { field: `${place}.${index}.baseAmount`, text: baseAmount },
  ]);
}

function amountsOf({ allowances, charges, totals, vatBreakdown, lines }: StatedInvoice): readonly Typed[] {
  return [
    ...allowanceAmounts('allowances', allowances),
    ...allowanceAmounts('charges', charges),
    { field: 'totals.sumOfLines', text: totals?.sumOfLines },
    { field: 'totals.sumOfAllowances', text: totals?.sumOfAllowances },
    { field: 'totals.sumOfCharges', text: totals?.sumOfCharges },
    { field: 'totals.taxExclusive', text: totals?.taxExclusive },
    ...(totals?.taxTotals ?? []).map(({ amount }, index) => ({
      field: `totals.taxTotals.${index}.amount`,
      text: amount,
    })),
    { field: 'totals.taxInclusive', text: totals?.taxInclusive },
    { field: 'prepaidAmount', text: totals?.prepaid },
    { field: 'roundingAmount', text: totals?.rounding },
    { field: 'totals.due', text: totals?.due },
    ...vatBreakdown.flatMap(({ basisAmount, taxAmount }, index) => [
      { field: `vatBreakdown.${index}.basisAmount`, text: basisAmount },
      { field: `vatBreakdown.${index}.taxAmount`, text: taxAmount },
    ]),
    ...lines.flatMap((line, index) => [
      { field: `lines.${index}.netAmount`, text: line.netAmount },
      ...allowanceAmounts(`lines.${index}.allowances`, line.allowances),
      ...allowanceAmounts(`lines.${index}.charges`, line.charges),
    ]),
  ];
}

function onLines({ lines }: StatedInvoice, names: readonly (keyof StatedInvoice['lines'][number])[]): readonly Typed[] {
  return lines.flatMap((line, index) =>
    names.map((name) => {
      const text = line[name];
      return { field: `lines.${index}.${name}`, text: typeof text === 'string' ? text : undefined };
    }),
  );
}

function ratesOf({ allowances, charges, vatBreakdown, lines }: StatedInvoice): readonly Typed[] {
  return [
    ...lines.map(({ vatRate }, index) => ({ field: `lines.${index}.vatRate`, text: vatRate })),
    ...allowances.map(({ vatRate }, index) => ({ field: `allowances.${index}.vatRate`, text: vatRate })),
    ...charges.map(({ vatRate }, index) => ({ field: `charges.${index}.vatRate`, text: vatRate })),
    ...vatBreakdown.map(({ rate }, index) => ({ field: `vatBreakdown.${index}.rate`, text: rate })),
  ];
}

/** The breakdown repeats what lines and allowances say: it is named only for a text that stands nowhere else. */
function decimalRule(
  number: string,
  terms: string,
  words: { readonly fr: string; readonly en: string },
  typedIn: (stated: StatedInvoice) => readonly Typed[],
  isRight: (text: string, stated: StatedInvoice) => boolean,
  twinOf?: string,
): StatedRule {
  return {
    ...(twinOf !== undefined && { twinOf }),
    id: `BR-FR-DEC-${number}`,
    source: `XP Z12-012 BR-FR-DEC-${number} (${terms})`,
    severity: 'blocks',
    target: 'reform',
    fr: `{where}, « {typed} », ${words.fr}`,
    en: `{where}, “{typed}”, ${words.en}`,
    check: (stated) => {
      const told = new Set<string>();
      return typedIn(stated).flatMap(({ field, text }) => {
        if (text === undefined || isRight(text, stated)) return [];
        const isRepeated = field.startsWith('vatBreakdown.') && told.has(text);
        told.add(text);
        return faultWhen(!isRepeated, field, { typed: text.slice(0, 40) });
      });
    },
  };
}

/** How amounts, quantities, prices and rates are written (XP Z12-012). */
export const frenchDecimalRules: readonly StatedRule[] = [
  decimalRule(
    '01',
    'BT-92, BT-93, BT-99, BT-100, BT-106 à BT-117, BT-131, BT-136, BT-137, BT-141, BT-142',
    {
      fr: 'n’est pas un montant que les plateformes agréées acceptent : 2 décimales et 19 chiffres au plus, sans signe +. Arrondissez aux centimes.',
      en: 'is not an amount that approved platforms take: 2 decimals and 19 digits at most, without a + sign. Round it to cents.',
    },
    amountsOf,
    isAmount,
  ),
  decimalRule(
    '02',
    'BT-129, BT-149',
    {
      fr: 'n’est pas une quantité que les plateformes agréées acceptent : 4 décimales et 19 chiffres au plus. Arrondissez, ou changez d’unité.',
      en: 'is not a quantity that approved platforms take: 4 decimals and 19 digits at most. Round it, or use another unit.',
    },
    (stated) => onLines(stated, ['quantity', 'priceBaseQuantity']),
    isQuantity,
  ),
  decimalRule(
    '03',
    'BT-146, BT-147, BT-148',
    {
      fr: 'n’est pas un prix que les plateformes agréées acceptent : 6 décimales et 19 chiffres au plus, jamais négatif. Arrondissez ; pour un retour, mettez la quantité en négatif.',
      en: 'is not a price that approved platforms take: 6 decimals and 19 digits at most, never negative. Round it; for a return, make the quantity negative.',
    },
    (stated) => onLines(stated, ['netPrice', 'priceDiscount', 'grossPrice']),
    (text, { businessProcess = '' }) => (TWO_WAY.has(businessProcess) ? isTwoWayPrice : isPrice)(text),
    'BR-27',
  ),
  decimalRule(
    '04',
    'BT-96, BT-103, BT-119, BT-152',
    {
      fr: 'n’est pas écrit comme les plateformes agréées l’acceptent : 2 décimales et 4 chiffres au plus. Choisissez le taux dans la liste.',
      en: 'is not written as approved platforms take it: 2 decimals and 4 digits at most. Choose the rate in the list.',
    },
    ratesOf,
    isRate,
    'BR-FR-16',
  ),
];
