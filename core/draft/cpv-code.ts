/** True for a text of the shape of a CPV code: 8 digits, and the check digit behind a hyphen when it is given (règlement (CE) n° 213/2008). */
export function isCpvShaped(code: string): boolean {
  return /^\d{8}(-\d)?$/.test(code);
}
