import { Big } from 'big.js';
import { writeDelimitedTable, type TableRow } from './delimited-table.ts';
import type { FuelLine, LedgerProduct } from './fuel-line.ts';
import { claimLines } from './fuel-claim.ts';
import { REDUCED_RATE_FROM } from './fuel-refund.ts';
import { fuelColumns, type FuelColumn, type FuelMapping, type FuelTable } from './fuel-table.ts';
import { neededFor } from './fuel-units.ts';
import { fillSentence, type Language } from './problem.ts';
import {
  readTypedAnswer,
  readTypedDay,
  readTypedProduct,
  readTypedQuantity,
  readTypedUnit,
} from './typed-fuel-values.ts';

/** What can be wrong with a cell, in words. */
const FAULTS = {
  noDay: {
    fr: 'la date de livraison manque',
    en: 'the delivery date is missing',
  },
  badDay: {
    fr: '« {value} » n’est pas un jour du calendrier (attendu : jour/mois/année, comme 14/03/2025)',
    en: '“{value}” is no day of the calendar (expected: day/month/year, such as 14/03/2025)',
  },
  noNumber: { fr: 'le numéro de facture manque', en: 'the invoice number is missing' },
  noProduct: {
    fr: '« {value} » n’est pas un carburant connu (attendu : GNR, fioul lourd, GPL, gaz combustible, gaz carburant)',
    en: '“{value}” is no known fuel (expected: GNR, fioul lourd, GPL, gaz combustible, gaz carburant)',
  },
  badQuantity: {
    fr: '« {value} » n’est pas un nombre (attendu : des chiffres, une virgule au besoin)',
    en: '“{value}” is no number (expected: digits, a decimal sign where needed)',
  },
  notPositive: {
    fr: 'la quantité « {value} » n’est pas positive : déduisez un avoir de la facture qu’il corrige',
    en: 'the quantity “{value}” is not positive: take a credit note off the bill that it corrects',
  },
  ambiguous: {
    fr: '« {value} » peut se lire de deux façons : écrivez 1000 pour mille, 1,0 pour un',
    en: '“{value}” can be read in two ways: write 1000 for a thousand, 1,0 for one',
  },
  noUnit: {
    fr: 'l’unité « {value} » n’est pas connue (attendu : l, hl, m3, kg, t, kWh, MWh)',
    en: 'the unit “{value}” is not known (expected: l, hl, m3, kg, t, kWh, MWh)',
  },
  badUnit: {
    fr: 'ce carburant ne se compte pas en « {value} »',
    en: 'this fuel is not counted in “{value}”',
  },
  badAnswer: {
    fr: '« {value} » ne répond pas à « tarif réduit déjà appliqué ? » (attendu : oui, non, ou rien)',
    en: '“{value}” does not answer “reduced rate already applied?” (expected: oui, non, or nothing)',
  },
  badFactor: {
    fr: '« {value} » n’est pas une densité ou un pouvoir calorifique (attendu : un nombre positif)',
    en: '“{value}” is no density or calorific value (expected: a positive number)',
  },
  tooLong: {
    fr: 'le texte est trop long (200 caractères au plus)',
    en: 'the text is too long (200 characters at most)',
  },
} as const;
type FaultKind = keyof typeof FAULTS;

/** What is wrong with one cell of a table: nothing of its row is imported. */
export type CellFault = {
  /** Line of the file, from 1. */ readonly line: number;
  readonly column: FuelColumn;
  /** The column's heading; empty when the table has no such column. */ readonly heading: string;
  readonly value: string;
  readonly why: FaultKind;
};

/** A dry run: what would be imported, and what would not. */
export type FuelImport = { readonly lines: readonly FuelLine[]; readonly faults: readonly CellFault[] };

/** A cell's fault as a sentence: line, column, why. */
export function cellFaultSentence({ line, heading, value, why }: CellFault, language: Language): string {
  const place = language === 'fr' ? `Ligne ${line}` : `Line ${line}`;
  const column = language === 'fr' ? `, colonne « ${heading} » : ` : `, column “${heading}”: `;
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return `${place}${heading === '' ? (language === 'fr' ? ' : ' : ': ') : column}${fillSentence(FAULTS[why][language], { value: shown })}.`;
}

type RowReader = {
  readonly text: (column: FuelColumn) => string;
  readonly refuse: (column: FuelColumn, why: FaultKind) => undefined;
};

function readDay({ text, refuse }: RowReader): string | undefined {
  const typed = text('deliveredOn');
  if (typed === '') return refuse('deliveredOn', 'noDay');
  return readTypedDay(typed) ?? refuse('deliveredOn', 'badDay');
}

function readProduct({ text, refuse }: RowReader, { product }: FuelMapping): LedgerProduct | undefined {
  const typed = text('product');
  if (typed === '' && product !== undefined) return product;
  return readTypedProduct(typed) ?? refuse('product', 'noProduct');
}

function readAmount(
  { text, refuse }: RowReader,
  product: LedgerProduct | undefined,
  mapping: FuelMapping,
): Pick<FuelLine, 'quantity' | 'unit'> | undefined {
  const typedUnit = text('unit');
  const columnUnit = typedUnit === '' ? mapping.unit : readTypedUnit(typedUnit);
  if (typedUnit !== '' && columnUnit === undefined) return refuse('unit', 'noUnit');
  const amount = readTypedQuantity(text('quantity'), columnUnit);
  if (amount === undefined) return refuse('quantity', 'badQuantity');
  if (amount === 'ambiguous') return refuse('quantity', 'ambiguous');
  if (new Big(amount.quantity).lte(0)) return refuse('quantity', 'notPositive');
  const unit = amount.unit ?? columnUnit;
  if (unit === undefined) return refuse('unit', 'noUnit');
  if (product !== undefined && neededFor(product, unit) === 'impossible') return refuse('unit', 'badUnit');
  return { quantity: amount.quantity, unit };
}

function readAnswer(
  { text, refuse }: RowReader,
  product: LedgerProduct | undefined,
  day: string | undefined,
): FuelLine['reducedRateApplied'] | undefined {
  const typed = text('reducedRateApplied');
  // Before July 2024, and for other fuels, no bill could bear it: nothing needs asking.
  if (typed === '' && (product !== 'gnr' || (day ?? '') < REDUCED_RATE_FROM)) return 'no';
  return readTypedAnswer(typed) ?? refuse('reducedRateApplied', 'badAnswer');
}

function readFactor({ text, refuse }: RowReader, column: 'density' | 'calorificValue'): string | undefined {
  if (text(column) === '') return undefined;
  // A factor such as 0,845 is never ambiguous: grams and watt-hours are its thousandths.
  const factor = readTypedQuantity(text(column), 't');
  if (typeof factor !== 'object' || factor.unit !== undefined || new Big(factor.quantity).lte(0))
    return refuse(column, 'badFactor');
  return factor.quantity;
}

function readRow(
  row: TableRow,
  { headings, mapping }: Pick<FuelTable, 'headings' | 'mapping'>,
  newId: () => string,
): FuelLine | readonly CellFault[] {
  const faults: CellFault[] = [];
  const reader: RowReader = {
    text: (column) => {
      const index = mapping.columns[column];
      return index === undefined ? '' : (row.cells[index]?.trim() ?? '');
    },
    refuse: (column, why) => {
      const index = mapping.columns[column];
      const heading = index === undefined ? '' : (headings[index] ?? '');
      faults.push({ line: row.line, column, heading, value: reader.text(column), why });
      return undefined;
    },
  };
  const deliveredOn = readDay(reader);
  const invoiceNumber = reader.text('invoiceNumber');
  if (invoiceNumber === '') reader.refuse('invoiceNumber', 'noNumber');
  const supplier = reader.text('supplier') === '' ? (mapping.supplier ?? '') : reader.text('supplier');
  const file = reader.text('file');
  for (const column of ['invoiceNumber', 'supplier', 'file'] as const)
    if (reader.text(column).length > 200) reader.refuse(column, 'tooLong');
  const product = readProduct(reader, mapping);
  const amount = readAmount(reader, product, mapping);
  const reducedRateApplied = readAnswer(reader, product, deliveredOn);
  const density = readFactor(reader, 'density');
  const calorificValue = readFactor(reader, 'calorificValue');
  if (
    faults.length > 0 ||
    deliveredOn === undefined ||
    product === undefined ||
    amount === undefined ||
    reducedRateApplied === undefined
  )
    return faults;
  return {
    id: newId(),
    deliveredOn,
    supplier,
    invoiceNumber,
    product,
    ...amount,
    ...(density === undefined ? {} : { density }),
    ...(calorificValue === undefined ? {} : { calorificValue }),
    reducedRateApplied,
    ...(file === '' ? {} : { billName: file }),
  };
}

/**
 * The rows of a table as lines of the ledger, with the table's mapping or an adjusted one: a dry run that stores nothing.
 * A row with a fault gives no line, and every fault of it. `newId` gives a new UUID at each call.
 */
export function readFuelRows(table: Pick<FuelTable, 'headings' | 'rows' | 'mapping'>, newId: () => string): FuelImport {
  const each = table.rows.map((row) => readRow(row, table, newId));
  return { lines: each.filter((row) => 'id' in row), faults: each.flatMap((row) => ('id' in row ? [] : row)) };
}

const PRODUCT_WORDS: Readonly<Record<LedgerProduct, string>> = {
  gnr: 'GNR',
  heavyFuel: 'fioul lourd',
  lpg: 'GPL',
  gasHeating: 'gaz combustible',
  gasMotor: 'gaz carburant',
  heatingOil: 'fioul domestique',
};
const ANSWER_WORDS = { yes: 'oui', no: 'non', unknown: 'inconnu' } as const;

/** The last columns, density and calorific value, which most ledgers do without. */
const FACTORS = 2;

/** Decimal comma, with one place more where three would read as thousands. */
function writeNumber(quantity: string): string {
  const text = quantity.replace('.', ',');
  return /^-?[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text;
}

/** Lines as a table that spreadsheets and `readFuelTable` read: UTF-8 text with its mark, semicolons, decimal commas. */
export function writeFuelCsv(lines: readonly FuelLine[]): string {
  const hasFactor = lines.some(({ density, calorificValue }) => density !== undefined || calorificValue !== undefined);
  const columns = hasFactor ? fuelColumns : fuelColumns.slice(0, -FACTORS);
  const heading = columns.map((column) => (column === 'deliveredOn' ? 'deliveryOn' : column));
  const rows = claimLines(lines).map((line) => [
    line.deliveredOn,
    line.supplier,
    line.invoiceNumber,
    PRODUCT_WORDS[line.product],
    writeNumber(line.quantity),
    line.unit,
    ANSWER_WORDS[line.reducedRateApplied],
    line.bill?.name ?? line.billName ?? '',
    ...(hasFactor ? [(line.density ?? '').replace('.', ','), (line.calorificValue ?? '').replace('.', ',')] : []),
  ]);
  return `\uFEFF${writeDelimitedTable([heading, ...rows])}`;
}
