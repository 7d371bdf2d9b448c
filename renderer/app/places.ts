import type { Route } from '../ui/navigation.ts';
import { appTexts } from './texts.ts';

/** The places of the rail, in order, with their keys. */
export const PLACES: readonly { readonly route: Route; readonly label: string; readonly keys: string }[] = [
  { route: { screen: 'home' }, label: appTexts.home, keys: 'G A' },
  { route: { screen: 'invoices' }, label: appTexts.invoices, keys: 'G F' },
  { route: { screen: 'dumes' }, label: appTexts.dumes, keys: 'G D' },
  { route: { screen: 'fuel' }, label: appTexts.fuel, keys: 'G B' },
  { route: { screen: 'outbox' }, label: appTexts.outbox, keys: 'G E' },
  { route: { screen: 'customers' }, label: appTexts.customers, keys: 'G C' },
  { route: { screen: 'help' }, label: appTexts.help, keys: 'G H' },
  { route: { screen: 'settings' }, label: appTexts.settings, keys: 'G R' },
];

/** The place of the rail that a screen belongs to. */
export function placeOf(route: Route): Route['screen'] {
  switch (route.screen) {
    case 'invoice':
      return 'invoices';
    case 'dume':
    case 'companyFile':
      return 'dumes';
    case 'fuelClaim':
    case 'fuelRates':
      return 'fuel';
    case 'handGuide':
      return 'outbox';
    case 'link':
      return 'settings';
    case 'home':
    case 'invoices':
    case 'dumes':
    case 'fuel':
    case 'outbox':
    case 'customers':
    case 'settings':
    case 'help':
      return route.screen;
    default:
      return route satisfies never;
  }
}
