import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { announce } from '../ui/notices.ts';
import type { Guess } from '../../core/draft/guess.ts';
import { useScene } from './editor-context.ts';
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
      {guesses.length > 0 && (
        <>
          <p>{say(importTexts.guessCount, { count: guesses.length })}</p>
          <ul className="import-guesses">
            {guesses.map((guess) => (
              <li key={guess.field}>
                <GuessLink guess={guess} onJump={onJump} />
              </li>
            ))}
          </ul>
          <div>
            <Button
              onPress={() => {
                editor.confirmGuesses(guesses.map(({ field }) => field));
                announce(importTexts.allConfirmed);
              }}
            >
              {importTexts.confirmAll}
            </Button>
          </div>
        </>
      )}
      {remarks.length > 0 && (
        <>
          <h2>{importTexts.remarks}</h2>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
          <div>
            <Button onPress={onDismiss}>{importTexts.dismiss}</Button>
          </div>
        </>
      )}
    </section>
  );
}

function GuessLink({ guess, onJump }: { readonly guess: Guess; readonly onJump: (field: string) => void }) {
  return (
    <Button
      tone="quiet"
      label={say(importTexts.goToGuess, { text: guess.text })}
      onPress={() => {
        onJump(guess.field);
      }}
    >
      {say(importTexts.quoted, { text: guess.text })}
    </Button>
  );
}
