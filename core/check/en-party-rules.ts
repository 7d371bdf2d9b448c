import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { countries } from './code-lists.ts';
import { faultWhenAbsent, isMinimum } from './en-faults.ts';
import { faultWhen, type StatedRule } from './rule.ts';

/** True when the payee is the seller under another heading: same name, same identifier or same registration. */
function isSeller({ payee, seller }: StatedInvoice): boolean {
  const bare = new Set(
    (seller?.identifiers ?? []).flatMap(({ value, scheme }) =>
      scheme === undefined && value !== undefined ? value : [],
    ),
  );
  const registration = payee?.legalRegistration?.value;
  return (
    payee?.name === seller?.name ||
    payee?.identifiers.some(({ value, scheme }) => scheme === undefined && value !== undefined && bare.has(value)) ===
      true ||
    (registration !== undefined && registration === seller?.legalRegistration?.value)
  );
}

/** A VAT number begins with a country; Greece writes EL there. */
function hasCountryPrefix(vatNumber: string): boolean {
  const prefix = vatNumber.slice(0, 2);
  return prefix === 'EL' || countries.has(prefix);
}

/** Seller, buyer, payee, tax representative and place of delivery. */
export const enPartyRules: readonly StatedRule[] = [
  {
    id: 'BR-06',
    source: 'EN 16931 BR-06 (BT-27); CGI ann. II art. 242 nonies A, I, 1°',
    severity: 'blocks',
    fr: 'Le nom de votre entreprise manque. Écrivez-le dans « Réglages ».',
    en: 'Your company’s name is missing. Write it in “Settings”.',
    check: ({ seller }) => faultWhenAbsent(seller?.name, 'seller.name'),
  },
  {
    id: 'BR-07',
    source: 'EN 16931 BR-07 (BT-44); CGI ann. II art. 242 nonies A, I, 1°',
    severity: 'blocks',
    fr: 'Le nom du client manque. Choisissez un client, ou écrivez son nom.',
    en: 'The customer’s name is missing. Choose a customer, or write the name.',
    check: ({ buyer }) => faultWhenAbsent(buyer?.name, 'buyer.name'),
  },
  {
    id: 'BR-08',
    source: 'EN 16931 BR-08 (BG-5); CGI ann. II art. 242 nonies A, I, 1°',
    severity: 'blocks',
    fr: 'L’adresse de votre entreprise manque. Écrivez-la dans « Réglages » : rue ou lieu-dit, code postal, ville, pays.',
    en: 'Your company’s address is missing. Write it in “Settings”: street or place, post code, city, country.',
    check: ({ seller }) => faultWhenAbsent(seller?.address, 'seller.address.lineOne'),
  },
  {
    id: 'BR-09',
    source: 'EN 16931 BR-09 (BT-40)',
    severity: 'blocks',
    fr: 'Le pays de votre entreprise manque. Choisissez-le dans « Réglages ».',
    en: 'Your company’s country is missing. Choose it in “Settings”.',
    check: ({ seller }) => faultWhenAbsent(seller?.address?.countryCode, 'seller.address.countryCode'),
  },
  {
    id: 'BR-10',
    source: 'EN 16931 BR-10 (BG-8); CGI ann. II art. 242 nonies A, I, 1°',
    severity: 'blocks',
    fr: 'L’adresse du client manque. Écrivez-la dans la fiche du client : rue ou lieu-dit, code postal, ville, pays.',
    en: 'The customer’s address is missing. Write it in the customer’s record: street or place, post code, city, country.',
    check: (stated) => (isMinimum(stated) ? [] : faultWhenAbsent(stated.buyer?.address, 'buyer.address.lineOne')),
  },
  {
    id: 'BR-11',
    source: 'EN 16931 BR-11 (BT-55)',
    severity: 'blocks',
    fr: 'Le pays du client manque. Choisissez-le dans la fiche du client.',
    en: 'The customer’s country is missing. Choose it in the customer’s record.',
    check: (stated) =>
      isMinimum(stated) ? [] : faultWhenAbsent(stated.buyer?.address?.countryCode, 'buyer.address.countryCode'),
  },
  {
    id: 'BR-17',
    source: 'EN 16931 BR-17 (BT-59)',
    severity: 'blocks',
    fr: 'Le bénéficiaire du paiement n’a pas de nom, ou c’est votre propre entreprise. Écrivez le nom de qui est payé à votre place, ou retirez le bénéficiaire.',
    en: 'The payee has no name, or is your own company. Write the name of whoever is paid in your place, or remove the payee.',
    check: (stated) =>
      faultWhen(stated.payee !== undefined && (stated.payee.name === undefined || isSeller(stated)), 'payee.name'),
  },
  {
    id: 'BR-18',
    source: 'EN 16931 BR-18 (BT-62); CGI art. 289 A',
    severity: 'blocks',
    fr: 'Le nom du représentant fiscal manque. Écrivez-le, ou retirez le représentant.',
    en: 'The name of the tax representative is missing. Write it, or remove the representative.',
    check: ({ taxRepresentative: of }) => (of === undefined ? [] : faultWhenAbsent(of.name, 'taxRepresentative.name')),
  },
  {
    id: 'BR-19',
    source: 'EN 16931 BR-19 (BG-12)',
    severity: 'blocks',
    fr: 'L’adresse du représentant fiscal manque. Écrivez-la : rue, code postal, ville, pays.',
    en: 'The address of the tax representative is missing. Write it: street, post code, city, country.',
    check: ({ taxRepresentative: of }) =>
      of === undefined ? [] : faultWhenAbsent(of.address, 'taxRepresentative.address.lineOne'),
  },
  {
    id: 'BR-20',
    source: 'EN 16931 BR-20 (BT-69)',
    severity: 'blocks',
    fr: 'Le pays du représentant fiscal manque. Choisissez-le dans la liste.',
    en: 'The country of the tax representative is missing. Choose it in the list.',
    check: ({ taxRepresentative: of }) =>
      of === undefined ? [] : faultWhenAbsent(of.address?.countryCode, 'taxRepresentative.address.countryCode'),
  },
  {
    id: 'BR-56',
    source: 'EN 16931 BR-56 (BT-63); CGI ann. II art. 242 nonies A, I, 5°',
    severity: 'blocks',
    fr: 'Le numéro de TVA du représentant fiscal manque. Demandez-le-lui et écrivez-le.',
    en: 'The VAT number of the tax representative is missing. Ask for it and write it.',
    check: ({ taxRepresentative: of }) =>
      of === undefined ? [] : faultWhenAbsent(of.vatIdentifier, 'taxRepresentative.vatIdentifier'),
  },
  {
    id: 'BR-57',
    source: 'EN 16931 BR-57 (BT-80)',
    severity: 'blocks',
    fr: 'Le pays de l’adresse de livraison manque. Choisissez-le dans la liste.',
    en: 'The country of the delivery address is missing. Choose it in the list.',
    check: ({ deliverTo }) =>
      deliverTo?.address === undefined
        ? []
        : faultWhenAbsent(deliverTo.address.countryCode, 'deliverTo.address.countryCode'),
  },
  {
    id: 'BR-62',
    source: 'EN 16931 BR-62 (BT-34-1)',
    severity: 'blocks',
    fr: 'L’adresse électronique de facturation de votre entreprise, « {address} », n’a pas de schéma (0225 pour un SIREN). Complétez-la, ou effacez-la.',
    en: 'Your company’s electronic invoicing address, “{address}”, has no scheme (0225 for a SIREN). Complete it, or delete it.',
    check: ({ seller: { electronicAddress: address } = { identifiers: [] } }) =>
      faultWhen(address !== undefined && address.scheme === undefined, 'seller.electronicAddress', {
        address: address?.value ?? '',
      }),
  },
  {
    id: 'BR-63',
    source: 'EN 16931 BR-63 (BT-49-1)',
    severity: 'blocks',
    fr: 'L’adresse électronique de facturation du client, « {address} », n’a pas de schéma (0225 pour un SIREN). Complétez-la, ou effacez-la.',
    en: 'The customer’s electronic invoicing address, “{address}”, has no scheme (0225 for a SIREN). Complete it, or delete it.',
    check: ({ buyer: { electronicAddress: address } = { identifiers: [] } }) =>
      faultWhen(address !== undefined && address.scheme === undefined, 'buyer.electronicAddress', {
        address: address?.value ?? '',
      }),
  },
  {
    id: 'BR-CO-09',
    source: 'EN 16931 BR-CO-09 (BT-31, BT-48, BT-63)',
    severity: 'blocks',
    fr: '{place} : le numéro de TVA « {number} » doit commencer par le code du pays, comme FR12345678901. Corrigez-le.',
    en: '{place}: the VAT number “{number}” must begin with the country’s code, such as FR12345678901. Correct it.',
    check: (stated) =>
      (['seller', 'buyer', 'taxRepresentative'] as const).flatMap((party) => {
        const number = stated[party]?.vatIdentifier;
        return number === undefined || hasCountryPrefix(number)
          ? []
          : [{ field: `${party}.vatIdentifier`, values: { number } }];
      }),
  },
  {
    id: 'BR-CO-26',
    source: 'EN 16931 BR-CO-26 (BT-29, BT-30, BT-31); CGI ann. II art. 242 nonies A, I, 2°',
    severity: 'blocks',
    fr: 'Votre entreprise n’a ni SIRET ni numéro de TVA : le client ne peut pas la reconnaître. Complétez « Réglages ».',
    en: 'Your company has neither SIRET nor VAT number: the customer cannot recognise it. Complete “Settings”.',
    check: ({ seller }) =>
      faultWhen(
        seller !== undefined &&
          seller.identifiers.length === 0 &&
          seller.legalRegistration === undefined &&
          seller.vatIdentifier === undefined,
        'seller.siret',
      ),
  },
];
