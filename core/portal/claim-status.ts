import type { InvoiceStatus } from './invoice-status.ts';

/**
 * What the portal's screen may show of a fuel claim. « Mise à disposition » and the weeks until payment are told by a farm
 * union (fdsea80.fr; portal-guides.md, 4.1); the other names are those of invoices and unconfirmed for claims.
 */
const claimStatuses: Readonly<Record<string, InvoiceStatus>> = {
  DEPOSEE: {
    meaning: 'waiting',
    fr: 'Déposée, pas encore mise à disposition du service qui l’instruit. Regardez de nouveau dans quelques jours.',
    en: 'Deposited, not yet made available to the office that examines it. Look again in a few days.',
  },
  MISE_A_DISPOSITION: {
    meaning: 'waiting',
    fr: 'Mise à disposition du service qui l’instruit. Le paiement suit le plus souvent en 3 à 6 semaines (non confirmé).',
    en: 'Made available to the office that examines it. Payment mostly follows within 3 to 6 weeks (unconfirmed).',
  },
  SUSPENDUE: {
    meaning: 'needsAction',
    fr: 'Suspendue : une pièce ou une précision est attendue : lisez le commentaire sur le portail, et répondez-y là-bas.',
    en: 'Suspended: a piece or an explanation is awaited: read the comment on the portal and answer it there.',
  },
  MISE_EN_PAIEMENT: {
    meaning: 'paid',
    fr: 'Mise en paiement : le remboursement part vers le compte du RIB.',
    en: 'Being paid: the refund is on its way to the account of the RIB.',
  },
  REJETEE: {
    meaning: 'rejected',
    fr: 'Rejetée : lisez le motif, corrigez la demande ici, puis déposez-la de nouveau.',
    en: 'Rejected: read the reason, correct the claim here, then deposit it again.',
  },
};

/** What a state of a fuel claim means; `undefined` for one that no claim is known to have. */
export function findClaimStatus(code: string): InvoiceStatus | undefined {
  return Object.hasOwn(claimStatuses, code) ? claimStatuses[code] : undefined;
}
