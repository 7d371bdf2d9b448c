import type { Language } from '../draft/problem.ts';

/** What keeps a PDF of another program from becoming PDF/A-3, in the reader's words. */
const SENTENCES = {
  font: {
    fr: 'une police n’est pas incorporée, ou pas comme l’archivage le demande',
    en: 'a font is not embedded, or not as archiving asks',
  },
  colour: {
    fr: 'ses couleurs sont en quadrichromie (CMJN), faites pour l’imprimeur',
    en: 'its colours are for the printing press (CMYK)',
  },
  script: {
    fr: 'il contient un programme (JavaScript) ou une action interdite dans une archive',
    en: 'it holds a program (JavaScript) or an action that an archive may not have',
  },
  form: { fr: 'il contient un formulaire à remplir', en: 'it holds a form to fill in' },
  signature: {
    fr: 'il est signé : y ajouter des données casserait la signature',
    en: 'it is signed: adding data would break the signature',
  },
  annotation: {
    fr: 'il contient des annotations (commentaires, films, pièces collées)',
    en: 'it holds annotations (comments, films, pinned files)',
  },
  layers: { fr: 'il contient des calques que l’on peut masquer', en: 'it holds layers that can be hidden' },
  files: { fr: 'il contient déjà des fichiers joints', en: 'it already holds attached files' },
  compression: {
    fr: 'il est compressé d’une façon interdite dans une archive, ou renvoie à un fichier extérieur',
    en: 'it is compressed in a way that an archive may not have, or refers to an outside file',
  },
  graphics: {
    fr: 'un de ses effets graphiques est interdit dans une archive',
    en: 'one of its graphic effects may not be in an archive',
  },
  content: {
    fr: 'une de ses pages est écrite d’une façon que Liasse ne peut pas vérifier',
    en: 'one of its pages is written in a way that Liasse cannot verify',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type ArchiveObstacle = keyof typeof SENTENCES;

/** Why the PDF stays an attachment, as a sentence that names every obstacle. */
export function obstacleSentence(obstacles: readonly ArchiveObstacle[], language: Language): string {
  const reasons = obstacles.map((each) => SENTENCES[each][language]).join(' ; ');
  return language === 'fr'
    ? `Ce PDF ne peut pas devenir la page visible de la facture électronique : ${reasons}. Il reste en pièce jointe, et Liasse dessine la page.`
    : `This PDF cannot become the visible page of the electronic invoice: ${reasons}. It stays an attachment, and Liasse draws the page.`;
}
