import { z } from 'zod';
import { attachmentSchema } from './attachment.ts';

/** The products whose duty is refunded to farmers: GNR, fioul lourd, GPL, gaz naturel combustible and carburant. */
export const fuelProducts = ['gnr', 'heavyFuel', 'lpg', 'gasHeating', 'gasMotor'] as const;
/** A product whose duty is refunded. */
export type FuelProduct = (typeof fuelProducts)[number];

/** What a bill may be for: the refunded products, and fioul domestique, out of the scheme since November 2011. */
export const ledgerProducts = [...fuelProducts, 'heatingOil'] as const;
/** A product as the ledger takes it. */
export type LedgerProduct = (typeof ledgerProducts)[number];

/** The units that fuel is billed in. */
export const fuelUnits = ['l', 'hl', 'm3', 'kg', 't', 'kWh', 'MWh'] as const;
/** A unit of a bill. */
export type FuelUnit = (typeof fuelUnits)[number];

/** Whether the bill was already made at the reduced rate of 3,86 €/hl (possible since 1 July 2024). */
export const reducedRateAnswers = ['yes', 'no', 'unknown'] as const;
/** The answer about the reduced rate on a bill. */
export type ReducedRateAnswer = (typeof reducedRateAnswers)[number];

const short = z.string().max(200);
/** A decimal or a day that may be wrong: the checks, not the schema, say so to the user. */
const typed = z.string().max(40);

/** A value of a line that was read off the bill's page, to be confirmed: the field, the page's words, the page from 1. */
const fuelGuessSchema = z.strictObject({ field: short, text: z.string().max(300), page: z.int().positive() });

/** One delivery of fuel, as the supplier's bill states it. */
export const fuelLineSchema = z.strictObject({
  id: z.uuid(),
  /** Day of delivery, which decides year and rate: `YYYY-MM-DD`, or what was typed when it is no day. */
  deliveredOn: typed,
  supplier: short,
  invoiceNumber: short,
  product: z.enum(ledgerProducts),
  /** Exact decimal with a dot, or what was typed when it is no number. */
  quantity: typed,
  unit: z.enum(fuelUnits),
  /** Kilograms in a litre, as the bill states it: needed between volumes and weights. */
  density: typed.optional(),
  /** Kilowatt-hours (gross) in one m³ or one kg, as the bill states it: needed for gas that is not billed in kWh. */
  calorificValue: typed.optional(),
  reducedRateApplied: z.enum(reducedRateAnswers),
  /** True for fuel burnt for something else than farm or forest work, such as public works. */
  isOtherUse: z.literal(true).optional(),
  /** The copy of the bill; several lines may share one. */
  bill: attachmentSchema.optional(),
  /** The name of the bill's file as an imported table gives it, while the file itself is not attached. */
  billName: z.string().max(300).optional(),
  guesses: z.array(fuelGuessSchema).max(20).optional(),
});
/** One delivery of fuel. */
export type FuelLine = z.infer<typeof fuelLineSchema>;

/** The products in the words of the portal and of bills. */
export const fuelProductNames: Readonly<Record<LedgerProduct, string>> = {
  gnr: 'Gazole non routier (GNR)',
  heavyFuel: 'Fioul lourd',
  lpg: 'Gaz de pétrole liquéfié (GPL)',
  gasHeating: 'Gaz naturel, combustible',
  gasMotor: 'Gaz naturel, carburant',
  heatingOil: 'Fioul domestique',
};

/** The units as they are written after a number. */
export const fuelUnitNames: Readonly<Record<FuelUnit, string>> = {
  l: 'l',
  hl: 'hl',
  m3: 'm³',
  kg: 'kg',
  t: 't',
  kWh: 'kWh',
  MWh: 'MWh',
};
