import { parseDecimal } from '../draft/decimal.ts';
import type { Invoice } from '../draft/invoice.ts';
import { currentVatRates, overseasVatRates } from '../draft/vat-rates.ts';
import { vatTerritoryOf, type VatTerritory } from '../draft/vat-territory.ts';
import { faultsOnLines } from './lines.ts';
import { faultWhen, type Fault, type Rule } from './rule.ts';

/** Where goods or services went, as far as the invoice says it. */
function placeOf({ deliverTo, buyer }: Invoice): VatTerritory | undefined {
  return vatTerritoryOf(deliverTo?.address ?? buyer.address);
}

/** Lines at one of the rates that belong to another territory only. */
function faultsAtRates(invoice: Invoice, rates: readonly string[], own: readonly string[]): readonly Fault[] {
  return faultsOnLines(invoice, ({ vatCategory, vatRate: typed }) => {
    const rate = parseDecimal(typed.trim());
    const isForeign = rate !== undefined && rates.includes(rate) && !own.includes(rate);
    return faultWhen(vatCategory === 'S' && isForeign, 'vatRate', { typed });
  });
}

function faultsOfCategory(invoice: Invoice, category: string, broken: boolean): readonly Fault[] {
  return broken
    ? faultsOnLines(invoice, ({ vatCategory }) => faultWhen(vatCategory === category, 'vatRate')).slice(0, 1)
    : [];
}

/** Rates and exemptions that do not fit the place of delivery; warnings only, since the place of taxation may be another. */
export const vatTerritoryRules: readonly Rule[] = [
  {
    id: 'LIASSE-RATE-OVERSEAS',
    source: 'CGI art. 296: Guadeloupe, Martinique, La Réunion: 8,5 % et 2,1 %',
    severity: 'warns',
    fr: 'Ligne {line} : la livraison est outre-mer, où le taux de {typed} % n’existe pas. Choisissez 8,5 ou 2,1 %, ou vérifiez l’adresse.',
    en: 'Line {line}: the delivery is overseas, where the rate of {typed}% does not exist. Choose 8.5 or 2.1%, or check the address.',
    check: (invoice) =>
      placeOf(invoice) === 'overseas' ? faultsAtRates(invoice, currentVatRates, overseasVatRates) : [],
  },
  {
    id: 'LIASSE-RATE-MAINLAND',
    source: 'CGI art. 278 à 281 nonies, 296',
    severity: 'warns',
    fr: 'Ligne {line} : le taux de {typed} % est celui de l’outre-mer, et la livraison est en métropole. Choisissez 20, 10, 5,5 ou 2,1 %, ou donnez l’adresse de livraison.',
    en: 'Line {line}: the rate of {typed}% is the overseas one, and the delivery is in mainland France. Choose 20, 10, 5.5 or 2.1%, or give the delivery address.',
    check: (invoice) =>
      placeOf(invoice) === 'mainland' ? faultsAtRates(invoice, overseasVatRates, currentVatRates) : [],
  },
  {
    id: 'LIASSE-RATE-EXEMPT-TERRITORY',
    source: 'CGI art. 294, 1: pas de TVA en Guyane ni à Mayotte',
    severity: 'warns',
    fr: 'La livraison est en Guyane ou à Mayotte, où la TVA ne s’applique pas, mais des lignes en portent. Choisissez « exonérée » avec le motif art. 294 du CGI, ou vérifiez l’adresse.',
    en: 'The delivery is in Guyane or Mayotte, where VAT does not apply, but some lines bear it. Choose “exempt” with the reason art. 294 CGI, or check the address.',
    check: (invoice) => faultsOfCategory(invoice, 'S', placeOf(invoice) === 'exempt'),
  },
  {
    id: 'LIASSE-INTRA-EU-PLACE',
    source: 'CGI art. 262 ter, I: livraison vers un autre État membre',
    severity: 'warns',
    fr: 'Des lignes sont en TVA « livraison intracommunautaire », mais la livraison est en France. Corrigez l’adresse de livraison, ou choisissez une autre TVA.',
    en: 'Some lines have the VAT category “intra-EU supply”, but the delivery is in France. Correct the delivery address, or choose another VAT category.',
    check: (invoice) => {
      const place = placeOf(invoice);
      return faultsOfCategory(invoice, 'K', place !== undefined && place !== 'abroad');
    },
  },
  {
    id: 'LIASSE-EXPORT-PLACE',
    source: 'CGI art. 262, I et 294, 2: hors de l’Union européenne, ou outre-mer',
    severity: 'warns',
    fr: 'Des lignes sont en TVA « exportation », mais la livraison est en métropole. Corrigez l’adresse de livraison, ou choisissez une autre TVA.',
    en: 'Some lines have the VAT category “export”, but the delivery is in mainland France. Correct the delivery address, or choose another VAT category.',
    check: (invoice) => faultsOfCategory(invoice, 'G', placeOf(invoice) === 'mainland'),
  },
];
