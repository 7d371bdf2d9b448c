import { Big } from 'big.js';
import { centsToDecimal, parseDecimal } from '../draft/decimal.ts';
import type { InvoiceLine } from '../draft/invoice.ts';
import { lineGrossCents, lineNetCents } from '../draft/totals.ts';
import { faultsOnLines } from './lines.ts';
import { faultWhen, isBlank, type Rule } from './rule.ts';

type Typed = { readonly field: string; readonly text: string; readonly decimals: number };

/** Every number of a line, with the decimals that XP Z12-012 leaves it (BR-FR-DEC-01 to 04). */
function numbersOf(line: InvoiceLine): readonly Typed[] {
  const numbers: readonly { readonly field: string; readonly text: string | undefined; readonly decimals: number }[] = [
    { field: 'quantity', text: line.quantity, decimals: 4 },
    { field: 'netPrice', text: line.netPrice, decimals: 6 },
    { field: 'grossPrice', text: line.grossPrice, decimals: 6 },
    { field: 'priceDiscount', text: line.priceDiscount, decimals: 6 },
    { field: 'priceBaseQuantity', text: line.priceBaseQuantity, decimals: 4 },
    ...(line.vatCategory === 'S' ? [{ field: 'vatRate', text: line.vatRate, decimals: 2 }] : []),
    ...line.allowances.flatMap((each, index) => [
      { field: `allowances.${index}.amount`, text: each.amount, decimals: 2 },
      { field: `allowances.${index}.percent`, text: each.percent, decimals: 2 },
      { field: `allowances.${index}.baseAmount`, text: each.baseAmount, decimals: 2 },
    ]),
  ];
  return numbers.flatMap(({ field, text, decimals }) =>
    text === undefined || isBlank(text) ? [] : [{ field, text, decimals }],
  );
}

function placesOf(text: string): number {
  return parseDecimal(text)?.split('.')[1]?.length ?? 0;
}

function isNegative(text: string | undefined): boolean {
  const decimal = text === undefined ? undefined : parseDecimal(text);
  return decimal !== undefined && new Big(decimal).lt(0);
}

/** The amount that a received document gives a line, where quantity, price and discounts make another, and theirs. */
function givenElse(line: InvoiceLine): { readonly stated: string; readonly computed: string } | undefined {
  const { givenNetAmount: given, ...bare } = line;
  const stated = given === undefined ? undefined : parseDecimal(given);
  if (stated === undefined) return undefined;
  const computed = centsToDecimal(lineNetCents(bare));
  // A price that was rounded before it was written makes up to half of its last decimal, for each unit.
  const slack = new Big(10)
    .pow(-Math.max(2, placesOf(line.netPrice)))
    .div(2)
    .times(parseDecimal(line.quantity) ?? 0)
    .abs()
    .plus('0.01');
  return new Big(computed).minus(stated).abs().gt(slack) ? { stated, computed } : undefined;
}

/** What the numbers of a line may be. */
export const lineNumberRules: readonly Rule[] = [
  {
    id: 'BR-FR-DEC',
    source: 'XP Z12-012 BR-FR-DEC-01 à 04; EN 16931 BR-DEC-24, BR-DEC-25',
    severity: 'blocks',
    fr: 'Ligne {line} : « {typed} » a plus de {max} décimales. Arrondissez : 2 pour un montant ou un taux, 4 pour une quantité, 6 pour un prix unitaire.',
    en: 'Line {line}: “{typed}” has more than {max} decimals. Round it: 2 for an amount or a rate, 4 for a quantity, 6 for a unit price.',
    check: (invoice) =>
      faultsOnLines(invoice, (line) =>
        numbersOf(line).flatMap(({ field, text, decimals }) =>
          faultWhen(placesOf(text) > decimals, field, { typed: text, max: decimals }),
        ),
      ),
  },
  {
    id: 'LIASSE-BASE-QUANTITY',
    source: 'EN 16931 BT-149: quantité de base du prix, supérieure à zéro',
    severity: 'blocks',
    fr: 'Ligne {line} : le prix est donné pour une quantité de {typed}. Elle doit être supérieure à zéro.',
    en: 'Line {line}: the price is given for a quantity of {typed}. It must be above zero.',
    check: (invoice) =>
      faultsOnLines(invoice, ({ priceBaseQuantity: base }) => {
        const decimal = base === undefined ? undefined : parseDecimal(base);
        return faultWhen(decimal !== undefined && new Big(decimal).lte(0), 'priceBaseQuantity', { typed: base ?? '' });
      }),
  },
  {
    id: 'LIASSE-ALLOWANCE-NEGATIVE',
    source: 'EN 16931 BG-27: une remise est un montant positif que l’on retranche',
    severity: 'blocks',
    fr: 'Ligne {line} : la remise est négative, ce serait un supplément. Écrivez un nombre positif, ou changez le prix.',
    en: 'Line {line}: the discount is negative, it would be a charge. Write a positive number, or change the price.',
    check: (invoice) =>
      faultsOnLines(invoice, (line) =>
        line.allowances.flatMap((each, index) => [
          ...faultWhen(isNegative(each.amount), `allowances.${index}.amount`),
          ...faultWhen(isNegative(each.percent), `allowances.${index}.percent`),
        ]),
      ),
  },
  {
    id: 'LIASSE-ALLOWANCE-OVER',
    source: 'Liasse: une remise plus grande que la ligne est presque toujours une faute de frappe',
    severity: 'warns',
    fr: 'Ligne {line} : la remise dépasse le montant de la ligne. Vérifiez le montant ou le pourcentage.',
    en: 'Line {line}: the discount is larger than the line. Check the amount or the percentage.',
    check: (invoice) =>
      faultsOnLines(invoice, (line) =>
        faultWhen(lineGrossCents(line) > 0 && lineNetCents(line) < 0, 'allowances.0.amount'),
      ),
  },
  {
    id: 'LIASSE-LINE-AMOUNT',
    source:
      'EN 16931-1, BT-131: quantité × prix, remises déduites et frais ajoutés; aucune règle officielle ne le vérifie',
    severity: 'warns',
    fr: 'Ligne {line} : le document lui donne {stated} HT, alors que quantité, prix et remises font {computed}. Vérifiez-les, ou demandez un fichier corrigé.',
    en: 'Line {line}: the document gives it {stated} excluding VAT, while quantity, price and discounts make {computed}. Check them, or ask for a corrected file.',
    check: (invoice) =>
      faultsOnLines(invoice, (line) => {
        const amounts = givenElse(line);
        return faultWhen(amounts !== undefined, 'givenNetAmount', amounts);
      }),
  },
  {
    id: 'CPRO-QUANTITY-LENGTH',
    source: 'Dictionnaire Factur-X, remarque CHORUS PRO sur BT-129 (10 chiffres)',
    severity: 'warns',
    fr: 'Ligne {line} : la quantité a plus de 10 chiffres ; le portail peut la refuser. Changez d’unité.',
    en: 'Line {line}: the quantity has more than 10 digits; the portal may refuse it. Use another unit.',
    check: (invoice) =>
      faultsOnLines(invoice, (line) =>
        faultWhen((parseDecimal(line.quantity) ?? '').replace(/\D/g, '').length > 10, 'quantity'),
      ),
  },
];
