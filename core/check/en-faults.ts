import { isIsoDate } from '../draft/iso-date.ts';
import type { SentenceValues } from '../draft/problem.ts';
import type { StatedAllowance, StatedInvoice, StatedLine } from '../draft/stated-invoice.ts';
import { faultsOnLines } from './lines.ts';
import type { Fault } from './rule.ts';

/** Most items have no fault: they share this list. */
const NONE: readonly Fault[] = [];

/** Asks a question of each item of a list; its answer's field is below the item's path, and `{position}` counts from 1. */
export function faultsOnEach<Item>(
  items: readonly Item[],
  path: string,
  ask: (item: Item) => readonly Fault[],
): readonly Fault[] {
  return items.flatMap((item, index) => {
    const faults = ask(item);
    if (faults.length === 0) return NONE;
    return faults.map((fault) => ({
      ...fault,
      field: `${path}.${index}.${fault.field}`,
      values: { ...fault.values, position: index + 1 },
    }));
  });
}

/** Asks a question of each line of a document; its answer's field is below the line's path, and `{line}` counts from 1. */
export function faultsOnStatedLines(
  { lines }: StatedInvoice,
  ask: (line: StatedLine) => readonly Fault[],
): readonly Fault[] {
  return faultsOnLines<StatedLine>({ lines }, ask);
}

/** Asks a question of each allowance or of each charge of every line. */
export function faultsOnLineAllowances(
  stated: StatedInvoice,
  kind: 'allowances' | 'charges',
  ask: (allowance: StatedAllowance) => readonly Fault[],
): readonly Fault[] {
  return faultsOnStatedLines(stated, (line) => (line[kind].length === 0 ? [] : faultsOnEach(line[kind], kind, ask)));
}

/** The fault of a term that has to be there. */
export function faultWhenAbsent(term: unknown, field: string, values?: SentenceValues): readonly Fault[] {
  if (term !== undefined) return [];
  return values === undefined ? [{ field }] : [{ field, values }];
}

/** True for the profile MINIMUM (BT-24), which has neither VAT breakdown, due date nor buyer's address. */
export function isMinimum({ profile }: StatedInvoice): boolean {
  return profile?.endsWith(':minimum') === true;
}

/**
 * True for a day in the one format that CII has (102), even one that no calendar has: the official rules ask for no
 * more. What stood in another format, or in none, was read with its format behind it.
 */
export function isOfCiiFormat(text: string): boolean {
  return !/ \(format (?!102\)).*\)$/s.test(text);
}

/** A day as the document writes it: what is no day was read as it stands, with its format behind it. */
function asCii(day: string): string {
  return isIsoDate(day) ? day.replaceAll('-', '') : day.replace(/ \(format 102\)$/, '');
}

/** True for a period that ends before it begins, text against text as the official rules compare, or in another format. */
export function isInverted(startOn: string, endOn: string): boolean {
  const isComparable = isOfCiiFormat(startOn) && isOfCiiFormat(endOn);
  return !isComparable || asCii(endOn) < asCii(startOn);
}
