import {
  array,
  assert,
  constantFrom,
  integer,
  option,
  property,
  record,
  string,
  uint8Array,
  type Arbitrary,
} from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../core/draft/iso-date.ts';
import { fuelLineSchema, ledgerProducts, reducedRateAnswers, type FuelLine } from '../../../core/draft/fuel-line.ts';
import { readFuelTable, readFuelTableFile } from '../../../core/draft/fuel-table.ts';
import { neededFor } from '../../../core/draft/fuel-units.ts';
import { cellFaultSentence, readFuelRows, writeFuelCsv } from '../../../core/draft/read-fuel-csv.ts';
import { sampleId } from './sample-fuel.ts';

/** Texts of the characters that tables trip over; what a cell's edges lose is not among them. */
const cellText = string({ unit: constantFrom(...'aZ0é€ ;,"\'\t\n=+-@/€'), minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const decimal = integer({ min: 1, max: 99_999_999 }).map((number) => {
  const whole = Math.floor(number / 1_000);
  const fraction = String(number % 1_000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return fraction === '' ? String(whole === 0 ? 1 : whole) : `${whole}.${fraction}`;
});

const line: Arbitrary<FuelLine> = record({
  deliveredOn: integer({ min: 0, max: 4_000 }).map((days) => addDays('2016-01-01', days)),
  supplier: cellText,
  invoiceNumber: cellText,
  product: constantFrom(...ledgerProducts),
  quantity: decimal,
  unit: constantFrom('l', 'hl', 'm3', 'kg', 't', 'kWh', 'MWh'),
  reducedRateApplied: constantFrom(...reducedRateAnswers),
  density: option(decimal, { nil: undefined }),
  calorificValue: option(decimal, { nil: undefined }),
  billName: option(cellText, { nil: undefined }),
})
  .filter(({ product, unit }) => neededFor(product, unit) !== 'impossible')
  .map((values) => {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(given), id: sampleId() } as FuelLine;
  });

const withoutId = (lines: readonly FuelLine[]): readonly string[] =>
  lines.map((each) => JSON.stringify({ ...each, id: '' }, Object.keys(each).sort())).toSorted();

test('any lines written are read again the same', () => {
  assert(
    property(array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const table = readFuelTable(writeFuelCsv(lines), 'carnet.csv');
      if (!table.ok) throw new Error(table.problem.kind);
      const { lines: again, faults } = readFuelRows(table.value, sampleId);
      expect(faults).toEqual([]);
      expect(withoutId(again)).toEqual(withoutId(lines));
    }),
    { numRuns: 300 },
  );
});

test('whatever stands in a file, it is read or refused, and every line that comes of it is one', () => {
  const check = (table: ReturnType<typeof readFuelTable>): void => {
    if (!table.ok) return;
    const { lines, faults } = readFuelRows(table.value, sampleId);
    for (const each of lines) expect(fuelLineSchema.safeParse(each).success).toBe(true);
    for (const fault of faults) expect(cellFaultSentence(fault, 'fr')).toMatch(/^Ligne \d+/);
  };
  const heading = 'date;fournisseur;facture;produit;quantité;unité;tarif réduit;fichier;densité\n';
  assert(
    property(string({ maxLength: 400, unit: constantFrom(...'gnrGPL/01239;,\t"\n\r -.é31/02/2025l') }), (text) => {
      check(readFuelTable(text, 'c.csv'));
      check(readFuelTable(heading + text, 'c.csv'));
    }),
    { numRuns: 500 },
  );
  assert(
    property(uint8Array({ maxLength: 300 }), (bytes) => {
      check(readFuelTableFile(bytes, 'c.csv'));
    }),
    { numRuns: 300 },
  );
});
