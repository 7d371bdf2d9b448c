import { z } from 'zod';
import sourcedRates from '../../assets/fuel-rates.json' with { type: 'json' };
import { isDecimal } from './decimal.ts';
import { fuelProducts, type FuelProduct } from './fuel-line.ts';
import { isIsoDate, type IsoDate } from './iso-date.ts';
import { problem, type Problem } from './problem.ts';
import { failure, success, type Result } from './result.ts';

const daySchema = z.string().refine(isIsoDate);
/** Euros for one hl, t or MWh: from 0 to 1 000, far above any duty. */
const eurosSchema = z.string().refine((text) => isDecimal(text) && Number(text) >= 0 && Number(text) <= 1_000);

/**
 * Where a rate comes from: read in a published source · derived by us from the rate charged, and shown as an estimate ·
 * unknown, no source found · own, typed by the user.
 */
export const fuelRateStatuses = ['published', 'derived', 'unknown', 'own'] as const;
/** Where a rate comes from. */
export type FuelRateStatus = (typeof fuelRateStatuses)[number];

const rateSchema = z.strictObject({
  product: z.enum(fuelProducts),
  /** First and last day of delivery that it holds for. */ fromOn: daySchema,
  toOn: daySchema,
  /** Refund for one hl (GNR), t (heavy fuel, LPG) or MWh (gas); absent when unknown. */ euros: eurosSchema.optional(),
  /** Duty on the bill, for the same unit. */ chargedEuros: eurosSchema.optional(),
  /** What stays with the claimant, for the same unit. */ residualEuros: eurosSchema.optional(),
  status: z.enum(fuelRateStatuses),
  /** False: sources disagree, or none says it outright; the screen says so. */ isConfirmed: z.boolean(),
  note: z.string().optional(),
  source: z.string(),
  readOn: daySchema.optional(),
});
/** The refund of one product for deliveries of one period, and who says so. */
export type FuelRate = z.infer<typeof rateSchema>;

/** A rate that the user typed: product, first and last day, euros. */
export const ownFuelRateSchema = z
  .strictObject({ product: z.enum(fuelProducts), fromOn: daySchema, toOn: daySchema, euros: eurosSchema })
  .refine(({ fromOn, toOn }) => fromOn <= toOn);
/** A rate that the user typed, in euros for the product's own unit. */
export type OwnFuelRate = z.infer<typeof ownFuelRateSchema>;

/** The rates that come with Liasse (dume-tic.md, B2), by product, oldest first. */
export const fuelRates: readonly FuelRate[] = z.array(rateSchema).parse(sourcedRates);

/** True for a rate as the table takes it: euros, from 0 to 1 000. */
export function isFuelRate(text: string): boolean {
  return eurosSchema.safeParse(text).success;
}

/** Reads the user's rates as they were stored; the problem names the field that is wrong. */
export function parseOwnFuelRates(stored: unknown): Result<readonly OwnFuelRate[], Problem> {
  const parsed = z.array(ownFuelRateSchema).max(200).safeParse(stored);
  if (parsed.success) return success(parsed.data);
  const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return failure(problem('fuel.ratesUnreadable', { field: field === '' ? '.' : field.slice(0, 60) }));
}

/**
 * The table with the user's own rates: each hides the rate of exactly its period, and comes before any other that holds
 * on its days, as `findFuelRate` takes the first. The last typed of two counts.
 */
export function withOwnFuelRates(rates: readonly FuelRate[], own: readonly OwnFuelRate[]): readonly FuelRate[] {
  const isSamePeriod = (one: OwnFuelRate | FuelRate, other: OwnFuelRate): boolean =>
    one.product === other.product && one.fromOn === other.fromOn && one.toOn === other.toOn;
  const typed = own.toReversed().map((rate): FuelRate => ({ ...rate, status: 'own', isConfirmed: true, source: '' }));
  return [...typed, ...rates.filter((rate) => !own.some((each) => isSamePeriod(rate, each)))];
}

/** The rate of a product on a day of delivery; undefined when the table has none for it. */
export function findFuelRate(
  rates: readonly FuelRate[],
  product: FuelProduct,
  deliveredOn: IsoDate,
): FuelRate | undefined {
  return rates.find((rate) => rate.product === product && rate.fromOn <= deliveredOn && deliveredOn <= rate.toOn);
}
