import type { Note } from '../draft/invoice.ts';
import { legalNotes } from '../draft/legal-notes.ts';
import { fold, shorten, type Found } from './guess-near.ts';
import type { TextCell, TextLine } from './page-text.ts';

/** The words by which a page's own legal mentions are known (C. com. L441-9), by their subject code of UNTDID 4451. */
const MENTIONS: Readonly<Record<string, RegExp>> = {
  PMT: /\bindemnite forfaitaire|\bfrais de recouvrement/,
  PMD: /\bpenalite|\binterets? (?:moratoires?|de retard)|\bretard de paiement/,
  AAB: /\bescompte/,
};
const MAX_LINES = 4;

/** A sentence goes on in the lines below it, in the same column, until its full stop. */
function wholeSentence(start: TextCell, lines: readonly TextLine[]): string {
  const words = [start.text];
  for (const line of lines.slice(start.line + 1, start.line + 2 * MAX_LINES)) {
    const next = line.find((each) => each.page === start.page && Math.abs(each.left - start.left) < 3);
    if (words.at(-1)?.endsWith('.') === true || words.length === MAX_LINES || /[:;]$/.test(words.at(-1) ?? '')) break;
    if (next !== undefined) words.push(next.text);
  }
  return words.join(' ');
}

/** BG-1 of a guessed draft: each legal mention as the page has it, else in our own words. */
export function guessNotes(
  lines: readonly TextLine[],
): readonly { readonly note: Note; readonly found: Found<string> | undefined }[] {
  const taken = new Set<TextCell>();
  return legalNotes().map((note) => {
    const pattern = MENTIONS[note.subjectCode ?? ''];
    const cell = lines.flat().find((each) => !taken.has(each) && pattern?.test(fold(each.text)) === true);
    if (cell === undefined) return { note, found: undefined };
    taken.add(cell);
    const text = wholeSentence(cell, lines);
    return { note: { ...note, text }, found: { value: text, text: shorten(text), cell } };
  });
}
