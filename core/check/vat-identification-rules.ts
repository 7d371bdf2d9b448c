import type { StatedDocumentAllowance, StatedInvoice, StatedLine } from '../draft/stated-invoice.ts';
import { faultWhen, type Fault, type StatedRule } from './rule.ts';
import type { Identification, VatFamily } from './vat-families.ts';
import { vatGroupsOf } from './vat-groups.ts';

type Place = {
  readonly number: '02' | '03' | '04';
  readonly fr: string;
  readonly en: string;
  readonly isUsed: (stated: StatedInvoice, category: string) => boolean;
};

const isOf =
  (category: string) =>
  (each: StatedLine | StatedDocumentAllowance): boolean =>
    each.vatCategory === category;

const PLACES: readonly Place[] = [
  {
    number: '02',
    fr: 'Des lignes sont en TVA',
    en: 'Some lines have the VAT category',
    isUsed: (stated, category) => vatGroupsOf(stated).countsOf(category).lines > 0,
  },
  {
    number: '03',
    fr: 'Une remise sur le total est en TVA',
    en: 'A discount on the total has the VAT category',
    isUsed: ({ allowances }, category) => allowances.some(isOf(category)),
  },
  {
    number: '04',
    fr: 'Des frais sur le total sont en TVA',
    en: 'A charge on the total has the VAT category',
    isUsed: ({ charges }, category) => charges.some(isOf(category)),
  },
];

const WORDS: Readonly<Record<Identification, { readonly fr: string; readonly en: string }>> = {
  seller: {
    fr: 'il faut le numéro de TVA de votre entreprise ou, en franchise, son SIREN. Complétez « Réglages » (un numéro de TVA français commence par FR).',
    en: 'your company’s VAT number or, under the exemption for small firms, its SIREN is needed. Complete “Settings” (a French VAT number begins with FR).',
  },
  sellerVat: {
    fr: 'il faut le numéro de TVA de votre entreprise. Écrivez-le dans « Réglages » (il commence par FR).',
    en: 'your company’s VAT number is needed. Write it in “Settings” (it begins with FR).',
  },
  sellerAndBuyer: {
    fr: 'il faut le numéro de TVA de votre entreprise (« Réglages ») et, pour le client, son numéro de TVA ou son SIRET. Complétez celui qui manque.',
    en: 'your company’s VAT number (“Settings”) and, for the customer, a VAT number or SIRET are needed. Complete the missing one.',
  },
  sellerVatAndBuyerVat: {
    fr: 'il faut le numéro de TVA de votre entreprise (« Réglages ») et celui du client (fiche du client). Complétez celui qui manque.',
    en: 'your company’s VAT number (“Settings”) and the customer’s (customer’s record) are needed. Complete the missing one.',
  },
  nobody: {
    fr: 'aucun numéro de TVA ne doit alors figurer, ni le vôtre ni celui du client. Retirez-le, ou choisissez une autre TVA.',
    en: 'no VAT number may then be given, neither yours nor the customer’s. Remove it, or choose another VAT category.',
  },
};

/** Which number is missing or, for `nobody`, is one too many. */
function identificationFaults(
  { seller, buyer, taxRepresentative }: StatedInvoice,
  identification: Identification,
): readonly Fault[] {
  const hasSellerVat = seller?.vatIdentifier !== undefined || taxRepresentative?.vatIdentifier !== undefined;
  const hasSeller = hasSellerVat || seller?.taxRegistration !== undefined;
  const hasBuyerVat = buyer?.vatIdentifier !== undefined;
  switch (identification) {
    case 'seller':
      return faultWhen(!hasSeller, 'seller.vatIdentifier');
    case 'sellerVat':
      return faultWhen(!hasSellerVat, 'seller.vatIdentifier');
    case 'sellerAndBuyer':
      return [
        ...faultWhen(!hasSeller, 'seller.vatIdentifier'),
        ...faultWhen(!hasBuyerVat && buyer?.legalRegistration?.value === undefined, 'buyer.vatIdentifier'),
      ];
    case 'sellerVatAndBuyerVat':
      return [...faultWhen(!hasSellerVat, 'seller.vatIdentifier'), ...faultWhen(!hasBuyerVat, 'buyer.vatIdentifier')];
    case 'nobody':
      return [
        ...faultWhen(seller?.vatIdentifier !== undefined, 'seller.vatIdentifier'),
        ...faultWhen(taxRepresentative?.vatIdentifier !== undefined, 'taxRepresentative.vatIdentifier'),
        ...faultWhen(hasBuyerVat, 'buyer.vatIdentifier'),
      ];
    default:
      throw new Error(identification satisfies never);
  }
}

/** Rules 02 to 04 of a VAT category: whose numbers it asks for when lines, allowances or charges bear it. */
export function vatIdentificationRules({ prefix, category, identification, fr, en }: VatFamily): readonly StatedRule[] {
  const words = WORDS[identification];
  return PLACES.map((place) => ({
    id: `${prefix}-${place.number}`,
    source: `EN 16931 ${prefix}-${place.number} (BT-31, BT-32, BT-63, BT-47, BT-48)`,
    severity: 'blocks',
    fr: `${place.fr} ${fr} : ${words.fr}`,
    en: `${place.en} ${en}: ${words.en}`,
    check: (stated) => (place.isUsed(stated, category) ? identificationFaults(stated, identification) : []),
  }));
}
