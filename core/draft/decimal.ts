import { Big } from 'big.js';

/** An exact decimal kept as text, such as `12.5`: money and quantities are never binary floats. */
export type Decimal = string;
/** A whole number of cents. */
export type Cents = number & { readonly unit: 'cents' };

/** True for digits, an optional sign and one dot, of a size that no amount exceeds. */
export function isDecimal(text: string): boolean {
  return /^[-+]?\d{1,15}(\.\d{1,12})?$/.test(text);
}

/** Reads what a person or a file wrote, as `isDecimal` says; answers undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  return isDecimal(text) ? new Big(text.replace(/^\+/, '')).toFixed() : undefined;
}

/** Exact amount → cents, rounded half away from zero (EN 16931, 6.5.2; French practice). */
export function toCents(amount: Big | Decimal): Cents {
  return Number(new Big(amount).times(100).round(0, Big.roundHalfUp).toFixed()) as Cents;
}

/** Cents as a decimal text with two places, `-743.80`. */
export function centsToDecimal(cents: Cents): Decimal {
  return new Big(cents).div(100).toFixed(2);
}

/** Adds cents; the sum of whole numbers below 2^53 is exact. */
export function addCents(...amounts: readonly Cents[]): Cents {
  return amounts.reduce<number>((sum, each) => sum + each, 0) as Cents;
}
