import { frenchTexts } from '../ui/french.ts';

/** Words of the help page. */
export const helpTexts = frenchTexts({
  title: 'Aide',
  roadTitle: 'Le chemin d’un dépôt',
  roadIntro:
    'Chaque facture porte six points. Le point cerclé dit où elle se trouve vraiment, jamais plus loin. Passez la souris dessus ou allez-y au clavier pour lire chaque étape.',
  roadExample: 'Exemple : la facture est dans la boîte d’envoi, quatrième étape sur six.',
  stopDraft: 'Brouillon',
  stopDraftWords: 'Vous l’écrivez. Elle est enregistrée au fil de la frappe, sur cet ordinateur, avec ou sans réseau.',
  stopCheck: 'Contrôles',
  stopCheckWords: 'Liasse relit ce que Chorus Pro refuserait et vous mène au champ à corriger.',
  stopDocument: 'Document',
  stopDocumentWords: 'La facture reçoit son numéro et devient un PDF Factur-X qui ne change plus.',
  stopOutbox: 'Envoi',
  stopOutboxWords:
    'Elle attend le réseau dans la boîte d’envoi. Vous pouvez éteindre l’ordinateur, elle y sera encore.',
  stopPortal: 'Portail',
  stopPortalWords: 'Le portail l’a reçue et la vérifie, puis la met à disposition de l’acheteur.',
  stopStatus: 'Paiement',
  stopStatusWords: 'L’acheteur la traite, puis le comptable met en paiement.',
  depositedTitle: 'Ce que veut dire « déposée »',
  depositedWords:
    'Déposée n’est pas acceptée. Le portail a reçu le fichier et rendu un numéro de flux ; il n’a pas encore créé la facture. Elle n’existe pour l’acheteur qu’une fois intégrée, et Liasse ne le dit qu’à ce moment-là.',
  unknownTitle: 'Quand le portail ne répond pas',
  unknownWords:
    'Si la ligne tombe pendant un envoi, personne ne sait si la facture est arrivée. Liasse la cherche alors sur le portail avant tout nouvel essai. Si elle ne peut pas en être sûre, elle vous demande de décider : rien ne part deux fois à votre insu.',
  withdrawTitle: 'Retirer, corriger',
  withdrawWords:
    'Une facture qui n’est pas encore partie se retire de la file : elle redevient un brouillon et garde son numéro. Refusée par le portail, elle se corrige sous le même numéro, puisque rien n’a été créé. Rejetée par l’acheteur, elle doit être refaite sous un nouveau numéro.',
  creditTitle: 'Rendre de l’argent : l’avoir',
  creditWords:
    'Une facture envoyée ne se change plus. Ouvrez-la, puis « Faire un avoir » : le brouillon reprend ses lignes et la cite. Gardez ce qui est à rendre, ôtez le reste ; les montants s’écrivent positifs.',
  importTitle: 'Partir d’un fichier reçu',
  importWords:
    'Sur l’accueil, « Importer une facture » lit un PDF Factur-X, un XML CII ou UBL. D’un PDF ordinaire, Liasse devine ce qu’elle peut et marque chaque valeur : confirmez-la, ou corrigez-la.',
  sandboxTitle: 'Le bac à sable',
  sandboxWords:
    'Tant que la bande rayée est en haut de la fenêtre, les dépôts vont à un portail d’essai sur cet ordinateur. Rien ne part à l’administration.',
  keysTitle: 'Au clavier',
  keysWords: 'Ctrl+K trouve toute action, facture ou page. Les lettres se tapent l’une après l’autre, hors d’un champ.',
  keysAction: 'Action',
  keysKeys: 'Touches',
});
