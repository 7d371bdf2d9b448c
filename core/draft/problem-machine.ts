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
} satisfies Record<string, ProblemText>;
