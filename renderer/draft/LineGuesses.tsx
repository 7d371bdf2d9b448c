import { say } from '../ui/french.ts';
import { useScene } from './editor-context.ts';
import { importTexts } from './import-texts.ts';

/** What was guessed in a line, below it: its fields are too narrow for the words that they came from. */
export function LineGuesses({ path }: { readonly path: string }) {
  const { editor, guesses, isReadOnly } = useScene();
  const own = guesses.filter(({ field }) => field.startsWith(`${path}.`));
  if (isReadOnly || own.length === 0) return null;
  return (
    <ul className="line-guesses">
      {own.map(({ field, text, page }) => (
        <li key={field} className="guess">
          {say(importTexts.guessed, { page, text })}{' '}
          <button
            type="button"
            className="guess-confirm"
            aria-label={say(importTexts.confirmField, { text })}
            onClick={() => {
              editor.confirmGuesses([field]);
            }}
          >
            {importTexts.confirm}
          </button>
        </li>
      ))}
    </ul>
  );
}
