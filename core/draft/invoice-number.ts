/** BT-1 as the portal takes it: rule G1.05 of its EDI annex. */
export const INVOICE_NUMBER_LENGTH = 20;

/** True when every character is one that the portal takes: letters, digits, space and - + _ /. */
export function hasPortalCharacters(number: string): boolean {
  return /^[A-Za-z0-9 +_/-]*$/.test(number);
}

/** True for a number that is nothing but a day, `20230305`, `2023-03-05`, `05/03/2023`: the portal refuses it. */
export function isBareDate(number: string): boolean {
  const year = '(19|20)\\d{2}';
  const month = '(0[1-9]|1[0-2])';
  const day = '(0[1-9]|[12]\\d|3[01])';
  const mark = '[ /_-]?';
  return new RegExp(`^(${year}${mark}${month}${mark}${day}|${day}${mark}${month}${mark}${year})$`).test(number.trim());
}
