import { frenchTexts } from '../ui/french.ts';

/** Words of the corrections of an invoice that came back from the portal. */
export const correctionTexts = frenchTexts({
  recycle: 'Recycler',
  recycleTitle: 'Recycler {number}',
  recycleWords:
    'Le destinataire renvoie cette facture : elle n’est pas arrivée au bon endroit. Corrigez seulement ce qui est faux ; elle garde son numéro, son montant et son document. Un champ vide reste comme il était (non confirmé par le portail).',
  buyerSiret: 'SIRET du bon destinataire',
  buyerSiretBad: 'Il faut les 14 chiffres du SIRET.',
  serviceCode: 'Code service',
  engagement: 'Numéro d’engagement',
  comment: 'Commentaire pour le destinataire',
  commentHelp: '200 caractères au plus : la limite exacte du portail n’est pas confirmée.',
  send: 'Envoyer la correction',
  nothing: 'Remplissez au moins un champ.',
  complete: 'Compléter',
  completeTitle: 'Compléter {number}',
  completeWords:
    'Le destinataire attend une pièce ou une précision : joignez-la ici. La facture reprend ensuite sa route.',
  files: 'Pièces à ajouter',
  filesHelp: '10 Mo au plus par pièce ; nom de 50 caractères au plus, extension comprise.',
  nameLong: 'Le nom « {name} » dépasse 50 caractères : raccourcissez-le, puis choisissez-le de nouveau.',
  addFiles: 'Choisir des fichiers',
  remove: 'Retirer',
  removeNamed: 'Retirer {name}',
  completeMissing: 'Ajoutez une pièce ou un commentaire.',
  treat: 'Marquer le rejet comme traité',
  treated: 'Le rejet de {number} sera marqué comme traité sur le portail.',
  asked: 'Correction de {number} enregistrée. Elle part maintenant, ou au retour du réseau.',
  cancel: 'Annuler',
});
