import { Big } from 'big.js';
import { parseDecimal, type Decimal } from './decimal.ts';
import type { FuelLine, FuelProduct, FuelUnit, LedgerProduct } from './fuel-line.ts';

/** The unit that a product's refund is counted in: hectolitre, tonne, megawatt-hour (dume-tic.md, B2). */
export type ClaimUnit = 'hl' | 't' | 'MWh';

/** The unit of each product's refund. */
export const claimUnits: Readonly<Record<FuelProduct, ClaimUnit>> = {
  gnr: 'hl',
  heavyFuel: 't',
  lpg: 't',
  gasHeating: 'MWh',
  gasMotor: 'MWh',
};

/** Units by what they measure, each with how many of the measure's own (litre, kilogram, kilowatt-hour) it holds. */
const MEASURES: Readonly<Record<FuelUnit, readonly ['volume' | 'weight' | 'energy', number]>> = {
  l: ['volume', 1],
  hl: ['volume', 100],
  m3: ['volume', 1_000],
  kg: ['weight', 1],
  t: ['weight', 1_000],
  kWh: ['energy', 1],
  MWh: ['energy', 1_000],
};

/** Decimal places kept of a quantity in the claim's unit: a hundredth of a millilitre, a tenth of a milligram. */
const KEPT_PLACES = 7;

/** What else has to be known to convert, or why it can't be. */
export type NotConverted = 'notNumber' | 'needsDensity' | 'needsCalorificValue' | 'impossibleUnit' | 'notRefundable';

/** A quantity in the claim's unit, or why there is none. */
export type Conversion =
  | { readonly isConverted: true; readonly quantity: Decimal; readonly unit: ClaimUnit }
  | { readonly isConverted: false; readonly why: NotConverted };

type Measured = Pick<FuelLine, 'product' | 'quantity' | 'unit' | 'density' | 'calorificValue'>;

/** True for gas, whose duty is counted in energy. */
export function isGas(product: LedgerProduct): boolean {
  return product === 'gasHeating' || product === 'gasMotor';
}

/** What has to be known beside quantity and unit of a product; undefined when nothing has. */
export function neededFor(
  product: LedgerProduct,
  unit: FuelUnit,
): 'density' | 'calorificValue' | 'impossible' | undefined {
  if (product === 'heatingOil') return undefined;
  const [measure] = MEASURES[unit];
  if (isGas(product)) {
    if (measure === 'energy') return undefined;
    return unit === 'm3' || measure === 'weight' ? 'calorificValue' : 'impossible';
  }
  if (measure === 'energy') return 'impossible';
  return (measure === 'volume') === (claimUnits[product] === 'hl') ? undefined : 'density';
}

/** A density, calorific value or the like as a number; undefined when it is none, or not above zero. */
export function readPositive(text: string | undefined): Big | undefined {
  const decimal = parseDecimal(text ?? '');
  return decimal === undefined || new Big(decimal).lte(0) ? undefined : new Big(decimal);
}

function converted(quantity: Big, unit: ClaimUnit): Conversion {
  return { isConverted: true, quantity: quantity.round(KEPT_PLACES, Big.roundHalfUp).toFixed(), unit };
}

/**
 * A line's quantity in the unit of its refund, rounded half away from zero at the seventh place: exact for whatever a
 * bill states without a density (four decimals of a kg or kWh). Density is kg per litre, calorific value kWh per m³ or kg.
 */
export function toClaimQuantity({ product, quantity, unit, density, calorificValue }: Measured): Conversion {
  const decimal = parseDecimal(quantity);
  if (decimal === undefined) return { isConverted: false, why: 'notNumber' };
  if (product === 'heatingOil') return { isConverted: false, why: 'notRefundable' };
  const needed = neededFor(product, unit);
  if (needed === 'impossible') return { isConverted: false, why: 'impossibleUnit' };
  const own = new Big(decimal).times(MEASURES[unit][1]);
  if (isGas(product)) {
    if (needed === undefined) return converted(own.div(1_000), 'MWh');
    const value = readPositive(calorificValue);
    if (value === undefined) return { isConverted: false, why: 'needsCalorificValue' };
    // Calorific values are of the m³ as billed, not of the litre.
    const billed = unit === 'm3' ? new Big(decimal) : own;
    return converted(billed.times(value).div(1_000), 'MWh');
  }
  const toUnit = claimUnits[product];
  if (needed === undefined) return converted(own.div(toUnit === 'hl' ? 100 : 1_000), toUnit);
  const kgPerLitre = readPositive(density);
  if (kgPerLitre === undefined) return { isConverted: false, why: 'needsDensity' };
  if (toUnit === 't') return converted(own.times(kgPerLitre).div(1_000), 't');
  return converted(own.div(kgPerLitre.times(100)), 'hl');
}

/** A quantity as the portal takes it: two decimal places at most, rounded half away from zero. */
export function toPortalQuantity(quantity: Decimal): Decimal {
  return new Big(quantity).round(2, Big.roundHalfUp).toFixed();
}
