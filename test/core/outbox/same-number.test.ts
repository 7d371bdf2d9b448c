import { expect, test } from 'vitest';
import { isSameNumber } from '../../../core/outbox/same-number.ts';

test.each([
  ['F2026-0001', 'F2026-0001', true],
  ['F2026-0001', ' f2026-0001 ', true],
  ['F 2026 0001', 'F2026\u00a00001', true],
  ['F2026-0001', 'F2026-00011', false],
  ['F2026-0001', 'F2026/0001', false],
  ['F2026-0001', '', false],
])('« %s » and « %s » are one number: %s', (one, other, same) => {
  expect(isSameNumber(one, other)).toBe(same);
});
