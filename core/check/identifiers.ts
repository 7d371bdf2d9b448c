import type { Party } from '../draft/party.ts';
import { compactIdentifier, frenchVatOf, hasSiretControlDigit, isSiretShaped } from '../draft/siret.ts';
import { SIRET_SCHEME } from '../draft/state-party.ts';
import { faultWhen, type CheckContext, type Fault, type Rule } from './rule.ts';

function wrongControlDigit(siret: string, field: string, { profile }: CheckContext): readonly Fault[] {
  if (!isSiretShaped(siret) || hasSiretControlDigit(siret)) return [];
  const severity = profile === 'production' ? 'blocks' : 'warns';
  return [{ field, values: { siret }, severity }];
}

/** What the party gives for its SIRET: a received document may hold one that is none. */
function givenSiret({ siret, otherIdentifiers }: Party): string {
  return siret === '' ? (otherIdentifiers.find(({ scheme }) => scheme === SIRET_SCHEME)?.value ?? '') : siret;
}

/** A member of a single VAT group has the group's number, not its own. */
function isInVatGroup({ otherIdentifiers }: Party): boolean {
  return otherIdentifiers.some(({ scheme }) => scheme === '0231');
}

function vatFaults(party: Party, field: string): readonly Fault[] {
  const number = compactIdentifier(party.vatIdentifier ?? '');
  // A key of letters is computed otherwise, and seldom met.
  if (!/^FR\d{11}$/.test(number) || !hasSiretControlDigit(party.siret) || isInVatGroup(party)) return [];
  const right = frenchVatOf(party.siret);
  return faultWhen(number !== right, field, { number, right });
}

/** SIRET, SIREN and VAT numbers of both parties. */
export const identifierRules: readonly Rule[] = [
  {
    id: 'CPRO-SIRET-SELLER',
    source: 'Chorus Pro, annexe EDI: SIRET (14 chiffres) du fournisseur; BR-FR-09',
    severity: 'blocks',
    fr: 'Le SIRET de votre entreprise doit compter 14 chiffres (ici : « {siret} »). Complétez-le dans « Réglages » : un SIREN de 9 chiffres est refusé.',
    en: 'Your company’s SIRET must have 14 digits (here: “{siret}”). Complete it in “Settings”: a SIREN of 9 digits is refused.',
    check: ({ seller }) => faultWhen(!isSiretShaped(seller.siret), 'seller.siret', { siret: givenSiret(seller) }),
  },
  {
    id: 'LIASSE-LUHN-SELLER',
    source: 'INSEE, clé de contrôle du SIRET (algorithme de Luhn; exception de La Poste)',
    severity: 'blocks',
    fr: 'Le SIRET de votre entreprise, {siret}, a une faute de frappe : sa clé de contrôle ne correspond pas. Recopiez-le depuis un avis de situation SIRENE.',
    en: 'Your company’s SIRET, {siret}, has a typing mistake: its control digit does not match. Copy it again from a SIRENE notice.',
    check: ({ seller }, context) => wrongControlDigit(seller.siret, 'seller.siret', context),
  },
  {
    id: 'CPRO-SIRET-BUYER',
    source: 'Chorus Pro, annexe EDI: SIRET (14 chiffres) du destinataire; BR-FR-CPRO (BT-46/BT-47)',
    severity: 'blocks',
    fr: 'Le SIRET du client doit compter 14 chiffres (ici : « {siret} »). Cherchez le client dans l’annuaire, ou demandez-lui son SIRET : un SIREN de 9 chiffres est refusé.',
    en: 'The customer’s SIRET must have 14 digits (here: “{siret}”). Look the customer up in the directory or ask for the SIRET: a SIREN of 9 digits is refused.',
    check: ({ buyer }) => faultWhen(!isSiretShaped(buyer.siret), 'buyer.siret', { siret: givenSiret(buyer) }),
  },
  {
    id: 'LIASSE-LUHN-BUYER',
    source: 'INSEE, clé de contrôle du SIRET (algorithme de Luhn; exception de La Poste)',
    severity: 'blocks',
    fr: 'Le SIRET du client, {siret}, a une faute de frappe : sa clé de contrôle ne correspond pas. Comparez-le avec le bon de commande.',
    en: 'The customer’s SIRET, {siret}, has a typing mistake: its control digit does not match. Compare it with the purchase order.',
    check: ({ buyer }, context) => wrongControlDigit(buyer.siret, 'buyer.siret', context),
  },
  {
    id: 'LIASSE-VAT-SELLER',
    source: 'CGI, art. 286 ter: le numéro de TVA français est FR, une clé de 2 chiffres et le SIREN',
    severity: 'warns',
    fr: 'Le numéro de TVA de votre entreprise, {number}, ne va pas avec son SIRET : il devrait être {right}. Corrigez l’un des deux dans « Réglages ».',
    en: 'Your company’s VAT number, {number}, does not go with its SIRET: it should be {right}. Correct one of them in “Settings”.',
    check: ({ seller }) => vatFaults(seller, 'seller.vatIdentifier'),
  },
  {
    id: 'LIASSE-VAT-BUYER',
    source: 'CGI, art. 286 ter: le numéro de TVA français est FR, une clé de 2 chiffres et le SIREN',
    severity: 'warns',
    fr: 'Le numéro de TVA du client, {number}, ne va pas avec son SIRET : il devrait être {right}. Corrigez l’un des deux dans la fiche du client.',
    en: 'The customer’s VAT number, {number}, does not go with its SIRET: it should be {right}. Correct one of them in the customer’s record.',
    check: ({ buyer }) => vatFaults(buyer, 'buyer.vatIdentifier'),
  },
];
