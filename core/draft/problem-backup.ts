import type { ProblemText } from './problem-text.ts';

/** Problems with the machine's copy of a window's data, its snapshots and exported backups. */
export const backupProblems = {
  'backup.newer': {
    fr: 'Cette sauvegarde a été écrite par une version plus récente de Liasse ({version}). Rien n’a été changé. Installez la dernière version, puis recommencez.',
    en: 'This backup was written by a newer version of Liasse ({version}). Nothing was changed. Install the latest version, then try again.',
    remedy: 'updateApplication',
  },
  'backup.notOne': {
    fr: '« {name} » n’est pas une sauvegarde de Liasse. Rien n’a été changé. Choisissez le fichier .liasse.zip que « Exporter » a enregistré.',
    en: '“{name}” is not a backup of Liasse. Nothing was changed. Choose the .liasse.zip file that “Export” saved.',
    remedy: 'chooseAnotherFile',
  },
  'backup.damaged': {
    fr: 'La sauvegarde « {name} » est abîmée ou incomplète ({place}). Rien n’en a été repris. Choisissez-en une autre.',
    en: 'The backup “{name}” is damaged or incomplete ({place}). Nothing was taken from it. Choose another one.',
    remedy: 'chooseAnotherFile',
  },
  'backup.tooLarge': {
    fr: 'La sauvegarde « {name} » dépasse ce que Liasse accepte de déballer ({place}). Rien n’en a été repris.',
    en: 'The backup “{name}” is more than Liasse agrees to unpack ({place}). Nothing was taken from it.',
    remedy: 'chooseAnotherFile',
  },
  'backup.exportTooLarge': {
    fr: 'Vos données et leurs fichiers pèsent plus de {maxMegabytes} Mo : trop pour un seul fichier. Fermez Liasse et copiez le dossier « {folder} » sur un autre disque : il contient tout.',
    en: 'Your data and its files weigh more than {maxMegabytes} MB: too much for one file. Close Liasse and copy the folder “{folder}” to another disk: it holds everything.',
    remedy: 'none',
  },
  'backup.exchangeLost': {
    fr: 'La copie a été interrompue en chemin : rien n’a été changé. Recommencez.',
    en: 'The copy was interrupted on its way: nothing was changed. Start again.',
    remedy: 'tryAgain',
  },
  'backup.notFound': {
    fr: 'Cette sauvegarde n’est plus sur cet ordinateur. Choisissez-en une autre dans la liste.',
    en: 'This backup is no longer on this computer. Choose another one from the list.',
    remedy: 'none',
  },
  'backup.wouldEmpty': {
    fr: 'Les données de la fenêtre sont vides alors que la copie de cet ordinateur ne l’est pas : la copie n’a pas été touchée. Rouvrez Liasse et restaurez-la.',
    en: 'The window’s data is empty while this computer’s copy is not: the copy was left alone. Reopen Liasse and restore it.',
    remedy: 'tryAgain',
  },
  'backup.outOfStep': {
    fr: 'La copie de sauvegarde a pris du retard sur la fenêtre : elle est comparée et complétée. Rien n’est perdu.',
    en: 'The backup copy fell behind the window: it is being compared and completed. Nothing is lost.',
    remedy: 'tryAgain',
  },
} satisfies Record<string, ProblemText>;
