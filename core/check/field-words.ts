import type { Language, SentenceValues } from '../draft/problem.ts';

type Words = Readonly<Record<Language, string>>;

/** What a path begins with, and what the screen calls that part; `$1` takes the position, counted from 1. */
const PLACES: readonly (readonly [start: RegExp, words: Words])[] = [
  [/^lines\.(\d+)\.allowances\.(\d+)/, { fr: 'Ligne $1, remise $2', en: 'Line $1, discount $2' }],
  [/^lines\.(\d+)\.charges\.(\d+)/, { fr: 'Ligne $1, frais $2', en: 'Line $1, charge $2' }],
  [/^lines\.(\d+)/, { fr: 'Ligne $1', en: 'Line $1' }],
  [/^allowances\.(\d+)/, { fr: 'Remise $1 sur toute la facture', en: 'Discount $1 on the whole invoice' }],
  [/^charges\.(\d+)/, { fr: 'Frais $1 sur toute la facture', en: 'Charge $1 on the whole invoice' }],
  [/^vatBreakdown\.(\d+)/, { fr: 'Récapitulatif de TVA, taux n° $1', en: 'VAT breakdown, rate no. $1' }],
  [/^precedingInvoices\.(\d+)/, { fr: 'Facture d’origine n° $1', en: 'Original invoice no. $1' }],
  [/^(?:supportingDocuments|attachments)\.(\d+)/, { fr: 'Document joint n° $1', en: 'Attached document no. $1' }],
  [/^seller\b/, { fr: 'Votre entreprise', en: 'Your company' }],
  [/^buyer\b/, { fr: 'Client', en: 'Customer' }],
  [/^payee\b/, { fr: 'Bénéficiaire du paiement', en: 'Payee' }],
  [/^taxRepresentative\b/, { fr: 'Représentant fiscal', en: 'Tax representative' }],
  [/^deliverTo\b/, { fr: 'Lieu de livraison', en: 'Place of delivery' }],
];
const WHOLE: Words = { fr: 'Facture', en: 'Invoice' };

/** Numbers and days, by the end of their path. */
const TERMS: readonly (readonly [end: RegExp, words: Words])[] = [
  [/\btaxTotals\.\d+\.amount$/, { fr: 'le total de TVA', en: 'the total VAT' }],
  [/\.amount$/, { fr: 'le montant', en: 'the amount' }],
  [/\.baseAmount$/, { fr: 'le montant de base', en: 'the base amount' }],
  [/\.percent$/, { fr: 'le pourcentage', en: 'the percentage' }],
  [/\.quantity$/, { fr: 'la quantité', en: 'the quantity' }],
  [/\.netAmount$/, { fr: 'le montant HT', en: 'the amount excluding VAT' }],
  [/\.netPrice$/, { fr: 'le prix unitaire HT', en: 'the unit price excluding VAT' }],
  [/\.grossPrice$/, { fr: 'le prix brut', en: 'the gross price' }],
  [/\.priceDiscount$/, { fr: 'la remise sur le prix', en: 'the discount on the price' }],
  [/\.priceBaseQuantity$/, { fr: 'la quantité du prix', en: 'the quantity of the price' }],
  [/\.(vatRate|rate)$/, { fr: 'le taux de TVA', en: 'the VAT rate' }],
  [/\.basisAmount$/, { fr: 'la base HT', en: 'the basis excluding VAT' }],
  [/\.taxAmount$/, { fr: 'le montant de TVA', en: 'the amount of VAT' }],
  [/\.sumOfLines$/, { fr: 'le total HT des lignes', en: 'the total of the lines' }],
  [/\.sumOfAllowances$/, { fr: 'le total des remises', en: 'the total of the discounts' }],
  [/\.sumOfCharges$/, { fr: 'le total des frais', en: 'the total of the charges' }],
  [/\.taxExclusive$/, { fr: 'le total HT', en: 'the total excluding VAT' }],
  [/\.taxInclusive$/, { fr: 'le total TTC', en: 'the total including VAT' }],
  [/\bprepaid(Amount)?$/, { fr: 'le montant déjà payé', en: 'the amount already paid' }],
  [/\brounding(Amount)?$/, { fr: 'l’arrondi', en: 'the rounding' }],
  [/\.due$/, { fr: 'le net à payer', en: 'the amount due' }],
  [/\bissuedOn$/, { fr: 'la date de la facture', en: 'the date of the invoice' }],
  [/\bdueOn$/, { fr: 'l’échéance', en: 'the due date' }],
  [/\bdeliveredOn$/, { fr: 'la date de livraison', en: 'the delivery date' }],
  [/\btaxPointOn$/, { fr: 'la date d’exigibilité de la TVA', en: 'the tax point date' }],
  [/\bperiodStartOn$/, { fr: 'le début de la période', en: 'the beginning of the period' }],
  [/\bperiodEndOn$/, { fr: 'la fin de la période', en: 'the end of the period' }],
];

function placeOf(field: string, language: Language): string | undefined {
  for (const [start, words] of PLACES) {
    const match = start.exec(field);
    if (match !== null)
      return words[language].replace(/\$(\d)/g, (_, at: string) => String(Number(match[Number(at)]) + 1));
  }
  return undefined;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The field of a finding as the screen calls it: `{place}` is the part that it is in (`Ligne 2`, `Client`), `{where}`
 * names the number or the day itself (`Ligne 2 : la quantité`, `Le total TTC`).
 */
export function fieldWords(field: string, language: Language): SentenceValues {
  const place = placeOf(field, language);
  const term = TERMS.find(([end]) => end.test(field))?.[1][language];
  const colon = language === 'fr' ? ' :' : ':';
  const where = place === undefined || term === undefined ? (term ?? place) : `${place}${colon} ${term}`;
  return { place: place ?? WHOLE[language], where: capitalised(where ?? WHOLE[language]) };
}
