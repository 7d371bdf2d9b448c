import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { uiTexts } from './texts.ts';

/** A value that a program guessed: the words that it came from, and the way to say that it is right. */
export type FieldGuess = {
  readonly words: string;
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
};

/** What every field takes: its name, and the words beside it. */
export type FieldProps = {
  readonly label: string;
  /** The label is read, not shown: for cells of a table whose column names them. */ readonly isLabelHidden?: boolean;
  readonly help?: ReactNode;
  /** What is wrong and how to mend it; the field is then invalid. */ readonly error?: string | undefined;
  /** What may be refused later; the field stays valid. */ readonly warning?: string | undefined;
  /** What stands in it is a guess. */ readonly guess?: FieldGuess;
  /** The path in the invoice, `lines.2.netPrice`: the checks panel jumps to it. */ readonly fieldPath?: string;
  /** Told to assistive technology; on screen the optional fields are the marked ones. */ readonly isRequired?: boolean;
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
};

/** The label of a field. */
export function FieldLabel({ label, isLabelHidden = false, isOptional = false }: FieldProps) {
  return (
    <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
      {label}
      {isOptional && <small> {uiTexts.optional}</small>}
    </Label>
  );
}

/** The words under a field: help or warning, then the error. */
export function FieldWords({ help, error, warning, guess }: FieldProps) {
  return (
    <>
      {error === undefined && warning === undefined && guess === undefined && help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      {error === undefined && warning !== undefined && (
        <Text slot="description" className="field-warning">
          {warning}
        </Text>
      )}
      {guess !== undefined && (
        <div className="field-guess guess">
          {error === undefined && warning === undefined ? (
            <Text slot="description">{guess.words}</Text>
          ) : (
            <span>{guess.words}</span>
          )}{' '}
          <button type="button" className="guess-confirm" aria-label={guess.confirmLabel} onClick={guess.onConfirm}>
            {uiTexts.guessRight}
          </button>
        </div>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </>
  );
}
