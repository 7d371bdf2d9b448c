/** Takes spaces (ordinary, no-break, thin) and dots out of an identifier as people type it. */
export function compactIdentifier(text: string): string {
  return text.replace(/[\s\u00a0\u202f.]/gu, '').toUpperCase();
}

/** True for 14 digits. Says nothing about the control digit. */
export function isSiretShaped(siret: string): boolean {
  return /^\d{14}$/.test(siret);
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

/** The control digit (Luhn), with La Poste's exception: establishments of SIREN 356000000 sum to a multiple of 5. */
export function hasSiretControlDigit(siret: string): boolean {
  if (!isSiretShaped(siret)) return false;
  if (luhnSum(siret) % 10 === 0) return true;
  return siret.startsWith('356000000') && [...siret].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** The 9-digit SIREN at the head of a SIRET. */
export function sirenOf(siret: string): string {
  return siret.slice(0, 9);
}

/** The French VAT number of a SIREN: FR, a key of two digits, the SIREN (CGI, art. 286 ter). */
export function frenchVatOf(siret: string): string {
  const siren = sirenOf(siret);
  return `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`;
}

/** `218 904 612 00013`, as it is written on paper. */
export function formatSiret(siret: string): string {
  return isSiretShaped(siret) ? siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4') : siret;
}
