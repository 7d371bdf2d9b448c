import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { uiTexts } from './texts.ts';

/** What every field takes: its name, and the words beside it. */
export type FieldProps = {
  readonly label: string;
  /** The label is read, not shown: for cells of a table whose column names them. */ readonly isLabelHidden?: boolean;
  readonly help?: ReactNode;
  /** What is wrong and how to mend it; the field is then invalid. */ readonly error?: string | undefined;
  /** What may be refused later; the field stays valid. */ readonly warning?: string | undefined;
  /** The path in the invoice, `lines.2.netPrice`: the checks panel jumps to it. */ readonly fieldPath?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
};

/** The label of a field. */
export function FieldLabel({ label, isLabelHidden = false, isRequired = false }: FieldProps) {
  return (
    <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
      {label}
      {isRequired && <small> {uiTexts.required}</small>}
    </Label>
  );
}

/** The words under a field: help or warning, then the error. */
export function FieldWords({ help, error, warning }: FieldProps) {
  return (
    <>
      {error === undefined && warning === undefined && help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      {error === undefined && warning !== undefined && (
        <Text slot="description" className="field-warning">
          {warning}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </>
  );
}
