import { backupProblems } from './problem-backup.ts';
import { dumeProblems } from './problem-dume.ts';
import { fileProblems } from './problem-file.ts';
import { fuelProblems } from './problem-fuel.ts';
import { linkProblems } from './problem-link.ts';
import { machineProblems } from './problem-machine.ts';
import { portalAnswerProblems } from './problem-portal-answer.ts';
import { portalProblems } from './problem-portal.ts';
import type { ProblemText, Remedy } from './problem-text.ts';

const texts = {
  ...backupProblems,
  ...dumeProblems,
  ...fileProblems,
  ...fuelProblems,
  ...linkProblems,
  ...machineProblems,
  ...portalProblems,
  ...portalAnswerProblems,
};

export type ProblemKind = keyof typeof texts;
export type Language = 'fr' | 'en';
export type SentenceValues = Readonly<Record<string, string | number>>;

/** The world is wrong: what happened, as data. Its words come from the catalogue, in the reader's language. */
export type Problem = { readonly kind: ProblemKind; readonly values: SentenceValues };

/** True for a kind of the catalogue: one that was kept by an older or newer version may be none. */
export function isProblemKind(text: string): text is ProblemKind {
  return Object.hasOwn(texts, text);
}

/** Makes a problem of a kind, with the values that its sentence names. */
export function problem(kind: ProblemKind, values: SentenceValues = {}): Problem {
  return { kind, values };
}

/** The problem as a sentence: what, where, how to mend it. */
export function problemSentence({ kind, values }: Problem, language: Language): string {
  return fillSentence((texts[kind] as ProblemText)[language], values);
}

/** What the user can do about it. */
export function problemRemedy({ kind }: Problem): Remedy {
  return texts[kind].remedy;
}

/** Puts values into a sentence's `{places}`; an unknown place is left as it stands, so that a test sees it. */
export function fillSentence(sentence: string, values: SentenceValues): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}
