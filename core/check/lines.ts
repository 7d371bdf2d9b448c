import type { Invoice, InvoiceLine } from '../draft/invoice.ts';
import { faultWhen, isBlank, type Fault, type Rule } from './rule.ts';
import type { SentenceValues } from '../draft/problem.ts';

/** Applies a question to each line; its answer's field is below the line's path, and `{line}` counts from 1. */
export function faultsOnLines(
  { lines }: Invoice,
  ask: (line: InvoiceLine) => readonly { readonly field: string; readonly values?: SentenceValues | undefined }[],
): readonly Fault[] {
  return lines.flatMap((line, index) =>
    ask(line).map(({ field, values }) => ({
      field: `lines.${index}.${field}`,
      values: { ...values, line: index + 1 },
    })),
  );
}

/** What a line must say, numbers apart. */
export const lineRules: readonly Rule[] = [
  {
    id: 'BR-16',
    source: 'EN 16931 BR-16',
    severity: 'blocks',
    fr: 'La facture n’a aucune ligne. Ajoutez au moins une ligne : désignation, quantité, prix.',
    en: 'The invoice has no line. Add at least one: designation, quantity, price.',
    check: ({ lines }) => faultWhen(lines.length === 0, 'lines'),
  },
  {
    id: 'BR-25',
    source: 'EN 16931 BR-25',
    severity: 'blocks',
    fr: 'Ligne {line} : la désignation manque. Écrivez ce qui a été livré ou fait.',
    en: 'Line {line}: the designation is missing. Write what was delivered or done.',
    check: (invoice) => faultsOnLines(invoice, (line) => faultWhen(isBlank(line.name), 'name')),
  },
  {
    id: 'BR-22',
    source: 'EN 16931 BR-22',
    severity: 'blocks',
    fr: 'Ligne {line} : la quantité manque. Écrivez-la, ou 1 pour un forfait.',
    en: 'Line {line}: the quantity is missing. Write it, or 1 for a lump sum.',
    check: (invoice) => faultsOnLines(invoice, (line) => faultWhen(isBlank(line.quantity), 'quantity')),
  },
  {
    id: 'BR-23',
    source: 'EN 16931 BR-23, BR-CL-23 (UN/ECE Rec. 20)',
    severity: 'blocks',
    fr: 'Ligne {line} : l’unité manque ou n’est pas un code connu (« {unit} »). Choisissez-la dans la liste : unité, heure, jour, kg…',
    en: 'Line {line}: the unit is missing or not a known code (“{unit}”). Choose it in the list: unit, hour, day, kg…',
    check: (invoice) =>
      faultsOnLines(invoice, (line) =>
        faultWhen(!/^[A-Z0-9]{2,3}$/.test(line.unitCode), 'unitCode', { unit: line.unitCode }),
      ),
  },
  {
    id: 'BR-26',
    source: 'EN 16931 BR-26',
    severity: 'blocks',
    fr: 'Ligne {line} : le prix unitaire HT manque. Écrivez-le ; 0 est permis.',
    en: 'Line {line}: the unit price excluding VAT is missing. Write it; 0 is allowed.',
    check: (invoice) => faultsOnLines(invoice, (line) => faultWhen(isBlank(line.netPrice), 'netPrice')),
  },
  {
    id: 'BR-30',
    source: 'EN 16931 BR-30',
    severity: 'blocks',
    fr: 'Ligne {line} : la période finit avant de commencer. Corrigez l’une des deux dates.',
    en: 'Line {line}: the period ends before it begins. Correct one of the two dates.',
    check: (invoice) =>
      faultsOnLines(invoice, ({ periodStartOn: start, periodEndOn: end }) =>
        faultWhen(start !== undefined && end !== undefined && end < start, 'periodEndOn'),
      ),
  },
  {
    id: 'BR-42',
    source: 'EN 16931 BR-42 (BT-139, BT-140)',
    severity: 'blocks',
    fr: 'Ligne {line} : la remise n’a pas de motif. Écrivez-le, par exemple « Remise commerciale ».',
    en: 'Line {line}: the discount has no reason. Write it, for example “Trade discount”.',
    check: (invoice) =>
      faultsOnLines(invoice, (line) =>
        line.allowances.flatMap((each, index) =>
          faultWhen(isBlank(each.reason) && isBlank(each.reasonCode), `allowances.${index}.reason`),
        ),
      ),
  },
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
