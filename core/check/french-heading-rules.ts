import { isIsoDate } from '../draft/iso-date.ts';
import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { faultWhen, type Fault, type StatedRule } from './rule.ts';

const TYPES = new Set('380 389 393 501 386 500 384 471 472 473 261 262 381 396 502 503'.split(' '));
const PROCESSES = new Set('B1 S1 M1 B2 S2 M2 S3 B4 S4 M4 S5 S6 B7 S7 B8 S8 M8 B9 S9 M9'.split(' '));

type Place = { readonly field: string; readonly text: string };

function numbersOf({ number, precedingInvoices }: StatedInvoice): readonly Place[] {
  return [
    ...(number === undefined ? [] : [{ field: 'number', text: number }]),
    ...precedingInvoices.flatMap((each, index) =>
      each.number === undefined ? [] : [{ field: `precedingInvoices.${index}.number`, text: each.number }],
    ),
  ];
}

function numberFaults(stated: StatedInvoice, isBroken: (text: string) => boolean): readonly Fault[] {
  return numbersOf(stated).flatMap(({ field, text }) => faultWhen(isBroken(text), field, { number: text }));
}

/** Every date that BR-FR-03 looks at, under the name that the editor gives it. */
function datesOf(stated: StatedInvoice): readonly Place[] {
  const dates: readonly { readonly field: string; readonly text: string | undefined }[] = [
    { field: 'issuedOn', text: stated.issuedOn },
    { field: 'taxPointOn', text: stated.vatBreakdown.find((each) => each.taxPointOn !== undefined)?.taxPointOn },
    { field: 'dueOn', text: stated.dueOn },
    ...stated.precedingInvoices.map(({ issuedOn }, index) => ({
      field: `precedingInvoices.${index}.issuedOn`,
      text: issuedOn,
    })),
    { field: 'deliveredOn', text: stated.deliveredOn },
    { field: 'periodStartOn', text: stated.period?.startOn },
    { field: 'periodEndOn', text: stated.period?.endOn },
    ...stated.lines.flatMap(({ period }, index) =>
      period === undefined
        ? []
        : [
            { field: `lines.${index}.periodStartOn`, text: period.startOn },
            { field: `lines.${index}.periodEndOn`, text: period.endOn },
          ],
    ),
  ];
  return dates.flatMap(({ field, text }) => (text === undefined ? [] : [{ field, text }]));
}

/** True for a day of 2000 to 2099; what the reader could not read counts by its first eight digits, as in the official rule. */
function isFrenchDate(text: string): boolean {
  const day = text.replace(/^(\d{4})(\d{2})(\d{2}).*$/s, '$1-$2-$3');
  return day.startsWith('20') && isIsoDate(day);
}

/** Numbers, dates, kind and cadre of an invoice. */
export const frenchHeadingRules: readonly StatedRule[] = [
  {
    id: 'BR-FR-01',
    source: 'XP Z12-012 BR-FR-01 (BT-1, BT-25): 35 caractères',
    severity: 'blocks',
    target: 'reform',
    fr: 'Le numéro de facture « {number} » dépasse 35 caractères, que les plateformes agréées refusent. Raccourcissez-le.',
    en: 'The invoice number “{number}” is longer than 35 characters, which approved platforms refuse. Shorten it.',
    check: (stated) => numberFaults(stated, (text) => [...text].length > 35),
  },
  {
    id: 'BR-FR-02',
    source: 'XP Z12-012 BR-FR-02 (BT-1, BT-25): lettres sans accent, chiffres, - + _ /',
    severity: 'blocks',
    target: 'reform',
    fr: 'Le numéro de facture « {number} » contient une espace ou un caractère que les plateformes agréées refusent. Sont permis : lettres sans accent, chiffres, - + _ /.',
    en: 'The invoice number “{number}” has a space or a character that approved platforms refuse. Allowed: letters without accent, digits, - + _ /.',
    check: (stated) => numberFaults(stated, (text) => !/^[A-Za-z0-9+\-_/]+$/.test(text)),
  },
  {
    id: 'BR-FR-03',
    source: 'XP Z12-012 BR-FR-03: années 2000 à 2099',
    severity: 'blocks',
    fr: '{where}, {date}, n’est pas un jour des années 2000 à 2099. Vérifiez l’année, le mois et le jour.',
    en: '{where}, {date}, is not a day of the years 2000 to 2099. Check year, month and day.',
    check: (stated) =>
      datesOf(stated).flatMap(({ field, text }) => faultWhen(!isFrenchDate(text), field, { date: text })),
  },
  {
    id: 'BR-FR-04',
    source: 'XP Z12-012 BR-FR-04 (BT-3)',
    severity: 'blocks',
    target: 'reform',
    fr: 'Le type de facture « {code} » n’est pas admis en France. Choisissez facture (380), avoir (381), facture rectificative (384) ou acompte (386).',
    en: 'The invoice type “{code}” is not admitted in France. Choose invoice (380), credit note (381), corrective invoice (384) or deposit (386).',
    check: ({ typeCode: code }) => faultWhen(code !== undefined && !TYPES.has(code), 'typeCode', { code: code ?? '' }),
  },
  {
    id: 'BR-FR-08',
    source: 'XP Z12-012 BR-FR-08 (BT-23)',
    severity: 'blocks',
    target: 'reform',
    fr: 'Le cadre de facturation « {code} » n’est pas un de ceux de la réforme : B1 (biens), S1 (services), M1 (les deux), B2, S2, M2 (déjà payée)… Choisissez-en un.',
    en: 'The invoicing type “{code}” is not one of the reform’s: B1 (goods), S1 (services), M1 (both), B2, S2, M2 (already paid)… Choose one.',
    check: ({ businessProcess: code = '' }) => faultWhen(!PROCESSES.has(code), 'businessProcess', { code }),
  },
];
