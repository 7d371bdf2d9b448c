import { expect, test } from 'vitest';
import { nextWorkingDay } from '../../../core/outbox/next-working-day.ts';
import { isFlowNumber } from '../../../core/outbox/receipt-number.ts';

test.each([
  ['2026-11-24', '2026-11-25'],
  ['2026-11-27', '2026-11-30'],
  ['2026-11-28', '2026-11-30'],
  ['2026-12-31', '2027-01-01'],
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
