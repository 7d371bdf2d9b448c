import { frenchTexts } from '../ui/french.ts';

/** Words of what has a deadline, on the home screen. */
export const dueTexts = frenchTexts({
  title: 'À faire avant une date',
  noDeadline: 'Sans date limite',
  before: 'Avant le {date}',
  passed: 'La date limite du {date} est passée',
  deposit: 'Déposer',
  depositNamed: 'Déposer {name} avec le guide',
  certificate: 'Valable jusqu’au {date}',
  renew: 'Dossier d’entreprise',
  renewNamed: 'Renouveler {name} dans le dossier d’entreprise',
});
