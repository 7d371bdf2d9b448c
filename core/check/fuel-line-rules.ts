import { Big } from 'big.js';
import { parseDecimal } from '../draft/decimal.ts';
import { fuelUnitNames, type FuelLine } from '../draft/fuel-line.ts';
import {
  claimUnits,
  isGas,
  neededFor,
  readPositive,
  toClaimQuantity,
  toPortalQuantity,
  type ClaimUnit,
} from '../draft/fuel-units.ts';
import { isIsoDate } from '../draft/iso-date.ts';
import { faultsOnLines, type FuelRule } from './fuel-rule.ts';
import { isBlank } from './rule.ts';

/** The most that the old portal's field of eight digits, two of them decimals, could hold. */
const MOST = new Big('999999.99');
/** A line above it is more than a tanker brings, or a year of gas for a large greenhouse: perhaps a slip. */
const UNUSUAL: Readonly<Record<ClaimUnit, number>> = { hl: 400, t: 40, MWh: 20_000 };

/** Kilograms in a litre between which a product's density lies, about. */
const DENSITIES = { gnr: ['0.8', '0.9'], heavyFuel: ['0.9', '1.05'], lpg: ['0.45', '0.65'] } as const;
/** Kilowatt-hours (gross) in a m³ and in a kg of natural gas, about. */
const CALORIFIC = { m3: ['8', '13.5'], kg: ['12', '16.5'] } as const;

function claimed(line: FuelLine): { readonly quantity: Big; readonly unit: ClaimUnit } | undefined {
  const conversion = toClaimQuantity(line);
  return conversion.isConverted ? { quantity: new Big(conversion.quantity), unit: conversion.unit } : undefined;
}

/** True for a number beyond its usual bounds; what is no positive number is told by another rule. */
function isOutside(text: string | undefined, [least, most]: readonly [string, string]): boolean {
  const value = readPositive(text);
  return value !== undefined && (value.lt(least) || value.gt(most));
}

function unlikelyDensity({ product, unit, density }: FuelLine): boolean {
  if (product === 'heatingOil' || isGas(product) || neededFor(product, unit) !== 'density') return false;
  return isOutside(density, DENSITIES[product as keyof typeof DENSITIES]);
}

/** Day, bill and quantity of each line. */
export const fuelLineRules: readonly FuelRule[] = [
  {
    id: 'FUEL-DATE',
    source: 'Chorus Pro, mémento TIC/TICGN: date de livraison de chaque ligne',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : « {typed} » n’est pas un jour du calendrier. Recopiez la date de livraison de la facture, comme 14/03/2025.',
    en: 'Bill {bill} ({supplier}): “{typed}” is no day of the calendar. Copy the delivery date from the bill, such as 14/03/2025.',
    check: (claim) =>
      faultsOnLines(claim, 'deliveredOn', ({ deliveredOn }) =>
        isIsoDate(deliveredOn) ? undefined : { typed: deliveredOn },
      ),
  },
  {
    id: 'FUEL-DATE-FUTURE',
    source: 'Liasse: on demande le remboursement de ce qui a été livré',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : la livraison du {date} est dans le futur. Vérifiez la date.',
    en: 'Bill {bill} ({supplier}): the delivery of {date} is in the future. Check the date.',
    check: (claim, { today }) =>
      faultsOnLines(claim, 'deliveredOn', ({ deliveredOn }) =>
        isIsoDate(deliveredOn) && deliveredOn > today ? { date: deliveredOn } : undefined,
      ),
  },
  {
    id: 'FUEL-YEAR',
    source: 'Chorus Pro, mémento TIC/TICGN: année de la demande = année de livraison',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : livrée le {date}, hors de l’année {year} de cette demande. Une demande ne compte que les livraisons de son année, quelle que soit la date de la facture ou du paiement : retirez la ligne et mettez-la dans la demande de son année.',
    en: 'Bill {bill} ({supplier}): delivered on {date}, outside this claim’s year {year}. A claim counts the deliveries of its own year only, whenever the bill was made or paid: take the line out and put it into the claim of its year.',
    check: (claim) =>
      faultsOnLines(claim, 'deliveredOn', ({ deliveredOn }) =>
        isIsoDate(deliveredOn) && Number(deliveredOn.slice(0, 4)) !== claim.year
          ? { date: deliveredOn, year: claim.year }
          : undefined,
      ),
  },
  {
    id: 'FUEL-NUMBER',
    source: 'Chorus Pro, mémento TIC/TICGN: numéro de facture de chaque ligne',
    severity: 'blocks',
    fr: 'Une livraison de {supplier} n’a pas de numéro de facture. Recopiez-le : le portail le demande pour chaque ligne.',
    en: 'A delivery of {supplier} has no invoice number. Copy it from the bill: the portal asks for it on every line.',
    check: (claim) =>
      faultsOnLines(claim, 'invoiceNumber', ({ invoiceNumber }) => (isBlank(invoiceNumber) ? {} : undefined)),
  },
  {
    id: 'FUEL-SUPPLIER',
    source: 'Liasse: le fournisseur aide à reconnaître la facture (le portail ne le demande pas)',
    severity: 'advises',
    fr: 'Facture {bill} : le fournisseur manque. Le portail ne le demande pas, mais il aide à retrouver la facture et les doublons.',
    en: 'Bill {bill}: the supplier is missing. The portal does not ask for it, but it helps to find the bill and doubles.',
    check: (claim) => faultsOnLines(claim, 'supplier', ({ supplier }) => (isBlank(supplier) ? {} : undefined)),
  },
  {
    id: 'FUEL-QUANTITY',
    source: 'Chorus Pro, mémento TIC/TICGN: volume de chaque ligne',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : « {quantity} » n’est pas une quantité. Écrivez des chiffres, avec une virgule au besoin, sans lettre.',
    en: 'Bill {bill} ({supplier}): “{quantity}” is no quantity. Write digits, with a decimal point where needed and no letter.',
    check: (claim) =>
      faultsOnLines(claim, 'quantity', ({ quantity }) =>
        parseDecimal(quantity) === undefined ? { quantity } : undefined,
      ),
  },
  {
    id: 'FUEL-QUANTITY-SIGN',
    source: 'Liasse: une livraison a une quantité positive',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : la quantité {typed} n’est pas positive. Pour un avoir, déduisez-le de la facture qu’il corrige ; une ligne à zéro se supprime.',
    en: 'Bill {bill} ({supplier}): the quantity {typed} is not positive. Take a credit note off the bill that it corrects; delete a line of zero.',
    check: (claim) =>
      faultsOnLines(claim, 'quantity', ({ quantity }) => {
        const decimal = parseDecimal(quantity);
        return decimal !== undefined && new Big(decimal).lte(0) ? { typed: decimal } : undefined;
      }),
  },
  {
    id: 'FUEL-QUANTITY-DIGITS',
    source: 'soficom-walterfrance.com (ancien portail): 8 chiffres au plus, dont 2 décimales',
    severity: 'blocks',
    isUnconfirmed: true,
    fr: 'Facture {bill} ({supplier}) : {computed} {unit} en une ligne, c’est impossible. Vérifiez la quantité et son unité (litres ou hectolitres ? kg ou tonnes ?).',
    en: 'Bill {bill} ({supplier}): {computed} {unit} on one line cannot be. Check the quantity and its unit (litres or hectolitres? kg or tonnes?).',
    check: (claim) =>
      faultsOnLines(claim, 'quantity', (line) => {
        const own = claimed(line);
        return own !== undefined && own.quantity.gt(MOST)
          ? { computed: own.quantity.toFixed(), unit: own.unit }
          : undefined;
      }),
  },
  {
    id: 'FUEL-QUANTITY-UNUSUAL',
    source: 'Liasse: plus qu’un camion-citerne entier',
    severity: 'warns',
    fr: 'Facture {bill} ({supplier}) : {computed} {unit} en une ligne, c’est beaucoup. Vérifiez la quantité et son unité.',
    en: 'Bill {bill} ({supplier}): {computed} {unit} on one line is a lot. Check the quantity and its unit.',
    check: (claim) =>
      faultsOnLines(claim, 'quantity', (line) => {
        const own = claimed(line);
        return own !== undefined && own.quantity.gt(UNUSUAL[own.unit]) && own.quantity.lte(MOST)
          ? { computed: own.quantity.toFixed(), unit: own.unit }
          : undefined;
      }),
  },
  {
    id: 'FUEL-QUANTITY-DECIMALS',
    source: 'soficom-walterfrance.com (ancien portail): 2 décimales au plus',
    severity: 'advises',
    isUnconfirmed: true,
    fr: 'Facture {bill} ({supplier}) : {computed} {unit} a plus de deux décimales ; à copier sur le portail : {stated} {unit}. L’estimation garde la quantité exacte.',
    en: 'Bill {bill} ({supplier}): {computed} {unit} has more than two decimals; to copy to the portal: {stated} {unit}. The estimate keeps the exact quantity.',
    check: (claim) =>
      faultsOnLines(claim, 'quantity', (line) => {
        const own = claimed(line);
        const exact = own?.quantity.toFixed() ?? '0';
        return own === undefined || toPortalQuantity(exact) === exact
          ? undefined
          : { computed: exact, stated: toPortalQuantity(exact), unit: own.unit };
      }),
  },
  {
    id: 'FUEL-UNIT',
    source: 'dume-tic.md, B2: GNR à l’hectolitre, fioul lourd et GPL à la tonne, gaz au mégawattheure',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : ce carburant ne se compte pas en {unit}. Choisissez une unité en {claimUnit}, ou une qui s’y convertit.',
    en: 'Bill {bill} ({supplier}): this fuel is not counted in {unit}. Choose a unit in {claimUnit}, or one that converts to it.',
    check: (claim) =>
      faultsOnLines(claim, 'unit', ({ product, unit }) =>
        product !== 'heatingOil' && neededFor(product, unit) === 'impossible'
          ? { unit: fuelUnitNames[unit], claimUnit: claimUnits[product] }
          : undefined,
      ),
  },
  {
    id: 'FUEL-DENSITY',
    source: 'Liasse: un volume ne devient un poids qu’avec la densité de la facture',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : pour passer des {unit} aux {claimUnit}, il faut la densité en kg par litre. Recopiez-la de la facture, ou demandez-la au fournisseur.',
    en: 'Bill {bill} ({supplier}): from {unit} to {claimUnit} takes the density in kg per litre. Copy it from the bill or ask the supplier.',
    check: (claim) =>
      faultsOnLines(claim, 'density', ({ product, unit, density }) =>
        product !== 'heatingOil' && neededFor(product, unit) === 'density' && readPositive(density) === undefined
          ? { unit: fuelUnitNames[unit], claimUnit: claimUnits[product] }
          : undefined,
      ),
  },
  {
    id: 'FUEL-DENSITY-UNUSUAL',
    source: 'Liasse: ordres de grandeur (GNR 0,84, fioul lourd 0,97, GPL 0,52 kg par litre)',
    severity: 'warns',
    fr: 'Facture {bill} ({supplier}) : une densité de {typed} kg par litre surprend pour ce carburant. Vérifiez-la sur la facture.',
    en: 'Bill {bill} ({supplier}): a density of {typed} kg per litre is surprising for this fuel. Check it on the bill.',
    check: (claim) =>
      faultsOnLines(claim, 'density', (line) => (unlikelyDensity(line) ? { typed: line.density ?? '' } : undefined)),
  },
  {
    id: 'FUEL-CALORIFIC',
    source: 'Liasse: le gaz se compte en énergie (pouvoir calorifique supérieur)',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : pour passer des {unit} aux MWh, il faut le pouvoir calorifique en kWh par m³ (ou par kg). Recopiez le coefficient de conversion de la facture.',
    en: 'Bill {bill} ({supplier}): from {unit} to MWh takes the calorific value in kWh per m³ (or per kg). Copy the conversion factor from the bill.',
    check: (claim) =>
      faultsOnLines(claim, 'calorificValue', ({ product, unit, calorificValue }) =>
        neededFor(product, unit) === 'calorificValue' && readPositive(calorificValue) === undefined
          ? { unit: fuelUnitNames[unit] }
          : undefined,
      ),
  },
  {
    id: 'FUEL-CALORIFIC-UNUSUAL',
    source: 'Liasse: ordres de grandeur (11 kWh par m³, 15 kWh par kg)',
    severity: 'warns',
    fr: 'Facture {bill} ({supplier}) : un pouvoir calorifique de {typed} kWh surprend pour du gaz naturel. Vérifiez le coefficient de conversion sur la facture.',
    en: 'Bill {bill} ({supplier}): a calorific value of {typed} kWh is surprising for natural gas. Check the conversion factor on the bill.',
    check: (claim) =>
      faultsOnLines(claim, 'calorificValue', ({ product, unit, calorificValue }) =>
        neededFor(product, unit) === 'calorificValue' &&
        isOutside(calorificValue, unit === 'm3' ? CALORIFIC.m3 : CALORIFIC.kg)
          ? { typed: calorificValue ?? '' }
          : undefined,
      ),
  },
];
