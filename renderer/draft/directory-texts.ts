import { frenchTexts } from '../ui/french.ts';

/** Words of the search in the portal's directory. */
export const directoryTexts = frenchTexts({
  heading: 'Chercher une structure publique',
  label: 'Nom, ville, code postal ou SIRET',
  help: 'Ce que vous avez consulté une fois reste là sans connexion, avec la date de la dernière vérification.',
  search: 'Chercher',
  none: 'Aucune structure trouvée pour « {text} ».',
  noneKnown: 'Aucune structure déjà consultée ne répond à « {text} ».',
  onlyKnown: 'Seules les structures déjà consultées sont cherchées : {problem}',
  cut: 'Il y en a davantage : précisez le nom ou la ville.',
  found: '{count} {count|structure trouvée|structures trouvées}.',
  checkedOn: 'Vérifié le {date}',
  unchecked: 'Ses exigences seront lues en l’ajoutant.',
  add: 'Ajouter aux clients',
  addNamed: 'Ajouter {name} aux clients',
  added: '{name} est dans vos clients.',
  isCustomer: 'Déjà dans vos clients',
  refresh: 'Vérifier de nouveau',
  refreshNamed: 'Vérifier de nouveau ce que demande {name}',
  refreshed: 'Exigences de {name} vérifiées à l’instant.',
});
