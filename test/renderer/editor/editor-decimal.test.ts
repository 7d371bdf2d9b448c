import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDraftDecimal, parseFrenchDecimal, toDraftDecimal } from '../../../renderer/draft/editor-decimal.ts';

describe('French decimals', () => {
  it.each([
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['1 234,50', '1234.5'],
    ['1\u202f234,50\u00a0€', '1234.5'],
    ['1.234,50', '1234.5'],
    ['1,234.50', '1234.5'],
    ['1.234.567', '1234567'],
    ['20 %', '20'],
    ['-3,10', '-3.1'],
    ['−3,10', '-3.1'],
    ['58,', '58'],
    [',5', '0.5'],
    ['0', '0'],
  ])('reads %j as %j', (typed, exact) => expect(parseFrenchDecimal(typed)).toBe(exact));

  it.each(['', 'douze', '1,2,3', '12,34,56', '1.23,4', '1e3', '0x10', ',', '--1', 'NaN', '12h'])(
    'finds no number in %j, and the draft keeps it as typed',
    (typed) => {
      expect(parseFrenchDecimal(typed)).toBeUndefined();
      expect(toDraftDecimal(typed)).toBe(typed);
    },
  );

  it('writes with a comma, grouped, with the places asked for', () => {
    expect(formatDraftDecimal('1234567.5', 2)).toBe('1\u202f234\u202f567,50');
    expect(formatDraftDecimal('58', 2)).toBe('58,00');
    expect(formatDraftDecimal('12.125', 2)).toBe('12,125');
    expect(formatDraftDecimal('8')).toBe('8');
    expect(formatDraftDecimal('-1000')).toBe('-1\u202f000');
    expect(formatDraftDecimal('douze', 2)).toBe('douze');
  });

  it('reads back whatever it writes, exactly', () => {
    assert(
      property(integer({ min: -999_999_999, max: 999_999_999 }), integer({ min: 0, max: 999 }), (whole, part) => {
        const exact = toDraftDecimal(`${whole},${String(part).padStart(3, '0')}`);
        expect(parseFrenchDecimal(formatDraftDecimal(exact, 2))).toBe(exact);
      }),
    );
  });
});
