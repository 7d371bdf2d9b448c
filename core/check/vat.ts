import { Big } from 'big.js';
import { parseDecimal } from '../draft/decimal.ts';
import type { Invoice, VatCategory } from '../draft/invoice.ts';
import { isSiretShaped } from '../draft/siret.ts';
import { FRANCHISE_CODE } from '../draft/vat-exemption.ts';
import { faultsOnLines } from './lines.ts';
import { faultWhen, isBlank, type Rule } from './rule.ts';

function hasCategory({ lines }: Invoice, category: VatCategory): boolean {
  return lines.some((line) => line.vatCategory === category);
}

function isTaxed(category: VatCategory): boolean {
  return category === 'S' || category === 'L' || category === 'M';
}

function isAboveZero(rate: string): boolean {
  const decimal = parseDecimal(rate);
  return decimal !== undefined && new Big(decimal).gt(0);
}

/** VAT as it is drafted, beside what the document's own rules say of it. */
export const vatRules: readonly Rule[] = [
  {
    id: 'LIASSE-VAT-NUMBER',
    source: 'CGI ann. II art. 242 nonies A, I, 2°; EN 16931 BR-S-02 se contente du SIREN (BT-32)',
    severity: 'blocks',
    fr: 'Des lignes portent de la TVA, mais le numéro de TVA de votre entreprise manque. Écrivez-le dans « Réglages » (il commence par FR).',
    en: 'Some lines bear VAT, but your company’s VAT number is missing. Write it in “Settings” (it begins with FR).',
    check: (invoice) =>
      faultWhen(
        hasCategory(invoice, 'S') &&
          isBlank(invoice.seller.vatIdentifier) &&
          isBlank(invoice.seller.taxRegistration) &&
          isSiretShaped(invoice.seller.siret),
        'seller.vatIdentifier',
      ),
  },
  {
    id: 'LIASSE-RATE-UNUSED',
    source: 'CGI art. 283 et 293 E: une TVA mentionnée à tort est due; EN 16931 BR-E-05, BR-AE-05, BR-IC-05, BR-G-05',
    severity: 'warns',
    fr: 'Ligne {line} : elle ne porte pas de TVA, le taux de {typed} % n’est pas repris. Effacez-le, ou choisissez une TVA taxée.',
    en: 'Line {line}: it bears no VAT, the rate of {typed}% is not used. Delete it, or choose a taxed category.',
    check: (invoice) =>
      faultsOnLines(invoice, ({ vatCategory, vatRate: typed }) =>
        faultWhen(!isTaxed(vatCategory) && isAboveZero(typed), 'vatRate', { typed }),
      ),
  },
  {
    id: 'LIASSE-FRANCHISE-MIXED',
    source: 'CGI art. 293 B à 293 E: en franchise, aucune TVA ne peut être facturée',
    severity: 'warns',
    fr: 'La facture dit « TVA non applicable, art. 293 B », mais des lignes portent de la TVA. En franchise, aucune ligne n’en porte : corrigez les taux ou le motif.',
    en: 'The invoice says “TVA non applicable, art. 293 B”, but some lines bear VAT. Under the exemption no line does: correct the rates or the reason.',
    check: (invoice) =>
      faultWhen(
        hasCategory(invoice, 'S') && hasCategory(invoice, 'E') && invoice.vatExemptionCode === FRANCHISE_CODE,
        'vatExemptionCode',
      ),
  },
];
