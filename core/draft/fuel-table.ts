import { decodeTable, readDelimitedTable, readSafeCell, type TableRow } from './delimited-table.ts';
import type { LedgerProduct, FuelUnit } from './fuel-line.ts';
import { problem, type Problem } from './problem.ts';
import { failure, success, type Result } from './result.ts';
import {
  foldWords,
  readTypedAnswer,
  readTypedDay,
  readTypedProduct,
  readTypedQuantity,
  readTypedUnit,
} from './typed-fuel-values.ts';

/** What a column of a table of deliveries may hold, in the order in which we write them. */
export const fuelColumns = [
  'deliveredOn',
  'supplier',
  'invoiceNumber',
  'product',
  'quantity',
  'unit',
  'reducedRateApplied',
  'file',
  'density',
  'calorificValue',
] as const;
/** What a column of a table of deliveries may hold. */
export type FuelColumn = (typeof fuelColumns)[number];

/** Columns without which no row can be read; unit and product may be said once for all rows. */
const NEEDED = ['deliveredOn', 'invoiceNumber', 'product', 'quantity', 'unit'] as const satisfies FuelColumn[];

/** Which column, from 0, holds what, and what holds for rows that don't say it. */
export type FuelMapping = {
  readonly columns: Readonly<Partial<Record<FuelColumn, number>>>;
  readonly unit?: FuelUnit;
  readonly product?: LedgerProduct;
  readonly supplier?: string;
};

/** A table as it was read, with a mapping guessed from its headings or, without any, from what its cells look like. */
export type FuelTable = {
  /** One for each column; `Colonne 3` where the table has no headings. */ readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  readonly mapping: FuelMapping;
};

/** Headings that people and programs write, folded; the longer ones first where one holds another. */
const HEADINGS: readonly (readonly [FuelColumn, RegExp])[] = [
  ['reducedRateApplied', /^reducedrateapplied$|tarif reduit|taux reduit|tarif agricole/],
  ['density', /^density$|densite|masse volumique/],
  ['calorificValue', /^calorificvalue$|pouvoir calorifique|\bpcs\b|coefficient/],
  ['file', /^file$|fichier|\bpdf\b|piece jointe|justificatif|^billname$/],
  ['deliveredOn', /^delivere?d?y?on$|livraison|livre|^date$|^jour$/],
  [
    'invoiceNumber',
    /^invoicenumber$|\b(?:n|no|num|numero|ref|reference) (?:de )?(?:la )?(?:facture|piece)|^(?:n|no|num|numero)$|^facture$|^invoice$/,
  ],
  ['supplier', /^supplier$|fournisseur|vendeur|distributeur/],
  ['unit', /^unit$|^unites?$|^u$/],
  ['quantity', /^quantity$|quantite|^qte|volume|^(?:litres?|hl|hectolitres?|kg|tonnes?|kwh|mwh|m3)$/],
  ['product', /^product$|produit|carburant|combustible|energie|designation|article|libelle/],
];

function columnOfHeading(heading: string): FuelColumn | undefined {
  const folded = foldWords(heading);
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** The unit that a heading names, as in `Volume (L)` or `Quantité en hl`. */
function unitOfHeading(heading: string): FuelUnit | undefined {
  const words = heading.split(/[\s()[\]/:]+/).filter((word) => word !== '');
  return words.map(readTypedUnit).find((unit) => unit !== undefined);
}

function mappingOfHeadings(headings: readonly string[]): FuelMapping {
  const columns: Partial<Record<FuelColumn, number>> = {};
  headings.forEach((heading, index) => {
    const column = columnOfHeading(heading);
    if (column !== undefined && columns[column] === undefined) columns[column] = index;
  });
  const quantity = columns.quantity === undefined ? undefined : headings[columns.quantity];
  const unit = columns.unit === undefined && quantity !== undefined ? unitOfHeading(quantity) : undefined;
  return unit === undefined ? { columns } : { columns, unit };
}

/** What cells look like, the most telling first; `text` columns are shared out after them. */
const LOOKS: readonly (readonly [FuelColumn, (cell: string) => boolean])[] = [
  ['deliveredOn', (cell) => readTypedDay(cell) !== undefined],
  ['product', (cell) => readTypedProduct(cell) !== undefined],
  ['unit', (cell) => readTypedUnit(cell) !== undefined],
  ['file', (cell) => /\.(pdf|jpe?g|png)$/i.test(cell.trim())],
  ['reducedRateApplied', (cell) => /[a-z]/i.test(cell) && readTypedAnswer(cell) !== undefined],
  ['invoiceNumber', (cell) => /[a-z]/i.test(cell) && /\d/.test(cell) && typeof readTypedQuantity(cell) !== 'object'],
  ['supplier', (cell) => /^[^\d]*[a-z][^\d]*$/i.test(cell)],
  ['quantity', (cell) => readTypedQuantity(cell) !== undefined],
  ['invoiceNumber', (cell) => /\d/.test(cell)],
];

function mappingOfCells(rows: readonly TableRow[], width: number): FuelMapping {
  const columns: Partial<Record<FuelColumn, number>> = {};
  const taken = new Set<number>();
  const sample = rows.slice(0, 20);
  for (const [column, looksLike] of LOOKS) {
    if (columns[column] !== undefined) continue;
    const index = Array.from({ length: width }, (_, each) => each).find((each) => {
      const cells = sample.map(({ cells: own }) => own[each]?.trim() ?? '').filter((cell) => cell !== '');
      return !taken.has(each) && cells.length > 0 && cells.filter(looksLike).length * 2 > cells.length;
    });
    if (index === undefined) continue;
    columns[column] = index;
    taken.add(index);
  }
  return { columns };
}

/** Reads a table of deliveries from a file's text, or from what was copied out of a spreadsheet. Imports nothing yet. */
export function readFuelTable(text: string, name: string): Result<FuelTable, Problem> {
  const table = readDelimitedTable(text, name);
  if (!table.ok) return table;
  const rows = table.value.rows.map(({ line, cells }) => ({ line, cells: cells.map(readSafeCell) }));
  const [first, ...others] = rows;
  if (first === undefined) return failure(problem('fuel.tableEmpty', { name }));
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const byHeadings = mappingOfHeadings(first.cells);
  // A row of headings names at least two columns, and holds no day.
  const hasHeadings =
    Object.keys(byHeadings.columns).length >= 2 && first.cells.every((cell) => readTypedDay(cell) === undefined);
  const body = hasHeadings ? others : rows;
  if (body.length === 0) return failure(problem('fuel.tableEmpty', { name }));
  const headings = Array.from({ length: width }, (_, index) => {
    const heading = hasHeadings ? (first.cells[index]?.trim() ?? '') : '';
    return heading === '' ? `Colonne ${index + 1}` : heading.slice(0, 80);
  });
  return success({ headings, rows: body, mapping: hasHeadings ? byHeadings : mappingOfCells(body, width) });
}

/** The same from a file's bytes, in whatever encoding the spreadsheet program wrote. */
export function readFuelTableFile(bytes: Uint8Array, name: string): Result<FuelTable, Problem> {
  const text = decodeTable(bytes, name);
  return text.ok ? readFuelTable(text.value, name) : text;
}

/** The columns that have to be named before the rows can be read; a unit may also stand behind each quantity. */
export function missingColumns({ columns, unit, product }: FuelMapping): readonly FuelColumn[] {
  return NEEDED.filter((column) => {
    if (column === 'unit') return unit === undefined && columns.unit === undefined && columns.quantity === undefined;
    if (column === 'product' && product !== undefined) return false;
    return columns[column] === undefined;
  });
}
