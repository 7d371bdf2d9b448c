import { frenchTexts } from '../ui/french.ts';

/** One thing to do before the API works; `isConfirmed`: an official page says so, else a third party only. */
type ChecklistItem = { readonly words: string; readonly isConfirmed: boolean };

const words = frenchTexts({
  structure:
    'Sur Chorus Pro (portail.chorus-pro.gouv.fr), votre structure existe : « Organisation », « Structures ». Une structure, un SIRET.',
  order:
    'Faites d’abord tout le parcours en qualification, puis de nouveau en production : ce sont deux jeux d’identifiants.',
  piste: 'Sur PISTE (piste.gouv.fr), créez un compte, puis une application.',
  consent:
    'Menu « API », « Consentement CGU API » : acceptez Factures, Structures, Utilisateurs et Transverses. Chacune figure deux fois, bac à sable et production.',
  tick: '« Mes Applications », « Modifier l’application » : cochez les mêmes quatre API, puis « Appliquer les modifications ».',
  pair: 'Dans l’application, relevez la paire « OAuth Credentials » (pas « API Keys »).',
  account:
    'Sur Chorus Pro, domaine « Raccordements », « Compte technique » : le gestionnaire principal en crée un. Notez aussitôt le mot de passe, il n’est montré qu’une fois.',
  wait: 'Attendez une demi-heure environ : un compte technique neuf ne marche pas tout de suite.',
  connection:
    'Domaine « Raccordements EDI/API » : remplissez la fiche de raccordement, avec le code de l’application PISTE et le compte technique.',
  password:
    'Le mot de passe technique expire au bout de 424 jours (14 mois). Renouvellement : type de demande « Réinitialisation du mot de passe d’un compte technique ».',
});

/** What to do on PISTE and on the portal, in order; sources: portal-guides 7, chorus-pro-api 1.2 to 1.4. */
export const checklist: readonly ChecklistItem[] = [
  { words: words.structure, isConfirmed: true },
  { words: words.order, isConfirmed: true },
  { words: words.piste, isConfirmed: false },
  { words: words.consent, isConfirmed: false },
  { words: words.tick, isConfirmed: false },
  { words: words.pair, isConfirmed: false },
  { words: words.account, isConfirmed: true },
  { words: words.wait, isConfirmed: false },
  { words: words.connection, isConfirmed: true },
  { words: words.password, isConfirmed: true },
];

/** Words around the list. */
export const checklistTexts = frenchTexts({
  title: 'À faire sur PISTE et sur Chorus Pro',
  note: 'Les points marqués « non confirmé » viennent d’autres utilisateurs : les menus peuvent avoir changé.',
  unconfirmed: '(non confirmé)',
});
