import { useState } from 'react';
import { readTypedDecimal, writeTypedDecimal } from './french-typing.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';

/** A number typed in French (`12,5`); `value` and `onChange` speak the model's dotted text, half typed or not. */
export function DecimalField(props: Omit<TextFieldProps, 'rows' | 'isNumber'>) {
  const { value, onChange, onBlur } = props;
  const [typed, setTyped] = useState<string>();
  const isCurrent = typed !== undefined && readTypedDecimal(typed) === value;
  return (
    <TextField
      {...props}
      isNumber
      value={isCurrent ? typed : writeTypedDecimal(value)}
      onChange={(text) => {
        setTyped(text);
        onChange(readTypedDecimal(text));
      }}
      onBlur={() => {
        setTyped(undefined);
        onBlur?.();
      }}
    />
  );
}
