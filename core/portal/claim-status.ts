import type { InvoiceStatus } from './invoice-status.ts';

/**
 * What the portal's screen may show of a fuel claim. « Mise à disposition » and the weeks until payment are told by a farm
 * union (fdsea80.fr; portal-guides.md, 4.1); the other names are those of invoices and unconfirmed for claims.
 */
const claimStatuses: Readonly<Record<string, InvoiceStatus>> = {
  DEPOSEE: {
    meaning: 'waiting',
    fr: 'Elle n’est pas encore mise à disposition du service qui l’instruit. Regardez de nouveau dans quelques jours.',
    en: 'It has not been made available yet to the office that examines it. Look again in a few days.',
  },
  MISE_A_DISPOSITION: {
    meaning: 'waiting',
    fr: 'Elle est chez le service qui l’instruit. Le paiement suit le plus souvent en 3 à 6 semaines (non confirmé).',
    en: 'It is with the office that examines it. Payment mostly follows within 3 to 6 weeks (unconfirmed).',
  },
  SUSPENDUE: {
    meaning: 'needsAction',
    fr: 'Une pièce ou une précision est attendue : lisez le commentaire sur le portail, et répondez-y là-bas.',
    en: 'A piece or an explanation is awaited: read the comment on the portal and answer it there.',
  },
  MISE_EN_PAIEMENT: {
    meaning: 'paid',
    fr: 'Le remboursement part vers le compte du RIB.',
    en: 'The refund is on its way to the account of the RIB.',
  },
  REJETEE: {
    meaning: 'rejected',
    fr: 'Lisez le motif, corrigez la demande ici, puis déposez-la de nouveau.',
    en: 'Read the reason, correct the claim here, then deposit it again.',
  },
};

/** What a state of a fuel claim means; `undefined` for one that no claim is known to have. */
export function findClaimStatus(code: string): InvoiceStatus | undefined {
  return Object.hasOwn(claimStatuses, code) ? claimStatuses[code] : undefined;
}
