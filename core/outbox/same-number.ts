/** A number as numbers are compared: without its white space, in capitals. */
export function comparedNumber(number: string): string {
  return number.replace(/\s/gu, '').toUpperCase();
}

/**
 * True when two invoice numbers are one to the portal, as far as anybody can tell: no source says that it gives a number
 * back with the spaces and the case that it came with (chorus-pro-api.md 6.5 and 10).
 */
export function isSameNumber(one: string, other: string): boolean {
  return comparedNumber(one) === comparedNumber(other);
}
