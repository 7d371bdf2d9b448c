import { fillSentence, type SentenceValues } from '../../core/draft/problem.ts';

const NO_BREAK = '\u00a0';

/** Puts the no-break spaces that French asks for before : ; ! ? » % € and after «, so that catalogues are typed with plain spaces. */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;!?»%€])/g, NO_BREAK).replace(/(?<=«) /g, NO_BREAK);
}

/** A catalogue of sentences of one folder, with French spacing; its keys are its type. */
export function frenchTexts<Key extends string>(texts: Readonly<Record<Key, string>>): Readonly<Record<Key, string>> {
  const spaced = Object.entries<string>(texts).map(([key, text]) => [key, frenchSpaces(text)] as const);
  return Object.fromEntries(spaced) as Record<Key, string>;
}

/** Fills a sentence's `{places}`; a place written `{count|singular|plural}` takes its form from the value of `count`. */
export function say(text: string, values: SentenceValues): string {
  const agreed = text.replace(/\{(\w+)\|([^|}]*)\|([^|}]*)\}/g, (_whole, name: string, one: string, many: string) =>
    Math.abs(Number(values[name] ?? 0)) < 2 ? one : many,
  );
  return frenchSpaces(fillSentence(agreed, values));
}
