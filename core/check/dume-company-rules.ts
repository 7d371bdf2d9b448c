import type { Representative } from '../draft/dume-company.ts';
import { compactIdentifier, frenchVatOf, hasSiretControlDigit, isSiretShaped } from '../draft/siret.ts';
import type { DumeRule } from './dume-rule.ts';
import { faultWhen, isBlank, type Fault } from './rule.ts';

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;
/** Nobody runs a firm younger than an emancipated minor (code civil, art. 413-1). */
const YOUNGEST = 16;

function addressFaults(address: Representative['address'], path: string): readonly Fault[] {
  if (address === undefined) return [];
  return [
    ...faultWhen(isBlank(address.lineOne) && isBlank(address.lineTwo), `${path}.lineOne`),
    ...faultWhen(
      isBlank(address.postCode) || (address.countryCode === 'FR' && !/^\d{5}$/.test(address.postCode.trim())),
      `${path}.postCode`,
    ),
    ...faultWhen(isBlank(address.city), `${path}.city`),
    ...faultWhen(!/^[A-Z]{2}$/.test(address.countryCode), `${path}.countryCode`),
  ];
}

/** Part II A and B: who the firm is and who speaks for it. */
export const dumeCompanyRules: readonly DumeRule[] = [
  {
    id: 'DUME-NAME',
    source: 'ESPD-EDM 4.1.0, BR-RESP-10: nom de l’opérateur économique',
    severity: 'blocks',
    fr: 'Le nom de votre entreprise manque. Écrivez-le dans le dossier d’entreprise, comme sur l’extrait Kbis ou l’avis SIRENE.',
    en: 'The name of your firm is missing. Write it in the company file, as on the register.',
    check: ({ company }) => faultWhen(isBlank(company.name), 'company.name'),
  },
  {
    id: 'DUME-SIRET-SHAPE',
    source: 'API DUME: siretOE; le service retrouve l’entreprise par son SIRET de 14 chiffres',
    severity: 'blocks',
    fr: 'Le SIRET de votre entreprise doit compter 14 chiffres (ici : « {siret} »). Complétez-le dans le dossier d’entreprise.',
    en: 'Your firm’s SIRET must have 14 digits (here: “{siret}”). Complete it in the company file.',
    check: ({ company: { siret } }) => faultWhen(!isSiretShaped(siret), 'company.siret', { siret }),
  },
  {
    id: 'DUME-SIRET-KEY',
    source: 'INSEE, clé de contrôle du SIRET (algorithme de Luhn; exception de La Poste)',
    severity: 'blocks',
    fr: 'Le SIRET de votre entreprise, {siret}, a une faute de frappe : sa clé de contrôle ne correspond pas. Recopiez-le depuis un avis SIRENE.',
    en: 'Your firm’s SIRET, {siret}, has a typing mistake: its control digit does not match. Copy it again from a SIRENE notice.',
    check: ({ company: { siret } }, { sandbox }) =>
      faultWhen(isSiretShaped(siret) && !hasSiretControlDigit(siret), 'company.siret', { siret }).map((fault) =>
        sandbox === true ? { ...fault, severity: 'warns' } : fault,
      ),
  },
  {
    id: 'DUME-VAT',
    source: 'CGI, art. 286 ter: le numéro de TVA français est FR, une clé de 2 chiffres et le SIREN',
    severity: 'warns',
    fr: 'Le numéro de TVA « {vat} » ne va pas avec le SIRET : pour votre SIREN il devrait être {expected}. Corrigez-le, ou effacez-le si vous n’en avez pas.',
    en: 'The VAT number “{vat}” does not go with the SIRET: for your SIREN it should be {expected}. Correct it, or clear it if you have none.',
    check: ({ company: { siret, vatIdentifier } }) => {
      const vat = compactIdentifier(vatIdentifier ?? '');
      if (!isSiretShaped(siret) || !vat.startsWith('FR')) return [];
      const expected = frenchVatOf(siret);
      return faultWhen(vat !== expected, 'company.vatIdentifier', { vat, expected });
    },
  },
  {
    id: 'DUME-ADDRESS',
    source: 'ESPD-EDM 4.1.0, BR-RESP-10-07 (pays) et formulaire DC1, rubrique D (adresse)',
    severity: 'blocks',
    fr: 'L’adresse de votre entreprise est incomplète : il faut la rue ou le lieu-dit, le code postal (5 chiffres en France), la ville et le pays (2 lettres).',
    en: 'Your firm’s address is incomplete: it needs the street or place, the postcode (5 digits in France), the town and the country (2 letters).',
    check: ({ company }) => addressFaults(company.address, 'company.address'),
  },
  {
    id: 'DUME-EMAIL-MISSING',
    source: 'Formulaire DC1, rubrique D: adresse électronique du candidat',
    severity: 'warns',
    fr: 'Votre adresse électronique manque : l’acheteur y envoie ses questions et sa décision. Écrivez-la dans le dossier d’entreprise.',
    en: 'Your e-mail address is missing: the buyer sends questions and the decision there. Write it in the company file.',
    check: ({ company }) => faultWhen(isBlank(company.contact.email), 'company.contact.email'),
  },
  {
    id: 'DUME-EMAIL',
    source: 'RFC 5321, forme d’une adresse électronique',
    severity: 'blocks',
    fr: 'L’adresse « {email} » n’est pas une adresse électronique. Écrivez-la comme nom@exemple.fr, sans espace.',
    en: 'The address “{email}” is not an e-mail address. Write it like name@example.fr, without spaces.',
    check: ({ company }) => [
      ...emailFaults(company.contact.email, 'company.contact.email'),
      ...company.representatives.flatMap(({ email }, index) =>
        emailFaults(email, `company.representatives.${index}.email`),
      ),
    ],
  },
  {
    id: 'DUME-REPRESENTATIVE',
    source: 'ESPD, partie II B: représentants de l’opérateur économique',
    severity: 'blocks',
    fr: 'Personne ne représente l’entreprise : ajoutez au dossier la personne qui signe, avec son prénom, son nom et sa qualité.',
    en: 'Nobody represents the firm: add the person who signs to the company file, with first name, name and role.',
    check: ({ company }) => faultWhen(company.representatives.length === 0, 'company.representatives'),
  },
  {
    id: 'DUME-REPRESENTATIVE-NAME',
    source: 'ESPD-EDM 4.1.0, BR-RESP-20-01 et BR-RESP-20-02',
    severity: 'blocks',
    fr: 'Le prénom et le nom du représentant sont demandés tous les deux. Complétez le dossier d’entreprise.',
    en: 'Both the first name and the name of the representative are asked for. Complete the company file.',
    check: ({ company }) =>
      company.representatives.flatMap(({ firstName, familyName }, index) => [
        ...faultWhen(isBlank(firstName), `company.representatives.${index}.firstName`),
        ...faultWhen(isBlank(familyName), `company.representatives.${index}.familyName`),
      ]),
  },
  {
    id: 'DUME-REPRESENTATIVE-ADDRESS',
    source: 'ESPD-EDM 4.1.0, BR-RESP-20-03 (pays de résidence)',
    severity: 'blocks',
    fr: 'L’adresse du représentant est incomplète : complétez-la, ou effacez-la entièrement si c’est celle de l’entreprise.',
    en: 'The representative’s address is incomplete: complete it, or clear it altogether if it is the firm’s.',
    check: ({ company }) =>
      company.representatives.flatMap(({ address }, index) =>
        addressFaults(address, `company.representatives.${index}.address`),
      ),
  },
  {
    id: 'DUME-REPRESENTATIVE-BIRTH',
    source: 'Code civil, art. 413-1: 16 ans pour être émancipé, et donc pour diriger',
    severity: 'blocks',
    fr: 'La date de naissance {date} donnerait un représentant de moins de 16 ans. Corrigez l’année.',
    en: 'The date of birth {date} would make the representative younger than 16. Correct the year.',
    check: ({ company }, { today }) => {
      const limit = `${Number(today.slice(0, 4)) - YOUNGEST}${today.slice(4)}`;
      return company.representatives.flatMap(({ birthOn }, index) =>
        faultWhen(birthOn !== undefined && birthOn > limit, `company.representatives.${index}.birthOn`, {
          date: birthOn ?? '',
        }),
      );
    },
  },
  {
    id: 'DUME-NAF',
    source: 'INSEE, nomenclature d’activités française: deux chiffres, un point, deux chiffres, une lettre',
    severity: 'warns',
    fr: 'Le code NAF « {code} » n’a pas la forme attendue, comme 01.50Z. Recopiez-le depuis un avis SIRENE.',
    en: 'The NAF code “{code}” does not have the expected shape, such as 01.50Z. Copy it from a SIRENE notice.',
    check: ({ company: { nafCode: code } }) =>
      faultWhen(!/^\d{2}\.?\d{2}[A-Z]$/.test(code.trim()), 'company.nafCode', { code }),
  },
];

function emailFaults(email: string | undefined, field: string): readonly Fault[] {
  return faultWhen(!isBlank(email) && !EMAIL.test((email ?? '').trim()), field, { email: email ?? '' });
}
