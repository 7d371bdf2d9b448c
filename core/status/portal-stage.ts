/** Where an integrated invoice is, as far as its supplier is concerned. */
export type PortalStage =
  | 'routing'
  | 'withRecipient'
  | 'handledByRecipient'
  | 'paymentOrdered'
  | 'paying'
  | 'toComplete'
  | 'toRecycle'
  | 'closed'
  | 'otherPortalState';

/** The portal's status codes by stage; the works' own codes are among the others. */
const codes: Record<Exclude<PortalStage, 'otherPortalState'>, readonly string[]> = {
  routing: ['DEPOSEE', 'EN_COURS_ACHEMINEMENT', 'EN_COURS_TRAITEMENT_PIVOT_S'],
  withRecipient: ['MISE_A_DISPOSITION'],
  handledByRecipient: ['PRISE_EN_COMPTE_DESTINATAIRE', 'SERVICE_FAIT', 'COMPLETEE'],
  paymentOrdered: ['MANDATEE', 'MISE_A_DISPOSITION_COMPTABLE', 'COMPTABILISEE'],
  paying: ['MISE_EN_PAIEMENT'],
  toComplete: ['SUSPENDUE', 'A_COMPLETER'],
  toRecycle: ['A_RECYCLER'],
  closed: ['ABANDONNEE', 'SUPPRIMEE', 'NON_CONFORME', 'REMPLACEE_PAR_A22', 'DUPLIQUE_APRES_REFUS'],
};

/** The stage of a portal status; a code that we do not know is never read as progress. */
export function toPortalStage(code: string): PortalStage {
  const stages = Object.keys(codes) as (keyof typeof codes)[];
  return stages.find((stage) => codes[stage].includes(code)) ?? 'otherPortalState';
}
