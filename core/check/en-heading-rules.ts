import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { amountsOf } from './stated-amounts.ts';
import {
  faultsOnEach,
  faultsOnStatedLines,
  faultWhenAbsent,
  isInverted,
  isMinimum,
  isOfCiiFormat,
} from './en-faults.ts';
import { faultWhen, type StatedRule } from './rule.ts';

/** L, M and O have rules of their own in the official sheet, which then looks no further at their VAT rate. */
export function hasOrdinaryCategory({ category }: StatedInvoice['vatBreakdown'][number]): boolean {
  return category !== 'L' && category !== 'M' && category !== 'O';
}

/** What the head of the document says: profile, number, date, kind, currency, periods, references. */
export const enHeadingRules: readonly StatedRule[] = [
  {
    id: 'BR-01',
    source: 'EN 16931 BR-01 (BT-24)',
    severity: 'blocks',
    fr: 'La facture ne dit pas à quelle norme elle répond. Demandez à son auteur un fichier Factur-X complet.',
    en: 'The invoice does not say which specification it follows. Ask its author for a complete Factur-X file.',
    check: ({ profile }) => faultWhenAbsent(profile, 'profile'),
  },
  {
    id: 'BR-02',
    source: 'EN 16931 BR-02 (BT-1); CGI ann. II art. 242 nonies A, I, 7°',
    severity: 'blocks',
    fr: 'Le numéro de facture est vide. Écrivez-le ; sur un brouillon vous pouvez aussi le retirer : il sera attribué à l’envoi.',
    en: 'The invoice number is empty. Write it; in a draft you can also remove it: it will be allotted on sending.',
    check: ({ number }) => faultWhenAbsent(number, 'number'),
  },
  {
    id: 'BR-03',
    source: 'EN 16931 BR-03 (BT-2); CGI ann. II art. 242 nonies A, I, 6°',
    severity: 'blocks',
    fr: 'La date de la facture manque, ou n’est pas écrite comme AAAAMMJJ (format 102). Choisissez-la dans le calendrier.',
    en: 'The date of the invoice is missing, or is not written as YYYYMMDD (format 102). Choose it in the calendar.',
    check: ({ issuedOn }) => faultWhen(issuedOn === undefined || !isOfCiiFormat(issuedOn), 'issuedOn'),
  },
  {
    id: 'BR-04',
    source: 'EN 16931 BR-04 (BT-3)',
    severity: 'blocks',
    fr: 'Le type de facture manque. Choisissez-le : facture (380), avoir (381), facture rectificative (384)…',
    en: 'The type of invoice is missing. Choose it: invoice (380), credit note (381), corrected invoice (384)…',
    check: ({ typeCode }) => faultWhenAbsent(typeCode, 'typeCode'),
  },
  {
    id: 'BR-05',
    source: 'EN 16931 BR-05 (BT-5)',
    severity: 'blocks',
    fr: 'La devise de la facture manque. Choisissez-la ; en France c’est l’euro (EUR).',
    en: 'The currency of the invoice is missing. Choose it; in France it is the euro (EUR).',
    check: ({ currencyCode }) => faultWhenAbsent(currencyCode, 'currencyCode'),
  },
  {
    id: 'BR-CO-03',
    source: 'EN 16931 BR-CO-03 (BT-7, BT-8)',
    severity: 'blocks',
    fr: 'La TVA est due soit à une date, soit selon une règle (débits, livraison, paiement) : gardez l’une des deux.',
    en: 'VAT is due either on a date or by a rule (debits, delivery, payment): keep one of the two.',
    check: ({ vatBreakdown }) =>
      faultWhen(
        vatBreakdown.some(hasOrdinaryCategory) &&
          vatBreakdown.some(({ taxPointOn }) => taxPointOn !== undefined) &&
          vatBreakdown.some(({ taxPointCode }) => taxPointCode !== undefined),
        'taxPointOn',
      ),
  },
  {
    id: 'BR-CO-25',
    source: 'EN 16931 BR-CO-25 (BT-9, BT-20); C. com. L441-9',
    severity: 'blocks',
    fr: 'L’échéance manque : donnez une date d’échéance, ou écrivez les conditions de paiement.',
    en: 'The due date is missing: give a due date, or write the payment terms.',
    check: (stated) => {
      const { due } = amountsOf(stated).totals;
      const isAwaited = due !== undefined && due !== 'unreadable' && due.gt(0);
      const hasTerms = stated.dueOn !== undefined || stated.paymentTerms !== undefined;
      return faultWhen(isAwaited && !hasTerms && !isMinimum(stated), 'dueOn');
    },
  },
  {
    id: 'BR-29',
    source: 'EN 16931 BR-29 (BT-73, BT-74)',
    severity: 'blocks',
    fr: 'La période facturée finit ({end}) avant de commencer ({start}), ou ne peut pas être lue. Corrigez l’une des deux dates.',
    en: 'The invoiced period ends ({end}) before it begins ({start}), or cannot be read. Correct one of the two dates.',
    check: ({ period: { startOn: start, endOn: end } = {} }) =>
      start === undefined || end === undefined ? [] : faultWhen(isInverted(start, end), 'periodEndOn', { start, end }),
  },
  {
    id: 'BR-CO-19',
    source: 'EN 16931 BR-CO-19 (BT-73, BT-74)',
    severity: 'blocks',
    fr: 'La période facturée n’a ni début ni fin. Donnez au moins l’une des deux dates, ou retirez la période.',
    en: 'The invoiced period has neither beginning nor end. Give at least one of the two dates, or remove the period.',
    check: ({ period }) =>
      faultWhen(period !== undefined && period.startOn === undefined && period.endOn === undefined, 'periodStartOn'),
  },
  {
    id: 'BR-55',
    source: 'EN 16931 BR-55 (BT-25); CGI ann. II art. 242 nonies A, I, 7°',
    severity: 'blocks',
    fr: 'Facture d’origine n° {position} : son numéro manque. Recopiez-le depuis la facture que celle-ci corrige.',
    en: 'Original invoice no. {position}: its number is missing. Copy it from the invoice that this one corrects.',
    check: ({ precedingInvoices }) =>
      faultsOnEach(precedingInvoices, 'precedingInvoices', ({ number }) => faultWhenAbsent(number, 'number')),
  },
  {
    id: 'BR-52',
    source: 'EN 16931 BR-52 (BT-122, BT-18, BT-128)',
    severity: 'blocks',
    fr: '{place} : le document ou l’objet cité n’a pas de référence. Écrivez-la, ou retirez-le.',
    en: '{place}: the cited document or object has no reference. Write it, or remove it.',
    check: (stated) => [
      ...faultsOnEach(stated.supportingDocuments, 'supportingDocuments', ({ reference }) =>
        faultWhenAbsent(reference, 'reference'),
      ),
      ...faultWhen(stated.invoicedObject !== undefined && stated.invoicedObject.value === undefined, 'invoicedObject'),
      ...faultsOnStatedLines(stated, ({ invoicedObject: object }) =>
        faultWhen(object !== undefined && object.value === undefined, 'invoicedObject'),
      ),
    ],
  },
];
