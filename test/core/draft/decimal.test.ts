import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../core/draft/decimal.ts';

describe('parseDecimal', () => {
  it.each([
    ['+5', '5'],
    ['-5.50', '-5.5'],
    ['007', '7'],
    ['1234567.890', '1234567.89'],
  ])('reads %s as %s', (text, decimal) => {
    expect(parseDecimal(text)).toBe(decimal);
  });

  it.each(['', '+', '1,5', '1e3', ' 1', '.5', '5.', 'NaN', '1'.repeat(16)])('does not read « %s »', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});
