import type { StatedPaymentMeans } from '../draft/stated-invoice.ts';
import { faultsOnEach, faultWhenAbsent } from './en-faults.ts';
import { hasOrdinaryCategory } from './en-heading-rules.ts';
import { faultWhen, type Fault, type StatedRule } from './rule.ts';

const MOST_CARD_CHARACTERS = 10;

function lacksAccount({ typeCode, iban, proprietaryAccount }: StatedPaymentMeans): boolean {
  const isTransfer = typeCode === '30' || typeCode === '58';
  return isTransfer && iban === undefined && proprietaryAccount === undefined;
}

/** The payment means whose text is not that of the first one that has it. */
function faultsOfOthers(
  paymentMeans: readonly StatedPaymentMeans[],
  name: 'typeCode' | 'information',
): readonly Fault[] {
  const first = paymentMeans.find((each) => each[name] !== undefined)?.[name];
  return faultsOnEach(paymentMeans, 'paymentMeans', (means) =>
    faultWhen(means[name] !== undefined && means[name] !== first, name),
  );
}

/** How the invoice is to be paid, and what its VAT breakdown has to hold. */
export const enPaymentRules: readonly StatedRule[] = [
  {
    id: 'BR-49',
    source: 'EN 16931 BR-49 (BT-81)',
    severity: 'blocks',
    fr: 'Un moyen de paiement n’est pas choisi. Choisissez-le : virement, prélèvement, chèque, carte…',
    en: 'A payment means is not chosen. Choose it: credit transfer, direct debit, cheque, card…',
    check: ({ paymentMeans }) =>
      faultsOnEach(paymentMeans, 'paymentMeans', ({ typeCode }) => faultWhenAbsent(typeCode, 'typeCode')),
  },
  {
    id: 'CII-SR-467',
    source: 'EN 16931-3-3, règle de syntaxe CII-SR-467 (BT-81)',
    severity: 'blocks',
    fr: 'Le moyen de paiement n° {position} n’est pas le même que le premier : une facture n’en a qu’un seul, pour un ou plusieurs comptes. Choisissez le même.',
    en: 'Payment means no. {position} is not the same as the first: an invoice has one only, for one or more accounts. Choose the same.',
    check: ({ paymentMeans }) => faultsOfOthers(paymentMeans, 'typeCode'),
  },
  {
    id: 'CII-SR-468',
    source: 'EN 16931-3-3, règle de syntaxe CII-SR-468 (BT-82)',
    severity: 'blocks',
    fr: 'Le libellé du moyen de paiement n° {position} n’est pas celui du premier : une facture n’en a qu’un. Écrivez le même, ou laissez-le vide.',
    en: 'The wording of payment means no. {position} is not that of the first: an invoice has one only. Write the same, or leave it empty.',
    check: ({ paymentMeans }) => faultsOfOthers(paymentMeans, 'information'),
  },
  {
    id: 'BR-61',
    source: 'EN 16931 BR-61 (BT-84; CII-SR-470 quand le compte manque tout entier)',
    severity: 'blocks',
    fr: 'L’IBAN manque : un virement a besoin du compte à créditer. Recopiez-le depuis votre RIB.',
    en: 'The IBAN is missing: a credit transfer needs the account to credit. Copy it from your bank details.',
    check: ({ paymentMeans }) =>
      faultsOnEach(paymentMeans, 'paymentMeans', (means) => faultWhen(lacksAccount(means), 'iban')),
  },
  {
    id: 'BR-50',
    source: 'EN 16931 BR-50 (BT-84)',
    severity: 'blocks',
    twinOf: 'BR-61',
    fr: 'Le compte à créditer n’a pas de numéro. Recopiez l’IBAN depuis votre RIB.',
    en: 'The account to credit has no number. Copy the IBAN from your bank details.',
    check: ({ paymentMeans }) =>
      faultsOnEach(paymentMeans, 'paymentMeans', (means) =>
        faultWhen(means.hasCreditTransfer === true && lacksAccount(means), 'iban'),
      ),
  },
  {
    id: 'BR-51',
    source: 'EN 16931 BR-51 (BT-87); norme PCI DSS',
    severity: 'blocks',
    fr: 'Le numéro de la carte de paiement est trop long : une facture n’en montre que les derniers chiffres. Gardez les quatre derniers.',
    en: 'The number of the payment card is too long: an invoice shows only its last digits. Keep the last four.',
    check: ({ paymentMeans }) =>
      faultsOnEach(paymentMeans, 'paymentMeans', ({ cardNumber = '' }) =>
        faultWhen(cardNumber.replace(/\s+/g, ' ').length > MOST_CARD_CHARACTERS, 'cardNumber'),
      ),
  },
  {
    id: 'BR-45',
    source: 'EN 16931 BR-45 (BT-116); CGI ann. II art. 242 nonies A, I, 10°',
    severity: 'blocks',
    fr: 'Récapitulatif de TVA, taux n° {position} : la base HT manque. C’est la somme des lignes de ce taux.',
    en: 'VAT breakdown, rate no. {position}: the basis excluding VAT is missing. It is the sum of the lines at that rate.',
    check: ({ vatBreakdown }) =>
      faultsOnEach(vatBreakdown, 'vatBreakdown', (each) =>
        hasOrdinaryCategory(each) ? faultWhenAbsent(each.basisAmount, 'basisAmount') : [],
      ),
  },
  {
    id: 'BR-46',
    source: 'EN 16931 BR-46 (BT-117); CGI ann. II art. 242 nonies A, I, 10°',
    severity: 'blocks',
    fr: 'Récapitulatif de TVA, taux n° {position} : le montant de la TVA manque. C’est la base multipliée par le taux.',
    en: 'VAT breakdown, rate no. {position}: the amount of VAT is missing. It is the basis times the rate.',
    check: ({ vatBreakdown }) =>
      faultsOnEach(vatBreakdown, 'vatBreakdown', (each) =>
        hasOrdinaryCategory(each) ? faultWhenAbsent(each.taxAmount, 'taxAmount') : [],
      ),
  },
  {
    id: 'BR-47',
    source: 'EN 16931 BR-47 (BT-118)',
    severity: 'blocks',
    fr: 'Récapitulatif de TVA, taux n° {position} : la catégorie manque (S : taxée, E : exonérée…). Choisissez-la.',
    en: 'VAT breakdown, rate no. {position}: the category is missing (S: taxed, E: exempt…). Choose it.',
    check: ({ vatBreakdown }) =>
      faultsOnEach(vatBreakdown, 'vatBreakdown', ({ category }) => faultWhenAbsent(category, 'category')),
  },
  {
    id: 'BR-48',
    source: 'EN 16931 BR-48 (BT-119); CGI ann. II art. 242 nonies A, I, 9°',
    severity: 'blocks',
    fr: 'Récapitulatif de TVA, taux n° {position} : le taux manque. Écrivez-le ; 0 pour une opération exonérée.',
    en: 'VAT breakdown, rate no. {position}: the rate is missing. Write it; 0 for an exempt operation.',
    check: ({ vatBreakdown }) =>
      faultsOnEach(vatBreakdown, 'vatBreakdown', (each) =>
        hasOrdinaryCategory(each) ? faultWhenAbsent(each.rate, 'rate') : [],
      ),
  },
];
