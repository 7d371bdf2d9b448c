import { useSyncExternalStore } from 'react';

/** A place in the window, written in the address after `#`. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'invoices' }
  | { readonly screen: 'invoice'; readonly id: string }
  | { readonly screen: 'outbox'; readonly submissionId?: string }
  | { readonly screen: 'customers' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'help' };

/** Reads an address; one that nobody knows is the home screen. */
export function parseRoute(hash: string): Route {
  const [first = '', second] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponentSafely);
  switch (first) {
    case 'factures':
      return second === undefined || second === '' ? { screen: 'invoices' } : { screen: 'invoice', id: second };
    case 'envoi':
      return second === undefined || second === '' ? { screen: 'outbox' } : { screen: 'outbox', submissionId: second };
    case 'clients':
      return { screen: 'customers' };
    case 'reglages':
      return { screen: 'settings' };
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
    case 'outbox':
      return route.submissionId === undefined ? '#/envoi' : `#/envoi/${encodeURIComponent(route.submissionId)}`;
    case 'customers':
      return '#/clients';
    case 'settings':
      return '#/reglages';
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
