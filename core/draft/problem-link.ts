import type { ProblemText } from './problem-text.ts';

/** Problems with the link to the real portal: credentials, their lock, the network on the way, what PISTE has not been asked for. */
export const linkProblems = {
  'link.noApi': {
    fr: 'Liasse n’est pas reliée au portail : sur la voie « À la main sur le portail », c’est vous qui déposez. Pour envoyer d’ici, choisissez « Par l’API (PISTE) » dans les réglages.',
    en: 'Liasse is not linked to the portal: by hand on the portal, you deposit yourself. To send from here, choose “Through the API (PISTE)” in the settings.',
    remedy: 'openSettings',
  },
  'link.noCredentials': {
    fr: 'Il manque les identifiants de ce portail : la paire OAuth de PISTE et le compte technique de Chorus Pro. Donnez-les dans les réglages ; rien n’est perdu, vos dépôts attendent.',
    en: 'The credentials of this portal are missing: the OAuth pair of PISTE and the technical account of Chorus Pro. Enter them in the settings; nothing is lost, your filings wait.',
    remedy: 'openSettings',
  },
  'link.pinned': {
    fr: 'Liasse a été lancée sur l’adresse d’un bac à sable : elle y reste, pour que rien ne parte ailleurs par mégarde. Relancez-la sans cette adresse (--portal, LIASSE_PORTAL), puis choisissez.',
    en: 'Liasse was started on the address of a sandbox: it stays there, so that nothing leaves for elsewhere by mistake. Start it again without that address (--portal, LIASSE_PORTAL), then choose.',
    remedy: 'none',
  },
  'secrets.locked': {
    fr: 'Les identifiants du portail sont sous clé. Donnez votre phrase secrète dans les réglages, une fois par démarrage ; rien n’est perdu, vos dépôts attendent.',
    en: 'The credentials of the portal are locked. Enter your passphrase in the settings, once per start; nothing is lost, your filings wait.',
    remedy: 'openSettings',
  },
  'secrets.noPassphrase': {
    fr: 'Cet ordinateur n’a pas de coffre où ranger des identifiants. Choisissez une phrase secrète de 12 caractères au moins : elle sera demandée à chaque démarrage.',
    en: 'This computer has no safe place for credentials. Choose a passphrase of at least 12 characters: it will be asked for at each start.',
    remedy: 'none',
  },
  'secrets.wrongPassphrase': {
    fr: 'Ce n’est pas la bonne phrase secrète. Essayez encore ; si elle est perdue, effacez les identifiants et redonnez-les.',
    en: 'This is not the right passphrase. Try again; if it is lost, erase the credentials and enter them anew.',
    remedy: 'none',
  },
  'link.nameUnknown': {
    fr: 'L’adresse de PISTE ({host}) ne se trouve pas : pas de réseau, ou un réseau qui ne connaît pas ce nom. Ouvrez une page internet pour vérifier, puis recommencez.',
    en: 'The address of PISTE ({host}) is not found: no network, or one that does not know this name. Open a web page to check, then try again.',
    remedy: 'tryAgain',
  },
  'link.unreachable': {
    fr: 'PISTE ({host}) ne répond pas. Si les pages internet s’ouvrent, un pare-feu ou un serveur mandataire (proxy) bloque peut-être Liasse : voyez avec la personne qui gère votre réseau.',
    en: 'PISTE ({host}) does not answer. If web pages open, a firewall or a proxy may block Liasse: ask the person who runs your network.',
    remedy: 'tryAgain',
  },
  'link.certificate': {
    fr: 'Le certificat présenté à la place de celui de PISTE ({host}) n’est pas reconnu : rien n’a été envoyé. Sur un réseau d’entreprise, demandez le certificat de son autorité et ajoutez-le dans les réglages ; ailleurs, n’allez pas plus loin.',
    en: 'The certificate shown in place of that of PISTE ({host}) is not recognised: nothing was sent. On a company network, ask for its authority’s certificate and add it in the settings; elsewhere, go no further.',
    remedy: 'openSettings',
  },
  'link.badCertificate': {
    fr: 'Le fichier « {name} » ne contient pas de certificat d’autorité lisible (texte PEM, « BEGIN CERTIFICATE »). Demandez ce fichier à la personne qui gère votre réseau.',
    en: 'The file “{name}” holds no readable certificate of an authority (PEM text, “BEGIN CERTIFICATE”). Ask the person who runs your network for it.',
    remedy: 'chooseAnotherFile',
  },
  'link.notSubscribed': {
    fr: 'PISTE refuse l’accès à : {apis}. Deux causes possibles : sur PISTE, l’API n’est pas consentie et cochée sur votre application (la liste a deux lignes, bac à sable et production) ; ou, sur Chorus Pro, la fiche de raccordement API manque.',
    en: 'PISTE refuses access to: {apis}. Two possible causes: on PISTE, the API is not consented to and ticked on your application (it is listed twice, sandbox and production); or, in Chorus Pro, the API connection form is missing.',
    remedy: 'openSettings',
  },
  'link.structureUnknown': {
    fr: 'Le compte technique marche, mais n’est pas rattaché au SIRET {siret} de votre entreprise. Sur Chorus Pro, créez la structure si elle manque et rattachez-y le compte technique.',
    en: 'The technical account works, but is not attached to SIRET {siret} of your firm. In Chorus Pro, create the structure if it is missing and attach the technical account to it.',
    remedy: 'openSettings',
  },
} satisfies Record<string, ProblemText>;
