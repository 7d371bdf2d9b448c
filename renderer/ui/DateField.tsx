import { useState } from 'react';
import type { IsoDate } from '../../core/draft/iso-date.ts';
import { readTypedDay } from './french-typing.ts';
import { formatTypedDay } from './french-values.ts';
import { uiTexts } from './texts.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';

type DateFieldProps = Omit<TextFieldProps, 'rows' | 'isNumber' | 'value' | 'onChange'> & {
  readonly value: IsoDate | undefined;
  /** Undefined when the field is empty or holds no real day. */ readonly onChange: (
    value: IsoDate | undefined,
  ) => void;
};

/** A day typed as jj/mm/aaaa; what is no real day is said beside the field and never reaches the model. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, onBlur, help, error } = props;
  const [typed, setTyped] = useState<string>();
  const [isLeft, setLeft] = useState(false);
  const shown = typed !== undefined && readTypedDay(typed) === value ? typed : undefined;
  const isWrong = shown !== undefined && isLeft && shown.trim() !== '' && value === undefined;
  return (
    <TextField
      {...props}
      help={help ?? uiTexts.dayFormat}
      error={isWrong ? uiTexts.dayWrong : error}
      value={shown ?? (value === undefined ? '' : formatTypedDay(value))}
      onChange={(text) => {
        setTyped(text);
        setLeft(false);
        onChange(readTypedDay(text));
      }}
      onBlur={() => {
        setLeft(true);
        if (value !== undefined) setTyped(undefined);
        onBlur?.();
      }}
    />
  );
}
