import { useState } from 'react';
import { TextField } from '../ui/TextField.tsx';
import { useFieldProps } from './editor-context.ts';
import { formatDraftDecimal, toDraftDecimal } from './editor-decimal.ts';

/** A number of the invoice: typed in French, exact in the draft; while it is being typed it stays as typed. */
export function NumberEntry({
  label,
  control,
  value,
  places = 0,
  help,
  isLabelHidden = false,
  onChange,
}: {
  readonly label: string;
  /** Its path, `lines.2.netPrice`. */ readonly control: string;
  readonly value: string;
  /** Least number of decimals that are shown. */ readonly places?: number;
  readonly help?: string;
  /** In a table or a row, whose titles name it. */ readonly isLabelHidden?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const field = useFieldProps(control);
  const [typed, setTyped] = useState<string>();
  const isCurrent = typed !== undefined && toDraftDecimal(typed) === value;
  return (
    <TextField
      {...field}
      label={label}
      help={help}
      isLabelHidden={isLabelHidden}
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
