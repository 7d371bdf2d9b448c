import { isIsoDate } from '../draft/iso-date.ts';
import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { faultWhen, type Fault, type StatedRule } from './rule.ts';
import { exactOf } from './vat-groups.ts';

/** Kinds (BT-3) that correct or cancel one invoice, credit notes, and deposits with their credit note. */
const CORRECTIONS = new Set(['384', '471', '472', '473']);
const CREDIT_NOTES = new Set(['261', '381', '396', '502', '503']);
const DEPOSITS = new Set(['386', '500', '503']);
/** Cadres (BT-23): paid already, final invoice after a deposit. */
const PAID = new Set(['B2', 'S2', 'M2']);
const FINAL = new Set(['B4', 'S4', 'M4']);

function isPaid({ businessProcess = '' }: StatedInvoice): boolean {
  return PAID.has(businessProcess);
}

function creditNoteFaults(stated: StatedInvoice): readonly Fault[] {
  const { precedingInvoices: cited, typeCode = '', lines } = stated;
  if (!CREDIT_NOTES.has(typeCode) || lines.length === 0) return [];
  if (cited.some(({ number, issuedOn }) => number !== undefined && issuedOn !== undefined)) return [];
  const field = cited[0]?.number === undefined ? 'precedingInvoices' : 'precedingInvoices.0.issuedOn';
  return [{ field }];
}

/** A date as CII writes it; what could not be read as a day is compared as it stood, as the official rule does. */
function writtenDate(text: string): string {
  return isIsoDate(text) ? text.replaceAll('-', '') : text.replace(/ \(format [^)]*\)$/, '');
}

function dueFaults(stated: StatedInvoice, isChorus: boolean): readonly Fault[] {
  const { dueOn: due, issuedOn: issued, typeCode = '', businessProcess } = stated;
  if (due === undefined || DEPOSITS.has(typeCode) || isPaid(stated)) return [];
  if (isChorus && (businessProcess === 'A2' || issued === undefined)) return [];
  const isBefore = issued === undefined || writtenDate(due) < writtenDate(issued);
  return faultWhen(isBefore, 'dueOn', { due, issued: issued ?? '' });
}

function isPaidInFull({ totals }: StatedInvoice): boolean {
  const paid = exactOf(totals?.prepaid);
  const whole = exactOf(totals?.taxInclusive);
  return paid !== undefined && whole !== undefined && paid.eq(whole) && exactOf(totals?.due)?.eq(0) === true;
}

function currencyFaults({ currencyCode, taxCurrencyCode, totals }: StatedInvoice): readonly Fault[] {
  if (currencyCode === undefined || currencyCode === 'EUR') return [];
  if (taxCurrencyCode !== 'EUR') return [{ field: 'taxCurrencyCode', values: { currency: currencyCode } }];
  const inEuros = totals?.taxTotals.find(({ currency }) => currency === 'EUR');
  return faultWhen(inEuros?.amount === undefined, 'taxCurrencyCode', { currency: currencyCode });
}

/** What the kind of an invoice, its cadre and its currency ask of the rest. */
export const frenchKindRules: readonly StatedRule[] = [
  {
    id: 'BR-FR-CO-03',
    source: 'XP Z12-012 BR-FR-CO-03: type 262, BT-12, BT-73, BT-74',
    severity: 'blocks',
    target: 'reform',
    fr: 'Un avoir pour remise globale (262) doit citer le numéro de marché et le début et la fin de la période. Complétez-les.',
    en: 'A credit note for a global discount (262) must cite the contract number and the period’s first and last day. Complete them.',
    check: ({ typeCode, contractReference, period }) =>
      typeCode === '262'
        ? [
            ...faultWhen(contractReference === undefined, 'contractReference'),
            ...faultWhen(period?.startOn === undefined, 'periodStartOn'),
            ...faultWhen(period?.endOn === undefined, 'periodEndOn'),
          ]
        : [],
  },
  {
    id: 'BR-FR-CO-04',
    source: 'XP Z12-012 BR-FR-CO-04 (BG-3); CGI art. 289, I, 5',
    severity: 'blocks',
    fr: 'Une facture rectificative doit citer une facture d’origine, et une seule (ici : {count}). Écrivez son numéro et sa date dans « Facture d’origine ».',
    en: 'A corrective invoice must cite one original invoice, and only one (here: {count}). Write its number and date in “Original invoice”.',
    check: ({ typeCode = '', precedingInvoices: cited }) =>
      faultWhen(CORRECTIONS.has(typeCode) && cited.length !== 1, 'precedingInvoices', { count: cited.length }),
  },
  {
    id: 'BR-FR-CO-05',
    source: 'XP Z12-012 BR-FR-CO-05 (BT-25, BT-26); CGI art. 289, I, 5',
    severity: 'blocks',
    fr: 'Un avoir doit citer la facture qu’il crédite, avec son numéro et sa date. Écrivez-les dans « Facture d’origine ».',
    en: 'A credit note must cite the invoice that it credits, with its number and date. Write them in “Original invoice”.',
    check: creditNoteFaults,
  },
  {
    id: 'BR-FR-CO-07',
    source: 'XP Z12-012 BR-FR-CO-07',
    severity: 'blocks',
    fr: 'L’échéance ({due}) ne peut pas précéder la date de la facture ({issued}). Corrigez l’une des deux.',
    en: 'The due date ({due}) cannot come before the date of the invoice ({issued}). Correct one of them.',
    check: (stated, { target }) => dueFaults(stated, target === 'chorus'),
  },
  {
    id: 'BR-FR-CO-08',
    source: 'XP Z12-012 BR-FR-CO-08 (BT-3, BT-23)',
    severity: 'blocks',
    target: 'reform',
    fr: 'Le cadre {process} (facture définitive après acompte) ne va pas avec une facture d’acompte. Choisissez un autre cadre, ou le type « facture ».',
    en: 'The type {process} (final invoice after a deposit) does not go with a deposit invoice. Choose another type, or the kind “invoice”.',
    check: ({ businessProcess: process = '', typeCode = '' }) =>
      faultWhen(FINAL.has(process) && DEPOSITS.has(typeCode), 'businessProcess', { process }),
  },
  {
    id: 'BR-FR-CO-09',
    source: 'XP Z12-012 BR-FR-CO-09: cadres B2, S2, M2 (déjà payée), BT-113 = BT-112, BT-115 = 0',
    severity: 'blocks',
    target: 'reform',
    fr: 'Le cadre {process} dit que la facture est déjà payée : le montant déjà payé doit être égal au total TTC. Écrivez-le, ou choisissez un autre cadre.',
    en: 'The type {process} says that the invoice is already paid: the amount paid must equal the total including VAT. Write it, or choose another type.',
    check: (stated) =>
      faultWhen(isPaid(stated) && !isPaidInFull(stated), 'prepaidAmount', { process: stated.businessProcess ?? '' }),
  },
  {
    id: 'BR-FR-CO-09-DUE',
    official: 'BR-FR-CO-09',
    source: 'XP Z12-012 BR-FR-CO-09: cadres B2, S2, M2, BT-9 présent',
    severity: 'blocks',
    target: 'reform',
    fr: 'La facture est déjà payée (cadre {process}) : écrivez dans « échéance » le jour du paiement.',
    en: 'The invoice is already paid (type {process}): write the day of payment as its due date.',
    check: (stated) =>
      faultWhen(isPaid(stated) && stated.dueOn === undefined, 'dueOn', { process: stated.businessProcess ?? '' }),
  },
  {
    id: 'BR-FR-CO-12',
    twinOf: 'BR-53',
    source: 'XP Z12-012 BR-FR-CO-12 (BT-6, BT-111); CGI ann. II art. 242 nonies A',
    severity: 'blocks',
    target: 'reform',
    fr: 'La facture est en {currency} : la loi demande aussi le montant de la TVA en euros. Choisissez EUR comme devise de la TVA et écrivez ce montant.',
    en: 'The invoice is in {currency}: the law also asks for the VAT amount in euros. Choose EUR as the currency of the VAT and write that amount.',
    check: currencyFaults,
  },
];
