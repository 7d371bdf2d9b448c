import type { ProblemText } from './problem-text.ts';

/** Problems with this machine: disk, data folder, port, a call of another shape. */
export const machineProblems = {
  'machine.diskFull': {
    fr: 'Le disque est plein : rien n’a été enregistré, et rien n’a été perdu. Libérez de la place, puis recommencez.',
    en: 'The disk is full: nothing was saved and nothing was lost. Free some space, then try again.',
    remedy: 'freeDiskSpace',
  },
  'machine.badCall': {
    fr: 'La demande « {call} » n’a pas la forme attendue ({field}). Rien n’a été changé. Fermez et rouvrez Liasse.',
    en: 'The request “{call}” does not have the expected shape ({field}). Nothing was changed. Close and reopen Liasse.',
    remedy: 'tryAgain',
  },
  'machine.fault': {
    fr: 'Un problème est survenu, référence {reference}. Rien n’est perdu. Recommencez ; s’il revient, donnez cette référence à l’assistance.',
    en: 'Something went wrong, reference {reference}. Nothing is lost. Try again; if it comes back, give this reference to support.',
    remedy: 'tryAgain',
  },
  'machine.unreachable': {
    fr: 'La partie de Liasse qui garde les fichiers ne répond plus. Vos brouillons sont enregistrés. Fermez et rouvrez Liasse.',
    en: 'The part of Liasse that keeps files no longer answers. Your drafts are saved. Close and reopen Liasse.',
    remedy: 'tryAgain',
  },
  'window.newerData': {
    fr: 'Ces données ont été écrites par une version plus récente de Liasse. Rien n’a été changé. Installez la version la plus récente, puis rouvrez Liasse.',
    en: 'This data was written by a newer version of Liasse. Nothing was changed. Install the newest version, then open Liasse again.',
    remedy: 'updateApplication',
  },
  'machine.folderInUse': {
    fr: 'Liasse est déjà ouverte avec ces données. Passez à la fenêtre ouverte, ou fermez-la puis recommencez.',
    en: 'Liasse is already open with this data. Go to the open window, or close it and try again.',
    remedy: 'closeOtherWindow',
  },
  'machine.newerData': {
    fr: 'Ces données viennent d’une version plus récente de Liasse : celle-ci n’y touche pas. Installez la dernière version.',
    en: 'This data comes from a newer version of Liasse: this one leaves it alone. Install the latest version.',
    remedy: 'updateApplication',
  },
  'machine.notWritable': {
    fr: 'Liasse n’a pas le droit d’écrire dans son dossier de données. Rien n’a été changé. Rendez-lui ce droit, puis recommencez.',
    en: 'Liasse may not write to its data folder. Nothing was changed. Give it that right back, then try again.',
    remedy: 'tryAgain',
  },
  'machine.journalDamaged': {
    fr: 'Le journal des envois est abîmé à la ligne {line}. Rien ne partira, pour ne rien envoyer deux fois. Restaurez la dernière sauvegarde.',
    en: 'The send journal is damaged at line {line}. Nothing will leave, so that nothing is sent twice. Restore the last backup.',
    remedy: 'openSettings',
  },
  'machine.portTaken': {
    fr: 'Le port {port} de cet ordinateur est déjà pris par un autre programme. Rien n’a été changé : vos données tiennent à ce port. Fermez l’autre programme (ou l’autre Liasse), puis relancez Liasse.',
    en: 'Port {port} of this computer is already taken by another program. Nothing was changed: your data belongs to this port. Close the other program (or the other Liasse), then start Liasse again.',
    remedy: 'closeOtherWindow',
  },
  'machine.windowOpen': {
    fr: 'Liasse est déjà ouverte dans une autre fenêtre. Passez à cette fenêtre, ou fermez-la puis rechargez celle-ci.',
    en: 'Liasse is already open in another window. Go to that window, or close it and reload this one.',
    remedy: 'closeOtherWindow',
  },
  'machine.addressUsed': {
    fr: 'Cette adresse de Liasse a déjà servi ou n’est plus valable. Relancez Liasse et ouvrez l’adresse qu’elle affiche.',
    en: 'This address of Liasse was already used or is no longer valid. Start Liasse again and open the address that it shows.',
    remedy: 'tryAgain',
  },
  'machine.callTooLarge': {
    fr: 'Ce fichier pèse plus de {maxMegabytes} Mo : rien n’en a été lu ni enregistré. Réduisez-le ou partagez-le en plusieurs fichiers.',
    en: 'This file weighs more than {maxMegabytes} MB: nothing of it was read or saved. Make it smaller or split it.',
    remedy: 'chooseAnotherFile',
  },
  'machine.notBuilt': {
    fr: 'La fenêtre de Liasse n’est pas construite. Lancez « npm run build », puis recommencez.',
    en: 'The window of Liasse is not built. Run “npm run build”, then try again.',
    remedy: 'tryAgain',
  },
} satisfies Record<string, ProblemText>;
