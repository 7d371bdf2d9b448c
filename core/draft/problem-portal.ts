import type { ProblemText } from './problem-text.ts';

/** Problems with the outbox and the portal: offline, refused, signed out, maintenance. */
export const portalProblems = {
  'portal.offline': {
    fr: 'Le portail ne répond pas : vos dépôts restent en file et partiront au retour du réseau.',
    en: 'The portal does not answer: your filings stay queued and leave when the network is back.',
    remedy: 'tryAgain',
  },
  'portal.signedOut': {
    fr: 'Le portail refuse l’identification. Vérifiez dans les réglages le compte technique (identifiant, mot de passe, date d’expiration) et les clés PISTE.',
    en: 'The portal refuses to sign in. Check the technical account (login, password, expiry date) and the PISTE keys in the settings.',
    remedy: 'openSettings',
  },
  'portal.forbidden': {
    fr: 'Le portail refuse l’accès à ce service. Vérifiez sur PISTE que l’API est cochée et, sur le portail, que le raccordement est déclaré.',
    en: 'The portal refuses access to this service. Check on PISTE that the API is ticked and, on the portal, that the connection is declared.',
    remedy: 'openSettings',
  },
  'portal.busy': {
    fr: 'Le portail est momentanément indisponible. Rien n’est perdu : recommencez dans quelques minutes.',
    en: 'The portal is unavailable for a moment. Nothing is lost: try again in a few minutes.',
    remedy: 'tryAgain',
  },
  'portal.refused': {
    fr: 'Le portail a refusé la demande : « {words} » (code {code}). Corrigez ce qu’il indique, puis recommencez.',
    en: 'The portal refused the request: “{words}” (code {code}). Mend what it says, then try again.',
    remedy: 'none',
  },
  'directory.badSiret': {
    fr: '« {siret} » n’est pas un SIRET : il en faut les 14 chiffres. Vérifiez-le sur la commande ou auprès de l’acheteur.',
    en: '“{siret}” is not a SIRET: all 14 digits are needed. Check it on the order or with the buyer.',
    remedy: 'none',
  },
  'directory.unknown': {
    fr: 'L’annuaire du portail ne connaît pas le SIRET {siret}. Vérifiez-le sur la commande : c’est celui de l’établissement qui paie.',
    en: 'The portal’s directory does not know SIRET {siret}. Check it on the order: it is that of the establishment that pays.',
    remedy: 'none',
  },
  'sandbox.damaged': {
    fr: 'Le registre du bac à sable ({file}) est abîmé. Vos brouillons et votre boîte d’envoi n’y sont pas. Retirez le dossier du bac à sable pour repartir d’un bac vide.',
    en: 'The record of the sandbox ({file}) is damaged. Your drafts and your outbox are not in it. Remove the folder of the sandbox to start from an empty one.',
    remedy: 'none',
  },
  'sandbox.notThere': {
    fr: 'Aucun bac à sable ne répond à {url}. Lancez « liasse sandbox » dans une autre fenêtre, ou donnez son port avec --port.',
    en: 'No sandbox answers at {url}. Start “liasse sandbox” in another window, or give its port with --port.',
    remedy: 'tryAgain',
  },
  'sandbox.portTaken': {
    fr: 'Le port {port} est déjà pris par un autre programme : le bac à sable ne démarre pas. Fermez ce programme ou choisissez un autre port.',
    en: 'Port {port} is already taken by another program: the sandbox does not start. Close that program or choose another port.',
    remedy: 'tryAgain',
  },
  'outbox.notCorrectable': {
    fr: 'La facture {number} n’attend pas cette correction : le portail ne la prend que dans l’état qui la demande. Son état sera relu ; choisissez alors ce qu’il propose.',
    en: 'Invoice {number} does not wait for this correction: the portal takes it only in the state that asks for it. Its state will be read again; then choose what it offers.',
    remedy: 'none',
  },
  'outbox.blocked': {
    fr: 'Cette facture ne peut pas partir : {count} contrôle(s) la bloquent. Ouvrez l’onglet « Contrôles » et corrigez-les.',
    en: 'This invoice cannot leave: {count} check(s) block it. Open the “Checks” tab and mend them.',
    remedy: 'openChecks',
  },
  'outbox.numberShape': {
    fr: 'Le numéro « {number} » ne peut pas partir : {max} caractères au plus, lettres, chiffres, espace, - + _ et /. Corrigez-le, ou effacez-le pour qu’un numéro soit attribué.',
    en: 'The number “{number}” cannot leave: {max} characters at most, letters, digits, space, - + _ and /. Mend it, or clear it so that a number is allotted.',
    remedy: 'none',
  },
  'outbox.numberTaken': {
    fr: 'Le numéro « {number} » est déjà celui d’une autre facture, de cette année ou d’une autre. Ajoutez-y l’année ou changez-le, ou effacez-le pour qu’un numéro soit attribué.',
    en: 'The number “{number}” already belongs to another invoice, of this year or another. Add the year to it or change it, or clear it so that a number is allotted.',
    remedy: 'none',
  },
  'outbox.alreadySent': {
    fr: 'La facture {number} est déjà dans la boîte d’envoi : elle ne se modifie plus. Retirez-la si rien n’est parti ; sinon, faites une nouvelle facture.',
    en: 'Invoice {number} is already in the outbox: it no longer changes. Withdraw it if nothing has left; otherwise make a new invoice.',
    remedy: 'openOutbox',
  },
  'outbox.closed': {
    fr: 'Liasse est en train de se fermer : rien n’a été changé. Rouvrez-la, puis recommencez.',
    en: 'Liasse is closing: nothing was changed. Open it again, then try again.',
    remedy: 'tryAgain',
  },
  'outbox.notFound': {
    fr: 'Cet envoi n’est pas dans la boîte d’envoi de cet ordinateur. Ouvrez la boîte d’envoi pour voir ceux qui y sont.',
    en: 'This filing is not in the outbox of this computer. Open the outbox to see those that are.',
    remedy: 'openOutbox',
  },
  'outbox.tooLateToWithdraw': {
    fr: 'La facture {number} ne peut plus être retirée : elle est partie, ou un envoi a commencé. Suivez-la dans la boîte d’envoi.',
    en: 'Invoice {number} can no longer be withdrawn: it has left, or sending has begun. Follow it in the outbox.',
    remedy: 'openOutbox',
  },
  'outbox.nothingToDecide': {
    fr: 'La facture {number} n’attend plus de décision : elle a avancé entre-temps. Voyez où elle en est dans la boîte d’envoi.',
    en: 'Invoice {number} no longer waits for a decision: it moved on meanwhile. See where it stands in the outbox.',
    remedy: 'openOutbox',
  },
  'outbox.certificateForm': {
    fr: 'Ce fichier n’est pas un certificat de dépôt lisible : il faut un PDF, un PNG ou un JPEG. Choisissez le fichier exporté du portail.',
    en: 'This file is no readable certificate of deposit: it has to be a PDF, PNG or JPEG. Choose the file that the portal exported.',
    remedy: 'chooseAnotherFile',
  },
  'outbox.handedTomorrow': {
    fr: 'Le jour du dépôt est à venir. Notez le jour où vous avez déposé.',
    en: 'The day of deposit lies ahead. Note the day on which you deposited it.',
    remedy: 'tryAgain',
  },
  'outbox.attachmentMissing': {
    fr: 'La pièce jointe « {name} » n’est plus sur cet ordinateur, ou elle est abîmée. Retirez-la de la facture et joignez-la de nouveau.',
    en: 'The attachment “{name}” is no longer on this computer, or is damaged. Take it off the invoice and attach it again.',
    remedy: 'chooseAnotherFile',
  },
  'outbox.documentMissing': {
    fr: 'Le document de la facture {number} n’est plus sur cet ordinateur, ou il est abîmé. Restaurez la dernière sauvegarde.',
    en: 'The document of invoice {number} is no longer on this computer, or is damaged. Restore the last backup.',
    remedy: 'openSettings',
  },
  'status.noRate': {
    fr: 'Le taux des intérêts de retard du semestre {half} de {year} manque : les intérêts ne peuvent pas être calculés. Ajoutez le taux de la BCE dans les réglages.',
    en: 'The rate of late interest for half-year {half} of {year} is missing: interest cannot be computed. Add the ECB’s rate in the settings.',
    remedy: 'openSettings',
  },
} satisfies Record<string, ProblemText>;
