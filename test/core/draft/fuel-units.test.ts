import { describe, expect, test } from 'vitest';
import type { FuelLine } from '../../../core/draft/fuel-line.ts';
import { neededFor, toClaimQuantity, toPortalQuantity } from '../../../core/draft/fuel-units.ts';

type Case = readonly [FuelLine['product'], quantity: string, FuelLine['unit'], stated: string, expected: string];

function convert(product: FuelLine['product'], quantity: string, unit: FuelLine['unit'], stated?: string) {
  const extra = stated === undefined ? {} : { density: stated, calorificValue: stated };
  return toClaimQuantity({ product, quantity, unit, ...extra });
}

describe('quantities in the unit of the refund', () => {
  test.each([
    ['gnr', '1234', 'l', '', '12.34'],
    ['gnr', '0.1', 'l', '', '0.001'],
    ['gnr', '12.34', 'hl', '', '12.34'],
    ['gnr', '1.5', 'm3', '', '15'],
    ['gnr', '845', 'kg', '0.845', '10'],
    ['gnr', '1', 't', '0.84', '11.9047619'],
    ['heavyFuel', '1234', 'kg', '', '1.234'],
    ['heavyFuel', '1000', 'l', '0.97', '0.97'],
    ['lpg', '1.75', 't', '', '1.75'],
    ['lpg', '20', 'hl', '0.515', '1.03'],
    ['lpg', '2', 'm3', '0.515', '1.03'],
    ['gasHeating', '1234.567', 'kWh', '', '1.234567'],
    ['gasHeating', '2', 'MWh', '', '2'],
    ['gasHeating', '100', 'm3', '11.2', '1.12'],
    ['gasMotor', '100', 'kg', '14.7', '1.47'],
    ['gasMotor', '0.1', 't', '14.7', '1.47'],
  ] satisfies Case[])('%s: %s %s (%s) = %s', (product, quantity, unit, stated, expected) => {
    expect(convert(product, quantity, unit, stated)).toMatchObject({ isConverted: true, quantity: expected });
  });

  test('what is missing, or cannot be, is said', () => {
    expect(convert('lpg', '100', 'l')).toEqual({ isConverted: false, why: 'needsDensity' });
    expect(convert('lpg', '100', 'l', '0')).toEqual({ isConverted: false, why: 'needsDensity' });
    expect(convert('gasHeating', '100', 'm3', 'onze')).toEqual({ isConverted: false, why: 'needsCalorificValue' });
    expect(convert('gasHeating', '100', 'l', '10')).toEqual({ isConverted: false, why: 'impossibleUnit' });
    expect(convert('gnr', '100', 'kWh')).toEqual({ isConverted: false, why: 'impossibleUnit' });
    expect(convert('gnr', '1 000', 'l')).toEqual({ isConverted: false, why: 'notNumber' });
    expect(convert('heatingOil', '100', 'l')).toEqual({ isConverted: false, why: 'notRefundable' });
    expect(neededFor('lpg', 'hl')).toBe('density');
    expect(neededFor('gasMotor', 'kg')).toBe('calorificValue');
    expect(neededFor('gnr', 'l')).toBeUndefined();
  });

  test('the portal takes two decimals, half away from zero', () => {
    expect(toPortalQuantity('1.235')).toBe('1.24');
    expect(toPortalQuantity('12.34')).toBe('12.34');
  });
});
