import { Input, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { FieldLabel, FieldWords, type FieldProps } from './FieldWords.tsx';

export type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** More than one line when given. */ readonly rows?: number;
  readonly isNumber?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly isReadOnly?: boolean;
};

/** A text with its label, help and error. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, rows, isNumber = false, maxLength, placeholder, autoComplete } = props;
  const entry = { className: isNumber ? 'input number' : 'input', 'data-field': props.fieldPath, placeholder };
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      onBlur={() => onBlur?.()}
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(autoComplete === undefined ? {} : { autoComplete })}
    >
      <FieldLabel {...props} />
      {rows === undefined ? (
        <Input {...entry} inputMode={isNumber ? 'decimal' : 'text'} />
      ) : (
        <TextArea {...entry} rows={rows} />
      )}
      <FieldWords {...props} />
    </AriaTextField>
  );
}
