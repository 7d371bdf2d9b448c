import { addDays } from '../draft/iso-date.ts';
import { faultWhen, type Rule } from './rule.ts';

/** The longest legal payment time of a public buyer: public companies (CCP R2192-11). */
const LONGEST_PAYMENT_DAYS = 60;

/** Days and periods; an invoice without day of issue is issued on the day of sealing. */
export const dateRules: readonly Rule[] = [
  {
    id: 'CPRO-ISSUE-DATE',
    source: 'Dictionnaire Factur-X, remarque CHORUS PRO sur BT-2: pas après le jour du dépôt',
    severity: 'blocks',
    fr: 'La date de la facture ({issued}) est dans le futur : Chorus Pro la refuserait. Mettez la date du jour ou une date passée.',
    en: 'The date of the invoice ({issued}) is in the future: Chorus Pro would refuse it. Use today’s date or a past one.',
    check: ({ issuedOn: issued }, { today }) =>
      faultWhen(issued !== undefined && issued > today, 'issuedOn', { issued: issued ?? '' }),
  },
  {
    id: 'LIASSE-DUE-FAR',
    source: 'CCP R2192-10 et R2192-11: 30 jours, 50 pour les hôpitaux, 60 pour les entreprises publiques',
    severity: 'advises',
    fr: 'L’échéance ({due}) est à plus de 60 jours : un acheteur public doit payer en 30 jours (50 pour un hôpital). Vérifiez la date.',
    en: 'The due date ({due}) is more than 60 days away: a public buyer must pay within 30 days (50 for a hospital). Check the date.',
    check: ({ dueOn: due, issuedOn }, { today }) =>
      faultWhen(due !== undefined && due > addDays(issuedOn ?? today, LONGEST_PAYMENT_DAYS), 'dueOn', {
        due: due ?? '',
      }),
  },
];
