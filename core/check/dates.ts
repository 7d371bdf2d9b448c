import { addDays } from '../draft/iso-date.ts';
import { computeTotals } from '../draft/totals.ts';
import { faultWhen, isBlank, type Rule } from './rule.ts';

/** The longest legal payment time of a public buyer: public companies (CCP R2192-11). */
const LONGEST_PAYMENT_DAYS = 60;

/** Days and periods; an invoice without day of issue is issued on the day of sealing. */
export const dateRules: readonly Rule[] = [
  {
    id: 'BR-CO-25',
    source: 'EN 16931 BR-CO-25 (BT-9, BT-20)',
    severity: 'blocks',
    fr: 'L’échéance manque : donnez une date d’échéance, ou écrivez les conditions de paiement.',
    en: 'The due date is missing: give a due date, or write the payment terms.',
    check: (invoice) =>
      faultWhen(
        computeTotals(invoice).dueCents > 0 && invoice.dueOn === undefined && isBlank(invoice.paymentTerms),
        'dueOn',
      ),
  },
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
    id: 'BR-29',
    source: 'EN 16931 BR-29 (BT-73, BT-74)',
    severity: 'blocks',
    fr: 'La période facturée finit ({end}) avant de commencer ({start}). Corrigez l’une des deux dates.',
    en: 'The invoiced period ends ({end}) before it begins ({start}). Correct one of the two dates.',
    check: ({ periodStartOn: start, periodEndOn: end }) =>
      faultWhen(start !== undefined && end !== undefined && end < start, 'periodEndOn', {
        start: start ?? '',
        end: end ?? '',
      }),
  },
  {
    id: 'BR-CO-03',
    source: 'EN 16931 BR-CO-03 (BT-7, BT-8)',
    severity: 'blocks',
    fr: 'La TVA est due soit à une date, soit selon une règle (débits, livraison, paiement) : gardez l’une des deux.',
    en: 'VAT is due either on a date or by a rule (debits, delivery, payment): keep one of the two.',
    check: ({ taxPointOn, taxPointCode }) =>
      faultWhen(taxPointOn !== undefined && taxPointCode !== undefined, 'taxPointOn'),
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
