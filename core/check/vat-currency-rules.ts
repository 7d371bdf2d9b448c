import { Big } from 'big.js';
import { parseDecimal } from '../draft/decimal.ts';
import type { Invoice } from '../draft/invoice.ts';
import { faultWhen, isBlank, type Rule } from './rule.ts';

function isAmount(text: string | undefined): boolean {
  const decimal = text === undefined ? undefined : parseDecimal(text.trim());
  return decimal !== undefined && (decimal.split('.')[1]?.length ?? 0) <= 2;
}

function isForeign({ currencyCode }: Invoice): boolean {
  return currencyCode.trim() !== '' && currencyCode.trim() !== 'EUR';
}

/** Foreign currency and rounding, as they are drafted. */
export const vatCurrencyRules: readonly Rule[] = [
  {
    id: 'CPRO-CURRENCY',
    source: 'Dictionnaire Factur-X, remarque CHORUS PRO: une seule devise; CGI ann. II art. 242 nonies A: TVA en euros',
    severity: 'warns',
    target: 'chorus',
    fr: 'La facture est en {currency} : Chorus Pro ne prend qu’une devise, et la loi veut la TVA en euros. Établissez la facture en euros.',
    en: 'The invoice is in {currency}: Chorus Pro takes one currency only, and the law wants the VAT in euros. Make the invoice in euros.',
    check: (invoice) => faultWhen(isForeign(invoice), 'currencyCode', { currency: invoice.currencyCode }),
  },
  {
    id: 'LIASSE-ACCOUNTING-TAX',
    source: 'EN 16931 BR-53 (BT-111); CGI ann. II art. 242 nonies A',
    severity: 'blocks',
    fr: 'Le montant de la TVA en {currency}, « {typed} », n’est pas un montant. Convertissez la TVA au taux du jour et écrivez-la, par exemple 210,40.',
    en: 'The VAT amount in {currency}, “{typed}”, is not an amount. Convert the VAT at the day’s rate and write it, for example 210.40.',
    check: ({ taxCurrencyCode: currency, accountingTaxAmount: typed }) =>
      faultWhen(!isBlank(currency) && !isBlank(typed) && !isAmount(typed), 'accountingTaxAmount', {
        currency: currency ?? '',
        typed: typed ?? '',
      }),
  },
  {
    id: 'LIASSE-ROUNDING-SHAPE',
    source: 'Liasse: un montant est un nombre décimal exact; EN 16931 BR-DEC-17 (2 décimales)',
    severity: 'blocks',
    fr: 'L’arrondi « {typed} » n’est pas un montant en euros et centimes. Écrivez par exemple 0,02 ou -0,02.',
    en: 'The rounding “{typed}” is not an amount in euros and cents. Write for example 0.02 or -0.02.',
    check: ({ roundingAmount: typed }) =>
      faultWhen(!isBlank(typed) && !isAmount(typed), 'roundingAmount', { typed: typed ?? '' }),
  },
  {
    id: 'LIASSE-ROUNDING-LARGE',
    source: 'EN 16931 BT-114: l’arrondi du montant à payer',
    severity: 'warns',
    fr: 'L’arrondi ({typed}) atteint 1 € ou plus : ce n’est plus un arrondi. Pour une réduction, utilisez une remise sur le total.',
    en: 'The rounding ({typed}) is €1 or more: that is no longer a rounding. For a reduction, use a discount on the total.',
    check: ({ roundingAmount: typed = '' }) => {
      const decimal = parseDecimal(typed.trim());
      return faultWhen(decimal !== undefined && new Big(decimal).abs().gte(1), 'roundingAmount', { typed });
    },
  },
];
