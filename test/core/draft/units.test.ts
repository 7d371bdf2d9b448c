import { expect, test } from 'vitest';
import { units } from '../../../core/check/code-lists.ts';
import { isCountingUnit, unitWritten, usualUnits } from '../../../core/draft/units.ts';

test('usual units are codes of the list, each once', () => {
  const codes = usualUnits.map(({ code }) => code);
  expect(codes.filter((code) => !units.has(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

test('a unit is written as French invoices do, its twins alike, a rare code as it is', () => {
  expect(['HUR', 'LS', 'MTK', 'HAR', 'EA', 'B61'].map(unitWritten)).toEqual(['h', 'forfait', 'm²', 'ha', 'u', 'B61']);
  expect(['C62', 'EA', 'HUR'].map(isCountingUnit)).toEqual([true, true, false]);
});
