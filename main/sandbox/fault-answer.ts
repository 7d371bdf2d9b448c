import { wrongAccountAnswer, type HttpAnswer } from './doorkeeper.ts';
import type { Fault } from './faults.ts';

const maintenancePage = '<!doctype html><title>Maintenance</title><p>Le service est momentanement indisponible.</p>';

/** What a fault answers without handling the request; `undefined`: it is handled. */
export function answerInstead(fault: Fault): HttpAnswer | undefined {
  const retry: Record<string, string> = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
  switch (fault.kind) {
    case 'status500':
      return { status: 500, body: { codeRetour: 500, libelle: 'Erreur interne' } };
    case 'status429':
      return { status: 429, body: undefined, headers: retry };
    case 'maintenanceHtml':
      return {
        status: fault.status ?? 503,
        body: maintenancePage,
        headers: { 'content-type': 'text/html;charset=utf-8', ...retry },
      };
    case 'refuse':
      return { status: fault.status ?? 200, body: { codeRetour: fault.code ?? 20_099, libelle: fault.words ?? '' } };
    case 'unauthorized':
      return wrongAccountAnswer();
    case 'forbidden':
      return { status: 403, body: undefined };
    case 'acceptThenCut':
    case 'acceptThen500':
    case 'cutBeforeRead':
    case 'garbageJson':
    case 'slow':
    case 'drip':
    case 'answerTwice':
    case 'handleTwice':
    case 'staleAnswer':
    case 'pagesOfTen':
    case 'bareObjects':
    case 'skewClock':
    case 'dropOne':
    case 'endFlow':
    case 'expireToken':
    case 'rejectOne':
      return undefined;
    default:
      return fault.kind satisfies never;
  }
}
