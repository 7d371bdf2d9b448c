import { expect, test } from 'vitest';
import { nextWorkingDay } from '../../../core/outbox/next-working-day.ts';
import { isFlowNumber } from '../../../core/outbox/receipt-number.ts';

test.each([
  ['2026-11-24', '2026-11-25'],
  ['2026-11-27', '2026-11-30'],
  ['2026-11-28', '2026-11-30'],
  // New Year's Day is a Friday, then comes the weekend.
  ['2026-12-31', '2027-01-04'],
  ['2026-12-24', '2026-12-28'],
  // Good Friday is worked; the weekend and Easter Monday are not.
  ['2026-04-02', '2026-04-03'],
  ['2026-04-03', '2026-04-07'],
  ['2025-05-28', '2025-05-30'],
  ['2027-05-14', '2027-05-18'],
  ['2026-07-13', '2026-07-15'],
  // 8 May is a Friday.
  ['2026-05-07', '2026-05-11'],
  ['2025-11-10', '2025-11-12'],
])('after %s one works again on %s', (day, next) => {
  expect(nextWorkingDay(day)).toBe(next);
});

test.each([
  ['CPP0010000000000000000123', true],
  ['CPP001000000000000000012', false],
  ['FSO0010000000000000000123', false],
  ['F2026-0001', false],
])('%s is a flow number: %s', (text, is) => {
  expect(isFlowNumber(text)).toBe(is);
});
