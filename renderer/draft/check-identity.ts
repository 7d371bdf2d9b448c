import { isIban } from '../../core/draft/iban.ts';
import { hasSiretControlDigit, isSiretShaped } from '../../core/draft/siret.ts';
import { say } from '../ui/french.ts';
import { draftTexts } from './texts.ts';

/** Why a compact SIRET is no SIRET, in a sentence; undefined when its shape is right. */
export function siretError(siret: string): string | undefined {
  if (siret === '') return draftTexts.siretMissing;
  if (/\D/.test(siret)) return draftTexts.siretLetters;
  return isSiretShaped(siret) ? undefined : say(draftTexts.siretShape, { count: siret.length });
}

/** A false control digit, in a sentence; only a warning, since the portal's fictitious structures have one. */
export function siretWarning(siret: string): string | undefined {
  return isSiretShaped(siret) && !hasSiretControlDigit(siret) ? draftTexts.siretControl : undefined;
}

/** Why a compact IBAN can't be used, in a sentence. */
export function ibanError(iban: string): string | undefined {
  if (iban === '') return draftTexts.ibanMissing;
  return isIban(iban) ? undefined : draftTexts.ibanWrong;
}

/** Why a French VAT number can't be used; an empty one can. */
export function vatIdentifierError(identifier: string): string | undefined {
  return identifier === '' || /^FR[0-9A-Z]{2}\d{9}$/.test(identifier) ? undefined : draftTexts.vatIdentifierWrong;
}

/** The VAT number that French rules give to a SIREN: a key (12 + 3 × (SIREN mod 97)) mod 97, then the SIREN. */
export function vatIdentifierOf(siret: string): string {
  const siren = siret.slice(0, 9);
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${siren}`;
}
