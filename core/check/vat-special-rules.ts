import { Big } from 'big.js';
import type { StatedInvoice, StatedVat } from '../draft/stated-invoice.ts';
import { faultWhen, type Fault, type StatedRule } from './rule.ts';
import { exactOf, roundUpwards, vatGroupsOf } from './vat-groups.ts';

/** In the official sheet the rules of these categories stand before BR-CO-17, which therefore never sees them. */
const NOT_COMPUTED = new Set(['O', 'L', 'M']);

/** BR-CO-17: within one unit of base times rate; a rate that rounds to 0 leaves no VAT that rounds to 1. */
function isComputed({ rate, basisAmount, taxAmount }: StatedVat): boolean {
  const tax = exactOf(taxAmount);
  const basis = exactOf(basisAmount);
  const percent = exactOf(rate);
  if (tax === undefined) return taxAmount !== undefined;
  if (rate === undefined || percent === undefined) return rate !== undefined || roundUpwards(tax, 0).eq(0);
  if (roundUpwards(percent, 0).eq(0)) return roundUpwards(tax, 0).eq(0);
  if (basis === undefined) return basisAmount !== undefined;
  const computed = roundUpwards(basis.abs().times(percent).div(100), 2);
  return tax.abs().minus(1).lte(computed) && tax.abs().plus(1).gte(computed);
}

function expectedTax({ rate, basisAmount }: StatedVat): string {
  return roundUpwards((exactOf(basisAmount) ?? new Big(0)).times(exactOf(rate) ?? 0).div(100), 2).toFixed(2);
}

function breakdownsOf({ vatBreakdown }: StatedInvoice, category: string): boolean {
  return vatBreakdown.some((each) => each.category === category);
}

/** The first place where lines or breakdown say another category than O. */
function otherTaxFaults(stated: StatedInvoice): readonly Fault[] {
  if (!breakdownsOf(stated, 'O')) return [];
  const line = stated.lines.findIndex(({ vatCategory }) => vatCategory !== undefined && vatCategory !== 'O');
  if (line >= 0) return [{ field: `lines.${line}.vatRate` }];
  const other = stated.vatBreakdown.findIndex(({ category }) => category !== undefined && category !== 'O');
  return faultWhen(other >= 0, `vatBreakdown.${other}.category`);
}

function otherAllowanceFaults(stated: StatedInvoice): readonly Fault[] {
  if (!breakdownsOf(stated, 'O')) return [];
  const faults = (['allowances', 'charges'] as const).flatMap((list) =>
    stated[list].flatMap(({ vatCategory }, index) =>
      faultWhen(vatCategory !== undefined && vatCategory !== 'O', `${list}.${index}.vatRate`),
    ),
  );
  return faults.slice(0, 1);
}

function countriesOf({ seller, buyer, taxRepresentative, deliverTo }: StatedInvoice): readonly string[] {
  return [seller, buyer, taxRepresentative, deliverTo]
    .map((each) => each?.address?.countryCode)
    .filter((code) => code !== undefined);
}

function usesCategory(stated: StatedInvoice, category: string): boolean {
  const { lines, allowances, breakdowns } = vatGroupsOf(stated).countsOf(category);
  return lines + allowances + breakdowns > 0;
}

const OUTSIDE = {
  fr: 'la facture est « hors champ de la TVA » (O), tout doit l’être. Séparez en deux factures, ou changez la TVA.',
  en: 'the invoice is “outside the scope of VAT” (O), all of it must be. Split it into two invoices, or change the VAT.',
};

/** What the VAT categories K (intra-EU), O (outside the scope) and B (Italian split payment) ask beside the rest, and how VAT is computed. */
export const vatSpecialRules: readonly StatedRule[] = [
  {
    id: 'BR-CO-17',
    source: 'EN 16931 BR-CO-17 (BT-117)',
    severity: 'blocks',
    fr: 'Récapitulatif de la TVA : au taux de {rate} %, le montant de TVA est « {typed} », alors que la base HT donne {expected}. Corrigez la TVA des lignes, ou demandez un fichier corrigé.',
    en: 'VAT summary: at the rate of {rate}%, the VAT amount is “{typed}”, while the base gives {expected}. Correct the VAT of the lines, or ask for a corrected file.',
    check: ({ vatBreakdown }) =>
      vatBreakdown.flatMap((vat, index) =>
        faultWhen(!NOT_COMPUTED.has(vat.category ?? '') && !isComputed(vat), `vatBreakdown.${index}.taxAmount`, {
          rate: vat.rate ?? '0',
          typed: vat.taxAmount ?? '',
          expected: expectedTax(vat),
        }),
      ),
  },
  {
    id: 'BR-CO-18',
    source: 'EN 16931 BR-CO-18 (BG-23)',
    severity: 'blocks',
    fr: 'Le récapitulatif de la TVA manque. Donnez une TVA à chaque ligne, ou demandez un fichier corrigé.',
    en: 'The VAT summary is missing. Give every line its VAT, or ask for a corrected file.',
    check: ({ lines, vatBreakdown }) => faultWhen(lines.length > 0 && vatBreakdown.length === 0, 'vatBreakdown'),
  },
  {
    id: 'BR-IC-11',
    source: 'EN 16931 BR-IC-11 (BT-72, BG-14); CGI art. 262 ter, I',
    severity: 'blocks',
    fr: 'Livraison intracommunautaire : la date de livraison manque. Donnez-la, ou donnez la période facturée.',
    en: 'Intra-EU supply: the delivery date is missing. Give it, or give the invoiced period.',
    check: (stated) =>
      faultWhen(
        breakdownsOf(stated, 'K') &&
          stated.deliveredOn === undefined &&
          stated.period?.startOn === undefined &&
          stated.period?.endOn === undefined,
        'deliveredOn',
      ),
  },
  {
    id: 'BR-IC-12',
    source: 'EN 16931 BR-IC-12 (BT-80); CGI art. 262 ter, I',
    severity: 'blocks',
    fr: 'Livraison intracommunautaire : le pays de livraison manque. Donnez l’adresse de livraison, avec son pays.',
    en: 'Intra-EU supply: the country of delivery is missing. Give the delivery address, with its country.',
    check: (stated) =>
      faultWhen(
        breakdownsOf(stated, 'K') && stated.deliverTo?.address?.countryCode === undefined,
        'deliverTo.address.countryCode',
      ),
  },
  ...(['11', '12'] as const).map((number): StatedRule => ({
    id: `BR-O-${number}`,
    source: `EN 16931 BR-O-${number} (BT-118, BT-151)`,
    severity: 'blocks',
    ...(number === '12' ? { twinOf: 'BR-O-11' } : {}),
    fr: `Une ligne ou le récapitulatif porte une autre TVA : ${OUTSIDE.fr}`,
    en: `A line or the VAT summary has another VAT category: ${OUTSIDE.en}`,
    check: otherTaxFaults,
  })),
  ...(['13', '14'] as const).map((number): StatedRule => ({
    id: `BR-O-${number}`,
    source: `EN 16931 BR-O-${number} (BT-95, BT-102)`,
    severity: 'blocks',
    ...(number === '14' ? { twinOf: 'BR-O-13' } : {}),
    fr: `Une remise ou des frais sur le total portent une autre TVA : ${OUTSIDE.fr}`,
    en: `A discount or a charge on the total has another VAT category: ${OUTSIDE.en}`,
    check: otherAllowanceFaults,
  })),
  {
    id: 'BR-B-01',
    source: 'EN 16931 BR-B-01: catégorie B réservée à l’Italie',
    severity: 'blocks',
    fr: 'La TVA « paiement scindé » (B) n’existe qu’en Italie : vendeur, client et livraison doivent y être. Choisissez une autre TVA.',
    en: 'The VAT category “split payment” (B) exists only in Italy: seller, customer and delivery must be there. Choose another VAT category.',
    check: (stated) =>
      faultWhen(usesCategory(stated, 'B') && countriesOf(stated).some((code) => code !== 'IT'), 'vatBreakdown'),
  },
  {
    id: 'BR-B-02',
    source: 'EN 16931 BR-B-02',
    severity: 'blocks',
    fr: 'La facture mêle la TVA « paiement scindé » (B) et la TVA « taxée » (S). Gardez l’une des deux.',
    en: 'The invoice mixes the VAT categories “split payment” (B) and “taxed” (S). Keep one of them.',
    check: (stated) => faultWhen(usesCategory(stated, 'B') && usesCategory(stated, 'S'), 'vatBreakdown'),
  },
];
