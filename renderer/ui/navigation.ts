import { useSyncExternalStore } from 'react';

/** A place in the window, written in the address after `#`. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'invoices' }
  | { readonly screen: 'invoice'; readonly id: string }
  | { readonly screen: 'dumes' }
  | { readonly screen: 'dume'; readonly id: string }
  /** `field`: the one that a finding leads to. */
  | { readonly screen: 'companyFile'; readonly field?: string }
  | { readonly screen: 'fuel' }
  | { readonly screen: 'fuelClaim'; readonly year: number }
  | { readonly screen: 'fuelRates' }
  | { readonly screen: 'outbox'; readonly submissionId?: string }
  | { readonly screen: 'handGuide'; readonly submissionId: string }
  | { readonly screen: 'customers' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'link' }
  | { readonly screen: 'help' };

/** The company file's address below `#/dume`; ids of filings are UUIDs and never this word. */
const COMPANY_FILE = 'dossier';
/** The guide's address below a submission's. */
const GUIDE = 'guide';
/** The link's address below `#/reglages`. */
const LINK = 'liaison';
/** The rates' address below `#/carburant`. */
const RATES = 'taux';

function dumeRoute(second: string, third: string | undefined): Route {
  if (second === '') return { screen: 'dumes' };
  if (second !== COMPANY_FILE) return { screen: 'dume', id: second };
  return third === undefined ? { screen: 'companyFile' } : { screen: 'companyFile', field: third };
}

function outboxRoute(second: string, third: string | undefined): Route {
  if (second === '') return { screen: 'outbox' };
  return third === GUIDE ? { screen: 'handGuide', submissionId: second } : { screen: 'outbox', submissionId: second };
}

function fuelRoute(second: string): Route {
  if (second === RATES) return { screen: 'fuelRates' };
  return /^\d{4}$/.test(second) ? { screen: 'fuelClaim', year: Number(second) } : { screen: 'fuel' };
}

/** Reads an address; one that nobody knows is the home screen. */
export function parseRoute(hash: string): Route {
  const [first = '', second, third] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponentSafely);
  switch (first) {
    case 'factures':
      return second === undefined || second === '' ? { screen: 'invoices' } : { screen: 'invoice', id: second };
    case 'envoi':
      return outboxRoute(second ?? '', third);
    case 'dume':
      return dumeRoute(second ?? '', third);
    case 'carburant':
      return fuelRoute(second ?? '');
    case 'clients':
      return { screen: 'customers' };
    case 'reglages':
      return second === LINK ? { screen: 'link' } : { screen: 'settings' };
    case 'aide':
      return { screen: 'help' };
    default:
      return { screen: 'home' };
  }
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Writes the address of a place. */
export function toHash(route: Route): string {
  switch (route.screen) {
    case 'home':
      return '#/';
    case 'invoices':
      return '#/factures';
    case 'invoice':
      return `#/factures/${encodeURIComponent(route.id)}`;
    case 'dumes':
      return '#/dume';
    case 'dume':
      return `#/dume/${encodeURIComponent(route.id)}`;
    case 'companyFile':
      return route.field === undefined
        ? `#/dume/${COMPANY_FILE}`
        : `#/dume/${COMPANY_FILE}/${encodeURIComponent(route.field)}`;
    case 'fuel':
      return '#/carburant';
    case 'fuelClaim':
      return `#/carburant/${String(route.year)}`;
    case 'fuelRates':
      return `#/carburant/${RATES}`;
    case 'outbox':
      return route.submissionId === undefined ? '#/envoi' : `#/envoi/${encodeURIComponent(route.submissionId)}`;
    case 'handGuide':
      return `#/envoi/${encodeURIComponent(route.submissionId)}/${GUIDE}`;
    case 'customers':
      return '#/clients';
    case 'settings':
      return '#/reglages';
    case 'link':
      return `#/reglages/${LINK}`;
    case 'help':
      return '#/aide';
    default:
      return route satisfies never;
  }
}

/** Goes to a place. */
export function navigate(route: Route): void {
  location.hash = toHash(route);
}

function onHashChange(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** Where the window is. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(onHashChange, () => location.hash));
}
