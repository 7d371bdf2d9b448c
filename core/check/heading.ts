import { hasPortalCharacters, INVOICE_NUMBER_LENGTH, isBareDate } from '../draft/invoice-number.ts';
import { faultWhen, type Rule } from './rule.ts';

/** Number and cadre de facturation; a number is looked at only when the draft already carries one. */
export const headingRules: readonly Rule[] = [
  {
    id: 'CPRO-G1.02',
    source: 'Chorus Pro, annexe EDI, règle G1.02: cadre A1 ou A2 (les autres cadres viendront)',
    severity: 'blocks',
    target: 'chorus',
    fr: 'Le cadre de facturation « {code} » n’est pas A1 (facture) ni A2 (facture déjà payée). Choisissez l’un des deux.',
    en: 'The invoicing type “{code}” is neither A1 (invoice) nor A2 (invoice already paid). Choose one of the two.',
    check: ({ businessProcess: code }) => faultWhen(code !== 'A1' && code !== 'A2', 'businessProcess', { code }),
  },
  {
    id: 'BR-FR-CPRO-24',
    // The annex that says so has no official sheet: it warns until one confirms it.
    source: 'Règles Chorus Pro de la réforme BR-FR-CPRO-24 (BT-23)',
    severity: 'warns',
    target: 'reform',
    fr: 'Le cadre S5 (sous-traitant) n’est pas admis pour un acheteur public. Choisissez S3 (paiement direct), ou S1.',
    en: 'The type S5 (subcontractor) is not admitted for a public buyer. Choose S3 (direct payment), or S1.',
    check: ({ businessProcess: code }) => faultWhen(code === 'S5', 'businessProcess'),
  },
  {
    id: 'CPRO-TYPE',
    source: 'Dictionnaire Factur-X, remarque CHORUS PRO sur BT-3: 261 et 751 ne sont pas acceptés',
    severity: 'blocks',
    target: 'chorus',
    fr: 'Chorus Pro n’accepte pas le type de facture {code}. Choisissez facture (380), avoir (381) ou facture rectificative (384).',
    en: 'Chorus Pro does not accept the invoice type {code}. Choose invoice (380), credit note (381) or corrective invoice (384).',
    check: ({ typeCode: code }) => faultWhen(code === '261' || code === '751', 'typeCode', { code }),
  },
  {
    id: 'CPRO-G1.05',
    source: 'Chorus Pro, annexe EDI, règle G1.05; BR-FR-CPRO-02: 20 caractères',
    severity: 'blocks',
    fr: 'Le numéro de facture « {number} » dépasse 20 caractères : Chorus Pro le refuse. Raccourcissez-le.',
    en: 'The invoice number “{number}” is longer than 20 characters: Chorus Pro refuses it. Shorten it.',
    check: ({ number = '' }) => faultWhen(number.length > INVOICE_NUMBER_LENGTH, 'number', { number }),
  },
  {
    id: 'CPRO-G1.05-CHARACTERS',
    source: 'Chorus Pro, annexe EDI, règle G1.05: lettres, chiffres, espace, - + _ /',
    severity: 'blocks',
    fr: 'Le numéro de facture « {number} » contient un caractère refusé. Sont permis : lettres sans accent, chiffres, espace, - + _ /.',
    en: 'The invoice number “{number}” has a refused character. Allowed: letters without accent, digits, space, - + _ /.',
    check: ({ number = '' }) => faultWhen(!hasPortalCharacters(number), 'number', { number }),
  },
  {
    id: 'CPRO-NUMBER-DATE',
    source: 'AIFE, bonnes pratiques (28/03/2023): un numéro qui n’est que la date du jour est refusé',
    severity: 'blocks',
    fr: 'Le numéro de facture « {number} » n’est qu’une date : Chorus Pro le refuse. Ajoutez une lettre ou un numéro d’ordre, comme F2026-0001.',
    en: 'The invoice number “{number}” is only a date: Chorus Pro refuses it. Add a letter or a counter, such as F2026-0001.',
    check: ({ number = '' }) => faultWhen(isBareDate(number), 'number', { number }),
  },
  {
    id: 'CPRO-NUMBER-TAKEN',
    source: 'Chorus Pro: numéro unique par fournisseur; CGI ann. II art. 242 nonies A, I, 7°',
    severity: 'blocks',
    fr: 'Le numéro de facture « {number} » est déjà pris par une autre de vos factures. Donnez-lui le numéro suivant.',
    en: 'The invoice number “{number}” is already taken by another of your invoices. Give it the next number.',
    check: ({ number }, { knownNumbers }) =>
      faultWhen(number !== undefined && knownNumbers?.has(number) === true, 'number', { number: number ?? '' }),
  },
];
