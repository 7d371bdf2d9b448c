import type { Cents, Decimal } from '../draft/decimal.ts';
import type { FuelClaim } from '../draft/fuel-claim.ts';
import { fuelProductNames, fuelUnitNames, type FuelLine, type LedgerProduct } from '../draft/fuel-line.ts';
import type { FuelRate } from '../draft/fuel-rates.ts';
import type { Certainty, NoRefund } from '../draft/fuel-refund.ts';
import type { ClaimUnit } from '../draft/fuel-units.ts';
import { formatDecimal, formatEuros, formatPrice } from './french-format.ts';

const NO_BREAK = '\u00a0';

/** How sure an amount is, in words. */
export const certaintyWords: Readonly<Record<Certainty, string>> = {
  published: 'd’après des taux publiés',
  estimate: 'estimation : un taux a été calculé ou n’est pas confirmé',
  incomplete: 'incomplet : un taux n’a pas été trouvé',
};

/** Why a line brings nothing, in words. */
export const noRefundWords: Readonly<Record<NoRefund, string>> = {
  badDay: 'date impossible',
  otherYear: 'livrée une autre année',
  notRefundable: 'produit non remboursé',
  otherUse: 'usage non agricole',
  reducedRate: 'tarif réduit déjà sur la facture',
  badQuantity: 'quantité impossible',
};

/** What the dossier, the sheet and the guide say of the amount. */
export const PORTAL_RATE_SENTENCE =
  'Le portail applique son propre taux : le montant de ce dossier sert à vérifier le sien. Chaque ligne est arrondie au centime (demi-centime vers le haut), puis additionnée.';

/** `12,34 hl`. */
export function quantityText(quantity: Decimal, unit: ClaimUnit): string {
  return `${formatDecimal(quantity)}${NO_BREAK}${unit}`;
}

/** What the bill says: `1 234 l`, with its density or calorific value. */
export function billedText({ quantity, unit, density, calorificValue }: FuelLine): string {
  const factor =
    density !== undefined
      ? ` (${formatDecimal(density)} kg/l)`
      : calorificValue !== undefined
        ? ` (${formatDecimal(calorificValue)} kWh/${unit === 'm3' ? 'm³' : 'kg'})`
        : '';
  return `${formatDecimal(quantity)}${NO_BREAK}${fuelUnitNames[unit]}${factor}`;
}

/** `14,96 €/hl`, with a mark where it is an estimate. */
export function rateText(rate: FuelRate | undefined, unit: ClaimUnit): string {
  if (rate?.euros === undefined) return 'non trouvé';
  const mark = rate.status === 'derived' || !rate.isConfirmed ? `${NO_BREAK}*` : '';
  return `${formatPrice(rate.euros)}${NO_BREAK}€/${unit}${mark}`;
}

/** An amount, or a dash. */
export function euroText(cents: Cents | undefined): string {
  return cents === undefined ? '–' : formatEuros(cents);
}

/** How a bill is called: `Facture F12 (Picoty)`. */
export function billTitle({ invoiceNumber, supplier }: FuelLine): string {
  const by = supplier.trim() === '' ? '' : ` (${supplier.trim()})`;
  return `Facture ${invoiceNumber.trim() === '' ? 'sans numéro' : invoiceNumber.trim()}${by}`;
}

/** What the claim is called. */
export function fuelHeading({ year, beneficiary }: FuelClaim): string {
  const title = `Remboursement de l’accise sur les carburants, livraisons de ${year}`;
  return beneficiary.party.name.trim() === '' ? title : `${title} · ${beneficiary.party.name.trim()}`;
}

/** What the portal calls a product. */
export function productText(product: FuelLine['product']): string {
  return fuelProductNames[product];
}

/** The products where there is little room. */
export const shortProductNames: Readonly<Record<LedgerProduct, string>> = {
  gnr: 'GNR',
  heavyFuel: 'Fioul lourd',
  lpg: 'GPL',
  gasHeating: 'Gaz combustible',
  gasMotor: 'Gaz carburant',
  heatingOil: 'Fioul domestique',
};

/** French signs kept with their words, where a line may break. */
export function withBoundSigns(text: string): string {
  return text.replace(/« /g, `«${NO_BREAK}`).replace(/ ([»:;?!€%])/g, `${NO_BREAK}$1`);
}
