import { describe, expect, test } from 'vitest';
import type { Cents } from '../../../core/draft/decimal.ts';
import { problemSentence } from '../../../core/draft/problem.ts';
import { lateInterest } from '../../../core/status/late-interest.ts';
import {
  halfYearOf,
  isEcbPercent,
  lateInterestRates,
  parseOwnRates,
  withOwnRates,
} from '../../../core/status/late-interest-rates.ts';

function compute(dueCents: number, deadlineOn: string, untilOn: string, rates = lateInterestRates) {
  return lateInterest({ dueCents: dueCents as Cents, deadlineOn, untilOn, rates });
}

describe('late interest', () => {
  test('10 000 € paid 10 days late in the first half of 2023, at 10.5 %', () => {
    // 10 000 x 10 / 365 x 10.5 % = 28.767…
    expect(compute(1_000_000, '2023-02-01', '2023-02-11')).toEqual({
      ok: true,
      value: {
        days: 10,
        ratePercent: '10.5',
        interestCents: 2_877,
        feeCents: 4_000,
        totalCents: 6_877,
        isConfirmed: true,
      },
    });
  });

  test('one rate holds for the whole delay: that of the day after the deadline', () => {
    expect(compute(100_000, '2025-06-29', '2026-02-01')).toMatchObject({ value: { ratePercent: '11.15', days: 217 } });
    expect(compute(100_000, '2025-06-30', '2026-02-01')).toMatchObject({ value: { ratePercent: '10.15', days: 216 } });
  });

  test('rounds half a cent away from zero', () => {
    // 1 825 € x 1 day / 365 x 10.5 % = 0.525 €: exactly half a cent.
    expect(compute(182_500, '2023-02-01', '2023-02-02')).toMatchObject({ value: { interestCents: 53 } });
  });

  test.each(['2023-02-01', '2023-01-15'])('asks nothing up to the deadline (%s)', (untilOn) => {
    expect(compute(1_000_000, '2023-02-01', untilOn)).toMatchObject({
      value: { days: 0, interestCents: 0, feeCents: 0, totalCents: 0 },
    });
  });

  test('says which half-year the table lacks, and takes the user’s rate for it', () => {
    const answer = compute(1_000_000, '2030-06-30', '2030-07-30');
    if (answer.ok) throw new Error('the table has a rate of 2030');
    expect(answer.problem).toEqual({ kind: 'status.noRate', values: { half: '2', year: '2030' } });
    expect(problemSentence(answer.problem, 'fr')).toContain('semestre 2 de 2030');
    const own = withOwnRates(lateInterestRates, { '2030-H2': '2' });
    expect(compute(1_000_000, '2030-06-30', '2030-07-30', own)).toMatchObject({ value: { ratePercent: '10' } });
  });

  test('an unconfirmed rate is told as such, the user’s own is not', () => {
    const unconfirmed = lateInterestRates.filter(({ isConfirmed }) => !isConfirmed).map(({ halfYear }) => halfYear);
    expect(unconfirmed).toEqual(['2026-H2']);
    expect(compute(100, '2026-08-01', '2026-08-02')).toMatchObject({ value: { isConfirmed: false } });
    const own = withOwnRates(lateInterestRates, { '2026-H2': '2.15' });
    expect(compute(100, '2026-08-01', '2026-08-02', own)).toMatchObject({
      value: { isConfirmed: true, ratePercent: '10.15' },
    });
  });
});

describe('the table of rates', () => {
  test('names a source for every half-year, once and in order, and holds what was in force on its first day', () => {
    const halves = lateInterestRates.map(({ halfYear }) => halfYear);
    expect(halves).toEqual([...new Set(halves)].sort());
    for (const { source, readOn, inForceSince = '', halfYear } of lateInterestRates) {
      expect(source).toMatch(/^https:\/\//);
      expect(readOn).toBeDefined();
      const firstDay = `${halfYear.slice(0, 4)}-${halfYear.endsWith('1') ? '01' : '07'}-01`;
      expect(inForceSince <= firstDay).toBe(true);
    }
  });

  test.each([
    ['2026-06-30', '2026-H1'],
    ['2026-07-01', '2026-H2'],
    ['2026-12-31', '2026-H2'],
    ['2027-01-01', '2027-H1'],
  ])('%s is in %s', (date, half) => {
    expect(halfYearOf(date)).toBe(half);
  });

  test('refuses rates of another shape', () => {
    expect(['2.15', '0', '92'].every(isEcbPercent)).toBe(true);
    expect(['', '-1', '92.1', '2,15', '1e3', 'NaN'].some(isEcbPercent)).toBe(false);
    expect(parseOwnRates({ '2026-H2': '2.15' })).toEqual({ '2026-H2': '2.15' });
    for (const wrong of [null, [], 'x', { '2026-H3': '2' }, { '2026-H1': 2 }, { '2026-H1': '-2' }]) {
      expect(parseOwnRates(wrong)).toBeUndefined();
    }
  });
});
