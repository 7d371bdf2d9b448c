import { Big } from 'big.js';
import type { InvoiceLine } from '../../core/draft/invoice.ts';
import { newLine } from '../../core/draft/new-line.ts';
import { isAdmittedVatRate } from '../../core/draft/vat-rates.ts';
import { parseFrenchDecimal, toDraftDecimal } from './editor-decimal.ts';

type Column = 'name' | 'quantity' | 'unit' | 'price' | 'rate';

/** What a pasted line may need to know about the invoice that it enters. */
export type PasteContext = {
  /** New lines are exempt (art. 293 B). */ readonly exempt: boolean;
  /** A fresh key for each line. */ readonly newKey: () => string;
  /** `h`, `heure`, `tonnes` → a code of UN/ECE Rec. 20; undefined for a unit nobody knows. */
  readonly unitCodeOf: (written: string) => string | undefined;
};

const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['name', /^(d[ée]signation|libell[ée]|description|article|produit|prestation)/i],
  ['quantity', /^(quantit[ée]|qt[ée])/i],
  ['unit', /^unit[ée]s?$/i],
  ['price', /^(prix|p\.?\s?u|montant unitaire|tarif)/i],
  ['rate', /^(tva|taux)/i],
];

/** True when a paste comes from a spreadsheet (tabs, or several lines): a simple text is left to the field itself. */
export function isTable(text: string): boolean {
  return text.includes('\t') || text.trim().includes('\n');
}

/** Splits what spreadsheets put on the clipboard: rows of cells by tabs (or by `;`), cells with line breaks quoted. */
export function parseTable(text: string): string[][] {
  const separator = text.includes('\t') ? '\t' : ';';
  const quoted = new RegExp(`"((?:[^"]|"")*)"(?=${separator}|[\\r\\n]|$)`, 'y');
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = matchAt(quoted, text, at) ?? matchAt(plain, text, at) ?? [''];
    rows.at(-1)?.push((cell[1]?.replaceAll('""', '"') ?? cell[0]).replace(/\s+/g, ' ').trim());
    at += cell[0].length;
    if (text[at] !== separator) rows.push([]);
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows.filter((row) => row.some((each) => each !== ''));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The columns that a first row names, or undefined when it is a row like the others. */
function namedColumns(row: readonly string[]): (Column | undefined)[] | undefined {
  const columns = row.map((title) => HEADERS.find(([, pattern]) => pattern.test(title))?.[0]);
  return columns.includes('name') && columns.filter((each) => each !== undefined).length > 1 ? columns : undefined;
}

/** Without titles, columns are read in the editor's order; a number where a unit would stand means that there is none. */
function guessedColumns(row: readonly string[]): Column[] {
  const isNumber = (index: number) => parseFrenchDecimal(row[index] ?? '') !== undefined;
  if (row.length <= 2) return isNumber(1) ? ['name', 'price'] : ['name'];
  if (isNumber(2)) return ['name', 'quantity', 'price', 'rate'];
  return ['name', 'quantity', 'unit', 'price', 'rate'];
}

/** Reads rows copied from a spreadsheet into invoice lines; a cell that is no number stays as typed, for the checks to name. */
export function parsePastedLines(text: string, context: PasteContext): InvoiceLine[] {
  const rows = parseTable(text);
  const named = namedColumns(rows[0] ?? []);
  return rows.slice(named === undefined ? 0 : 1).map((row) => toLine(row, named ?? guessedColumns(row), context));
}

function toLine(row: readonly string[], columns: readonly (Column | undefined)[], context: PasteContext): InvoiceLine {
  const cell = (column: Column) => row[columns.indexOf(column)] ?? '';
  const line = newLine(context.newKey(), context.exempt);
  const rate = parseFrenchDecimal(cell('rate'));
  const unitCode = cell('unit') === '' ? line.unitCode : context.unitCodeOf(cell('unit'));
  // A unit that has no code is not lost: it joins the designation, and the count stays « unité ».
  const name = unitCode === undefined ? `${cell('name')} (${cell('unit')})` : cell('name');
  return {
    ...line,
    name: name.slice(0, 5_000),
    quantity: cell('quantity') === '' ? '1' : toDraftDecimal(cell('quantity')),
    unitCode: unitCode ?? line.unitCode,
    netPrice: toDraftDecimal(cell('price')),
    ...(rate !== undefined && !context.exempt && { vatCategory: 'S', vatRate: fromFraction(rate) }),
  };
}

/** A spreadsheet that copies raw values gives 0.2 where it shows 20 %; Corsica's 0.9 % is a rate of its own. */
function fromFraction(rate: string): string {
  if (isAdmittedVatRate(rate) || !/^0\.\d+$/.test(rate)) return rate;
  return new Big(rate).times(100).toFixed();
}
