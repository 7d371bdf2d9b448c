import { expect, it } from 'vitest';
import { isBareDate } from '../../../core/draft/invoice-number.ts';

it.each([
  ['20230305', true],
  ['2023/03/05', true],
  ['05-03-2023', true],
  ['05032023', true],
  ['F20230305', false],
  ['20231305', false],
  ['2023-0001', false],
  ['123', false],
])('reads %s as nothing but a day: %s', (number, expected) => {
  expect(isBareDate(number)).toBe(expected);
});
