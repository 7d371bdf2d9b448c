import type { InvoiceStatus } from './invoice-status.ts';

/** Statuses that only works invoices take; source: chorus-pro-api 9.4. Most senses are read from the code: no public text explains them. */
export const worksStatuses = {
  A_COMPLETER: {
    meaning: 'needsAction',
    fr: 'Pièce de travaux à compléter : faites-le sur Chorus Pro.',
    en: 'Works document to be completed: do it in Chorus Pro.',
  },
  ASSOCIEE: {
    meaning: 'waiting',
    fr: 'Pièce rattachée à son marché de travaux. Rien à faire.',
    en: 'Attached to its works file. Nothing to do.',
  },
  A_ASSOCIER_MOE: {
    meaning: 'waiting',
    fr: 'Attend que le maître d’œuvre la rattache à son marché. Rien à faire.',
    en: 'Waits for the project manager to attach it. Nothing to do.',
  },
  A_ASSOCIER_MOA: {
    meaning: 'waiting',
    fr: 'Attend que le maître d’ouvrage la rattache à son marché. Rien à faire.',
    en: 'Waits for the contracting authority to attach it. Nothing to do.',
  },
  A_ASSOCIER_FOURNISSEUR: {
    meaning: 'needsAction',
    fr: 'À rattacher par vous à son marché : faites-le sur Chorus Pro.',
    en: 'To be attached by you to its works file: do it in Chorus Pro.',
  },
  A_VALIDER_MOE: {
    meaning: 'waiting',
    fr: 'Attend l’accord du maître d’œuvre. Rien à faire.',
    en: 'Waits for the project manager. Nothing to do.',
  },
  REFUSEE_MOE: {
    meaning: 'rejected',
    fr: 'Refusée par le maître d’œuvre : lisez le motif, puis déposez une nouvelle pièce.',
    en: 'Refused by the project manager: read the reason, then file a new document.',
  },
  MISE_A_DISPOSITION_MOE: {
    meaning: 'waiting',
    fr: 'Le maître d’œuvre peut la voir. Rien à faire.',
    en: 'The project manager can see it. Nothing to do.',
  },
  PRISE_EN_COMPTE_MOE: {
    meaning: 'waiting',
    fr: 'Le maître d’œuvre s’en occupe. Rien à faire.',
    en: 'The project manager is dealing with it. Nothing to do.',
  },
  ERREUR_DE_MOE: {
    meaning: 'needsAction',
    fr: 'Le maître d’œuvre indiqué n’est pas le bon : corrigez-le sur Chorus Pro.',
    en: 'The project manager named is the wrong one: correct it in Chorus Pro.',
  },
  REFUSEE_MOA: {
    meaning: 'rejected',
    fr: 'Refusée par le maître d’ouvrage : lisez le motif, puis déposez une nouvelle pièce.',
    en: 'Refused by the contracting authority: read the reason, then file a new document.',
  },
  TRANSMISE_MOA: {
    meaning: 'waiting',
    fr: 'Transmise au maître d’ouvrage. Rien à faire.',
    en: 'Passed on to the contracting authority. Nothing to do.',
  },
  MISE_A_DISPOSITION_MOA: {
    meaning: 'waiting',
    fr: 'Le maître d’ouvrage peut la voir. Rien à faire.',
    en: 'The contracting authority can see it. Nothing to do.',
  },
  PRISE_EN_COMPTE_MOA: {
    meaning: 'waiting',
    fr: 'Le maître d’ouvrage s’en occupe. Rien à faire.',
    en: 'The contracting authority is dealing with it. Nothing to do.',
  },
  ERREUR_DE_MOA: {
    meaning: 'needsAction',
    fr: 'Le maître d’ouvrage indiqué n’est pas le bon : corrigez-le sur Chorus Pro.',
    en: 'The contracting authority named is the wrong one: correct it in Chorus Pro.',
  },
  REFUSEE_FOURNISSEUR: {
    meaning: 'rejected',
    fr: 'Refusée par le titulaire du marché : lisez le motif, puis voyez avec lui la pièce à refaire.',
    en: 'Refused by the main contractor: read the reason, then agree with them what to file again.',
  },
  EN_ATTENTE_RECYCLAGE_FOURNISSEUR: {
    meaning: 'needsAction',
    fr: 'Renvoyée pour correction : corrigez-la et redéposez-la sur Chorus Pro.',
    en: 'Sent back to be corrected: mend it and file it again in Chorus Pro.',
  },
  ERREUR_FOURNISSEUR_SUR_MOE: {
    meaning: 'needsAction',
    fr: 'Vous avez indiqué un maître d’œuvre qui n’est pas le bon : corrigez-le sur Chorus Pro.',
    en: 'You named the wrong project manager: correct it in Chorus Pro.',
  },
  ERREUR_FOURNISSEUR_SUR_MOA: {
    meaning: 'needsAction',
    fr: 'Vous avez indiqué un maître d’ouvrage qui n’est pas le bon : corrigez-le sur Chorus Pro.',
    en: 'You named the wrong contracting authority: correct it in Chorus Pro.',
  },
  ERREUR_MOE_SUR_FOURNISSEUR: {
    meaning: 'waiting',
    fr: 'Le maître d’œuvre s’est trompé de fournisseur : c’est à lui de corriger.',
    en: 'The project manager named the wrong supplier: theirs to correct.',
  },
  ERREUR_MOE_SUR_MOA: {
    meaning: 'waiting',
    fr: 'Le maître d’œuvre s’est trompé de maître d’ouvrage : c’est à lui de corriger.',
    en: 'The project manager named the wrong contracting authority: theirs to correct.',
  },
  ERREUR_MOA_SUR_FOURNISSEUR: {
    meaning: 'waiting',
    fr: 'Le maître d’ouvrage s’est trompé de fournisseur : c’est à lui de corriger.',
    en: 'The contracting authority named the wrong supplier: theirs to correct.',
  },
  REMPLACEE_PAR_A22: {
    meaning: 'ended',
    fr: 'Remplacée par un projet de décompte général en procédure tacite. Suivez celui-ci.',
    en: 'Replaced by a draft general statement under the tacit procedure. Follow that one.',
  },
  DUPLIQUE_APRES_REFUS: {
    meaning: 'ended',
    fr: 'Remplacée par une copie faite après un refus. Suivez la copie.',
    en: 'Replaced by a copy made after a refusal. Follow the copy.',
  },
} satisfies Readonly<Record<string, InvoiceStatus>>;
