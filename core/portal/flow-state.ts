import type { FlowReport } from './portal.ts';

/** `etatCourantDepotFlux` → what it means for us. Source: chorus-pro-api 6.5; the official list is not published in full. */
const states: Readonly<Record<string, FlowReport['state']>> = {
  IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP: 'pending',
  IN_RECU: 'pending',
  IN_TRAITE_SE_CPP: 'pending',
  IN_EN_ATTENTE_TRAITEMENT_CPP: 'pending',
  IN_EN_COURS_TRAITEMENT_CPP: 'pending',
  /** Blocked until the operator resumes it: it may still be integrated. */
  IN_EN_ATTENTE_RETRAITEMENT_CPP: 'pending',
  IN_INTEGRE: 'integrated',
  IN_INTEGRE_PARTIEL: 'partlyIntegrated',
  IN_REJETE: 'refused',
  IN_INCIDENTE: 'incident',
  IN_A_RELANCER: 'incident',
  IN_ERREUR_INTERNE: 'incident',
};

/** Reads a flow's state; a code that no source names is `unheardOf`, never pending. */
export function toFlowState(portalCode: string): FlowReport['state'] {
  return Object.hasOwn(states, portalCode) ? (states[portalCode] ?? 'unheardOf') : 'unheardOf';
}
