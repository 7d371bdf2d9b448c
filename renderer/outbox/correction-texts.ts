import { frenchTexts, say } from '../ui/french.ts';

/** Words of the corrections of an invoice that came back from the portal. */
export const correctionTexts = frenchTexts({
  recycle: 'Recycler',
  recycleTitle: 'Recycler {number}',
  recycleWords:
    'Le destinataire renvoie cette facture : elle n’est pas arrivée au bon endroit. Corrigez seulement ce qui est faux ; elle garde son numéro, son montant et son document. Un champ vide reste comme il était (non confirmé par le portail).',
  buyerSays: 'Le destinataire écrit : « {words} »',
  buyerSiret: 'SIRET du bon destinataire',
  buyerNow: 'Sur la facture : {name}, {siret}.',
  buyerSiretBad: 'Il faut les 14 chiffres du SIRET.',
  serviceCode: 'Code service',
  engagement: 'Numéro d’engagement',
  comment: 'Commentaire pour le destinataire',
  commentHelp: '200 caractères au plus : la limite exacte du portail n’est pas confirmée.',
  tooLong: 'Ce texte a {count} caractères : {max} au plus.',
  send: 'Envoyer la correction',
  nothing: 'Indiquez ce qui change : le SIRET, le code service ou le numéro d’engagement.',
  complete: 'Compléter',
  completeTitle: 'Compléter {number}',
  completeWords:
    'Le destinataire attend une pièce ou une précision : joignez-la ici. La facture reprend ensuite sa route.',
  files: 'Pièces à ajouter',
  filesHelp: 'Moins de 10 Mo par pièce ; nom de 50 caractères au plus, extension comprise.',
  manyPieces: '{count} pièces : {max} au plus à la fois. Retirez-en.',
  addFiles: 'Choisir des fichiers',
  remove: 'Retirer',
  removeNamed: 'Retirer {name}',
  completeMissing: 'Ajoutez une pièce ou un commentaire.',
  treat: 'Marquer le rejet comme traité',
  treated: 'Le rejet de {number} sera marqué comme traité sur le portail.',
  asked: 'Correction de {number} enregistrée. Elle part maintenant, ou au retour du réseau.',
  cancel: 'Annuler',
});

/** What is wrong with a text of more characters than that; nothing with a shorter one. */
export function tooLong(text: string, max: number): string | undefined {
  return text.length > max ? say(correctionTexts.tooLong, { count: text.length, max }) : undefined;
}
