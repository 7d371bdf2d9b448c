import { fuelProductNames, fuelProducts } from '../draft/fuel-line.ts';
import { findFuelRate } from '../draft/fuel-rates.ts';
import { computeFuelRefund, REDUCED_RATE_FROM } from '../draft/fuel-refund.ts';
import { isIsoDate } from '../draft/iso-date.ts';
import { faultsOnLines, type FuelRule } from './fuel-rule.ts';
import type { Fault } from './rule.ts';

/** The day from which LPG is refunded (KB0011404). */
const LPG_FROM = '2018-04-01';

/** Whether the duty of each line comes back at all, and at which rate. */
export const fuelDutyRules: readonly FuelRule[] = [
  {
    id: 'FUEL-REDUCED-RATE',
    source: 'douane.gouv.fr, foire aux questions GNR: tarif réduit sur facture depuis le 1er juillet 2024',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : le tarif réduit est déjà sur la facture. Depuis le 1er juillet 2024, le fournisseur à qui vous avez donné l’attestation facture le GNR à 3,86 € l’hectolitre : il n’y a plus rien à rembourser. Retirez cette ligne.',
    en: 'Bill {bill} ({supplier}): the reduced rate is already on the bill. Since 1 July 2024 the supplier to whom you gave the statement bills GNR at 3.86 € per hectolitre: nothing is left to refund. Take this line out.',
    check: (claim) =>
      faultsOnLines(claim, 'reducedRateApplied', ({ product, reducedRateApplied, deliveredOn }) =>
        product === 'gnr' &&
        reducedRateApplied === 'yes' &&
        (!isIsoDate(deliveredOn) || deliveredOn >= REDUCED_RATE_FROM)
          ? {}
          : undefined,
      ),
  },
  {
    id: 'FUEL-REDUCED-EARLY',
    source: 'douane.gouv.fr, foire aux questions GNR: tarif réduit sur facture depuis le 1er juillet 2024',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : livrée le {date}, elle ne peut pas porter le tarif réduit, qui n’existe sur facture que depuis le 1er juillet 2024. Vérifiez la date, ou répondez « non ».',
    en: 'Bill {bill} ({supplier}): delivered on {date}, it cannot bear the reduced rate, which bills have only since 1 July 2024. Check the date, or answer “no”.',
    check: (claim) =>
      faultsOnLines(claim, 'reducedRateApplied', ({ product, reducedRateApplied, deliveredOn }) =>
        product === 'gnr' && reducedRateApplied === 'yes' && isIsoDate(deliveredOn) && deliveredOn < REDUCED_RATE_FROM
          ? { date: deliveredOn }
          : undefined,
      ),
  },
  {
    id: 'FUEL-REDUCED-ASKED',
    source: 'douane.gouv.fr, foire aux questions GNR: tarif réduit sur facture depuis le 1er juillet 2024',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : le tarif réduit est-il déjà sur la facture ? Cherchez-y « tarif réduit agricole », ou 3,86 € l’hectolitre, et répondez : à oui, rien n’est à rembourser.',
    en: 'Bill {bill} ({supplier}): is the reduced rate on it already? Look for “tarif réduit agricole”, or 3.86 € per hectolitre, and answer: if yes, nothing is to be refunded.',
    check: (claim) =>
      faultsOnLines(claim, 'reducedRateApplied', ({ product, reducedRateApplied, deliveredOn }) =>
        product === 'gnr' &&
        reducedRateApplied === 'unknown' &&
        isIsoDate(deliveredOn) &&
        deliveredOn >= REDUCED_RATE_FROM
          ? {}
          : undefined,
      ),
  },
  {
    id: 'FUEL-REDUCED-OTHER',
    source: 'dume-tic.md, B8: GPL, fioul lourd et gaz restent au remboursement (déduit de KB0011404)',
    severity: 'warns',
    isUnconfirmed: true,
    fr: 'Facture {bill} ({supplier}) : nous ne connaissons le tarif réduit sur facture que pour le GNR. Vérifiez la facture ; si ce carburant a vraiment été facturé au tarif réduit, retirez la ligne.',
    en: 'Bill {bill} ({supplier}): we know of the reduced rate on a bill for GNR only. Check the bill; if this fuel really was billed at the reduced rate, take the line out.',
    check: (claim) =>
      faultsOnLines(claim, 'reducedRateApplied', ({ product, reducedRateApplied }) =>
        product !== 'gnr' && product !== 'heatingOil' && reducedRateApplied === 'yes' ? {} : undefined,
      ),
  },
  {
    id: 'FUEL-DOMESTIC',
    source: 'KB0011404: fioul domestique exclu depuis novembre 2011',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : le fioul domestique n’est plus remboursé depuis novembre 2011. Retirez la ligne, ou corrigez le produit si c’est du GNR.',
    en: 'Bill {bill} ({supplier}): domestic heating oil is no longer refunded since November 2011. Take the line out, or correct the product if it is GNR.',
    check: (claim) => faultsOnLines(claim, 'product', ({ product }) => (product === 'heatingOil' ? {} : undefined)),
  },
  {
    id: 'FUEL-LPG-EARLY',
    source: 'KB0011404: GPL depuis le 1er avril 2018',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : le GPL n’est remboursé que pour les livraisons à partir du 1er avril 2018 ; celle-ci est du {date}. Retirez la ligne.',
    en: 'Bill {bill} ({supplier}): LPG is refunded for deliveries from 1 April 2018 only; this one is of {date}. Take the line out.',
    check: (claim) =>
      faultsOnLines(claim, 'product', ({ product, deliveredOn }) =>
        product === 'lpg' && isIsoDate(deliveredOn) && deliveredOn < LPG_FROM ? { date: deliveredOn } : undefined,
      ),
  },
  {
    id: 'FUEL-OTHER-USE',
    source: 'isere.gouv.fr, TICPE du secteur agricole: usages non agricoles exclus',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : ce carburant a servi à autre chose qu’aux travaux agricoles ou forestiers (travaux publics, par exemple). Seul l’usage agricole est remboursé : retirez la ligne, ou n’y laissez que les litres agricoles.',
    en: 'Bill {bill} ({supplier}): this fuel served something else than farm or forest work (public works, for instance). Only farm use is refunded: take the line out, or leave only the litres for farm use in it.',
    check: (claim) => faultsOnLines(claim, 'isOtherUse', ({ isOtherUse }) => (isOtherUse === true ? {} : undefined)),
  },
  {
    id: 'FUEL-RATE-UNKNOWN',
    source: 'dume-tic.md, B2: aucun taux trouvé pour ce produit et cette date',
    severity: 'advises',
    isUnconfirmed: true,
    fr: '{product} : aucun taux publié n’a été trouvé pour toutes ces livraisons ; le total ne compte pas celles qui n’en ont pas. Le portail remplit le sien : rien n’empêche de déposer. Vous pouvez saisir un taux si vous le connaissez.',
    en: '{product}: no published rate was found for all of these deliveries; the total does not count those without one. The portal fills in its own: nothing keeps you from filing. You may type a rate if you know it.',
    check: (claim, { rates }) =>
      productFaults(
        claim.lines,
        (product, deliveredOn) => findFuelRate(rates, product, deliveredOn)?.euros === undefined,
      ),
  },
  {
    id: 'FUEL-RATE-ESTIMATE',
    source: 'dume-tic.md, B2 et B3: taux calculé, ou sources qui divergent',
    severity: 'advises',
    isUnconfirmed: true,
    fr: '{product} : le montant est une estimation, car son taux a été calculé ou n’est pas confirmé pour cette année. C’est le taux du portail qui compte.',
    en: '{product}: the amount is an estimate, since its rate was computed or is not confirmed for that year. The portal’s rate counts.',
    check: (claim, { rates }) =>
      productFaults(claim.lines, (product, deliveredOn) => {
        const rate = findFuelRate(rates, product, deliveredOn);
        return rate?.euros !== undefined && (rate.status === 'derived' || !rate.isConfirmed);
      }),
  },
  {
    id: 'FUEL-ADVANCE-2024',
    source: 'décret 2024-76; reussir.fr, horizon-63.cerfrance.fr: avance de 50 % de 2024, à régulariser en 2025',
    severity: 'advises',
    isUnconfirmed: true,
    fr: 'Si vous aviez reçu en 2024 l’avance de 50 % sur le GNR, elle devait être régularisée en 2025 et se déduit de ce remboursement : voyez-le avec votre centre de gestion avant de déposer.',
    en: 'If you were paid the 50 % advance on GNR in 2024, it had to be settled in 2025 and is taken off this refund: see your accountant before you file.',
    check: (claim, { rates }) =>
      claim.year === 2024 && computeFuelRefund(claim, rates).products.some(({ product }) => product === 'gnr')
        ? [{ field: 'year' }]
        : [],
  },
];

/** One fault for each product with such a delivery, at its first line. */
function productFaults(
  lines: Parameters<typeof computeFuelRefund>[0]['lines'],
  isFaulty: (product: (typeof fuelProducts)[number], deliveredOn: string) => boolean,
): readonly Fault[] {
  return fuelProducts.flatMap((product) => {
    const index = lines.findIndex(
      (line) => line.product === product && isIsoDate(line.deliveredOn) && isFaulty(product, line.deliveredOn),
    );
    return index < 0 ? [] : [{ field: `lines.${index}.product`, values: { product: fuelProductNames[product] } }];
  });
}
