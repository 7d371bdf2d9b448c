import { frenchTexts } from '../ui/french.ts';

/** Words of the settings of documents: convention, look, logo. */
export const documentSettingTexts = frenchTexts({
  title: 'Vos documents',
  target: 'Convention',
  chorus: 'Chorus Pro',
  chorusHint: 'Dépôt direct sur le portail : ce qu’il faut aujourd’hui pour le secteur public.',
  reform: 'Plateforme agréée (réforme 2026-2027)',
  reformHint:
    'Pour une facture qui passe par une plateforme : SIREN, SIRET et adresse électronique y sont écrits à part.',
  targetChosen:
    'Convention choisie : {name}. Les prochains documents la suivent ; ceux qui sont en file ne changent pas.',
  template: 'Présentation de la page',
  classic: 'Classique',
  classicHint: 'Aérée, pour presque toutes les factures.',
  compact: 'Compacte',
  compactHint: 'Plus de lignes par page.',
  large: 'Grands caractères',
  largeHint: 'Pour être lue sans effort.',
  templateChosen: 'Présentation choisie : {name}.',
  logo: 'Logo',
  logoHelp: 'Une image PNG ou JPEG, imprimée en tête de chaque facture.',
  logoNone: 'Aucun logo.',
  logoIs: 'Logo : {name}',
  logoChoose: 'Choisir un logo',
  logoReplace: 'Remplacer le logo',
  logoRemove: 'Retirer le logo',
  logoChosen: 'Logo enregistré : il figure sur les prochaines factures.',
  logoRemoved: 'Logo retiré.',
});
