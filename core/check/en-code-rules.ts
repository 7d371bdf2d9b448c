import type { StatedIdentifier } from '../draft/stated-invoice.ts';
import * as lists from './code-lists.ts';
import { faultsOnEach, faultsOnLineAllowances, faultsOnStatedLines } from './en-faults.ts';
import type { Fault, StatedRule } from './rule.ts';

/** The fault of a code that its list does not have; no code at all is told by the rule that wants one. */
function unlisted(code: string | undefined, list: ReadonlySet<string>, field: string): readonly Fault[] {
  return code === undefined || list.has(code) ? [] : [{ field, values: { code } }];
}

function faultsOfScheme(identifiers: readonly StatedIdentifier[], path: string): readonly Fault[] {
  return faultsOnEach(identifiers, path, ({ scheme }) => unlisted(scheme, lists.identifierSchemes, 'scheme'));
}

type Words = { readonly term: string; readonly fr: string; readonly en: string };

function codeRule(id: string, { term, fr, en }: Words, check: StatedRule['check']): StatedRule {
  return { id, source: `EN 16931 ${id} (${term})`, severity: 'blocks', fr, en, check };
}

/** Codes come from the lists of EN 16931 (BR-CL-*). */
export const enCodeRules: readonly StatedRule[] = [
  codeRule(
    'BR-CL-01',
    {
      term: 'BT-3, UNTDID 1001',
      fr: 'Le type de facture « {code} » n’existe pas. Choisissez-le dans la liste : facture (380), avoir (381), facture rectificative (384)…',
      en: 'The type of invoice “{code}” does not exist. Choose it in the list: invoice (380), credit note (381), corrected invoice (384)…',
    },
    ({ typeCode }) => unlisted(typeCode, lists.documentTypes, 'typeCode'),
  ),
  codeRule(
    'BR-CL-03',
    {
      term: 'BT-110, BT-111, ISO 4217',
      fr: 'La devise « {code} » d’un total de TVA n’existe pas : c’est un code de trois lettres, comme EUR. Corrigez-la.',
      en: 'The currency “{code}” of a total VAT does not exist: it is a code of three letters, such as EUR. Correct it.',
    },
    ({ totals }) =>
      faultsOnEach(totals?.taxTotals ?? [], 'totals.taxTotals', ({ currency }) =>
        unlisted(currency, lists.currencies, 'currency'),
      ),
  ),
  codeRule(
    'BR-CL-04',
    {
      term: 'BT-5, ISO 4217',
      fr: 'La devise de la facture « {code} » n’existe pas : c’est un code de trois lettres, comme EUR. Choisissez-la dans la liste.',
      en: 'The currency of the invoice “{code}” does not exist: it is a code of three letters, such as EUR. Choose it in the list.',
    },
    ({ currencyCode }) => unlisted(currencyCode, lists.currencies, 'currencyCode'),
  ),
  codeRule(
    'BR-CL-05',
    {
      term: 'BT-6, ISO 4217',
      fr: 'La devise de la TVA « {code} » n’existe pas : c’est un code de trois lettres, comme EUR. Choisissez-la dans la liste.',
      en: 'The VAT currency “{code}” does not exist: it is a code of three letters, such as EUR. Choose it in the list.',
    },
    ({ taxCurrencyCode }) => unlisted(taxCurrencyCode, lists.currencies, 'taxCurrencyCode'),
  ),
  codeRule(
    'BR-CL-06',
    {
      term: 'BT-8, UNTDID 2475',
      fr: 'L’exigibilité de la TVA « {code} » n’existe pas. Choisissez les débits (5), la livraison (29) ou l’encaissement (72).',
      en: 'The VAT point “{code}” does not exist. Choose debits (5), delivery (29) or payment (72).',
    },
    ({ vatBreakdown }) =>
      vatBreakdown
        .flatMap(({ taxPointCode }) => unlisted(taxPointCode, lists.taxPointCodes, 'taxPointCode'))
        .slice(0, 1),
  ),
  codeRule(
    'BR-CL-07',
    {
      term: 'BT-18-1, BT-128-1, UNTDID 1153',
      fr: 'La nature de l’objet facturé « {code} » n’existe pas. Choisissez-la dans la liste, ou effacez-la.',
      en: 'The kind of invoiced object “{code}” does not exist. Choose it in the list, or delete it.',
    },
    (stated) => [
      ...unlisted(stated.invoicedObject?.scheme, lists.referenceTypes, 'invoicedObject.scheme'),
      ...faultsOnStatedLines(stated, ({ invoicedObject }) =>
        unlisted(invoicedObject?.scheme, lists.referenceTypes, 'invoicedObject.scheme'),
      ),
    ],
  ),
  codeRule(
    'BR-CL-08',
    {
      term: 'BT-21, UNTDID 4451',
      fr: 'Mention n° {position} : le sujet « {code} » n’existe pas. Choisissez-le dans la liste, ou effacez-le.',
      en: 'Mention no. {position}: the subject “{code}” does not exist. Choose it in the list, or delete it.',
    },
    ({ notes }) =>
      faultsOnEach(notes, 'notes', ({ subjectCode }) => unlisted(subjectCode, lists.noteSubjects, 'subjectCode')),
  ),
  codeRule(
    'BR-CL-10',
    {
      term: 'BT-29-1, BT-46-1, BT-60-1, ISO 6523',
      fr: 'Le schéma d’identifiant « {code} » n’existe pas (0009 pour un SIRET). Corrigez-le dans la fiche de l’entreprise ou du client.',
      en: 'The identifier scheme “{code}” does not exist (0009 for a SIRET). Correct it in the company’s or the customer’s record.',
    },
    (stated) =>
      (['seller', 'buyer', 'payee'] as const).flatMap((party) =>
        faultsOfScheme(stated[party]?.identifiers ?? [], `${party}.identifiers`),
      ),
  ),
  codeRule(
    'BR-CL-11',
    {
      term: 'BT-30-1, BT-47-1, BT-61-1, ISO 6523',
      fr: 'Le schéma d’immatriculation « {code} » n’existe pas (0002 pour un SIREN). Corrigez-le dans la fiche de l’entreprise ou du client.',
      en: 'The registration scheme “{code}” does not exist (0002 for a SIREN). Correct it in the company’s or the customer’s record.',
    },
    (stated) =>
      (['seller', 'buyer', 'payee'] as const).flatMap((party) =>
        unlisted(
          stated[party]?.legalRegistration?.scheme,
          lists.identifierSchemes,
          `${party}.legalRegistration.scheme`,
        ),
      ),
  ),
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
          unlisted(scheme, lists.itemClassifications, 'scheme'),
        ),
      ),
  ),
  codeRule(
    'BR-CL-14',
    {
      term: 'BT-40, BT-55, BT-69, BT-80, ISO 3166-1',
      fr: 'Le pays « {code} » n’existe pas : c’est un code de deux lettres, comme FR. Choisissez-le dans la liste.',
      en: 'The country “{code}” does not exist: it is a code of two letters, such as FR. Choose it in the list.',
    },
    (stated) =>
      (['seller', 'buyer', 'taxRepresentative', 'deliverTo'] as const).flatMap((party) =>
        unlisted(stated[party]?.address?.countryCode, lists.countries, `${party}.address.countryCode`),
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
        unlisted(originCountryCode, lists.countries, 'originCountryCode'),
      ),
  ),
  codeRule(
    'BR-CL-16',
    {
      term: 'BT-81, UNTDID 4461',
      fr: 'Le moyen de paiement « {code} » n’existe pas. Choisissez-le : virement (30), prélèvement (49), chèque (20), carte (48)…',
      en: 'The payment means “{code}” does not exist. Choose it: credit transfer (30), direct debit (49), cheque (20), card (48)…',
    },
    ({ paymentMeans }) =>
      faultsOnEach(paymentMeans, 'paymentMeans', ({ typeCode }) =>
        unlisted(typeCode, lists.paymentMeansCodes, 'typeCode'),
      ),
  ),
  codeRule(
    'BR-CL-17',
    {
      term: 'BT-95, BT-102, UNTDID 5305',
      fr: 'La catégorie de TVA « {code} » d’une remise ou de frais n’existe pas. Choisissez la TVA dans la liste.',
      en: 'The VAT category “{code}” of a discount or charge does not exist. Choose the VAT in the list.',
    },
    (stated) =>
      (['allowances', 'charges'] as const).flatMap((kind) =>
        faultsOnEach(stated[kind], kind, ({ vatCategory }) =>
          unlisted(vatCategory, lists.vatCategories, 'vatCategory'),
        ),
      ),
  ),
  codeRule(
    'BR-CL-18',
    {
      term: 'BT-118, BT-151, UNTDID 5305',
      fr: 'La catégorie de TVA « {code} » n’existe pas (S : taxée, E : exonérée, AE : autoliquidation…). Choisissez la TVA dans la liste.',
      en: 'The VAT category “{code}” does not exist (S: taxed, E: exempt, AE: reverse charge…). Choose the VAT in the list.',
    },
    (stated) => [
      ...faultsOnStatedLines(stated, ({ vatCategory }) => unlisted(vatCategory, lists.vatCategories, 'vatCategory')),
      ...faultsOnEach(stated.vatBreakdown, 'vatBreakdown', ({ category }) =>
        unlisted(category, lists.vatCategories, 'category'),
      ),
    ],
  ),
  ...(['allowances', 'charges'] as const).map((kind) =>
    codeRule(
      kind === 'allowances' ? 'BR-CL-19' : 'BR-CL-20',
      kind === 'allowances'
        ? {
            term: 'BT-98, BT-140, UNTDID 5189',
            fr: 'Le code de motif « {code} » d’une remise n’existe pas. Choisissez-le dans la liste, ou écrivez le motif en clair.',
            en: 'The reason code “{code}” of a discount does not exist. Choose it in the list, or write the reason in words.',
          }
        : {
            term: 'BT-105, BT-145, UNTDID 7161',
            fr: 'Le code de motif « {code} » de frais n’existe pas. Choisissez-le dans la liste, ou écrivez le motif en clair.',
            en: 'The reason code “{code}” of a charge does not exist. Choose it in the list, or write the reason in words.',
          },
      (stated) => {
        const list = kind === 'allowances' ? lists.allowanceReasons : lists.chargeReasons;
        const ask = ({ reasonCode }: { readonly reasonCode?: string }): readonly Fault[] =>
          unlisted(reasonCode, list, 'reasonCode');
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
        unlisted(standardItemIdentifier?.scheme, lists.identifierSchemes, 'standardItemIdentifier.scheme'),
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
        return code === undefined ? [] : unlisted(code.toUpperCase(), lists.vatExemptions, field);
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
      faultsOnStatedLines(stated, ({ unitCode, priceBaseUnitCode }) => [
        ...unlisted(unitCode, lists.units, 'unitCode'),
        ...unlisted(priceBaseUnitCode, lists.units, 'priceBaseUnitCode'),
      ]),
  ),
  codeRule(
    'BR-CL-24',
    {
      term: 'BT-125-1',
      fr: 'Document joint n° {position} : le type « {code} » n’est pas admis. Joignez un PDF, une image PNG ou JPEG, un CSV ou un classeur (XLSX, ODS).',
      en: 'Attached document no. {position}: the type “{code}” is not admitted. Attach a PDF, a PNG or JPEG image, a CSV or a workbook (XLSX, ODS).',
    },
    ({ supportingDocuments }) =>
      faultsOnEach(supportingDocuments, 'supportingDocuments', ({ file }) =>
        unlisted(file?.mimeType, lists.attachmentTypes, 'file.mimeType'),
      ),
  ),
  codeRule(
    'BR-CL-25',
    {
      term: 'BT-34-1, BT-49-1, liste EAS',
      fr: 'Le schéma « {code} » de l’adresse électronique de facturation n’existe pas (0225 pour un SIREN). Corrigez-le.',
      en: 'The scheme “{code}” of the electronic invoicing address does not exist (0225 for a SIREN). Correct it.',
    },
    (stated) =>
      (['seller', 'buyer'] as const).flatMap((party) =>
        unlisted(stated[party]?.electronicAddress?.scheme, lists.addressSchemes, `${party}.electronicAddress`),
      ),
  ),
  codeRule(
    'BR-CL-26',
    {
      term: 'BT-71-1, ISO 6523',
      fr: 'Le schéma « {code} » de l’identifiant du lieu de livraison n’existe pas (0009 pour un SIRET). Corrigez-le.',
      en: 'The scheme “{code}” of the delivery place’s identifier does not exist (0009 for a SIRET). Correct it.',
    },
    ({ deliverTo }) => faultsOfScheme(deliverTo?.identifiers ?? [], 'deliverTo.identifiers'),
  ),
];
