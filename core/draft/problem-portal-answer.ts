import type { ProblemText } from './problem-text.ts';

/** What the portal, or PISTE before it, answered to a request: what happened, what to do. Which code says which is in core/portal/portal-codes.ts. */
export const portalAnswerProblems = {
  'portal.malformed': {
    fr: 'Le portail n’a pas compris la demande de Liasse : elle n’a rien changé chez lui. Mettez Liasse à jour ; si cela continue, signalez-le avec ces mots : « {words} ».',
    en: 'The portal did not understand what Liasse asked: nothing changed there. Update Liasse; if it goes on, report it with these words: “{words}”.',
    remedy: 'updateApplication',
  },
  'portal.pisteKeys': {
    fr: 'PISTE ne reconnaît pas vos clés. Dans votre application PISTE, copiez de nouveau l’identifiant et le secret de « OAuth Credentials » (pas ceux de « API Keys »), puis collez-les dans les réglages.',
    en: 'PISTE does not recognise your keys. In your PISTE application, copy the id and the secret of “OAuth Credentials” again (not those of “API Keys”), then paste them in the settings.',
    remedy: 'openSettings',
  },
  'portal.technicalAccount': {
    fr: 'Le portail refuse le compte technique : identifiant ou mot de passe inexact, ou mot de passe expiré. Renouvelez-le sur Chorus Pro, puis recopiez-le dans les réglages ; un compte neuf marche après une demi-heure environ.',
    en: 'The portal refuses the technical account: wrong login or password, or an expired password. Renew it in Chorus Pro, then copy it into the settings; a new account works after about half an hour.',
    remedy: 'openSettings',
  },
  'portal.addressGone': {
    fr: 'Le portail n’a plus de service à l’adresse que Liasse utilise. Mettez Liasse à jour ; en attendant, déposez la facture à la main.',
    en: 'The portal no longer has a service at the address that Liasse uses. Update Liasse; meanwhile, file the invoice by hand.',
    remedy: 'updateApplication',
  },
  'portal.proxy': {
    fr: 'Votre réseau demande une identification avant de laisser passer Liasse : la demande n’est pas allée plus loin. Voyez avec la personne qui gère votre réseau, puis recommencez.',
    en: 'Your network asks for a sign-in before it lets Liasse through: the request went no further. Ask the person who runs your network, then try again.',
    remedy: 'tryAgain',
  },
  'portal.tooLarge': {
    fr: 'Le portail refuse le fichier : il est trop gros. Réduisez ou retirez des pièces jointes (10 Mo au plus chacune), puis recommencez.',
    en: 'The portal refuses the file: it is too large. Shrink or remove attachments (10 MB at most each), then try again.',
    remedy: 'none',
  },
  'portal.formatRefused': {
    fr: 'Le portail n’admet pas la forme de la demande : il ne l’a pas prise. Mettez Liasse à jour ; en attendant, déposez la facture à la main.',
    en: 'The portal does not admit the form of the request: it did not take it. Update Liasse; meanwhile, file the invoice by hand.',
    remedy: 'updateApplication',
  },
  'portal.quota': {
    fr: 'Trop de demandes en peu de temps : PISTE fait patienter. Rien n’est perdu ; attendez quelques minutes, puis recommencez.',
    en: 'Too many requests in a short time: PISTE makes us wait. Nothing is lost; wait a few minutes, then try again.',
    remedy: 'tryAgain',
  },
  'portal.brokenDown': {
    fr: 'Le portail est tombé en panne sur cette demande. Rien n’est perdu chez vous ; recommencez dans quelques minutes, et si cela dure, appelez l’assistance de Chorus Pro.',
    en: 'The portal broke down on this request. Nothing is lost on your side; try again in a few minutes, and if it lasts, call the Chorus Pro help desk.',
    remedy: 'tryAgain',
  },
  'portal.gateway': {
    fr: 'PISTE répond, mais n’atteint pas Chorus Pro. Rien n’est perdu ; recommencez dans quelques minutes.',
    en: 'PISTE answers, but does not reach Chorus Pro. Nothing is lost; try again in a few minutes.',
    remedy: 'tryAgain',
  },
  'portal.unreadable': {
    fr: 'La réponse reçue n’est pas celle de Chorus Pro : peut-être une page de maintenance, ou la page d’accueil d’un Wi-Fi. Ouvrez une page internet pour vérifier votre connexion, puis recommencez.',
    en: 'The answer received is not one of Chorus Pro: perhaps a maintenance page, or the welcome page of a Wi-Fi. Open a web page to check your connection, then try again.',
    remedy: 'tryAgain',
  },
  'portal.noResult': {
    fr: 'Le portail n’a rien trouvé. Vérifiez ce que vous cherchez (numéro, SIRET, dates) ; une facture n’y paraît qu’après son intégration.',
    en: 'The portal found nothing. Check what you look for (number, SIRET, dates); an invoice appears there only once it is integrated.',
    remedy: 'none',
  },
  'portal.flowUnknown': {
    fr: 'Le portail ne connaît pas ce numéro de dépôt. Vérifiez-le, et que vous n’êtes pas en qualification au lieu de la production.',
    en: 'The portal does not know this deposit number. Check it, and that you are not in qualification instead of production.',
    remedy: 'openSettings',
  },
  'portal.flowTooLarge': {
    fr: 'Le dépôt est trop gros pour le portail : il ne l’a pas pris. Envoyez moins de factures à la fois, ou réduisez leurs pièces jointes.',
    en: 'The deposit is too large for the portal: it did not take it. Send fewer invoices at a time, or shrink their attachments.',
    remedy: 'openOutbox',
  },
  'portal.attachmentTooLarge': {
    fr: 'La pièce jointe dépasse 10 Mo : le portail ne la prend pas. Réduisez-la ou partagez-la en plusieurs fichiers.',
    en: 'The attachment is over 10 MB: the portal does not take it. Shrink it or split it into several files.',
    remedy: 'chooseAnotherFile',
  },
  'portal.invoiceUnknown': {
    fr: 'Le portail ne trouve pas cette facture. Cherchez-la sur Chorus Pro par son numéro : elle peut y être supprimée, ou déposée pour une autre structure.',
    en: 'The portal does not find this invoice. Look for it in Chorus Pro by its number: it may be deleted, or filed for another structure.',
    remedy: 'none',
  },
  'portal.noRight': {
    fr: 'Le compte technique n’a pas le droit de faire cela pour cette facture. Sur Chorus Pro, rattachez-le à votre structure et à l’espace « Factures émises », puis recommencez.',
    en: 'The technical account has no right to do this for this invoice. In Chorus Pro, attach it to your structure and to the issued-invoices space, then try again.',
    remedy: 'openSettings',
  },
  'portal.notSuspended': {
    fr: 'Cette facture n’est plus suspendue : on ne peut plus la compléter. Relisez où elle en est avant de faire autre chose.',
    en: 'This invoice is no longer suspended: it can no longer be completed. Read where it stands before doing anything else.',
    remedy: 'openOutbox',
  },
  'portal.wrongState': {
    fr: 'La facture a changé d’état sur le portail : il n’admet plus cette action. Relisez où elle en est, puis suivez ce qui est proposé.',
    en: 'The invoice changed state on the portal, which no longer admits this act. Read where it stands, then follow what is offered.',
    remedy: 'openOutbox',
  },
  'portal.recycleRefused': {
    fr: 'Le portail a refusé de renvoyer cette facture au destinataire : « {words} ». Vérifiez le destinataire, le service et l’engagement, puis recommencez ; la facture garde son numéro.',
    en: 'The portal refused to send this invoice to the recipient again: “{words}”. Check recipient, service and engagement, then try again; the invoice keeps its number.',
    remedy: 'none',
  },
  'portal.submitRefused': {
    fr: 'Le portail a refusé la facture : « {words} » (code {code}). Corrigez ce qu’il indique, puis envoyez-la de nouveau.',
    en: 'The portal refused the invoice: “{words}” (code {code}). Mend what it says, then send it again.',
    remedy: 'none',
  },
  'portal.fileUnreadable': {
    fr: 'Le portail n’a pas su lire le fichier : aucune facture n’en a été prise. Refaites le document depuis le brouillon, puis envoyez-le de nouveau.',
    en: 'The portal could not read the file: it took no invoice from it. Make the document again from the draft, then send it again.',
    remedy: 'openOutbox',
  },
} satisfies Record<string, ProblemText>;
