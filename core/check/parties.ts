import { isCountryCode } from '../draft/country-codes.ts';
import type { Party } from '../draft/party.ts';
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

const ADDRESS_SOURCE = 'EN 16931 BR-08, BR-10; C. com. L441-9; CGI ann. II art. 242 nonies A';

/** Names, addresses and countries of seller and buyer. */
export const partyRules: readonly Rule[] = [
  {
    id: 'BR-06',
    source: 'EN 16931 BR-06',
    severity: 'blocks',
    fr: 'Le nom de votre entreprise manque. Écrivez-le dans « Réglages ».',
    en: 'Your company’s name is missing. Write it in “Settings”.',
    check: ({ seller }) => faultWhen(isBlank(seller.name), 'seller.name'),
  },
  {
    id: 'BR-07',
    source: 'EN 16931 BR-07',
    severity: 'blocks',
    fr: 'Le nom du client manque. Choisissez un client, ou écrivez son nom.',
    en: 'The customer’s name is missing. Choose a customer, or write the name.',
    check: ({ buyer }) => faultWhen(isBlank(buyer.name), 'buyer.name'),
  },
  {
    id: 'BR-08',
    source: ADDRESS_SOURCE,
    severity: 'blocks',
    fr: 'L’adresse de votre entreprise n’est pas complète : il faut la rue ou le lieu-dit, le code postal (5 chiffres) et la ville. Complétez-la dans « Réglages ».',
    en: 'Your company’s address is not complete: street or place, post code (5 digits) and city are needed. Complete it in “Settings”.',
    check: ({ seller }) => addressFaults(seller, 'seller'),
  },
  {
    id: 'BR-10',
    source: ADDRESS_SOURCE,
    severity: 'blocks',
    fr: 'L’adresse du client n’est pas complète : il faut la rue ou le lieu-dit, le code postal (5 chiffres) et la ville. Complétez-la dans la fiche du client.',
    en: 'The customer’s address is not complete: street or place, post code (5 digits) and city are needed. Complete it in the customer’s record.',
    check: ({ buyer }) => addressFaults(buyer, 'buyer'),
  },
  {
    id: 'BR-09',
    source: 'EN 16931 BR-09',
    severity: 'blocks',
    fr: 'Le pays de votre entreprise manque. Choisissez-le dans « Réglages ».',
    en: 'Your company’s country is missing. Choose it in “Settings”.',
    check: ({ seller }) => faultWhen(isBlank(seller.address.countryCode), 'seller.address.countryCode'),
  },
  {
    id: 'BR-11',
    source: 'EN 16931 BR-11',
    severity: 'blocks',
    fr: 'Le pays du client manque. Choisissez-le dans la fiche du client.',
    en: 'The customer’s country is missing. Choose it in the customer’s record.',
    check: ({ buyer }) => faultWhen(isBlank(buyer.address.countryCode), 'buyer.address.countryCode'),
  },
  {
    id: 'BR-CL-14',
    source: 'EN 16931 BR-CL-14 (ISO 3166-1)',
    severity: 'blocks',
    fr: 'Le pays « {code} » n’existe pas : c’est un code de deux lettres, comme FR. Choisissez-le dans la liste.',
    en: 'The country “{code}” does not exist: it is a code of two letters, such as FR. Choose it in the list.',
    check: ({ seller, buyer }) =>
      [
        { code: seller.address.countryCode, field: 'seller.address.countryCode' },
        { code: buyer.address.countryCode, field: 'buyer.address.countryCode' },
      ].flatMap(({ code, field }) => faultWhen(!isBlank(code) && !isCountryCode(code), field, { code })),
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
  {
    id: 'BR-62-63',
    source: 'EN 16931 BR-62 et BR-63: une adresse électronique a son schéma',
    severity: 'blocks',
    fr: 'L’adresse électronique de facturation « {address} » n’a pas de schéma (0225 pour un SIREN). Complétez-la, ou effacez-la.',
    en: 'The electronic invoicing address “{address}” has no scheme (0225 for a SIREN). Complete it, or delete it.',
    check: ({ seller, buyer }) =>
      [
        { address: seller.electronicAddress, field: 'seller.electronicAddress' },
        { address: buyer.electronicAddress, field: 'buyer.electronicAddress' },
      ].flatMap(({ address, field }) =>
        faultWhen(address !== undefined && !isBlank(address.value) && isBlank(address.scheme), field, {
          address: address?.value ?? '',
        }),
      ),
  },
];
