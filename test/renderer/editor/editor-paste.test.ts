import { describe, expect, it } from 'vitest';
import { isTable, parsePastedLines, parseTable } from '../../../renderer/draft/editor-paste.ts';

const units: Record<string, string> = { h: 'HUR', t: 'TNE' };

function paste(text: string, exempt = false) {
  let next = 0;
  return parsePastedLines(text, {
    exempt,
    newKey: () => `k${(next += 1)}`,
    unitCodeOf: (written) => units[written],
  });
}

describe('a paste from a spreadsheet', () => {
  it('reads titled columns in any order', () => {
    expect(paste('Prix HT\tDésignation\tQté\tTVA\r\n58,00\tFauchage\t12,5\t20 %\r\n')).toMatchObject([
      { key: 'k1', name: 'Fauchage', quantity: '12.5', netPrice: '58', vatCategory: 'S', vatRate: '20' },
    ]);
  });

  it('reads untitled columns in the order of the editor', () => {
    expect(paste('Fauchage\t12,5\th\t58,00\t0,2\nBois\t8\tt\t92,40\t10 %')).toMatchObject([
      { name: 'Fauchage', quantity: '12.5', unitCode: 'HUR', netPrice: '58', vatRate: '20' },
      { name: 'Bois', quantity: '8', unitCode: 'TNE', netPrice: '92.4', vatRate: '10' },
    ]);
    expect(paste('Fauchage\t12,5\t58,00')).toMatchObject([{ quantity: '12.5', netPrice: '58', unitCode: 'C62' }]);
    expect(paste('Fauchage\t1 058,00 €')).toMatchObject([{ quantity: '1', netPrice: '1058' }]);
    expect(paste('Fauchage\nBois')).toMatchObject([{ name: 'Fauchage' }, { name: 'Bois' }]);
  });

  it('keeps what it cannot read: a unit without a code in the designation, a number that is none as typed', () => {
    expect(paste('Foin\tdeux\tpalette\t40\t10')).toMatchObject([
      { name: 'Foin (palette)', quantity: 'deux', unitCode: 'C62', netPrice: '40' },
    ]);
  });

  it('never gives a rate to a firm that is exempt', () => {
    expect(paste('Foin\t2\tt\t40\t20', true)).toMatchObject([{ vatCategory: 'E', vatRate: '0' }]);
  });

  it('takes quoted cells, inner quotes and empty rows as spreadsheets write them', () => {
    expect(parseTable('"Tuyau 6"" \nnoir"\t2\n\t\n12" brut\t3\n')).toEqual([
      ['Tuyau 6" noir', '2'],
      ['12" brut', '3'],
    ]);
    expect(parseTable('a;"b;c"\r\nd;e')).toEqual([
      ['a', 'b;c'],
      ['d', 'e'],
    ]);
  });

  it('leaves an ordinary text to the field', () => {
    expect(isTable('Fauchage des accotements')).toBe(false);
    expect(isTable('Fauchage\n')).toBe(false);
    expect(isTable('Fauchage\t12')).toBe(true);
  });
});
