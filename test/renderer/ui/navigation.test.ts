import { describe, expect, test } from 'vitest';
import { parseRoute, toHash, type Route } from '../../../renderer/ui/navigation.ts';

describe('places in the address', () => {
  test.each<Route>([
    { screen: 'home' },
    { screen: 'invoices' },
    { screen: 'invoice', id: '0b0e7c1a-5d2f-4c0b-9a55-8d2a4b1c9e10' },
    { screen: 'outbox' },
    { screen: 'outbox', submissionId: '0b0e7c1a-5d2f-4c0b-9a55-8d2a4b1c9e10.2' },
    { screen: 'dumes' },
    { screen: 'dume', id: '0b0e7c1a-5d2f-4c0b-9a55-8d2a4b1c9e10' },
    { screen: 'companyFile' },
    { screen: 'companyFile', field: 'company.years.0.turnover' },
    { screen: 'fuel' },
    { screen: 'fuelClaim', year: 2025 },
    { screen: 'fuelRates' },
    { screen: 'handGuide', submissionId: '0b0e7c1a-5d2f-4c0b-9a55-8d2a4b1c9e10.2' },
    { screen: 'customers' },
    { screen: 'settings' },
    { screen: 'link' },
    { screen: 'help' },
  ])('$screen comes back as it was written', (route) => {
    expect(parseRoute(toHash(route))).toEqual(route);
  });

  test('an identifier with a slash or an escape stays one identifier', () => {
    const route: Route = { screen: 'invoice', id: 'a/b%2F#é' };
    expect(parseRoute(toHash(route))).toEqual(route);
  });

  test('a year that is none is the list of years', () => {
    expect(parseRoute('#/carburant/20255')).toEqual({ screen: 'fuel' });
  });

  test.each(['', '#', '#/', '#/inconnu', '#/%E0%A4%A', '#code=abc', '#//factures'])('%j is the home screen', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'home' });
  });
});
