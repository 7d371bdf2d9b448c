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
  refusedAtEntrySaid: {
    fr: 'Refusée à l’entrée par {portal}. {said} Elle garde son numéro.',
    en: 'Refused at entry by {portal}. {said} It keeps its number.',
  },
  correcting: {
    fr: 'Correction demandée : part vers {portal} au prochain passage. Rien à faire.',
    en: 'Correction asked for: leaves for {portal} with the next sending. Nothing to do.',
  },
  correctingUnknown: {
    fr: 'Correction envoyée, mais la réponse s’est perdue. Liasse regarde chez {portal} avant de la renvoyer.',
    en: 'Correction sent, but the answer was lost. Liasse looks at {portal} before sending it again.',
  },
  correctionRefused: {
    fr: 'Correction refusée par {portal} : « {words} ». La facture attend toujours : corrigez-la de nouveau.',
    en: 'Correction refused by {portal}: “{words}”. The invoice still waits: correct it again.',
  },
  correctionRefusedSaid: {
    fr: 'Correction refusée par {portal}. {said}',
    en: 'Correction refused by {portal}. {said}',
  },
  rejected: {
    fr: 'Rejetée par le destinataire : « {words} ». Faites une nouvelle facture, avec un nouveau numéro.',
    en: 'Rejected by the recipient: “{words}”. Make a new invoice, with a new number.',
  },
  rejectedClaim: {
    fr: 'Rejetée : « {words} ». Corrigez la demande, puis déposez-la de nouveau.',
    en: 'Rejected: “{words}”. Correct the claim, then deposit it again.',
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
  withdrawnFiling: {
    fr: 'Retrait avant tout dépôt : rien n’est parti. Corrigez, puis scellez de nouveau.',
    en: 'Withdrawn before any deposit: nothing has left. Correct it, then seal it again.',
  },
  toHand: {
    fr: 'Document scellé, à déposer à la main sur le portail. Le guide vous accompagne, et rien n’est encore parti.',
    en: 'Document sealed, to be deposited on the portal by hand. The guide goes along with you, and nothing has left yet.',
  },
  toHandInvoice: {
    fr: 'Scellée, à déposer à la main sur {portal}. Le guide vous accompagne ; rien n’est encore parti.',
    en: 'Sealed, to be deposited by hand on {portal}. The guide goes along with you; nothing has left yet.',
  },
  toHandPlatform: {
    fr: 'Scellée en Factur-X, à remettre à votre plateforme agréée. Rien n’est encore parti.',
    en: 'Sealed as a Factur-X, to be given to your approved platform. Nothing has left yet.',
  },
  handedPlatform: {
    fr: 'Remise par vous à votre plateforme agréée. Suivez-la chez elle.',
    en: 'Given by you to your approved platform. Follow it there.',
  },
  handedSeen: {
    fr: 'Déposée à la main. Vu par vous sur le portail : {words}',
    en: 'Deposited by hand. What you saw on the portal: {words}',
  },
  handedSeenUnknown: {
    fr: 'Déposée à la main. Vu par vous sur le portail : l’état {code}, que Liasse ne connaît pas.',
    en: 'Deposited by hand. What you saw on the portal: the state {code}, which Liasse does not know.',
  },
  handedClaim: {
    fr: 'Demande déposée à la main. Vu par vous sur le portail : {words}',
    en: 'Claim deposited by hand. What you saw on the portal: {words}',
  },
  handedFiling: {
    fr: 'Dépôt à la main noté. Suivez-le sur {portal}.',
    en: 'Deposit by hand noted. Follow it on {portal}.',
  },
  handedNumber: {
    fr: 'Dépôt à la main noté, sous le numéro {receipt}. À suivre sur {portal}.',
    en: 'Deposited by hand, under the number {receipt}. Follow it on {portal}.',
  },
  handed: {
    fr: 'Déclarée déposée à la main. Suivez-la sur {portal}.',
    en: 'Declared as deposited by hand. Follow it on {portal}.',
  },
} satisfies Record<string, { readonly fr: string; readonly en: string }>;

export type StatusKey = keyof typeof statusSentences;
