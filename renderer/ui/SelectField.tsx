import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { FieldLabel, FieldWords, type FieldProps } from './FieldWords.tsx';

/** One choice of a list; `hint` says more in smaller type. */
export type FieldOption = { readonly id: string; readonly label: string; readonly hint?: string };

export type SelectFieldProps = FieldProps & {
  readonly value: string;
  readonly options: readonly FieldOption[];
  readonly onChange: (id: string) => void;
};

/** One choice among a few, all known. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Select
      className="field"
      value={props.value}
      onChange={(key) => {
        if (key !== null) props.onChange(String(key));
      }}
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      <Button className="input select-button" data-field={props.fieldPath}>
        <SelectValue />
        <i className="chevron" aria-hidden="true" />
      </Button>
      <FieldWords {...props} />
      <Popover className="popover">
        <ListBox className="options" items={props.options}>
          {(option) => (
            <ListBoxItem className="option" id={option.id} textValue={option.label}>
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
