import { frenchTexts } from '../ui/french.ts';

/** Words of the notices of the system in the settings. */
export const noticesTexts = frenchTexts({
  heading: 'Notifications',
  label: 'Me prévenir quand un dépôt a besoin de moi',
  help: 'Refusée, rejetée, suspendue, à recycler, à décider, ou rappel arrivé. La notification dit seulement combien : ni nom, ni montant.',
  ask: 'Votre navigateur attend votre accord avant de les montrer.',
  allow: 'Autoriser les notifications',
  denied: 'Votre navigateur les refuse : autorisez-les pour cette fenêtre dans ses réglages.',
});
