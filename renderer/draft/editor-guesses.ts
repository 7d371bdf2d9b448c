import type { Guess } from '../../core/draft/guess.ts';
import type { Invoice } from '../../core/draft/invoice.ts';

/** The value at a path such as `buyer.address.city` or `lines.0.netPrice`; undefined where the invoice has none. */
export function valueAt(invoice: Invoice, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return (value as Readonly<Record<string, unknown>>)[step];
  }, invoice);
}

/** The guesses that a change left alone: a value that its user wrote is guessed no more. */
export function guessesLeft(guesses: readonly Guess[], before: Invoice, after: Invoice): readonly Guess[] {
  if (guesses.length === 0) return guesses;
  const left = guesses.filter(({ field }) => valueAt(before, field) === valueAt(after, field));
  return left.length === guesses.length ? guesses : left;
}

/** Guesses that came from the same words of a page, together: a postal code and its town, a price and its rate. */
export type GuessGroup = Pick<Guess, 'text' | 'page'> & { readonly fields: readonly string[] };

/** Groups guesses by the words that they came from, in the order of their first. */
export function guessesByWords(guesses: readonly Guess[]): readonly GuessGroup[] {
  const groups = new Map<string, GuessGroup>();
  for (const { field, text, page } of guesses) {
    const key = `${page} ${text}`;
    groups.set(key, { text, page, fields: [...(groups.get(key)?.fields ?? []), field] });
  }
  return [...groups.values()];
}
