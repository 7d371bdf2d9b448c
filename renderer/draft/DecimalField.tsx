import { useState } from 'react';
import { TextField, type TextFieldProps } from '../ui/TextField.tsx';
import { formatDraftDecimal, toDraftDecimal } from './editor-decimal.ts';

type DecimalFieldProps = Omit<TextFieldProps, 'rows' | 'isNumber' | 'onChange'> & {
  /** An exact decimal, or the very text when it is none. */ readonly onChange: (value: string) => void;
};

/** A number as French people type it; it is set in thousands once it is left. */
export function DecimalField({ value, onChange, onBlur, ...rest }: DecimalFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextField
      {...rest}
      isNumber
      maxLength={40}
      value={typed ?? formatDraftDecimal(value)}
      onChange={(text) => {
        setTyped(text);
        onChange(toDraftDecimal(text));
      }}
      onBlur={() => {
        setTyped(undefined);
        onBlur?.();
      }}
    />
  );
}
