/** What the user is told of a submission, in both languages; `{portal}` reads « Chorus Pro » or the sandbox's name. */
export const statusSentences = {
  sealed: {
    fr: 'Document scellé, pas encore mis en file. Rien n’est parti.',
    en: 'Document sealed, not yet queued. Nothing has left.',
  },
  queued: { fr: 'En file : partira au prochain envoi.', en: 'Queued: leaves with the next sending.' },
  queuedOffline: {
    fr: 'En file : partira au retour du réseau. Rien à faire.',
    en: 'Queued: leaves when the network is back. Nothing to do.',
  },
  queuedAgain: {
    fr: 'De nouveau en file : {portal} n’a pas reçu le premier envoi.',
    en: 'Queued again: {portal} did not receive the first sending.',
  },
  queuedForbidden: {
    fr: 'En file : {portal} refuse l’accès de ce compte. Vérifiez ses droits dans les réglages.',
    en: 'Queued: {portal} refuses this account. Check its rights in the settings.',
  },
  queuedSignedOut: {
    fr: 'En file : {portal} demande de se reconnecter. Ouvrez les réglages.',
    en: 'Queued: {portal} asks you to sign in again. Open the settings.',
  },
  sending: { fr: 'Envoi en cours…', en: 'Sending…' },
  unknown: {
    fr: 'Envoyée, mais la réponse s’est perdue. Liasse la cherche chez {portal} avant tout nouvel envoi.',
    en: 'Sent, but the answer was lost. Liasse looks for it at {portal} before sending anything again.',
  },
  unknownDuplicate: {
    fr: '{portal} dit avoir déjà ce numéro. Liasse vérifie si c’est bien cette facture.',
    en: '{portal} says that it has this number already. Liasse checks whether it is this invoice.',
  },
  deposited: {
    fr: 'Déposée : {portal} l’a reçue et doit encore la contrôler. Ce n’est pas une acceptation.',
    en: 'Deposited: {portal} received it and has yet to check it. This is not an acceptance.',
  },
  integrated: { fr: 'Intégrée. {words}', en: 'Integrated. {words}' },
  integratedUnknown: {
    fr: 'Intégrée, et dans l’état {code}, que Liasse ne connaît pas. Voyez le détail sur {portal}.',
    en: 'Integrated, and in the state {code}, which Liasse does not know. See the details on {portal}.',
  },
  refusedAtEntry: {
    fr: 'Refusée à l’entrée par {portal} : « {words} ». Corrigez-la et renvoyez-la : elle garde son numéro.',
    en: 'Refused at entry by {portal}: “{words}”. Mend it and send it again: it keeps its number.',
  },
  rejected: {
    fr: 'Rejetée par le destinataire : « {words} ». Faites une nouvelle facture, avec un nouveau numéro.',
    en: 'Rejected by the recipient: “{words}”. Make a new invoice, with a new number.',
  },
  heldNotFound: {
    fr: 'À décider : la réponse s’est perdue et {portal} ne montre pas cette facture. Cherchez encore, ou renvoyez-la.',
    en: 'For you to decide: the answer was lost and {portal} does not show this invoice. Look again, or send it again.',
  },
  heldDuplicate: {
    fr: 'À décider : {portal} a déjà une facture {number}, qui n’est pas celle-ci. Vérifiez sur le portail.',
    en: 'For you to decide: {portal} already has an invoice {number}, which is not this one. Check on the portal.',
  },
  heldAttempts: {
    fr: 'À décider : {attempts} envois sans réponse. Cherchez encore, ou renvoyez-la.',
    en: 'For you to decide: {attempts} sendings without an answer. Look again, or send it again.',
  },
  heldIncident: {
    fr: 'À décider : {portal} a eu un incident et n’a pas traité ce dépôt. Renvoyez-la, ou attendez et cherchez encore.',
    en: 'For you to decide: {portal} had an incident and did not process this deposit. Send it again, or wait and look again.',
  },
  heldDocument: {
    fr: 'Arrêtée : son document manque ou est abîmé sur cet ordinateur. Restaurez une sauvegarde, puis renvoyez-la.',
    en: 'Stopped: its document is missing or damaged on this computer. Restore a backup, then send it again.',
  },
  withdrawn: {
    fr: 'Retirée avant tout envoi. Son numéro {number} lui reste réservé.',
    en: 'Withdrawn before any sending. Its number {number} stays reserved for it.',
  },
  handed: {
    fr: 'Déclarée déposée à la main. Suivez-la sur {portal}.',
    en: 'Declared as deposited by hand. Follow it on {portal}.',
  },
} satisfies Record<string, { readonly fr: string; readonly en: string }>;

export type StatusKey = keyof typeof statusSentences;
