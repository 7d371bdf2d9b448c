import * as lists from './code-lists.ts';
import { codeRule, faultWhenUnlisted } from './code-rule.ts';
import { faultsOnEach, faultsOnLineAllowances, faultsOnStatedLines } from './en-faults.ts';
import type { Fault, StatedRule } from './rule.ts';

/** Codes of lines, VAT, discounts and charges come from the lists of EN 16931 (BR-CL-*). */
export const enLineCodeRules: readonly StatedRule[] = [
  codeRule(
    'BR-CL-13',
    {
      term: 'BT-158-1, UNTDID 7143',
      fr: 'Ligne {line} : la liste de classification « {code} » n’existe pas. Choisissez-la, ou effacez le code n° {position}.',
      en: 'Line {line}: the classification list “{code}” does not exist. Choose it, or delete code no. {position}.',
    },
    (stated) =>
      faultsOnStatedLines(stated, ({ classifications }) =>
        faultsOnEach(classifications, 'classifications', ({ scheme }) =>
          faultWhenUnlisted(scheme, lists.itemClassifications, 'scheme'),
        ),
      ),
  ),
  codeRule(
    'BR-CL-15',
    {
      term: 'BT-159, ISO 3166-1',
      fr: 'Ligne {line} : le pays d’origine « {code} » n’existe pas : c’est un code de deux lettres, comme FR. Choisissez-le dans la liste.',
      en: 'Line {line}: the country of origin “{code}” does not exist: it is a code of two letters, such as FR. Choose it in the list.',
    },
    (stated) =>
      faultsOnStatedLines(stated, ({ originCountryCode }) =>
        faultWhenUnlisted(originCountryCode, lists.countries, 'originCountryCode'),
      ),
  ),
  codeRule(
    'BR-CL-17',
    {
      term: 'BT-95, BT-102, UNTDID 5305',
      fr: '{place} : la catégorie de TVA « {code} » n’existe pas. Choisissez la TVA dans la liste.',
      en: '{place}: the VAT category “{code}” does not exist. Choose the VAT in the list.',
    },
    (stated) =>
      (['allowances', 'charges'] as const).flatMap((kind) =>
        faultsOnEach(stated[kind], kind, ({ vatCategory }) =>
          faultWhenUnlisted(vatCategory, lists.vatCategories, 'vatCategory'),
        ),
      ),
  ),
  codeRule(
    'BR-CL-18',
    {
      term: 'BT-118, BT-151, UNTDID 5305',
      fr: '{place} : la catégorie de TVA « {code} » n’existe pas (S : taxée, E : exonérée, AE : autoliquidation…). Choisissez la TVA dans la liste.',
      en: '{place}: the VAT category “{code}” does not exist (S: taxed, E: exempt, AE: reverse charge…). Choose the VAT in the list.',
    },
    (stated) => [
      ...faultsOnStatedLines(stated, ({ vatCategory }) =>
        faultWhenUnlisted(vatCategory, lists.vatCategories, 'vatCategory'),
      ),
      ...faultsOnEach(stated.vatBreakdown, 'vatBreakdown', ({ category }) =>
        faultWhenUnlisted(category, lists.vatCategories, 'category'),
      ),
    ],
  ),
  ...(['allowances', 'charges'] as const).map((kind) =>
    codeRule(
      kind === 'allowances' ? 'BR-CL-19' : 'BR-CL-20',
      kind === 'allowances'
        ? {
            term: 'BT-98, BT-140, UNTDID 5189',
            fr: '{place} : le code de motif « {code} » n’existe pas. Choisissez-le dans la liste, ou écrivez le motif en clair.',
            en: '{place}: the reason code “{code}” does not exist. Choose it in the list, or write the reason in words.',
          }
        : {
            term: 'BT-105, BT-145, UNTDID 7161',
            fr: '{place} : le code de motif « {code} » n’existe pas. Choisissez-le dans la liste, ou écrivez le motif en clair.',
            en: '{place}: the reason code “{code}” does not exist. Choose it in the list, or write the reason in words.',
          },
      (stated) => {
        const list = kind === 'allowances' ? lists.allowanceReasons : lists.chargeReasons;
        const ask = ({ reasonCode }: { readonly reasonCode?: string }): readonly Fault[] =>
          faultWhenUnlisted(reasonCode, list, 'reasonCode');
        return [...faultsOnEach(stated[kind], kind, ask), ...faultsOnLineAllowances(stated, kind, ask)];
      },
    ),
  ),
  codeRule(
    'BR-CL-21',
    {
      term: 'BT-157-1, ISO 6523',
      fr: 'Ligne {line} : le schéma « {code} » de l’identifiant standard de l’article n’existe pas (0160 pour un code-barres GTIN). Corrigez-le.',
      en: 'Line {line}: the scheme “{code}” of the item’s standard identifier does not exist (0160 for a GTIN bar code). Correct it.',
    },
    (stated) =>
      faultsOnStatedLines(stated, ({ standardItemIdentifier }) =>
        faultWhenUnlisted(standardItemIdentifier?.scheme, lists.identifierSchemes, 'standardItemIdentifier.scheme'),
      ),
  ),
  codeRule(
    'BR-CL-22',
    {
      term: 'BT-121, liste VATEX',
      fr: 'Le code d’exonération de TVA « {code} » n’existe pas. Choisissez le motif dans la liste.',
      en: 'The VAT exemption code “{code}” does not exist. Choose the reason in the list.',
    },
    ({ vatBreakdown }) =>
      vatBreakdown.flatMap((each, index) => {
        const code = each.exemptionCode;
        // The category E has a field of its own in the form.
        const field = each.category === 'E' ? 'vatExemptionCode' : `vatBreakdown.${index}.exemptionCode`;
        return code === undefined ? [] : faultWhenUnlisted(code.toUpperCase(), lists.vatExemptions, field);
      }),
  ),
  codeRule(
    'BR-CL-23',
    {
      term: 'BT-130, BT-150, UN/ECE Rec. 20 et 21',
      fr: 'Ligne {line} : l’unité « {code} » n’est pas un code connu. Choisissez-la dans la liste : unité, heure, jour, kg…',
      en: 'Line {line}: the unit “{code}” is not a known code. Choose it in the list: unit, hour, day, kg…',
    },
    (stated) =>
      faultsOnStatedLines(stated, ({ unitCode, priceBaseUnitCode, grossPriceBaseUnitCode }) => [
        ...faultWhenUnlisted(unitCode, lists.units, 'unitCode'),
        ...faultWhenUnlisted(priceBaseUnitCode, lists.units, 'priceBaseUnitCode'),
        ...faultWhenUnlisted(grossPriceBaseUnitCode, lists.units, 'priceBaseUnitCode'),
      ]),
  ),
];
