import { frenchTexts } from '../ui/french.ts';

/** Words of the guide that goes along with a deposit by hand. */
export const guideTexts = frenchTexts({
  deadline: 'À déposer au plus tard le {date}.',
  deadlinePassed: 'La date limite du {date} est passée.',
  portal: 'Adresse du portail :',
  steps: 'Marche à suivre',
  files: 'Fichiers à joindre ou à garder',
  save: 'Enregistrer',
  saveNamed: 'Enregistrer {name}',
  fields: 'Champs à recopier',
  fieldsWords: 'Dans l’ordre du formulaire. Chaque bouton copie sa valeur ; la touche C copie la suivante.',
  copy: 'Copier',
  copyNamed: 'Copier {label}',
  copied: 'Copié : {label}',
  copyFailed: 'La copie n’a pas pu se faire. Sélectionnez la valeur et copiez-la avec Ctrl+C.',
  copyNext: 'Copier la valeur suivante',
  unconfirmed: 'Champ non confirmé : personne n’a pu vérifier que le formulaire l’a encore.',
  done: 'C’est déposé',
  receiptHelp: 'Le numéro que le portail a affiché. Vous pourrez le noter plus tard.',
  receiptDume: 'Numéro du DUME',
  receiptDumeHelp: 'L’identifiant affiché à la fin, de 6 à 8 lettres et chiffres. Vous pourrez le noter plus tard.',
  receiptFuel: 'Numéro de la demande',
  receiptFuelHelp: 'Celui que le portail affiche après l’envoi. Vous pourrez le noter plus tard.',
  note: 'Noter le dépôt',
  correct: 'Corriger ce qui est noté',

  dumeAddressWords:
    'Le DUME simplifié se remplit sur le profil d’acheteur de la consultation. Ce service de l’État sert si le profil n’en a pas.',
  dumeStepOne: 'Ouvrez la consultation sur le profil d’acheteur, puis « Répondre », à l’étape de la candidature.',
  dumeStepTwo:
    'Choisissez le DUME simplifié. Chaque profil d’acheteur a ses propres écrans : les noms peuvent différer.',
  dumeStepThree: 'Recopiez les deux chiffres et vérifiez le bloc de votre entreprise avec les champs ci-dessous.',
  dumeStepFour: 'Signez la déclaration et envoyez la réponse. Gardez le fichier XML du portail : lui seul fait preuve.',
  dumeStepFive: 'Notez ici le numéro du DUME et le jour du dépôt.',
  fuelAddressWords: 'L’application « Remboursement de taxes », dans le domaine « Facturation ».',
  fuelStepOne: 'Connectez-vous à Chorus Pro, domaine « Facturation », application « Remboursement de taxes ».',
  fuelStepTwo: 'Ouvrez l’onglet « Saisir demande de remboursement TIC ».',
  fuelStepThree:
    'En-tête : structure, références bancaires, année de la demande, case « pas en difficulté », puis « Enregistrer ».',
  fuelStepFour:
    'Ajoutez une ligne par facture : numéro, date de livraison, carburant, volume. Le portail remplit lui-même le taux. Ces écrans n’ont pas pu être relus depuis leur refonte.',
  fuelStepFive: 'Joignez le RIB et les factures, puis envoyez. Le nom du dernier bouton n’a pas pu être vérifié.',
  fuelStepSix: 'Notez ici le numéro de la demande et le jour du dépôt.',
  invoiceStepOne:
    'Ouvrez Chorus Pro, « Se connecter » en haut à droite : courriel, mot de passe, puis le code du second facteur.',
  invoiceStepTwo: 'Pavé « Facturation », « Accéder au domaine », puis application « Factures émises », « Accéder ».',
  invoiceStepThree:
    'Dans la barre bleu foncé du haut : « Déposer facture ». Choisissez le PDF que vous avez enregistré depuis cette page.',
  invoiceStepFour:
    'Choisissez le cadre de facturation, vérifiez la structure, puis « Continuer » en bas. Attendez l’analyse.',
  invoiceStepFive:
    'Le formulaire arrive rempli ; un champ que le portail n’a pas su lire reste vide. Complétez-le avec les champs à recopier, et joignez les autres fichiers.',
  invoiceStepSix:
    '« Valider et envoyer » en bas, puis « Confirmer et envoyer ». Le bouton « Enregistrer » garde un brouillon et n’envoie rien.',
  invoiceStepSeven:
    'L’écran dit « La facture n° … est validée, elle est en cours de transmission ». Exportez-y le certificat de dépôt : rien ne dit qu’on puisse l’avoir plus tard.',
  invoiceStepEight:
    'Notez le dépôt sur cette page, avec le certificat. Liasse vous rappellera de regarder ce qu’il devient.',
  invoiceSeen: 'J’ai vu l’écran d’accusé et exporté le certificat de dépôt',
  dumeSeen: 'J’ai vu la confirmation de dépôt du profil d’acheteur',
  fuelSeen: 'J’ai vu la confirmation du portail',
  platformSeen: 'Ma plateforme agréée a accepté le fichier',
  seenMissing: 'Cochez d’abord cette case : sans cet écran, le dépôt peut n’être qu’un brouillon du portail.',

  warnDraft: '« Enregistrer » n’envoie rien : la facture reste en brouillon sur le portail.',
  warnActivation: 'Premier compte ? Le lien d’activation reçu par courriel n’est valable que 60 minutes.',
  warnSecondFactor:
    'Un second facteur est obligatoire : un code par courriel à la première connexion. Gardez votre boîte ouverte.',
  warnAddress: 'Vérifiez l’adresse dans la barre du navigateur : portail.chorus-pro.gouv.fr, et aucune autre.',

  platformAddressWords: 'L’adresse de votre plateforme agréée : elle seule reçoit les factures de la réforme.',
  platformStepOne: 'Enregistrez le Factur-X ci-dessous.',
  platformStepTwo: 'Déposez-le chez votre plateforme agréée. Chaque plateforme a ses écrans.',
  platformStepThree: 'Notez ici le jour du dépôt, et le numéro que la plateforme donne.',
  receiptFlow: 'Numéro de flux ou de dépôt',
  receiptFlowHelp:
    'S’il est affiché. Un numéro de flux a 25 caractères : CPP001, puis des chiffres. Notez-le tout de suite : le portail ne le rappelle pas avec le nom du fichier.',
  receiptOdd:
    'Forme inhabituelle : un numéro de flux a 25 caractères, CPP001 puis des chiffres. Il sera gardé tel que vous l’écrivez.',
  receiptPlatform: 'Numéro donné par la plateforme',

  guideTitle: 'Déposer {number} à la main',
  toFollow: 'Voir le suivi',
  before: 'Avant de commencer',
  copyAddress: 'Copier l’adresse',
  addressName: 'adresse du portail',
  openAddress: 'Ouvrir dans un nouvel onglet',
  copiedThen: 'Copié : {label}. Ensuite : {next}.',
  copiedLast: 'Copié : {label}. C’était le dernier champ.',
  sectionUnconfirmed: 'Noms et ordre de ces champs non confirmés : personne n’a pu les vérifier sur le portail.',
  facturX: 'J’ai besoin du Factur-X quand même',
  facturXWarning:
    'Attention : le portail prend tout Factur-X (PDF/A-3) pour un lot. Son message « importé correctement » n’est pas un dépôt : un refus ne s’annonce que dans « Suivi des flux ». Préférez le PDF ordinaire, ou regardez ce suivi le lendemain.',
  certificate: 'Certificat de dépôt',
  certificateHelp: 'Le fichier exporté de l’écran d’accusé : PDF, PNG ou JPEG.',
  certificateNone: 'Aucun fichier choisi',
  certificateChoose: 'Choisir le certificat',
  certificateReplace: 'Choisir un autre certificat',
  certificateSave: 'Enregistrer le certificat',
  remindOn: 'Me le rappeler le',
  remindInvoice: 'Ce jour-là, l’accueil vous demandera de regarder « Suivi des flux » ou « Synthèse ».',
  remindPlatform: 'Ce jour-là, l’accueil vous demandera de regarder ce qu’en dit votre plateforme agréée.',
  remindDume:
    'Ce jour-là, l’accueil vous demandera de vérifier que le profil d’acheteur montre votre réponse, DUME compris.',
  remindFuel:
    'Ce jour-là, l’accueil vous demandera si le fil d’évènements de la demande montre « mise à disposition » : sans ces mots, elle n’est pas partie.',
  undone: '{number} est de nouveau à déposer.',
  undo: 'Ce n’était pas déposé',

  track: 'Ce qu’elle devient sur le portail',
  trackInvoice:
    'Regardez dans « Factures émises », onglet « Synthèse », ou dans « Suivi des flux », puis notez ici ce que vous lisez.',
  trackPlatform: 'Regardez chez votre plateforme agréée, puis notez ici ce que vous lisez.',
  trackFuel:
    'Regardez dans l’application « Remboursement de taxes » le fil d’évènements de la demande, puis notez ici ce que vous lisez. Les noms d’états des demandes n’ont pas pu être vérifiés.',
  trackDue: 'À vérifier sur le portail depuis le {date}.',
  trackLater: 'Prochain rappel : le {date}.',
  trackNone: 'Aucun rappel prévu.',
  status: 'État affiché',
  words: 'Motif ou commentaire affiché',
  noteStatus: 'Noter cet état',
  statusNoted: 'C’est noté : {number}, « {status} ».',
  statusMissing: 'Choisissez d’abord l’état affiché.',
  refusedFlow: 'Le portail l’a refusée',
  refusedInvoice:
    'Flux rejeté, ou facture non intégrée : rien n’a été créé, le même numéro sert de nouveau. Recopiez le motif d’abord.',
  refusedFuel:
    'La demande n’a pas pu être envoyée, ou a disparu du portail : elle redevient modifiable ici. Recopiez le motif d’abord.',
  refusedNoted: '{number} est à corriger, sous le même numéro.',

  zipTitle: 'Déposer plusieurs factures d’un coup',
  zipWords:
    '{count} {count|facture attend|factures attendent} votre dépôt. Le portail ne prend en lot que des Factur-X, compressés ensemble : {limit} fichiers et 90 Mo au plus par archive, par prudence, car il ne publie pas sa limite.',
  zipWarning:
    'Un lot peut être intégré en partie seulement, et un refus ne s’annonce que dans « Suivi des flux » : regardez-le le lendemain, et notez chaque facture.',
  zip: 'Enregistrer l’archive de Factur-X',
  zipSaved: '{count} {count|archive enregistrée|archives enregistrées}.',

  verifyTitle: 'À vérifier sur le portail',
  verify: 'Vérifier',
  verifyNamed: 'Vérifier {name} sur le portail',
});
