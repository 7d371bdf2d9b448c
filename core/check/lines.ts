import type { InvoiceLine } from '../draft/invoice.ts';
import { faultWhen, type Fault, type Rule } from './rule.ts';
import type { SentenceValues } from '../draft/problem.ts';

/** Applies a question to each line; its answer's field is below the line's path, and `{line}` counts from 1. */
export function faultsOnLines<Line = InvoiceLine>(
  { lines }: { readonly lines: readonly Line[] },
  ask: (line: Line) => readonly { readonly field: string; readonly values?: SentenceValues | undefined }[],
): readonly Fault[] {
  const faults: Fault[] = [];
  // One list for all lines: a document may have ten thousand, and most have nothing against them.
  for (const [index, line] of lines.entries()) {
    for (const { field, values } of ask(line))
      faults.push({ field: `lines.${index}.${field}`, values: { ...values, line: index + 1 } });
  }
  return faults;
}

/** What a line must say, numbers apart. */
export const lineRules: readonly Rule[] = [
  {
    id: 'CPRO-DESCRIPTION-LENGTH',
    source: 'Règles Chorus Pro de la réforme, BT-154 (1 024 caractères)',
    severity: 'warns',
    fr: 'Ligne {line} : la description dépasse 1 024 caractères ; le portail peut la refuser. Abrégez-la, ou joignez un document.',
    en: 'Line {line}: the description is longer than 1,024 characters; the portal may refuse it. Shorten it, or attach a document.',
    check: (invoice) =>
      faultsOnLines(invoice, (line) => faultWhen((line.description?.length ?? 0) > 1_024, 'description')),
  },
];
