import { addCents, toCents, type Cents } from '../draft/decimal.ts';
import { isAdmittedVatRate } from '../draft/vat-rates.ts';
import { Big } from 'big.js';
import { findLabelled, fold, rowsOf, shorten, type Found } from './guess-near.ts';
import { readAmount, readAmounts } from './guess-values.ts';
import type { TextCell, TextLine } from './page-text.ts';

/** BG-23 as a page shows it: a rate with the basis and the tax that belong to it. */
export type PageVat = { readonly rate: string; readonly basisCents: Cents; readonly taxCents: Cents };

/** The totals that a page states, in cents, signs as printed; what was not found is absent. */
export type PageTotals = {
  /** BT-109 */ readonly taxExclusive?: Found<Cents> | undefined;
  /** BT-110 */ readonly taxTotal?: Found<Cents> | undefined;
  /** BT-112 */ readonly taxInclusive?: Found<Cents> | undefined;
  /** BT-115 */ readonly due?: Found<Cents> | undefined;
  /** BG-23; empty when no table adds up to the totals. */ readonly vat: readonly Found<PageVat>[];
};

const TAX_EXCLUSIVE =
  /\b(?:total|montant|net|base)(?: (?:general|net|global|des prestations))?,? ?\(?h\.?t\.?(?![a-z])|\b(?:total|montant) hors[ -]taxes?|\bsous[ -]total\b|\bnet total\b|\bsubtotal\b|\bnettobetrag\b|\brechnungssumme ohne ust\.?/g;
const TAX_TOTAL =
  /\b(?:total|montant)(?: (?:de la|des|de))? ?(?:t\.?v\.?a\.?(?![a-z])|taxes?\b)|^t\.?v\.?a\.?(?: ?\([^)]*\)| \d{1,2}(?:[.,]\d{1,2})? ?%)?(?= ?:?$)|\bdont t\.?v\.?a\b|^taxes$|\btax total\b|^vat$|\bsteuerbetrag\b|\bust\. gesamt\b/g;
const TAX_INCLUSIVE =
  /\b(?:total|montant|net)(?: (?:general|net|global|a payer))?,? ?\(?t\.?t\.?c\.?(?![a-z])|\btotal toutes taxes\b|^total(?= ?:?$)|\bbruttosumme\b|\bgesamtbetrag(?=:| ?$)/g;
const DUE =
  /\b(?:net|solde|reste|montant|total|somme) (?:a|restant a) (?:payer|regler)|\bsolde du\b|\b(?:montant|net|reste) du\b|^a payer\b|\bresidual\b|\bamount due\b|\bzahlbetrag\b/g;

function labelled(lines: readonly TextLine[], label: RegExp): readonly Found<Cents>[] {
  return findLabelled(lines, label, readAmount);
}

/** The last of the page, where totals stand, first. */
function fromTheEnd<Value>(found: readonly Found<Value>[]): readonly Found<Value>[] {
  return found.toSorted((one, other) => other.cell.line - one.cell.line);
}

const magnitude = (found: Found<Cents> | undefined): number => Math.abs(found?.value ?? 0);

type Triple = Pick<PageTotals, 'taxExclusive' | 'taxTotal' | 'taxInclusive'>;

/** Amounts that add up, which labels alone cannot promise: a table's heading says « Total HT » too. */
function findTriple(lines: readonly TextLine[]): Triple | undefined {
  const [nets, taxes, grosses] = [TAX_EXCLUSIVE, TAX_TOTAL, TAX_INCLUSIVE].map((label) =>
    fromTheEnd(labelled(lines, label)),
  );
  for (const taxInclusive of grosses ?? [])
    for (const taxExclusive of nets ?? [])
      for (const taxTotal of taxes ?? [])
        if (magnitude(taxExclusive) + magnitude(taxTotal) === magnitude(taxInclusive) && magnitude(taxInclusive) > 0)
          return { taxExclusive, taxTotal, taxInclusive };
  return undefined;
}

function ratesOf(row: readonly TextCell[]): readonly string[] {
  const rates = row.flatMap(({ text }) =>
    [...text.matchAll(/(?<![\d.,])(\d{1,2}(?:[.,]\d{1,3})?) ?%/g)].map((match) => match[1] ?? ''),
  );
  // A column of rates may bear its sign in the heading alone.
  const bare = row
    .map(({ text }) => text)
    .filter((text) => /^\d{1,2}(?:[.,]\d{1,2})?$/.test(text) && isAdmittedVatRate(text.replace(',', '.')));
  return [...rates, ...bare]
    .map((rate) => new Big(rate.replace(',', '.')).toFixed())
    .filter((rate) => Number(rate) <= 30);
}

/** VAT of a basis, rounded to cents. */
function vatOf(basisCents: number, rate: string): number {
  return toCents(new Big(basisCents).div(100).times(rate).div(100));
}

/** Rows that hold a rate and two amounts of which one is the VAT of the other. */
function findVatRows(lines: readonly TextLine[]): readonly Found<PageVat>[] {
  return rowsOf(lines).flatMap((row) => {
    const text = row.map((each) => each.text).join(' ');
    const [cell] = row;
    const amounts = row.flatMap((each) => readAmounts(each.text));
    if (cell === undefined || amounts.length < 2 || amounts.length > 8) return [];
    return ratesOf(row).flatMap((rate) => {
      for (const basisCents of amounts)
        for (const taxCents of amounts)
          if (basisCents !== 0 && basisCents !== taxCents && Math.abs(taxCents - vatOf(basisCents, rate)) <= 1)
            return [{ value: { rate, basisCents, taxCents }, text: shorten(text), cell }];
      return [];
    });
  });
}

/** The smallest choice of rows, from the end of the page, that adds up to both totals. */
function chooseRows(rows: readonly Found<PageVat>[], netCents: number, taxCents: number): readonly Found<PageVat>[] {
  const last = rows.slice(-10);
  const choices = Array.from({ length: 2 ** last.length - 1 }, (_, index) =>
    last.filter((__, bit) => ((index + 1) >> bit) % 2 === 1),
  );
  return (
    choices
      .filter(
        (choice) =>
          Math.abs(addCents(...choice.map(({ value }) => value.basisCents))) === netCents &&
          Math.abs(addCents(...choice.map(({ value }) => value.taxCents))) === taxCents,
      )
      .toSorted((one, other) => one.length - other.length)[0] ?? []
  );
}

/** What the lines of the invoice add up to at each rate, where the page sums up the VAT alone. */
function sumItems(lines: readonly TextLine[], { taxExclusive, taxTotal }: Triple): readonly Found<PageVat>[] {
  const sums = new Map<string, Found<PageVat>>();
  for (const row of rowsOf(lines)) {
    const [rate, ...more] = ratesOf(row);
    const [cell] = row;
    const text = row.map((each) => each.text).join(' ');
    const basisCents = row.flatMap((each) => readAmounts(each.text)).at(-1);
    // A line of an invoice stands in columns; a legal mention with a rate and an amount does not.
    if (row.length < 3 || rate === undefined || more.length > 0 || cell === undefined || basisCents === undefined)
      continue;
    if (/^(?:total |montant |dont )?(?:t\.?v\.?a|taxe)/.test(fold(text))) continue;
    const sum = addCents(sums.get(rate)?.value.basisCents ?? (0 as Cents), basisCents);
    const value = { rate, basisCents: sum, taxCents: vatOf(sum, rate) as Cents };
    sums.set(rate, { text: shorten(text), cell, ...sums.get(rate), value });
  }
  const all = [...sums.values()];
  const isWhole =
    Math.abs(addCents(...all.map(({ value }) => value.basisCents))) === magnitude(taxExclusive) &&
    Math.abs(addCents(...all.map(({ value }) => value.taxCents))) === magnitude(taxTotal);
  return isWhole ? all : [];
}

/** One rate for the whole invoice, where its words are on the page and its VAT is the total's. */
function singleRate(lines: readonly TextLine[], { taxExclusive, taxTotal }: Triple): readonly Found<PageVat>[] {
  if (taxExclusive === undefined || taxTotal === undefined) return [];
  const candidates = lines.flatMap((line) => line.flatMap((cell) => ratesOf([cell]).map((rate) => ({ cell, rate }))));
  const fits = candidates.find(
    ({ rate }) => Math.abs(vatOf(Math.abs(taxExclusive.value), rate) - magnitude(taxTotal)) <= 1,
  );
  if (fits === undefined && taxTotal.value !== 0) return [];
  const value = { rate: fits?.rate ?? '0', basisCents: taxExclusive.value, taxCents: taxTotal.value };
  return [{ value, text: shorten(fits?.cell.text ?? taxTotal.text), cell: fits?.cell ?? taxTotal.cell }];
}

/** An invoice without VAT has one total, and often says so. */
function withoutVat(lines: readonly TextLine[]): Triple | undefined {
  const says = lines
    .flat()
    .some(({ text }) => /293 ?b\b|tva non applicable|autoliquidation|exoneration de tva/.test(fold(text)));
  if (!says) return undefined;
  const [total] = [TAX_INCLUSIVE, TAX_EXCLUSIVE, DUE].flatMap((label) => fromTheEnd(labelled(lines, label)));
  if (total === undefined) return undefined;
  return { taxExclusive: total, taxTotal: { ...total, value: 0 as Cents }, taxInclusive: total };
}

/** The totals that stand on the pages, taken only where they add up to each other. */
export function guessTotals(lines: readonly TextLine[]): PageTotals {
  const triple = findTriple(lines) ?? withoutVat(lines);
  const due = fromTheEnd(labelled(lines, DUE)).find(
    (each) => triple === undefined || magnitude(each) <= magnitude(triple.taxInclusive),
  );
  if (triple === undefined) return { due, vat: [] };
  const chosen = chooseRows(findVatRows(lines), magnitude(triple.taxExclusive), magnitude(triple.taxTotal));
  const vat = [chosen, singleRate(lines, triple), sumItems(lines, triple)].find((each) => each.length > 0) ?? [];
  return { ...triple, due, vat };
}
