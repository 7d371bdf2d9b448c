import { Big } from 'big.js';
import { parseDecimal, toCents } from '../draft/decimal.ts';
import { computeTotals } from '../draft/totals.ts';
import { faultWhen, isBlank, type Rule } from './rule.ts';

/** Kinds (BT-3) that give money back. */
const CREDIT_NOTES = new Set(['261', '381', '396', '502', '503']);

/** True for an exact amount with no more than two decimals. */
function isInCents(typed: string): boolean {
  const decimal = parseDecimal(typed);
  return decimal !== undefined && (decimal.split('.')[1]?.length ?? 0) <= 2;
}

/** The amounts of the whole invoice; BR-CO-10 to 17 hold because the totals are computed, never typed. */
export const totalRules: readonly Rule[] = [
  {
    id: 'LIASSE-PREPAID-SHAPE',
    source: 'Liasse: un montant est un nombre décimal exact; EN 16931 BR-DEC-16 (2 décimales)',
    severity: 'blocks',
    fr: 'Le montant déjà payé « {typed} » n’est pas un montant en euros et centimes. Écrivez par exemple 150,00.',
    en: 'The amount already paid, “{typed}”, is not an amount in euros and cents. Write for example 150.00.',
    check: ({ prepaidAmount: typed }) => {
      const decimal = typed === undefined ? undefined : parseDecimal(typed);
      const broken = decimal === undefined || !isInCents(decimal) || new Big(decimal).lt(0);
      return faultWhen(!isBlank(typed) && broken, 'prepaidAmount', { typed: typed ?? '' });
    },
  },
  {
    id: 'LIASSE-PREPAID-OVER',
    source: 'Liasse: ce qui a été payé ne dépasse pas ce qui est facturé (EN 16931 BR-CO-16)',
    severity: 'warns',
    fr: 'Le montant déjà payé dépasse le total TTC : le client vous devrait une somme négative. Vérifiez-le.',
    en: 'The amount already paid is above the total including VAT: the amount due would be negative. Check it.',
    check: (invoice) => {
      const totals = computeTotals(invoice);
      return faultWhen(totals.taxInclusiveCents > 0 && totals.dueCents < 0, 'prepaidAmount');
    },
  },
  {
    id: 'LIASSE-A2-PREPAID',
    source: 'Chorus Pro, cadre A2: facture déjà payée en entier',
    severity: 'warns',
    fr: 'Le cadre A2 dit que la facture est déjà payée en entier : le montant déjà payé « {typed} » n’est pas repris. Effacez-le, ou choisissez le cadre A1.',
    en: 'The type A2 says that the invoice is already paid in full: the amount already paid, “{typed}”, is not used. Delete it, or choose A1.',
    check: (invoice) => {
      const typed = invoice.prepaidAmount ?? '';
      const decimal = parseDecimal(typed);
      return faultWhen(
        invoice.businessProcess === 'A2' &&
          decimal !== undefined &&
          toCents(decimal) !== computeTotals(invoice).taxInclusiveCents,
        'prepaidAmount',
        { typed },
      );
    },
  },
  {
    id: 'LIASSE-TOTAL-POSITIVE',
    source: 'CGI ann. II art. 242 nonies A; EN 16931 BT-3: un total négatif est un avoir (381)',
    severity: 'blocks',
    fr: 'Le total de la facture est négatif : c’est un avoir, pas une facture. Vérifiez les quantités et les remises.',
    en: 'The invoice’s total is negative: that is a credit note, not an invoice. Check quantities and discounts.',
    check: (invoice) =>
      faultWhen(!CREDIT_NOTES.has(invoice.typeCode) && computeTotals(invoice).taxInclusiveCents < 0, 'lines'),
  },
  {
    id: 'LIASSE-CREDIT-POSITIVE',
    source: 'EN 16931 BT-3: un avoir (381) porte des montants positifs, son type dit que l’on rend',
    severity: 'warns',
    fr: 'Le total de l’avoir est négatif : un avoir se chiffre en positif, sinon le client vous devrait cette somme. Écrivez des quantités positives.',
    en: 'The credit note’s total is negative: a credit note has positive amounts, otherwise the customer would owe them. Write positive quantities.',
    check: (invoice) =>
      faultWhen(CREDIT_NOTES.has(invoice.typeCode) && computeTotals(invoice).taxInclusiveCents < 0, 'lines'),
  },
  {
    id: 'LIASSE-TOTAL-ZERO',
    source: 'Liasse: une facture de 0 € est presque toujours inachevée',
    severity: 'warns',
    fr: 'Le total de la facture est de 0 €. Vérifiez les quantités et les prix avant de l’envoyer.',
    en: 'The invoice’s total is €0. Check quantities and prices before you send it.',
    check: (invoice) =>
      faultWhen(
        invoice.lines.length > 0 &&
          invoice.lines.every(
            (line) => parseDecimal(line.quantity) !== undefined && parseDecimal(line.netPrice) !== undefined,
          ) &&
          computeTotals(invoice).taxInclusiveCents === 0,
        'lines',
      ),
  },
];
