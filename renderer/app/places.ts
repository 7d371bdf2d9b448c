import type { Route } from '../ui/navigation.ts';
import { appTexts } from './texts.ts';

/** The places of the rail, in order, with their keys. */
export const PLACES: readonly { readonly route: Route; readonly label: string; readonly keys: string }[] = [
  { route: { screen: 'home' }, label: appTexts.home, keys: 'G A' },
  { route: { screen: 'invoices' }, label: appTexts.invoices, keys: 'G F' },
  { route: { screen: 'outbox' }, label: appTexts.outbox, keys: 'G E' },
  { route: { screen: 'customers' }, label: appTexts.customers, keys: 'G C' },
  { route: { screen: 'help' }, label: appTexts.help, keys: 'G H' },
  { route: { screen: 'settings' }, label: appTexts.settings, keys: 'G R' },
];
