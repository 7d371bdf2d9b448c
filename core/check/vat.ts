import { Big } from 'big.js';
import { parseDecimal } from '../draft/decimal.ts';
import type { Invoice, VatCategory } from '../draft/invoice.ts';
import { isSiretShaped } from '../draft/siret.ts';
import { FRANCHISE_CODE, isExemptionCode } from '../draft/vat-exemption.ts';
import { isAdmittedVatRate } from '../draft/vat-rates.ts';
import { faultsOnLines } from './lines.ts';
import { faultWhen, isBlank, type Rule } from './rule.ts';

function hasCategory({ lines }: Invoice, category: VatCategory): boolean {
  return lines.some((line) => line.vatCategory === category);
}

function isZero(rate: string): boolean {
  const decimal = parseDecimal(rate);
  return decimal !== undefined && new Big(decimal).eq(0);
}

/** VAT: rates, exemptions and the seller's numbers. */
export const vatRules: readonly Rule[] = [
  {
    id: 'BR-S-02',
    source: 'EN 16931 BR-S-02; CGI ann. II art. 242 nonies A, I, 2°',
    severity: 'blocks',
    fr: 'Des lignes portent de la TVA, mais le numéro de TVA de votre entreprise manque. Écrivez-le dans « Réglages » (il commence par FR).',
    en: 'Some lines bear VAT, but your company’s VAT number is missing. Write it in “Settings” (it begins with FR).',
    check: (invoice) =>
      faultWhen(
        hasCategory(invoice, 'S') && isBlank(invoice.seller.vatIdentifier) && isBlank(invoice.seller.taxRegistration),
        'seller.vatIdentifier',
      ),
  },
  {
    id: 'BR-E-02',
    source: 'EN 16931 BR-E-02 (BT-31 ou BT-32; le SIREN en tient lieu)',
    severity: 'blocks',
    fr: 'Des lignes sont exonérées de TVA : il faut le numéro de TVA de votre entreprise ou, en franchise, son SIREN. Complétez « Réglages ».',
    en: 'Some lines are exempt from VAT: your company’s VAT number or its SIREN is needed. Complete “Settings”.',
    check: (invoice) =>
      faultWhen(
        hasCategory(invoice, 'E') &&
          isBlank(invoice.seller.vatIdentifier) &&
          isBlank(invoice.seller.taxRegistration) &&
          !isSiretShaped(invoice.seller.siret),
        'seller.vatIdentifier',
      ),
  },
  {
    id: 'BR-CO-04',
    source: 'EN 16931 BR-CO-04 (BT-151, BT-152)',
    severity: 'blocks',
    fr: 'Ligne {line} : le taux de TVA manque. Choisissez-le dans la liste.',
    en: 'Line {line}: the VAT rate is missing. Choose it in the list.',
    check: (invoice) =>
      faultsOnLines(invoice, (line) => faultWhen(line.vatCategory === 'S' && isBlank(line.vatRate), 'vatRate')),
  },
  {
    id: 'BR-S-05',
    source: 'EN 16931 BR-S-05',
    severity: 'blocks',
    fr: 'Ligne {line} : un taux de TVA de 0 % n’est pas un taux normal. Choisissez « exonérée » et donnez le motif.',
    en: 'Line {line}: 0% is not a standard VAT rate. Choose “exempt” and give the reason.',
    check: (invoice) =>
      faultsOnLines(invoice, (line) => faultWhen(line.vatCategory === 'S' && isZero(line.vatRate), 'vatRate')),
  },
  {
    id: 'BR-FR-16',
    source: 'XP Z12-012 BR-FR-16',
    severity: 'blocks',
    fr: 'Ligne {line} : le taux de TVA {typed} % n’existe pas en France. Les taux courants sont 20, 10, 5,5 et 2,1 %.',
    en: 'Line {line}: the VAT rate {typed}% does not exist in France. The usual rates are 20, 10, 5.5 and 2.1%.',
    check: (invoice) =>
      faultsOnLines(invoice, (line) =>
        faultWhen(
          line.vatCategory === 'S' && parseDecimal(line.vatRate) !== undefined && !isAdmittedVatRate(line.vatRate),
          'vatRate',
          { typed: line.vatRate },
        ),
      ),
  },
  {
    id: 'BR-E-05',
    source: 'EN 16931 BR-E-05',
    severity: 'blocks',
    fr: 'Ligne {line} : elle est exonérée de TVA, mais porte un taux de {typed} %. Mettez le taux à 0, ou choisissez un taux normal.',
    en: 'Line {line}: it is exempt from VAT, but bears a rate of {typed}%. Set the rate to 0, or choose a standard rate.',
    check: (invoice) =>
      faultsOnLines(invoice, (line) =>
        faultWhen(line.vatCategory === 'E' && !isBlank(line.vatRate) && !isZero(line.vatRate), 'vatRate', {
          typed: line.vatRate,
        }),
      ),
  },
  {
    id: 'BR-E-10',
    source: 'EN 16931 BR-E-10 (BT-120, BT-121)',
    severity: 'blocks',
    fr: 'Le motif d’exonération de TVA manque. Choisissez-le, par exemple « TVA non applicable, art. 293 B du CGI ».',
    en: 'The reason for the VAT exemption is missing. Choose it, for example “TVA non applicable, art. 293 B du CGI”.',
    check: (invoice) =>
      faultWhen(
        hasCategory(invoice, 'E') && isBlank(invoice.vatExemptionCode) && isBlank(invoice.vatExemptionReason),
        'vatExemptionCode',
      ),
  },
  {
    id: 'BR-CL-22',
    source: 'EN 16931 BR-CL-22 (liste VATEX)',
    severity: 'blocks',
    fr: 'Le code d’exonération de TVA « {code} » n’existe pas. Choisissez le motif dans la liste.',
    en: 'The VAT exemption code “{code}” does not exist. Choose the reason in the list.',
    check: ({ vatExemptionCode: code }) =>
      faultWhen(code !== undefined && !isBlank(code) && !isExemptionCode(code), 'vatExemptionCode', {
        code: code ?? '',
      }),
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
