import { isIban } from '../draft/iban.ts';
import type { Invoice, PaymentMeans } from '../draft/invoice.ts';
import { faultWhen, isBlank, type Fault, type Rule } from './rule.ts';
import type { SentenceValues } from '../draft/problem.ts';

const ADMITTED = new Set('01 10 20 30 31 42 48 49 58 59 97 1'.split(' '));
const CREDIT_TRANSFER = new Set(['30', '31', '42', '58']);

function faultsOnMeans(
  { paymentMeans }: Invoice,
  ask: (means: PaymentMeans) => readonly { readonly field: string; readonly values?: SentenceValues | undefined }[],
): readonly Fault[] {
  return paymentMeans.flatMap((means, index) =>
    ask(means).map(({ field, values }) => ({ field: `paymentMeans.${index}.${field}`, values: values ?? {} })),
  );
}

/** How the invoice is to be paid. */
export const paymentRules: readonly Rule[] = [
  {
    id: 'CPRO-S2.05',
    source: 'Chorus Pro, annexe EDI, règle S2.05: BT-81 obligatoire',
    severity: 'blocks',
    target: 'chorus',
    fr: 'Le moyen de paiement manque : Chorus Pro refuse une facture qui ne le dit pas. Choisissez « virement » et donnez l’IBAN.',
    en: 'The payment means is missing: Chorus Pro refuses an invoice without it. Choose “credit transfer” and give the IBAN.',
    check: ({ paymentMeans }) => faultWhen(paymentMeans.length === 0, 'paymentMeans'),
  },
  {
    id: 'CPRO-S2.05-CODES',
    source: 'Chorus Pro, annexe EDI, règle S2.05: codes 01 10 20 30 31 42 48 49 58 59 97',
    severity: 'blocks',
    target: 'chorus',
    fr: 'Chorus Pro n’admet pas le moyen de paiement « {code} ». Choisissez virement (30), prélèvement (49), chèque (20), espèces (10) ou carte (48).',
    en: 'Chorus Pro does not admit the payment means “{code}”. Choose credit transfer (30), direct debit (49), cheque (20), cash (10) or card (48).',
    check: (invoice) =>
      faultsOnMeans(invoice, (means) =>
        faultWhen(!isBlank(means.typeCode) && !ADMITTED.has(means.typeCode), 'typeCode', { code: means.typeCode }),
      ),
  },
  {
    id: 'CPRO-SEPA-CODES',
    source: 'Dictionnaire Factur-X, remarque CHORUS PRO sur BT-81: 30 et non 58, 49 et non 59',
    severity: 'advises',
    target: 'chorus',
    fr: 'Chorus Pro attend le code 30 pour un virement (au lieu de 58) et 49 pour un prélèvement (au lieu de 59) ; ici : {code}.',
    en: 'Chorus Pro expects code 30 for a credit transfer (not 58) and 49 for a direct debit (not 59); here: {code}.',
    check: (invoice) =>
      faultsOnMeans(invoice, (means) =>
        faultWhen(means.typeCode === '58' || means.typeCode === '59', 'typeCode', { code: means.typeCode }),
      ),
  },
  {
    id: 'CPRO-TRANSFER-ACCOUNT',
    source: 'Chorus Pro, annexe EDI: codes 31 et 42, virements comme 30 (BT-84)',
    severity: 'blocks',
    fr: 'L’IBAN manque : un virement a besoin du compte à créditer. Recopiez-le depuis votre RIB.',
    en: 'The IBAN is missing: a credit transfer needs the account to credit. Copy it from your bank details.',
    check: (invoice) =>
      faultsOnMeans(invoice, ({ typeCode, iban, proprietaryAccount }) =>
        faultWhen((typeCode === '31' || typeCode === '42') && isBlank(iban) && isBlank(proprietaryAccount), 'iban'),
      ),
  },
  {
    id: 'LIASSE-IBAN',
    source: 'ISO 13616: longueur et clé de contrôle (modulo 97)',
    severity: 'blocks',
    fr: 'L’IBAN « {iban} » a une faute de frappe : sa clé de contrôle ne correspond pas. Recopiez-le depuis votre RIB (27 caractères en France).',
    en: 'The IBAN “{iban}” has a typing mistake: its control digits do not match. Copy it from your bank details (27 characters in France).',
    check: (invoice) =>
      faultsOnMeans(invoice, ({ iban }) =>
        faultWhen(iban !== undefined && !isBlank(iban) && !isIban(iban), 'iban', { iban: iban ?? '' }),
      ),
  },
  {
    id: 'LIASSE-BIC',
    source: 'ISO 9362: 8 ou 11 caractères (BT-86)',
    severity: 'warns',
    fr: 'Le BIC « {bic} » n’en est pas un : il compte 8 ou 11 caractères. Recopiez-le depuis votre RIB, ou effacez-le.',
    en: '“{bic}” is not a BIC: it has 8 or 11 characters. Copy it from your bank details, or delete it.',
    check: (invoice) =>
      faultsOnMeans(invoice, ({ bic }) =>
        faultWhen(bic !== undefined && !isBlank(bic) && !/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic), 'bic', {
          bic: bic ?? '',
        }),
      ),
  },
  {
    id: 'LIASSE-A2-TRANSFER',
    source: 'Chorus Pro, cadre A2: facture déjà payée',
    severity: 'advises',
    fr: 'La facture est déjà payée (cadre A2) mais demande un virement : le client pourrait payer deux fois. Indiquez comment elle a été payée : carte, chèque, espèces.',
    en: 'The invoice is already paid (type A2) but asks for a transfer: the customer might pay twice. Say how it was paid: card, cheque, cash.',
    check: (invoice) =>
      invoice.businessProcess === 'A2'
        ? faultsOnMeans(invoice, (means) => faultWhen(CREDIT_TRANSFER.has(means.typeCode), 'typeCode'))
        : [],
  },
];
