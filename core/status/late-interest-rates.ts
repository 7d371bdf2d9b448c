import { z } from 'zod';
import sourcedRates from '../../assets/late-interest-rates.json' with { type: 'json' };
import { isDecimal, type Decimal } from '../draft/decimal.ts';
import { isIsoDate, type IsoDate } from '../draft/iso-date.ts';

const halfYearSchema = z.string().regex(/^\d{4}-H[12]$/);
/** The ECB's rate of its main refinancing operations, in percent: 0 to 92, so that with its 8 points it stays under 100. */
const percentSchema = z.string().refine((text) => isDecimal(text) && Number(text) >= 0 && Number(text) <= 92);
const rateSchema = z.strictObject({
  /** `2026-H1` from 1 January, `2026-H2` from 1 July. */ halfYear: halfYearSchema,
  /** In force on the half-year's first day. */ ecbPercent: percentSchema,
  inForceSince: z.string().refine(isIsoDate).optional(),
  /** False: no source says it outright, and the screen says so. */ isConfirmed: z.boolean(),
  /** Empty: the user's own. */ source: z.string(),
  readOn: z.string().refine(isIsoDate).optional(),
});
/** The ECB's rate of one half-year, and who says so. */
export type LateInterestRate = z.infer<typeof rateSchema>;

const ownRatesSchema = z.record(halfYearSchema, percentSchema);
/** The ECB's rates that the user typed, in percent, by half-year. */
export type OwnRates = Readonly<Record<string, Decimal>>;

/** The rates that come with Liasse, oldest first; a half-year without a source is not there. */
export const lateInterestRates: readonly LateInterestRate[] = z.array(rateSchema).parse(sourcedRates);

/** The half-year that a day is in, `2026-H2`. */
export function halfYearOf(date: IsoDate): string {
  return `${date.slice(0, 4)}-H${Number(date.slice(5, 7)) <= 6 ? '1' : '2'}`;
}

/** True for an ECB rate as the table takes it: percent, from 0 to 92. */
export function isEcbPercent(text: string): boolean {
  return percentSchema.safeParse(text).success;
}

/** Reads the user's rates as they were stored; undefined when they are of another shape. */
export function parseOwnRates(stored: unknown): OwnRates | undefined {
  const parsed = ownRatesSchema.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

/** The table with the user's own rates in the place of those that came with Liasse, oldest first. */
export function withOwnRates(rates: readonly LateInterestRate[], own: OwnRates): readonly LateInterestRate[] {
  const typed = Object.entries(own).map(([halfYear, ecbPercent]) => ({
    halfYear,
    ecbPercent,
    isConfirmed: true,
    source: '',
  }));
  return [...rates.filter(({ halfYear }) => !Object.hasOwn(own, halfYear)), ...typed].sort((a, b) =>
    a.halfYear < b.halfYear ? -1 : 1,
  );
}
