import { say } from '../ui/french.ts';
import { useScene } from './editor-context.ts';
import { guessesByWords } from './editor-guesses.ts';
import { importTexts } from './import-texts.ts';

/** What was guessed of a line or of a party, said below it: its fields have no room for the words that they came from. */
export function LineGuesses({ path }: { readonly path: string }) {
  const { editor, guesses, isReadOnly } = useScene();
  const own = guessesByWords(guesses.filter(({ field }) => field.startsWith(`${path}.`)));
  if (isReadOnly || own.length === 0) return null;
  return (
    <ul className="line-guesses">
      {own.map(({ fields, text, page }) => (
        <li key={`${page} ${text}`} className="guess">
          {say(importTexts.guessed, { page, text })}{' '}
          <button
            type="button"
            className="guess-confirm"
            aria-label={say(importTexts.confirmField, { text })}
            onClick={() => {
              editor.confirmGuesses(fields);
            }}
          >
            {importTexts.confirm}
          </button>
        </li>
      ))}
    </ul>
  );
}
