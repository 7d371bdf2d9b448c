import { isDecimal } from '../draft/decimal.ts';
import { isIsoDate } from '../draft/iso-date.ts';
import type { StatedAllowance, StatedInvoice, StatedLine } from '../draft/stated-invoice.ts';
import { faultsOnEach, faultsOnStatedLines } from './en-faults.ts';
import { TOTAL_NAMES } from './stated-amounts.ts';
import type { Fault, StatedRule } from './rule.ts';

/** The faults of the texts, among named ones, that are no number. */
function faultsOfShape<Holder extends object>(
  holder: Holder,
  names: readonly (keyof Holder & string)[],
): readonly Fault[] {
  const faults: Fault[] = [];
  for (const name of names) {
    const text = holder[name];
    if (typeof text === 'string' && !isDecimal(text))
      faults.push({ field: name, values: { typed: text.slice(0, 40) } });
  }
  return faults;
}

function faultsOfAllowances(holder: Pick<StatedInvoice, 'allowances' | 'charges'>): readonly Fault[] {
  if (holder.allowances.length === 0 && holder.charges.length === 0) return [];
  const ask = (each: StatedAllowance): readonly Fault[] => faultsOfShape(each, ['amount', 'baseAmount', 'percent']);
  return (['allowances', 'charges'] as const).flatMap((kind) => faultsOnEach(holder[kind], kind, ask));
}

/** The faults of the texts, among named ones, that are no day of the calendar. */
function faultsOfDays<Holder extends object>(
  holder: Holder | undefined,
  names: readonly (keyof Holder & string)[],
  rename: Readonly<Record<string, string>> = {},
): readonly Fault[] {
  if (holder === undefined) return [];
  return names.flatMap((name) => {
    const text = holder[name];
    const broken = typeof text === 'string' && !isIsoDate(text);
    return broken ? [{ field: rename[name] ?? name, values: { typed: text.slice(0, 40) } }] : [];
  });
}

/** The form has the two ends of a period beside its other dates. */
const PERIOD_FIELDS = { startOn: 'periodStartOn', endOn: 'periodEndOn' };

const LINE_NUMBERS: readonly (keyof StatedLine & string)[] = [
  'quantity',
  'netAmount',
  'netPrice',
  'priceDiscount',
  'grossPrice',
  'priceBaseQuantity',
  'vatRate',
];

/** What cannot be read as a number or a day is told here, and by no rule that would have to calculate with it. */
export const enShapeRules: readonly StatedRule[] = [
  {
    id: 'LIASSE-NUMBER-SHAPE',
    source: 'Liasse: un montant est un nombre décimal exact',
    severity: 'blocks',
    fr: '{where}, « {typed} », n’est pas un nombre. Écrivez par exemple 1 234,50.',
    en: '{where}, “{typed}”, is not a number. Write for example 1234.50.',
    check: (stated) =>
      faultsOnStatedLines(stated, (line) => [...faultsOfShape(line, LINE_NUMBERS), ...faultsOfAllowances(line)]),
  },
  {
    id: 'LIASSE-AMOUNT-SHAPE',
    source: 'Liasse: un montant est un nombre décimal exact',
    severity: 'blocks',
    fr: '{where}, « {typed} », n’est pas un nombre. Écrivez par exemple 1 234,50.',
    en: '{where}, “{typed}”, is not a number. Write for example 1234.50.',
    check: (stated) => [
      ...faultsOfAllowances(stated),
      ...(['allowances', 'charges'] as const).flatMap((kind) =>
        faultsOnEach(stated[kind], kind, (each) => faultsOfShape(each, ['vatRate'])),
      ),
      ...faultsOnEach(stated.vatBreakdown, 'vatBreakdown', (each) =>
        faultsOfShape(each, ['rate', 'basisAmount', 'taxAmount']),
      ),
      ...faultsOnEach(stated.totals?.taxTotals ?? [], 'totals.taxTotals', (each) => faultsOfShape(each, ['amount'])),
      ...(stated.totals === undefined ? [] : faultsOfShape(stated.totals, TOTAL_NAMES)).map((fault) => ({
        ...fault,
        field: `totals.${fault.field}`,
      })),
    ],
  },
  {
    id: 'LIASSE-DATE-SHAPE',
    source: 'EN 16931-1: une date est un jour du calendrier',
    severity: 'blocks',
    fr: '{where}, « {typed} », n’est pas un jour du calendrier. Choisissez-la dans le calendrier.',
    en: '{where}, “{typed}”, is no day of the calendar. Choose it in the calendar.',
    check: (stated) => [
      ...faultsOfDays(stated, ['issuedOn', 'dueOn', 'deliveredOn']),
      ...faultsOfDays(stated.period, ['startOn', 'endOn'], PERIOD_FIELDS),
      ...faultsOnEach(stated.precedingInvoices, 'precedingInvoices', (each) => faultsOfDays(each, ['issuedOn'])),
      ...faultsOnEach(stated.vatBreakdown, 'vatBreakdown', (each) => faultsOfDays(each, ['taxPointOn'])),
      ...faultsOnStatedLines(stated, ({ period }) => faultsOfDays(period, ['startOn', 'endOn'], PERIOD_FIELDS)),
    ],
  },
];
