import { Big } from 'big.js';
import { addCents, toCents, type Cents, type Decimal } from './decimal.ts';
import type { FuelClaim } from './fuel-claim.ts';
import { fuelProducts, type FuelLine, type FuelProduct } from './fuel-line.ts';
import { findFuelRate, type FuelRate } from './fuel-rates.ts';
import { claimUnits, toClaimQuantity, type ClaimUnit } from './fuel-units.ts';
import { isIsoDate, type IsoDate } from './iso-date.ts';

/** Why a line gives no refund in this claim. */
export type NoRefund = 'badDay' | 'otherYear' | 'notRefundable' | 'otherUse' | 'reducedRate' | 'badQuantity';

/** What a line brings: its quantity in the claim's unit, and its refund where a rate is known. */
export type LineRefund = {
  readonly lineId: string;
  readonly product: FuelProduct;
  readonly quantity: Decimal;
  readonly unit: ClaimUnit;
  readonly rate: FuelRate | undefined;
  /** Quantity × rate, rounded to the cent half away from zero; absent without a rate. */
  readonly refundCents: Cents | undefined;
  /** Duty that stays with the claimant, rounded likewise; absent where the residual charge isn't known. */
  readonly residualCents: Cents | undefined;
};

/** A line that is left out, and why. */
export type LeftOut = { readonly lineId: string; readonly why: NoRefund };

/** How sure an amount is: of published (or own) rates alone · with a rate that we derived · with a quantity of unknown rate. */
export type Certainty = 'published' | 'estimate' | 'incomplete';

/** The sum of a product's lines. */
export type ProductTotal = {
  readonly product: FuelProduct;
  readonly lines: number;
  readonly quantity: Decimal;
  readonly unit: ClaimUnit;
  /** The sum of the lines' rounded refunds; lines without a rate count for nothing. */ readonly refundCents: Cents;
  /** Absent where one line's residual charge isn't known. */ readonly residualCents: Cents | undefined;
  readonly certainty: Certainty;
};

/** A claim in figures: the portal fills in its own rate, so that every amount here is a check (dume-tic.md, B3). */
export type FuelRefund = {
  readonly lines: readonly LineRefund[];
  readonly leftOut: readonly LeftOut[];
  /** In the order of `fuelProducts`; none without lines. */ readonly products: readonly ProductTotal[];
  readonly refundCents: Cents;
  readonly certainty: Certainty;
  /** 31 December of N+3 (KB0011404). */ readonly deadlineOn: IsoDate;
  /** 31 December of N+2, which GNR delivered in 2022 had and later years may have; only with GNR in the claim. */
  readonly shortDeadlineOn: IsoDate | undefined;
};

/** The day from which bills may carry the reduced rate on GNR. */
export const REDUCED_RATE_FROM: IsoDate = '2024-07-01';

/** Last day for claiming deliveries of a year: 31 December of N+3 (KB0011404). */
export function claimDeadlineOn(year: number): IsoDate {
  return `${year + 3}-12-31`;
}

/** The year of delivery whose claim has that last day. */
export function claimYearOf(deadlineOn: IsoDate): number {
  return Number(deadlineOn.slice(0, 4)) - 3;
}

/** The shorter limit that GNR of 2022 had, and that later GNR may have (unconfirmed): 31 December of N+2. */
export function gnrDeadlineOn(year: number): IsoDate {
  return `${year + 2}-12-31`;
}

/** A rate times a quantity in cents, rounded half away from zero. */
function amountOf(quantity: Decimal, euros: Decimal | undefined): Cents | undefined {
  return euros === undefined ? undefined : toCents(new Big(quantity).times(euros));
}

/** What one line brings in a claim of that year of delivery, or why nothing. */
export function refundLine(line: FuelLine, year: number, rates: readonly FuelRate[]): LineRefund | LeftOut {
  const { id: lineId, deliveredOn, product } = line;
  if (!isIsoDate(deliveredOn)) return { lineId, why: 'badDay' };
  if (!deliveredOn.startsWith(`${year}-`)) return { lineId, why: 'otherYear' };
  if (product === 'heatingOil') return { lineId, why: 'notRefundable' };
  if (line.isOtherUse === true) return { lineId, why: 'otherUse' };
  if (product === 'gnr' && line.reducedRateApplied === 'yes') return { lineId, why: 'reducedRate' };
  const conversion = toClaimQuantity(line);
  if (!conversion.isConverted || new Big(conversion.quantity).lte(0)) return { lineId, why: 'badQuantity' };
  const { quantity, unit } = conversion;
  const rate = findFuelRate(rates, product, deliveredOn);
  return {
    lineId,
    product,
    quantity,
    unit,
    rate,
    refundCents: amountOf(quantity, rate?.euros),
    residualCents: amountOf(quantity, rate?.residualEuros),
  };
}

function certaintyOf(lines: readonly LineRefund[]): Certainty {
  if (lines.some(({ refundCents }) => refundCents === undefined)) return 'incomplete';
  return lines.some(({ rate }) => rate?.status === 'derived' || rate?.isConfirmed === false) ? 'estimate' : 'published';
}

function sum(amounts: readonly (Cents | undefined)[]): Cents {
  return addCents(...amounts.map((each) => each ?? (0 as Cents)));
}

function totalOf(product: FuelProduct, lines: readonly LineRefund[]): ProductTotal {
  const residuals = lines.map(({ residualCents }) => residualCents);
  return {
    product,
    lines: lines.length,
    quantity: lines.reduce((total, { quantity }) => total.plus(quantity), new Big(0)).toFixed(),
    unit: claimUnits[product],
    refundCents: sum(lines.map(({ refundCents }) => refundCents)),
    residualCents: residuals.includes(undefined) ? undefined : sum(residuals),
    certainty: certaintyOf(lines),
  };
}

/** The refund of a claim, line by line and by product. Nothing in a line makes it throw: what is wrong is left out, and says why. */
export function computeFuelRefund(
  { year, lines }: Pick<FuelClaim, 'year' | 'lines'>,
  rates: readonly FuelRate[],
): FuelRefund {
  const each = lines.map((line) => refundLine(line, year, rates));
  const kept = each.filter((line) => 'product' in line);
  const products = fuelProducts.flatMap((product) => {
    const own = kept.filter((line) => line.product === product);
    return own.length === 0 ? [] : [totalOf(product, own)];
  });
  return {
    lines: kept,
    leftOut: each.filter((line) => 'why' in line),
    products,
    refundCents: sum(products.map(({ refundCents }) => refundCents)),
    certainty: certaintyOf(kept),
    deadlineOn: claimDeadlineOn(year),
    shortDeadlineOn: products.some(({ product }) => product === 'gnr') ? gnrDeadlineOn(year) : undefined,
  };
}
