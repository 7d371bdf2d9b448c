import type { ProblemText } from './problem-text.ts';

/** Problems with the outbox and the portal: offline, refused, signed out, maintenance. */
export const portalProblems = {
  'portal.offline': {
    fr: 'Chorus Pro ne répond pas : vos dépôts restent en file et partiront au retour du réseau.',
    en: 'Chorus Pro does not answer: your filings stay queued and leave when the network is back.',
    remedy: 'tryAgain',
  },
  'outbox.blocked': {
    fr: 'Cette facture ne peut pas partir : {count} contrôle(s) la bloquent. Ouvrez l’onglet « Contrôles » et corrigez-les.',
    en: 'This invoice cannot leave: {count} check(s) block it. Open the “Checks” tab and mend them.',
    remedy: 'openChecks',
  },
} satisfies Record<string, ProblemText>;
