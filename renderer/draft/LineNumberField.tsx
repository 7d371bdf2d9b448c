import { useState } from 'react';
import { TextField } from '../ui/TextField.tsx';
import { useFieldProps } from './editor-context.ts';
import { formatDraftDecimal, toDraftDecimal } from './editor-decimal.ts';

/** A number of a line: typed in French, exact in the draft; while it is being typed it stays as typed. */
export function LineNumberField({
  label,
  control,
  value,
  places = 0,
  onChange,
}: {
  readonly label: string;
  /** Its path, `lines.2.netPrice`. */ readonly control: string;
  readonly value: string;
  /** Least number of decimals that are shown. */ readonly places?: number;
  readonly onChange: (value: string) => void;
}) {
  const field = useFieldProps(control);
  const [typed, setTyped] = useState<string>();
  const isCurrent = typed !== undefined && toDraftDecimal(typed) === value;
  return (
    <TextField
      {...field}
      label={label}
      isLabelHidden
      isNumber
      value={isCurrent ? typed : formatDraftDecimal(value, places)}
      onChange={(text) => {
        setTyped(text);
        onChange(toDraftDecimal(text));
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
  );
}
