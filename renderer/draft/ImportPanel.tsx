import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { announce } from '../ui/notices.ts';
import { useScene } from './editor-context.ts';
import { guessesByWords } from './editor-guesses.ts';
import { importTexts } from './import-texts.ts';

/** What is to be read again in a draft that came from a file: remarks of the reader, and what it guessed off the pages. */
export function ImportPanel({
  remarks,
  onDismiss,
  onJump,
}: {
  readonly remarks: readonly string[];
  readonly onDismiss: () => void;
  readonly onJump: (field: string) => void;
}) {
  const { editor, guesses, isReadOnly } = useScene();
  if (isReadOnly || (remarks.length === 0 && guesses.length === 0)) return null;
  return (
    <section className="card import-panel" aria-label={importTexts.remarks}>
      {remarks.length > 0 && (
        <>
          <h2>{importTexts.remarks}</h2>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </>
      )}
      {guesses.length > 0 && (
        <details>
          <summary>{say(importTexts.guessCount, { count: guesses.length })}</summary>
          <ul className="import-guesses">
            {guessesByWords(guesses).map(({ fields: [field = ''], text, page }) => (
              <li key={`${page} ${text}`}>
                <Button
                  tone="quiet"
                  label={say(importTexts.goToGuess, { text })}
                  onPress={() => {
                    onJump(field);
                  }}
                >
                  {say(importTexts.quoted, { text })}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="row">
        {guesses.length > 0 && (
          <Button
            onPress={() => {
              editor.confirmGuesses(guesses.map(({ field }) => field));
              announce(importTexts.allConfirmed);
            }}
          >
            {importTexts.confirmAll}
          </Button>
        )}
        {remarks.length > 0 && (
          <Button tone="quiet" onPress={onDismiss}>
            {importTexts.dismiss}
          </Button>
        )}
      </div>
    </section>
  );
}
