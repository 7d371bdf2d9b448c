import type { FuelLine } from '../draft/fuel-line.ts';
import { readTypedProduct, readTypedQuantity, readTypedUnit, type TypedQuantity } from '../draft/typed-fuel-values.ts';
import { findLabelled, fold, rowsOf, shorten, type Found } from './guess-near.ts';
import { guessParties } from './guess-parties.ts';
import { guessReferences } from './guess-references.ts';
import { readDate } from './guess-values.ts';
import type { TextCell, TextLine } from './page-text.ts';

type Guessed = Pick<
  FuelLine,
  'deliveredOn' | 'supplier' | 'invoiceNumber' | 'product' | 'quantity' | 'unit' | 'reducedRateApplied'
>;

/** What a bill's page tells of a delivery, and the words that each value was read from. */
export type GuessedFuelLine = {
  readonly values: Partial<Guessed>;
  readonly guesses: NonNullable<FuelLine['guesses']>;
};

const DELIVERED = /\b(?:date de )?livraison(?: effectuee)?(?: du| le)?|\blivree? le|\bdate d'enlevement|\benleve le/g;
const AMOUNT_LABEL = /\b(?:quantite|volume|qte|consommation)(?: livree?| facturee?| totale)?/g;
const UNIT_WORD = 'litres?|ltr|l|hectolitres?|hl|m3|m³|kg|kilos?|tonnes?|t|kwh|mwh';
/** A quantity with its unit behind it, anywhere in some words. */
const WITH_UNIT = new RegExp(`(?<![\\d.,/])(\\d[\\d .,]*)\\s?(${UNIT_WORD})(?![\\p{L}\\p{N}/])`, 'iu');
const REDUCED = /(?:tarif|taux) reduit|tarif agricole|accise (?:agricole|reduite)|\b3,86 ?€? ?\/ ?hl/;

type Amount = TypedQuantity & { readonly unit: FuelLine['unit'] };

/** The quantity with its unit that some words hold. */
function readAmount(text: string): Amount | undefined {
  const match = WITH_UNIT.exec(text);
  const read = match === null ? undefined : readTypedQuantity(`${match[1]?.trim() ?? ''} ${match[2] ?? ''}`);
  if (typeof read !== 'object' || read.unit === undefined) return undefined;
  return { quantity: read.quantity, unit: read.unit };
}

/** The quantity of a row of the bill's table: `1 500 L` in one cell, or a number beside a cell that is a unit. */
function amountOfRow(row: readonly TextCell[], product: TextCell): Found<Amount> | undefined {
  const cells = row.filter((cell) => cell !== product);
  for (const [index, cell] of cells.entries()) {
    const inside = readAmount(cell.text);
    if (inside !== undefined) return { value: inside, text: shorten(cell.text), cell };
    const unit = readTypedUnit(cell.text);
    if (unit === undefined) continue;
    for (const beside of [cells[index - 1], cells[index + 1]]) {
      const read = beside === undefined ? undefined : readTypedQuantity(beside.text, unit);
      if (beside === undefined || typeof read !== 'object') continue;
      return {
        value: { quantity: read.quantity, unit },
        text: shorten(`${beside.text} ${cell.text}`),
        cell: beside,
      };
    }
  }
  const own = readAmount(product.text);
  return own === undefined ? undefined : { value: own, text: shorten(product.text), cell: product };
}

/** The product, best from a row of the table that has a quantity too. */
function findDelivery(lines: readonly TextLine[]): {
  readonly product: Found<FuelLine['product']> | undefined;
  readonly amount: Found<Amount> | undefined;
} {
  const named = rowsOf(lines).flatMap((row) =>
    row.flatMap((cell) => {
      const value = readTypedProduct(cell.text);
      return value === undefined
        ? []
        : [{ product: { value, text: shorten(cell.text), cell }, amount: amountOfRow(row, cell) }];
    }),
  );
  const best = named.find(({ amount }) => amount !== undefined) ?? named[0];
  const [labelled] = findLabelled(lines, AMOUNT_LABEL, readAmount);
  return { product: best?.product, amount: best?.amount ?? labelled };
}

function findReduced(lines: readonly TextLine[]): Found<'yes'> | undefined {
  const cell = lines.flat().find(({ text }) => REDUCED.test(fold(text)));
  return cell === undefined ? undefined : { value: 'yes', text: shorten(cell.text), cell };
}

/**
 * What the text of a fuel bill's pages tells of its first delivery, every value a guess with the words it came from. The
 * day of the bill stands in for a delivery date that isn't there; what was not found is absent.
 */
export function guessFuelLine(lines: readonly TextLine[]): GuessedFuelLine {
  const references = guessReferences(lines);
  const { product, amount } = findDelivery(lines);
  const [delivered] = findLabelled(lines, DELIVERED, readDate);
  const day = delivered ?? references.issuedOn;
  const reduced = product?.value === 'gnr' ? findReduced(lines) : undefined;
  const supplier = guessParties(lines).seller.name;
  const values: Partial<Guessed> = {};
  const guesses: NonNullable<FuelLine['guesses']> = [];
  const take = <Name extends keyof Guessed>(field: Name, value: Guessed[Name], found: Found<unknown>): void => {
    values[field] = value;
    guesses.push({ field, text: found.text.slice(0, 300), page: found.cell.page });
  };
  if (day !== undefined) take('deliveredOn', day.value, day);
  if (supplier !== undefined) take('supplier', supplier.value.slice(0, 200), supplier);
  if (references.number !== undefined) take('invoiceNumber', references.number.value.slice(0, 200), references.number);
  if (product !== undefined) take('product', product.value, product);
  if (amount !== undefined) {
    take('quantity', amount.value.quantity, amount);
    take('unit', amount.value.unit, amount);
  }
  if (reduced !== undefined) take('reducedRateApplied', reduced.value, reduced);
  return { values, guesses };
}
