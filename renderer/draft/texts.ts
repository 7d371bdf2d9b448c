import { frenchTexts } from '../ui/french.ts';

/** Words of the drafts: company, customers, invoices. */
export const draftTexts = frenchTexts({
  notePmt: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €.',
  notePmd:
    'Pénalités de retard au taux directeur de la Banque centrale européenne majoré de huit points, exigibles sans rappel le lendemain de l’échéance.',
  noteAab: 'Pas d’escompte pour paiement anticipé.',
  franchiseReason: 'TVA non applicable, art. 293 B du CGI',
});
