import type { Recipient } from './recipient.ts';

/** Without accents, capitals and hyphens: how names and towns are compared. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[-’']/g, ' ').toLowerCase();
}

/** The recipients that a text names: each of its words begins a word of the name, the town or the post code, or it is the head of the SIRET. */
export function matchRecipients(recipients: Iterable<Recipient>, text: string): readonly Recipient[] {
  const digits = text.replaceAll(/\s/g, '');
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return [...recipients].filter(({ siret, name, address }) => {
    if (/^\d{3,14}$/.test(digits) && siret.startsWith(digits)) return true;
    const place = ` ${plain(`${name} ${address?.city ?? ''} ${address?.postCode ?? ''}`)}`;
    return words.every((word) => place.includes(` ${word}`));
  });
}
