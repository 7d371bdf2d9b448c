import type { InvoiceStatus } from './invoice-status.ts';

/** Statuses of ordinary invoices, those with a validator included; source: chorus-pro-api 9.4. Where no source says it, the sense is read from the code. */
export const ordinaryStatuses = {
  BROUILLON: {
    meaning: 'needsAction',
    fr: 'Brouillon sur le portail : terminez-le et envoyez-le depuis Chorus Pro.',
    en: 'Draft on the portal: finish and submit it in Chorus Pro.',
  },
  INTERPRETEE_OCR: {
    meaning: 'needsAction',
    fr: 'PDF lu par le portail, pas encore soumis : vérifiez ce qu’il a lu, puis soumettez-le.',
    en: 'PDF read by the portal, not yet submitted: check what it read, then submit it.',
  },
  A_VALIDER_1: {
    meaning: 'waiting',
    fr: 'Attend l’accord du premier valideur. Rien à faire.',
    en: 'Waits for the first validator. Nothing to do.',
  },
  A_VALIDER_2: {
    meaning: 'waiting',
    fr: 'Attend l’accord du second valideur. Rien à faire.',
    en: 'Waits for the second validator. Nothing to do.',
  },
  VALIDEE_1: {
    meaning: 'waiting',
    fr: 'Acceptée par le premier valideur. Rien à faire.',
    en: 'Accepted by the first validator. Nothing to do.',
  },
  VALIDEE_2: {
    meaning: 'waiting',
    fr: 'Acceptée par le second valideur. Rien à faire.',
    en: 'Accepted by the second validator. Nothing to do.',
  },
  REFUSEE_1: {
    meaning: 'rejected',
    fr: 'Refusée par le premier valideur : lisez le motif, puis faites une nouvelle facture.',
    en: 'Refused by the first validator: read the reason, then make a new invoice.',
  },
  REFUSEE_2: {
    meaning: 'rejected',
    fr: 'Refusée par le second valideur : lisez le motif, puis faites une nouvelle facture.',
    en: 'Refused by the second validator: read the reason, then make a new invoice.',
  },
  ABSENCE_VALIDATION_1_HORS_DELAI: {
    meaning: 'waiting',
    fr: 'Le premier valideur n’a pas répondu dans le délai. Rien à faire ; relancez-le si cela dure.',
    en: 'The first validator did not answer in time. Nothing to do; remind them if it lasts.',
  },
  ABSENCE_VALIDATION_2_HORS_DELAI: {
    meaning: 'waiting',
    fr: 'Le second valideur n’a pas répondu dans le délai. Rien à faire ; relancez-le si cela dure.',
    en: 'The second validator did not answer in time. Nothing to do; remind them if it lasts.',
  },
  ERREUR_FOURNISSEUR_SUR_VALIDEUR: {
    meaning: 'needsAction',
    fr: 'Le valideur indiqué n’est pas le bon : corrigez-le sur Chorus Pro.',
    en: 'The validator you named is the wrong one: correct it in Chorus Pro.',
  },
  ERREUR_COTRAITANT_SUR_VALIDEUR: {
    meaning: 'needsAction',
    fr: 'Le valideur indiqué par le cotraitant n’est pas le bon : corrigez-le sur Chorus Pro.',
    en: 'The validator named by the joint contractor is the wrong one: correct it in Chorus Pro.',
  },
  DEPOSEE: {
    meaning: 'waiting',
    fr: 'Déposée sur Chorus Pro. Rien à faire.',
    en: 'Deposited on Chorus Pro. Nothing to do.',
  },
  EN_COURS_ACHEMINEMENT: {
    meaning: 'waiting',
    fr: 'En route vers l’acheteur. Rien à faire.',
    en: 'On its way to the buyer. Nothing to do.',
  },
  EN_COURS_TRAITEMENT_PIVOT_S: {
    meaning: 'waiting',
    fr: 'En cours de transmission technique vers l’acheteur. Rien à faire.',
    en: 'Being passed on to the buyer’s system. Nothing to do.',
  },
  MISE_A_DISPOSITION: {
    meaning: 'waiting',
    fr: 'L’acheteur peut la voir. Rien à faire.',
    en: 'The buyer can see it. Nothing to do.',
  },
  PRISE_EN_COMPTE_DESTINATAIRE: {
    meaning: 'waiting',
    fr: 'L’acheteur s’en occupe. Rien à faire.',
    en: 'The buyer is dealing with it. Nothing to do.',
  },
  A_RECYCLER: {
    meaning: 'needsAction',
    fr: 'Renvoyée : destinataire, service ou engagement inexact. Corrigez-le sur Chorus Pro ; le numéro ne change pas.',
    en: 'Sent back: wrong recipient, service or engagement. Correct it in Chorus Pro; the number stays.',
  },
  SUSPENDUE: {
    meaning: 'needsAction',
    fr: 'Suspendue : il manque une pièce. Lisez le motif et ajoutez-la sur Chorus Pro.',
    en: 'Suspended: a document is missing. Read the reason and add it in Chorus Pro.',
  },
  COMPLETEE: {
    meaning: 'waiting',
    fr: 'Complétée après la suspension. Rien à faire.',
    en: 'Completed after the suspension. Nothing to do.',
  },
  REJETEE: {
    meaning: 'rejected',
    fr: 'Rejetée par l’acheteur : lisez le motif, puis faites une nouvelle facture, avec un nouveau numéro.',
    en: 'Rejected by the buyer: read the reason, then make a new invoice with a new number.',
  },
  SERVICE_FAIT: {
    meaning: 'waiting',
    fr: 'L’acheteur certifie que la prestation est faite. Rien à faire.',
    en: 'The buyer certifies that the work was done. Nothing to do.',
  },
  MANDATEE: {
    meaning: 'waiting',
    fr: 'L’ordre de payer est donné. Rien à faire.',
    en: 'The payment order is issued. Nothing to do.',
  },
  MISE_A_DISPOSITION_COMPTABLE: {
    meaning: 'waiting',
    fr: 'Chez le comptable public. Rien à faire.',
    en: 'With the public accountant. Nothing to do.',
  },
  COMPTABILISEE: {
    meaning: 'waiting',
    fr: 'Enregistrée par le comptable public. Rien à faire.',
    en: 'Booked by the public accountant. Nothing to do.',
  },
  MISE_EN_PAIEMENT: {
    meaning: 'paid',
    fr: 'Mise en paiement : le virement est parti ou part sous peu. Surveillez votre compte.',
    en: 'Put into payment: the transfer has left or leaves shortly. Watch your account.',
  },
  ABANDONNEE: {
    meaning: 'ended',
    fr: 'Abandonnée. Refaites une facture si la somme reste due.',
    en: 'Abandoned. Make a new invoice if the amount is still due.',
  },
  SUPPRIMEE: {
    meaning: 'ended',
    fr: 'Supprimée du portail. Refaites une facture si la somme reste due.',
    en: 'Deleted from the portal. Make a new invoice if the amount is still due.',
  },
  NON_CONFORME: {
    meaning: 'rejected',
    fr: 'Non conforme : lisez le motif, puis faites une nouvelle facture.',
    en: 'Not compliant: read the reason, then make a new invoice.',
  },
  ERREUR_DESTINATAIRE_PD: {
    meaning: 'needsAction',
    fr: 'Destinataire signalé comme erroné : voyez la facture sur Chorus Pro.',
    en: 'Recipient reported as wrong: look at the invoice in Chorus Pro.',
  },
  ERREUR_DESTINATAIRE_EA: {
    meaning: 'needsAction',
    fr: 'Destinataire signalé comme erroné : voyez la facture sur Chorus Pro.',
    en: 'Recipient reported as wrong: look at the invoice in Chorus Pro.',
  },
  TECHNIQUE_INCONNU: {
    meaning: 'waiting',
    fr: 'État technique que Chorus Pro n’explique pas. Si cela dure, demandez à l’assistance de Chorus Pro.',
    en: 'A technical state that Chorus Pro does not explain. If it lasts, ask the support of Chorus Pro.',
  },
} satisfies Readonly<Record<string, InvoiceStatus>>;
