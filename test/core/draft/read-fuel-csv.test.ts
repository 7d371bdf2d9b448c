import { describe, expect, test } from 'vitest';
import { readDelimitedTable } from '../../../core/draft/delimited-table.ts';
import { missingColumns, readFuelTable, readFuelTableFile, type FuelMapping } from '../../../core/draft/fuel-table.ts';
import { cellFaultSentence, readFuelRows, writeFuelCsv } from '../../../core/draft/read-fuel-csv.ts';
import { readTypedDay, readTypedProduct, readTypedQuantity } from '../../../core/draft/typed-fuel-values.ts';
import { sampleId, sampleLine } from './sample-fuel.ts';

function table(text: string) {
  const read = readFuelTable(text, 'carnet.csv');
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

const rows = (text: string) => readFuelRows(table(text), sampleId);

/** Text as Windows-1252 writes it; the euro sign and its like don't come up. */
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const HEAD = 'deliveryOn;supplier;invoiceNumber;product;quantity;unit;reducedRateApplied;file';

describe('a table of the design’s columns', () => {
  test('is read row by row', () => {
    const { lines, faults } = rows(`${HEAD}\r\n2023-03-14;Picoty;F1;gnr;1234.5;l;non;f1.pdf\r\n`);
    expect(faults).toEqual([]);
    expect(lines).toMatchObject([
      {
        deliveredOn: '2023-03-14',
        supplier: 'Picoty',
        invoiceNumber: 'F1',
        product: 'gnr',
        quantity: '1234.5',
        unit: 'l',
        reducedRateApplied: 'no',
        billName: 'f1.pdf',
      },
    ]);
  });

  test('written and read again is the same', () => {
    const lines = [
      sampleLine({ supplier: 'Dupont ; "Fils"', quantity: '1.234', billName: 'a b.pdf', bill: undefined }),
      sampleLine({ supplier: '=cmd()', product: 'lpg', quantity: '1.234', unit: 't', reducedRateApplied: 'unknown' }),
      sampleLine({
        supplier: 'Deux\nlignes',
        product: 'gasHeating',
        quantity: '50',
        unit: 'm3',
        calorificValue: '11.205',
      }),
      sampleLine({ product: 'heatingOil', quantity: '1000.5', reducedRateApplied: 'yes' }),
    ].map(({ bill, ...line }) => ({ ...line, billName: line.billName ?? bill?.name ?? '' }));
    const text = writeFuelCsv(lines);
    expect(text).toContain("'=cmd()");
    const again = rows(text);
    expect(again.faults).toEqual([]);
    expect(again.lines.map((line) => ({ ...line, id: '' }))).toEqual(lines.map((line) => ({ ...line, id: '' })));
  });
});

test.each([
  '=HYPERLINK("http://x.example";"x")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  ' =1+1',
  '\n@x',
  '＝1+1',
  "'=1",
])('a spreadsheet runs no formula of a table of ours: %j', (formula) => {
  const text = writeFuelCsv([sampleLine({ supplier: formula, invoiceNumber: formula })]);
  const read = readDelimitedTable(text, 'carnet.csv');
  const [, supplier = '', number = ''] = (read.ok && read.value.rows[1]?.cells) || [];
  expect([supplier, number]).toEqual([`'${formula}`, `'${formula}`]);
  expect(rows(text).lines).toMatchObject([{ supplier: formula.trim(), invoiceNumber: formula.trim() }]);
});

describe('tables of spreadsheets', () => {
  const french = 'Date de livraison;Fournisseur;N° facture;Carburant;Quantité (L);Tarif réduit appliqué\n';
  const row = '14/03/2023;Énergies du Périgord;F 12;Gazole non routier;1\u00a0250,50;\n';

  test.each([
    ['UTF-8', new TextEncoder().encode(french + row)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${french}${row}`)],
    ['Windows-1252', latin(french + row)],
    [
      'UTF-16',
      Uint8Array.from([
        0xff,
        0xfe,
        ...Array.from(french + row, (letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]).flat(),
      ]),
    ],
  ])('in %s', (_name, bytes) => {
    const read = readFuelTableFile(bytes, 'carnet.csv');
    expect(read.ok && readFuelRows(read.value, sampleId)).toMatchObject({
      faults: [],
      lines: [
        { supplier: 'Énergies du Périgord', product: 'gnr', quantity: '1250.5', unit: 'l', reducedRateApplied: 'no' },
      ],
    });
  });

  test('separated by commas, with quoted cells that hold separators and line breaks', () => {
    const { lines, faults } = rows(
      'Livraison,Fournisseur,Facture,Produit,Quantité,Unité\n14/03/2023,"A, B\nC",F1,Propane,"1 250,5",kg\nx,,,,,\n',
    );
    expect(lines).toMatchObject([{ supplier: 'A, B\nC', product: 'lpg', quantity: '1250.5', unit: 'kg' }]);
    expect(faults[0]).toMatchObject({ line: 4, heading: 'Livraison', why: 'badDay' });
  });

  test('pasted with tabs and without headings, mapped by what the cells look like', () => {
    const { lines, faults } = rows(
      'Picoty\tF-101\t14/03/2023\tGNR\t1 000 L\tnon\nPicoty\tF-102\t15/03/2023\tGNR\t500 L\tnon\n',
    );
    expect(faults).toEqual([]);
    expect(lines).toMatchObject([
      { supplier: 'Picoty', invoiceNumber: 'F-101', quantity: '1000', unit: 'l' },
      { invoiceNumber: 'F-102', quantity: '500' },
    ]);
  });

  test('with a separator that is said, and blank rows', () => {
    expect(rows(`sep=,\n${HEAD.replaceAll(';', ',')}\n,,,,,,,\n2023-03-14,P,F1,gnr,10,hl,,\n`).lines.length).toBe(1);
  });

  test('a mapping can be adjusted, and says what is missing', () => {
    const read = table('a;b;c\n14/03/2023;F1;100\n');
    const columns = { deliveredOn: 0, invoiceNumber: 1, quantity: 2 };
    expect(missingColumns({ columns: {} })).toEqual(['deliveredOn', 'invoiceNumber', 'product', 'quantity', 'unit']);
    expect(missingColumns({ columns })).toEqual(['product']);
    const mapping: FuelMapping = { columns, product: 'gnr', unit: 'hl', supplier: 'Picoty' };
    expect(missingColumns(mapping)).toEqual([]);
    expect(readFuelRows({ ...read, rows: read.rows.slice(-1), mapping }, sampleId).lines).toMatchObject([
      { product: 'gnr', unit: 'hl', supplier: 'Picoty', quantity: '100' },
    ]);
  });
});

describe('each fault is told with line, column and why', () => {
  test.each([
    ['31/02/2025;P;F1;gnr;10;l;non;', 'deliveredOn', 'badDay'],
    [';P;F1;gnr;10;l;non;', 'deliveredOn', 'noDay'],
    ['14/03/2025;P;;gnr;10;l;non;', 'invoiceNumber', 'noNumber'],
    ['14/03/2025;P;F1;essence;10;l;non;', 'product', 'noProduct'],
    ['14/03/2025;P;F1;gnr;1O0;l;non;', 'quantity', 'badQuantity'],
    ['14/03/2025;P;F1;gnr;;l;non;', 'quantity', 'badQuantity'],
    ['14/03/2025;P;F1;gnr;-500;l;non;', 'quantity', 'notPositive'],
    ['14/03/2025;P;F1;gnr;1.000;l;non;', 'quantity', 'ambiguous'],
    ['14/03/2025;P;F1;gnr;10;gallons;non;', 'unit', 'noUnit'],
    ['14/03/2025;P;F1;gnr;10;;non;', 'unit', 'noUnit'],
    ['14/03/2025;P;F1;gnr;10;kWh;non;', 'unit', 'badUnit'],
    ['14/03/2025;P;F1;gnr;10;l;peut-être;', 'reducedRateApplied', 'badAnswer'],
    [`14/03/2025;P;${'F'.repeat(201)};gnr;10;l;non;`, 'invoiceNumber', 'tooLong'],
  ])('%s', (row, column, why) => {
    const { lines, faults } = rows(`${HEAD}\n14/03/2025;P;F0;gnr;10;l;non;\n${row}\n`);
    expect(lines.length).toBe(1);
    expect(faults).toMatchObject([{ line: 3, column, why }]);
    for (const fault of faults)
      for (const language of ['fr', 'en'] as const)
        expect(cellFaultSentence(fault, language)).toMatch(
          language === 'fr' ? /^Ligne 3, colonne « .+\.$/ : /^Line 3, column “.+\.$/,
        );
  });

  test('a wrong factor too, and several faults of one row', () => {
    const { faults } = rows(`${HEAD};density\n32/01/2025;P;F1;gnr;x;l;non;;abc\n`);
    expect(faults.map(({ why }) => why)).toEqual(['badDay', 'badQuantity', 'badFactor']);
  });
});

describe('what is no table', () => {
  test.each([
    ['', 'fuel.tableEmpty'],
    ['\n \n', 'fuel.tableEmpty'],
    [`${HEAD}\n`, 'fuel.tableEmpty'],
    [`${HEAD}\n14/03/2025;"Picoty;F1\n`, 'fuel.tableQuote'],
    ['x\n'.repeat(5_002), 'fuel.tableTooLong'],
    [';'.repeat(200), 'fuel.tableTooLong'],
  ])('%j', (text, kind) => {
    expect(readFuelTable(text, 'carnet.csv')).toMatchObject({ ok: false, problem: { kind } });
  });

  test('a workbook, a PDF, and a file far too large', () => {
    expect(readFuelTableFile(latin('PK\u0003\u0004'), 'c.xlsx')).toMatchObject({
      problem: { kind: 'fuel.tableNotText' },
    });
    expect(readFuelTableFile(latin('%PDF-1.7'), 'c.csv')).toMatchObject({ problem: { kind: 'fuel.tableNotText' } });
    expect(readFuelTableFile(new Uint8Array(5_000_001), 'c.csv')).toMatchObject({
      problem: { kind: 'fuel.tableTooLong' },
    });
  });

  test('the line of a mark that is never closed is told', () => {
    expect(readDelimitedTable('a;b\n"x\ny";1\nc;"d\n', 'c.csv')).toMatchObject({
      problem: { kind: 'fuel.tableQuote', values: { line: 4 } },
    });
  });
});

describe('values as people write them', () => {
  test.each([
    ['1 250,5', undefined, '1250.5', undefined],
    ['1\u202f250', undefined, '1250', undefined],
    ['12.345,67 L', undefined, '12345.67', 'l'],
    ['12,345.67', 'l', '12345.67', undefined],
    ['1.234.567', 'l', '1234567', undefined],
    ['1,234', 't', '1.234', undefined],
    ['0,845', undefined, '0.845', undefined],
    ['500 litres', undefined, '500', 'l'],
    ['3 m³', undefined, '3', 'm3'],
    ['−5', undefined, '-5', undefined],
  ] as const)('%s (%s)', (text, columnUnit, quantity, unit) => {
    expect(readTypedQuantity(text, columnUnit)).toEqual({ quantity, unit });
  });

  test.each(['mille', '12 gallons', '1,2,3', '1.2.3,4', '', '-', '5 5 x'])('%j is no quantity', (text) => {
    expect(readTypedQuantity(text)).toBeUndefined();
  });

  test('days and products', () => {
    expect(readTypedDay('5.3.24')).toBe('2024-03-05');
    expect(readTypedDay('2024-03-05T00:00:00')).toBe('2024-03-05');
    expect(readTypedDay('03/25/2024')).toBeUndefined();
    expect(readTypedProduct('G.N.R.')).toBeUndefined();
    expect(readTypedProduct('GNR hiver')).toBe('gnr');
    expect(readTypedProduct('Fuel domestique')).toBe('heatingOil');
    expect(readTypedProduct('Gaz naturel carburant')).toBe('gasMotor');
    expect(readTypedProduct('Gaz naturel')).toBe('gasHeating');
    expect(readTypedProduct('Gazole')).toBeUndefined();
  });
});
