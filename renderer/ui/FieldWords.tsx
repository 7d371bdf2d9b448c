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
