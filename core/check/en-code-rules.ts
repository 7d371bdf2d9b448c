import type { StatedIdentifier } from '../draft/stated-invoice.ts';
import * as lists from './code-lists.ts';
import { codeRule, faultWhenUnlisted } from './code-rule.ts';
import { faultsOnEach, faultsOnStatedLines } from './en-faults.ts';
import type { Fault, StatedRule } from './rule.ts';

function faultsOfScheme(identifiers: readonly StatedIdentifier[], path: string): readonly Fault[] {
  return faultsOnEach(identifiers, path, ({ scheme }) => faultWhenUnlisted(scheme, lists.identifierSchemes, 'scheme'));
}

/** Codes of the whole document come from the lists of EN 16931 (BR-CL-*). */
export const enCodeRules: readonly StatedRule[] = [
  codeRule(
    'BR-CL-01',
    {
      term: 'BT-3, UNTDID 1001',
      fr: 'Le type de facture « {code} » n’existe pas. Choisissez-le dans la liste : facture (380), avoir (381), facture rectificative (384)…',
      en: 'The type of invoice “{code}” does not exist. Choose it in the list: invoice (380), credit note (381), corrected invoice (384)…',
    },
    ({ typeCode }) => faultWhenUnlisted(typeCode, lists.documentTypes, 'typeCode'),
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
        faultWhenUnlisted(currency, lists.currencies, 'currency'),
      ),
  ),
  codeRule(
    'BR-CL-04',
    {
      term: 'BT-5, ISO 4217',
      fr: 'La devise de la facture « {code} » n’existe pas : c’est un code de trois lettres, comme EUR. Choisissez-la dans la liste.',
      en: 'The currency of the invoice “{code}” does not exist: it is a code of three letters, such as EUR. Choose it in the list.',
    },
    ({ currencyCode }) => faultWhenUnlisted(currencyCode, lists.currencies, 'currencyCode'),
  ),
  codeRule(
    'BR-CL-05',
    {
      term: 'BT-6, ISO 4217',
      fr: 'La devise de la TVA « {code} » n’existe pas : c’est un code de trois lettres, comme EUR. Choisissez-la dans la liste.',
      en: 'The VAT currency “{code}” does not exist: it is a code of three letters, such as EUR. Choose it in the list.',
    },
    ({ taxCurrencyCode }) => faultWhenUnlisted(taxCurrencyCode, lists.currencies, 'taxCurrencyCode'),
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
        .flatMap(({ taxPointCode }) => faultWhenUnlisted(taxPointCode, lists.taxPointCodes, 'taxPointCode'))
        .slice(0, 1),
  ),
  codeRule(
    'BR-CL-07',
    {
      term: 'BT-18-1, BT-128-1, UNTDID 1153',
      fr: '{place} : la nature de l’objet facturé « {code} » n’existe pas. Choisissez-la dans la liste, ou effacez-la.',
      en: '{place}: the kind of invoiced object “{code}” does not exist. Choose it in the list, or delete it.',
    },
    (stated) => [
      ...faultWhenUnlisted(stated.invoicedObject?.scheme, lists.referenceTypes, 'invoicedObject.scheme'),
      ...faultsOnStatedLines(stated, ({ invoicedObject }) =>
        faultWhenUnlisted(invoicedObject?.scheme, lists.referenceTypes, 'invoicedObject.scheme'),
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
      faultsOnEach(notes, 'notes', ({ subjectCode }) =>
        faultWhenUnlisted(subjectCode, lists.noteSubjects, 'subjectCode'),
      ),
  ),
  codeRule(
    'BR-CL-10',
    {
      term: 'BT-29-1, BT-46-1, BT-60-1, ISO 6523',
      fr: '{place} : le schéma d’identifiant « {code} » n’existe pas (0009 pour un SIRET). Corrigez-le.',
      en: '{place}: the identifier scheme “{code}” does not exist (0009 for a SIRET). Correct it.',
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
      fr: '{place} : le schéma d’immatriculation « {code} » n’existe pas (0002 pour un SIREN). Corrigez-le.',
      en: '{place}: the registration scheme “{code}” does not exist (0002 for a SIREN). Correct it.',
    },
    (stated) =>
      (['seller', 'buyer', 'payee'] as const).flatMap((party) =>
        faultWhenUnlisted(
          stated[party]?.legalRegistration?.scheme,
          lists.identifierSchemes,
          `${party}.legalRegistration.scheme`,
        ),
      ),
  ),
  codeRule(
    'BR-CL-14',
    {
      term: 'BT-40, BT-55, BT-69, BT-80, ISO 3166-1',
      fr: '{place} : le pays « {code} » n’existe pas : c’est un code de deux lettres, comme FR. Choisissez-le dans la liste.',
      en: '{place}: the country “{code}” does not exist: it is a code of two letters, such as FR. Choose it in the list.',
    },
    (stated) =>
      (['seller', 'buyer', 'taxRepresentative', 'deliverTo'] as const).flatMap((party) =>
        faultWhenUnlisted(stated[party]?.address?.countryCode, lists.countries, `${party}.address.countryCode`),
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
        faultWhenUnlisted(typeCode, lists.paymentMeansCodes, 'typeCode'),
      ),
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
        faultWhenUnlisted(file?.mimeType, lists.attachmentTypes, 'file.mimeType'),
      ),
  ),
  codeRule(
    'BR-CL-25',
    {
      term: 'BT-34-1, BT-49-1, liste EAS',
      fr: '{place} : le schéma « {code} » de l’adresse électronique de facturation n’existe pas (0225 pour un SIREN). Corrigez-le.',
      en: '{place}: the scheme “{code}” of the electronic invoicing address does not exist (0225 for a SIREN). Correct it.',
    },
    (stated) =>
      (['seller', 'buyer'] as const).flatMap((party) =>
        faultWhenUnlisted(stated[party]?.electronicAddress?.scheme, lists.addressSchemes, `${party}.electronicAddress`),
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
