import { useState } from 'react';
import { isIsoDate } from '../../core/draft/iso-date.ts';
import { readTypedDay } from '../ui/french-typing.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { TextField, type TextFieldProps } from '../ui/TextField.tsx';

type LedgerDayProps = Omit<TextFieldProps, 'rows' | 'isNumber' | 'onChange'> & {
  /** A day, or what was typed when it is none. */ readonly onChange: (value: string) => void;
  readonly year: number;
};

/** `15/3` in a ledger of 2025 is 15/03/2025; whatever is no day stays as it was typed, for the checks to name. */
export function toLedgerDay(typed: string, year: number): string {
  const day = readTypedDay(typed) ?? readTypedDay(`${typed.trim()}/${String(year)}`);
  return day ?? typed.slice(0, 40);
}

/** A day of the ledger, typed at speed. */
export function LedgerDay({ value, onChange, onBlur, year, ...rest }: LedgerDayProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextField
      {...rest}
      maxLength={40}
      value={typed ?? (isIsoDate(value) ? formatTypedDay(value) : value)}
      onChange={(text) => {
        setTyped(text);
        onChange(toLedgerDay(text, year));
      }}
      onBlur={() => {
        setTyped(undefined);
        onBlur?.();
      }}
    />
  );
}
