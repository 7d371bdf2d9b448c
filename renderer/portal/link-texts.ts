import type { LinkStep } from '../../core/bridge/portal-calls.ts';
import type { Channel } from '../../core/outbox/submission.ts';
import { frenchTexts } from '../ui/french.ts';

/** Words of the link to the portal: where filings go, by which way. */
export const linkTexts = frenchTexts({
  title: 'Où et comment partent vos factures',
  now: 'Vous êtes ici : {channel}.',
  pinned: 'Liasse a été lancée sur l’adresse d’un bac à sable : relancez-la sans cette adresse pour en sortir.',
  route: 'Comment les déposer',
  byHand: 'À la main sur le portail',
  byHandHint:
    'Liasse prépare un PDF ordinaire et vous guide écran par écran. Rien à demander à personne : c’est la voie de la plupart des petites entreprises.',
  byApi: 'Par l’API (PISTE)',
  byApiHint:
    'Liasse dépose, suit et relance seule. Il faut une application sur PISTE, un compte technique et un raccordement sur Chorus Pro.',
  routeChosen: 'Les prochaines factures partiront ainsi : {name}. Celles qui sont déjà scellées gardent leur voie.',
  leave: 'Quitter le bac à sable…',
  change: 'Changer de portail…',
  open: 'Relier Liasse à l’API…',
  openNamed: 'Identifiants, essais et mot de passe technique…',
  cancel: 'Annuler',

  dialogLeave: 'Quitter le bac à sable',
  dialogChange: 'Changer de portail',
  target: 'Où iront vos dépôts',
  kept: 'Ce qui reste : votre entreprise, vos clients, vos brouillons, vos réglages, vos tables et vos pièces jointes.',
  droppedSandbox:
    'Ce qui ne vient pas : {count} {count|dépôt|dépôts} du bac à sable. Pour l’administration, rien n’en a jamais existé : ce qui a été facturé redevient brouillon, et les numéros sont libres.',
  droppedReal:
    'Ce qui ne vient pas : {count} {count|dépôt|dépôts} de ce portail-ci. Rien n’en est perdu, mais rien n’en partira ni ne sera suivi avant votre retour.',
  realWarning: 'Après cela, ce que vous envoyez part pour de bon.',
  confirm: 'Je passe à : {name}',

  screenTitle: 'Liaison avec Chorus Pro par l’API',
  portal: 'Quel portail',
  account: 'Identifiants : {name}',
  accountSet: 'Ils sont enregistrés. Liasse ne les montre plus ; pour les changer, redonnez les quatre.',
  clientId: 'Identifiant OAuth de PISTE (client_id)',
  clientIdHelp: 'Dans votre application PISTE, sous « OAuth Credentials », pas « API Keys ».',
  clientSecret: 'Secret OAuth de PISTE (client_secret)',
  login: 'Identifiant du compte technique',
  loginHelp: 'De la forme TECH_1_…@cpro.fr. Ce n’est pas votre adresse de connexion.',
  password: 'Mot de passe du compte technique',
  passphrase: 'Phrase secrète (12 caractères au moins)',
  passphraseHelp:
    'Cet ordinateur n’a pas de coffre : elle chiffre les identifiants, et sera demandée à chaque démarrage. Personne ne peut la retrouver pour vous.',
  save: 'Enregistrer les identifiants',
  saved: 'Identifiants enregistrés et chiffrés. Essayez maintenant la liaison, pas à pas.',
  forget: 'Effacer les identifiants',
  forgotten: 'Identifiants effacés : plus rien ne part par l’API vers ce portail.',
  incomplete: 'Remplissez les quatre champs, sans espace.',
  shortPassphrase: 'Il manque des caractères : 12 au moins.',

  unlockTitle: 'Identifiants sous clé',
  unlockWords: 'Donnez votre phrase secrète, une fois par démarrage. En attendant, rien ne part et rien ne se perd.',
  unlockField: 'Phrase secrète',
  unlock: 'Ouvrir',
  unlocked: 'Identifiants ouverts jusqu’à la fermeture de Liasse.',

  passwordTitle: 'Mot de passe du compte technique',
  passwordUnknown:
    'Date d’expiration : date inconnue. L’essai « Votre structure » la lit sur le portail ; sinon, donnez le jour où vous l’avez renouvelé.',
  passwordConfirmed: 'Il expire le {day} (date lue sur le portail).',
  passwordReckoned:
    'Il devrait expirer le {day} : 424 jours après le jour que vous avez donné. Date non confirmée : seul le portail la connaît.',
  passwordDue:
    'Le mot de passe du compte technique ({name}) expire le {day}. Renouvelez-le sur Chorus Pro : domaine « Raccordements », « Compte technique ».',
  passwordPast:
    'Le mot de passe du compte technique ({name}) a expiré le {day} : plus rien ne part par l’API avant que vous ne le renouveliez.',
  passwordSetOn: 'Renouvelé le',
  passwordNote: 'Noter ce jour',
  passwordNoted: 'C’est noté. Liasse préviendra 15 jours avant.',
  lockedBanner: 'Les identifiants du portail sont sous clé : rien ne part avant votre phrase secrète.',
  missingBanner: 'Les identifiants de ce portail manquent : rien ne part par l’API avant que vous ne les donniez.',
  turnedAwayBanner:
    'Chorus Pro n’ouvre pas l’accès à ces identifiants : rien ne part par l’API, et rien n’est perdu. Essayez la liaison pas à pas : elle dit ce qui manque.',
  openLink: 'Ouvrir la liaison',

  testsTitle: 'Essayer la liaison, pas à pas',
  testsWords: 'Chaque essai regarde une seule chose. Rien n’est déposé.',
  testAll: 'Tout essayer',
  testing: 'Essai en cours…',
  tryOne: 'Essayer : {name}',
  tryShort: 'Essayer',
  passed: 'Bon',
  failed: 'À régler',
  waiting: 'Pas encore essayé',

  paceTitle: 'Rythme des appels',
  paceWords:
    'Liasse n’appelle pas ce portail plus souvent que ce nombre. Aucun quota n’est publié pour Chorus Pro : {count} par minute est une prudence de Liasse.',
  pace: 'Appels par minute au plus',
  paceHelp:
    'Un quota propre à votre application se lirait sur PISTE : « Mes Applications », votre application, puis chacune des quatre API (emplacement non confirmé). S’il est donné par seconde, multipliez par 60 ; s’il diffère d’une API à l’autre, prenez le plus petit.',
  paceWrong: 'Donnez un nombre entier, de {least} à {most}.',
  paceSave: 'Garder ce rythme',
  paceSaved: 'Rythme gardé : il vaut dès le prochain appel.',

  certificatesTitle: 'Réseau d’entreprise',
  certificatesWords:
    'Liasse suit le mandataire (proxy) du système. Si votre réseau ouvre les lignes chiffrées, ajoutez le certificat de son autorité (fichier PEM).',
  certificatesCount: '{count} {count|autorité ajoutée|autorités ajoutées}.',
  certificateAdd: 'Ajouter un certificat…',
  certificateAdded: 'Autorité ajoutée.',
});

/** A portal's name, never to be taken for another's. */
export const channelNames: Readonly<Record<Channel, string>> = frenchTexts({
  sandbox: 'Bac à sable (rien ne sort de cet ordinateur)',
  qualification: 'Qualification (portail d’essai de l’État, rien n’y est payé)',
  production: 'Production (le vrai Chorus Pro)',
});

/** A portal's name in a word or two. */
export const channelWords: Readonly<Record<Channel, string>> = frenchTexts({
  sandbox: 'bac à sable',
  qualification: 'qualification',
  production: 'production',
});

/** The tests, each with what it looks at. */
export const stepNames: Readonly<Record<LinkStep, string>> = frenchTexts({
  network: 'Le réseau : PISTE répond',
  keys: 'La paire OAuth : PISTE la reconnaît',
  access: 'Les quatre API : consenties, cochées, raccordées',
  account: 'Le compte technique : Chorus Pro le reconnaît',
  structure: 'Votre structure : le compte y est rattaché',
});
