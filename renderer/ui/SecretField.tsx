import { Input, TextField as AriaTextField } from 'react-aria-components';
import { FieldLabel, FieldWords, type FieldProps } from './FieldWords.tsx';

type SecretFieldProps = Omit<FieldProps, 'guess'> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
};

/** A text that nobody may read over a shoulder; what is stored never comes back into it. */
export function SecretField(props: SecretFieldProps) {
  const { value, onChange, maxLength = 300 } = props;
  return (
    <AriaTextField
      className="field"
      type="password"
      value={value}
      onChange={onChange}
      maxLength={maxLength}
      autoComplete="off"
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      <Input className="input" />
      <FieldWords {...props} />
    </AriaTextField>
  );
}
