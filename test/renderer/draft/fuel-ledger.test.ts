import { expect, test } from 'vitest';
import { toLedgerDay } from '../../../renderer/draft/FuelCells.tsx';
import { attachBills, changeFuelLine, newFuelLine, withGuesses } from '../../../renderer/draft/fuel-ledger.ts';
import { sampleClaim, sampleFile, sampleLine } from '../../core/draft/sample-fuel.ts';

test.each([
  ['150325', '2025-03-15'],
  ['15/3', '2025-03-15'],
  ['15/03/2024', '2024-03-15'],
  ['31/2', '31/2'],
  ['', ''],
])('in the ledger of 2025, %j is %j', (typed, day) => {
  expect(toLedgerDay(typed, 2025)).toBe(day);
});

test('a new delivery takes over what seldom changes, and nothing else', () => {
  const before = sampleLine({ supplier: 'Picoty', product: 'heavyFuel', unit: 't', invoiceNumber: 'A1' });
  expect(newFuelLine('new', before)).toEqual({
    id: 'new',
    deliveredOn: '',
    supplier: 'Picoty',
    invoiceNumber: '',
    product: 'heavyFuel',
    quantity: '',
    unit: 't',
    reducedRateApplied: 'no',
  });
});

test('many bills find their deliveries by the name that a table gave, then by invoice number, the longest that fits', () => {
  const { bill: _bill, ...blank } = sampleLine();
  const lines = [
    { ...blank, id: 'a', invoiceNumber: 'FA-1' },
    { ...blank, id: 'b', invoiceNumber: 'FA-12' },
    { ...blank, id: 'c', invoiceNumber: 'X', billName: 'Scan du 3 mai.pdf' },
    { ...blank, id: 'd', invoiceNumber: 'FA-12' },
  ];
  const files = [
    sampleFile('facture FA_12.pdf', '4'),
    sampleFile('scan-du-3-mai.PDF', '5'),
    sampleFile('inconnue.pdf', '6'),
  ];
  const { claim, attached, left } = attachBills(sampleClaim({ lines }), files);
  expect(claim.lines.map(({ id, bill }) => [id, bill?.name])).toEqual([
    ['a', undefined],
    ['b', 'facture FA_12.pdf'],
    ['c', 'scan-du-3-mai.PDF'],
    ['d', 'facture FA_12.pdf'],
  ]);
  expect(attached).toBe(2);
  expect(left.map(({ name }) => name)).toEqual(['inconnue.pdf']);
});

test('what is read off a bill fills what is blank alone, marked until it is changed or confirmed', () => {
  const line = newFuelLine('a', undefined);
  const guesses = [
    { field: 'quantity', text: '1 500 L', page: 1 },
    { field: 'supplier', text: 'Picoty', page: 1 },
  ];
  const filled = withGuesses(
    { ...line, supplier: 'Dyneff' },
    { values: { quantity: '1500', supplier: 'Picoty' }, guesses },
  );
  expect(filled).toMatchObject({ supplier: 'Dyneff', quantity: '1500', guesses: [guesses[0]] });
  const changed = changeFuelLine(sampleClaim({ lines: [filled] }), 'a', { quantity: '1600' });
  expect(changed.lines[0]).not.toHaveProperty('guesses');
  const confirmed = changeFuelLine(sampleClaim({ lines: [filled] }), 'a', { guesses: [] });
  expect(confirmed.lines[0]).toMatchObject({ quantity: '1500' });
  expect(confirmed.lines[0]).not.toHaveProperty('guesses');
});
