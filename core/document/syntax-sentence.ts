import type { Language } from '../draft/problem.ts';
import type { SyntaxFault } from './cii-syntax.ts';

type Sentence = (fault: { readonly name: string; readonly path: string; readonly detail: string }) => string;

const SENTENCES: Readonly<Record<SyntaxFault['kind'], Readonly<Record<Language, Sentence>>>> = {
  unknown: {
    fr: ({ name, path }) =>
      `L’élément « ${name} » n’existe pas à cet endroit du format Factur-X (${path}) : une plateforme refuse le fichier. Retirez-le, ou signalez-le à l’éditeur du logiciel qui l’a écrit.`,
    en: ({ name, path }) =>
      `The element “${name}” does not exist in this place of the Factur-X format (${path}): a platform refuses the file. Take it out, or tell whoever makes the software that wrote it.`,
  },
  order: {
    fr: ({ name, path, detail }) =>
      `L’élément « ${name} » n’est pas à sa place (${path}) : le format Factur-X le veut avant « ${detail} ». Déplacez-le, ou signalez-le à l’éditeur du logiciel.`,
    en: ({ name, path, detail }) =>
      `The element “${name}” is out of its place (${path}): the Factur-X format wants it before “${detail}”. Move it, or tell whoever makes the software.`,
  },
  repeated: {
    fr: ({ name, path }) =>
      `L’élément « ${name} » est répété une fois de trop (${path}). Retirez ce qui est en double, ou signalez-le à l’éditeur du logiciel.`,
    en: ({ name, path }) =>
      `The element “${name}” is repeated once too often (${path}). Take out what is doubled, or tell whoever makes the software.`,
  },
  missing: {
    fr: ({ name, path }) =>
      `Il manque l’élément « ${name} » dans « ${path} » : le format Factur-X l’exige. Complétez la facture, ou signalez-le à l’éditeur du logiciel.`,
    en: ({ name, path }) =>
      `The element “${name}” is missing from “${path}”: the Factur-X format asks for it. Complete the invoice, or tell whoever makes the software.`,
  },
  unknownAttribute: {
    fr: ({ name, path }) =>
      `L’attribut « ${name} » n’existe pas à cet endroit du format Factur-X (${path}). Retirez-le, ou signalez-le à l’éditeur du logiciel.`,
    en: ({ name, path }) =>
      `The attribute “${name}” does not exist in this place of the Factur-X format (${path}). Take it out, or tell whoever makes the software.`,
  },
  missingAttribute: {
    fr: ({ name, path }) =>
      `Il manque l’attribut « ${name} » de « ${path} » : le format Factur-X l’exige. Signalez-le à l’éditeur du logiciel.`,
    en: ({ name, path }) =>
      `The attribute “${name}” of “${path}” is missing: the Factur-X format asks for it. Tell whoever makes the software.`,
  },
  value: {
    fr: ({ name, path, detail }) =>
      detail === ''
        ? `L’élément « ${name} » est vide (${path}) : le format Factur-X y veut une valeur. Complétez-le, ou retirez-le.`
        : `La valeur « ${detail} » de « ${name} » n’a pas la forme que veut le format Factur-X (${path}) : un nombre s’écrit avec un point et sans espace. Corrigez-la.`,
    en: ({ name, path, detail }) =>
      detail === ''
        ? `The element “${name}” is empty (${path}): the Factur-X format wants a value there. Complete it, or take it out.`
        : `The value “${detail}” of “${name}” does not have the shape that the Factur-X format wants (${path}): a number has a point and no spaces. Correct it.`,
  },
  text: {
    fr: ({ path, detail }) =>
      `Le texte « ${detail} » se trouve là où le format Factur-X n’a que des éléments (${path}). Retirez-le, ou signalez-le à l’éditeur du logiciel.`,
    en: ({ path, detail }) =>
      `The text “${detail}” stands where the Factur-X format has elements only (${path}). Take it out, or tell whoever makes the software.`,
  },
};

/** Every way in which a file can break the schema. */
export const syntaxFaultKinds = Object.keys(SENTENCES) as readonly SyntaxFault['kind'][];

/** What is wrong with the form of a file, where, and what to do about it. */
export function syntaxSentence(fault: SyntaxFault, language: Language): string {
  return SENTENCES[fault.kind][language]({ name: fault.name, path: fault.path, detail: fault.detail ?? '' });
}
