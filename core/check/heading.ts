import { hasPortalCharacters, INVOICE_NUMBER_LENGTH, isBareDate } from '../draft/invoice-number.ts';
import { faultWhen, isBlank, type Rule } from './rule.ts';

const REFORM_PROCESSES = new Set('B1 S1 M1 B2 S2 M2 S3 B4 S4 M4 S5 S6 B7 S7 B8 S8 M8 B9 S9 M9'.split(' '));

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
    id: 'BR-FR-08',
    source: 'XP Z12-012 BR-FR-08 (BT-23); S5 exclu pour un acheteur public (BR-FR-CPRO-24)',
    severity: 'blocks',
    target: 'reform',
    fr: 'Le cadre de facturation « {code} » n’est pas un de ceux de la réforme : B1 (biens), S1 (services), M1 (les deux), B2, S2, M2 (déjà payée)… Choisissez-en un.',
    en: 'The invoicing type “{code}” is not one of the reform’s: B1 (goods), S1 (services), M1 (both), B2, S2, M2 (already paid)… Choose one.',
    check: ({ businessProcess: code }) =>
      faultWhen(!REFORM_PROCESSES.has(code) || code === 'S5', 'businessProcess', { code }),
  },
  {
    id: 'LIASSE-NUMBER-BLANK',
    source: 'EN 16931 BR-02 (BT-1): un numéro donné ne peut pas être vide',
    severity: 'blocks',
    fr: 'Le numéro de facture est vide. Écrivez-le, ou retirez-le : il sera attribué à l’envoi.',
    en: 'The invoice number is empty. Write it, or remove it: it will be allotted on sending.',
    check: ({ number }) => faultWhen(number !== undefined && isBlank(number), 'number'),
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
    id: 'BR-FR-02',
    source: 'XP Z12-012 BR-FR-01 et 02: ni espace ni autre signe que + - _ /',
    severity: 'blocks',
    target: 'reform',
    fr: 'Le numéro de facture « {number} » contient une espace, que les plateformes agréées refusent. Remplacez-la par un tiret.',
    en: 'The invoice number “{number}” has a space, which approved platforms refuse. Put a hyphen instead.',
    check: ({ number = '' }) => faultWhen(!isBlank(number) && number.includes(' '), 'number', { number }),
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
