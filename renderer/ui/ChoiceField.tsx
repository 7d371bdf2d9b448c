import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { FieldOption } from './SelectField.tsx';

type ChoiceFieldProps = {
  readonly label: string;
  /** Blank while nothing is chosen. */ readonly value: string;
  readonly options: readonly FieldOption[];
  readonly isDisabled?: boolean;
  /** The path in the filing: the checks panel jumps to it. */ readonly fieldPath?: string;
  readonly onChange: (id: string) => void;
};

/** One choice among a few, each with the sentence that explains it. */
export function ChoiceField({ label, value, options, isDisabled = false, fieldPath, onChange }: ChoiceFieldProps) {
  return (
    <RadioGroup className="field" data-field={fieldPath} value={value} isDisabled={isDisabled} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      <div>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="choice" data-kind="radio">
            <span>
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
