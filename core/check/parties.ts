import type { Party } from '../draft/party.ts';
import { identityOf } from '../draft/state-party.ts';
import { faultWhen, isBlank, type Fault, type Rule } from './rule.ts';

function addressFaults({ address }: Party, party: 'seller' | 'buyer'): readonly Fault[] {
  const french = address.countryCode === 'FR';
  return [
    ...faultWhen(isBlank(address.lineOne) && isBlank(address.lineTwo), `${party}.address.lineOne`).map((fault) => ({
      ...fault,
      severity: 'warns' as const,
    })),
    ...faultWhen(french && !/^\d{5}$/.test(address.postCode.trim()), `${party}.address.postCode`),
    ...faultWhen(isBlank(address.city), `${party}.address.city`),
  ];
}

const ADDRESS_SOURCE = 'C. com. L441-9; CGI ann. II art. 242 nonies A, I, 1°';

/** Names and addresses of seller and buyer, beyond what EN 16931 asks for. */
export const partyRules: readonly Rule[] = [
  {
    id: 'LIASSE-ADDRESS-SELLER',
    source: ADDRESS_SOURCE,
    severity: 'blocks',
    fr: 'L’adresse de votre entreprise n’est pas complète : il faut la rue ou le lieu-dit, le code postal (5 chiffres) et la ville. Complétez-la dans « Réglages ».',
    en: 'Your company’s address is not complete: street or place, post code (5 digits) and city are needed. Complete it in “Settings”.',
    check: ({ seller }) => addressFaults(seller, 'seller'),
  },
  {
    id: 'LIASSE-ADDRESS-BUYER',
    source: ADDRESS_SOURCE,
    severity: 'blocks',
    fr: 'L’adresse du client n’est pas complète : il faut la rue ou le lieu-dit, le code postal (5 chiffres) et la ville. Complétez-la dans la fiche du client.',
    en: 'The customer’s address is not complete: street or place, post code (5 digits) and city are needed. Complete it in the customer’s record.',
    check: ({ buyer }) => addressFaults(buyer, 'buyer'),
  },
  {
    id: 'LIASSE-BUYER-IDENTIFIERS',
    source: 'Factur-X 1.09, profil EN 16931 (BT-46 : un seul identifiant avec schéma)',
    severity: 'blocks',
    fr: 'Le client a plusieurs identifiants avec un schéma, SIRET compris : Factur-X n’en admet qu’un. Gardez le SIRET et retirez les autres de la fiche du client (le code service a son propre champ).',
    en: 'The customer has several identifiers with a scheme, the SIRET included: Factur-X admits one only. Keep the SIRET and take the others out of the customer’s record (the service code has a field of its own).',
    check: ({ buyer }, { target }) =>
      faultWhen(
        identityOf(buyer, target).identifiers.filter(({ value, scheme }) => !isBlank(value) && !isBlank(scheme))
          .length > 1,
        'buyer.otherIdentifiers.0',
      ),
  },
  {
    id: 'CPRO-NAME-LENGTH',
    source: 'Règles Chorus Pro de la réforme BR-FR-CPRO-43/44 (99 caractères)',
    severity: 'warns',
    fr: 'Le nom « {name} » dépasse 99 caractères : le portail peut le refuser. Abrégez-le.',
    en: 'The name “{name}” is longer than 99 characters: the portal may refuse it. Shorten it.',
    check: ({ seller, buyer }) =>
      [
        { name: seller.name, field: 'seller.name' },
        { name: buyer.name, field: 'buyer.name' },
      ].flatMap(({ name, field }) => faultWhen(name.length > 99, field, { name })),
  },
];
