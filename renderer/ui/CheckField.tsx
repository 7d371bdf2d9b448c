import { Checkbox } from 'react-aria-components';

type CheckFieldProps = {
  readonly label: string;
  readonly help?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
};

/** A yes or no. */
export function CheckField({ label, help, isSelected, onChange }: CheckFieldProps) {
  return (
    <Checkbox className="choice" data-kind="check" isSelected={isSelected} onChange={onChange}>
      <span>
        {label}
        {help !== undefined && <small>{help}</small>}
      </span>
    </Checkbox>
  );
}
