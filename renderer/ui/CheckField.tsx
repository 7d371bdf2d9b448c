import { Checkbox } from 'react-aria-components';

type CheckFieldProps = {
  readonly label: string;
  readonly help?: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  /** The path in the filing: the checks panel jumps to it. */ readonly fieldPath?: string;
  readonly onChange: (isSelected: boolean) => void;
};

/** A yes or no. */
export function CheckField({ label, help, isSelected, isDisabled = false, fieldPath, onChange }: CheckFieldProps) {
  return (
    <Checkbox
      className="choice"
      data-kind="check"
      data-field={fieldPath}
      isSelected={isSelected}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <span>
        {label}
        {help !== undefined && <small>{help}</small>}
      </span>
    </Checkbox>
  );
}
