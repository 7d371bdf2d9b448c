import type { ProblemText } from './problem-text.ts';

/** Problems with a file that comes in: an attachment, an invoice to import, a draft in JSON. */
export const fileProblems = {
  'file.empty': {
    fr: 'Le fichier « {name} » est vide. Choisissez-en un autre, ou enregistrez-le de nouveau depuis le programme qui l’a produit.',
    en: 'The file “{name}” is empty. Choose another one, or save it again from the program that made it.',
    remedy: 'chooseAnotherFile',
  },
  'file.tooLarge': {
    fr: 'Le fichier « {name} » pèse {size} : Chorus Pro refuse les pièces de 10 Mo et plus. Réduisez-le ou partagez-le en plusieurs fichiers.',
    en: 'The file “{name}” weighs {size}: Chorus Pro refuses attachments of 10 MB and more. Make it smaller or split it.',
    remedy: 'chooseAnotherFile',
  },
} satisfies Record<string, ProblemText>;
