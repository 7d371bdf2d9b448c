import { parseDecimal, type Decimal } from './decimal.ts';

/** Rates in force in mainland France, most used first (art. 278, 278-0 bis, 279 and 281 quater ff. CGI); percent. */
export const currentVatRates: readonly Decimal[] = ['20', '10', '5.5', '2.1'];

/** Rates in force in Guadeloupe, Martinique and Réunion, most used first (art. 296 and 296 ter CGI); percent. */
export const overseasVatRates: readonly Decimal[] = ['8.5', '2.1', '1.75', '1.05'];

/** Every rate that XP Z12-012 admits (BR-FR-16): today's, those of Corsica and overseas, and former ones; percent. */
export const admittedVatRates: readonly Decimal[] = '0 0.9 1.05 1.75 2.1 5.5 7 8.5 9.2 9.6 10 13 19.6 20 20.6'.split(
  ' ',
);

/** True for a rate of BR-FR-16, whichever way it is written: `20`, `20.0`, `20.00`. */
export function isAdmittedVatRate(rate: string): boolean {
  const decimal = parseDecimal(rate);
  return decimal !== undefined && admittedVatRates.includes(decimal);
}
