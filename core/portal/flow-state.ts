import type { FlowReport } from './portal.ts';

/** A state of a flow: what it means for us, and in words: what happened, what to do. */
export type FlowState = { readonly state: FlowReport['state']; readonly fr: string; readonly en: string };

/** `etatCourantDepotFlux` → its state. Source: chorus-pro-api 6.5; the official list is not published in full. */
export const flowStates: Readonly<Record<string, FlowState>> = {
  IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP: {
    state: 'pending',
    fr: 'Le dépôt est arrivé et attend d’être traité. Rien à faire.',
    en: 'The deposit arrived and waits to be processed. Nothing to do.',
  },
  IN_RECU: {
    state: 'pending',
    fr: 'Le portail a reçu le dépôt. Rien à faire.',
    en: 'The portal received the deposit. Nothing to do.',
  },
  IN_TRAITE_SE_CPP: {
    state: 'pending',
    fr: 'Le dépôt a passé l’entrée du portail et poursuit sa route. Rien à faire.',
    en: 'The deposit passed the portal’s entry and goes on. Nothing to do.',
  },
  IN_EN_ATTENTE_TRAITEMENT_CPP: {
    state: 'pending',
    fr: 'Le dépôt attend son tour. Rien à faire.',
    en: 'The deposit waits its turn. Nothing to do.',
  },
  IN_EN_COURS_TRAITEMENT_CPP: {
    state: 'pending',
    fr: 'Le portail traite le dépôt. Rien à faire.',
    en: 'The portal is processing the deposit. Nothing to do.',
  },
  /** Blocked until the operator resumes it: it may still be integrated. */
  IN_EN_ATTENTE_RETRAITEMENT_CPP: {
    state: 'pending',
    fr: 'Le dépôt est bloqué au portail, dont l’équipe doit le reprendre. Ne le renvoyez pas ; après deux jours, appelez l’assistance de Chorus Pro.',
    en: 'The deposit is stuck at the portal, whose staff has to resume it. Do not send it again; after two days, call the Chorus Pro help desk.',
  },
  IN_INTEGRE: {
    state: 'integrated',
    fr: 'Toutes les factures du dépôt sont intégrées. Suivez-les une à une.',
    en: 'All invoices of the deposit are integrated. Follow them one by one.',
  },
  IN_INTEGRE_PARTIEL: {
    state: 'partlyIntegrated',
    fr: 'Une partie des factures du dépôt est intégrée, le reste est refusé : corrigez les refusées et renvoyez-les seules.',
    en: 'Some invoices of the deposit are integrated, the others refused: mend the refused ones and send only those again.',
  },
  IN_REJETE: {
    state: 'refused',
    fr: 'Le portail a refusé le dépôt, aucune facture n’y est entrée : corrigez ce qu’il indique, puis renvoyez sous le même numéro.',
    en: 'The portal refused the deposit, no invoice came in: mend what it says, then send again under the same number.',
  },
  IN_INCIDENTE: {
    state: 'incident',
    fr: 'Un incident au portail a arrêté le dépôt. Vérifiez sur Chorus Pro que la facture n’y est pas, puis renvoyez-la.',
    en: 'An incident at the portal stopped the deposit. Check in Chorus Pro that the invoice is not there, then send it again.',
  },
  IN_A_RELANCER: {
    state: 'incident',
    fr: 'Le portail n’a pas mené le dépôt à son terme. Vérifiez sur Chorus Pro que la facture n’y est pas, puis renvoyez-la.',
    en: 'The portal did not carry the deposit through. Check in Chorus Pro that the invoice is not there, then send it again.',
  },
  IN_ERREUR_INTERNE: {
    state: 'incident',
    fr: 'Une erreur du portail a arrêté le dépôt. Vérifiez sur Chorus Pro que la facture n’y est pas, puis renvoyez-la.',
    en: 'An error of the portal stopped the deposit. Check in Chorus Pro that the invoice is not there, then send it again.',
  },
};

/** Reads a flow's state; a code that no source names is `unheardOf`, never pending. */
export function toFlowState(portalCode: string): FlowReport['state'] {
  return Object.hasOwn(flowStates, portalCode) ? (flowStates[portalCode]?.state ?? 'unheardOf') : 'unheardOf';
}
