import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { FieldLabel, FieldWords, type FieldProps } from './FieldWords.tsx';
import type { FieldOption } from './SelectField.tsx';
import { uiTexts } from './texts.ts';

export type ComboFieldProps = FieldProps & {
  /** What stands in the field, typed or chosen. */ readonly value: string;
  readonly options: readonly FieldOption[];
  /** The option that the field stands for, if any: the list closes when it changes. */ readonly selected?:
    string | undefined;
  readonly onChange: (text: string) => void;
  /** A choice was taken from the list. */ readonly onChoose: (id: string) => void;
  readonly placeholder?: string;
};

/** A text with a list of likely answers; anything else may be typed too. */
export function ComboField(props: ComboFieldProps) {
  return (
    <ComboBox
      className="field"
      items={props.options}
      inputValue={props.value}
      onInputChange={props.onChange}
      onChange={(key) => {
        if (key !== null) props.onChoose(String(key));
      }}
      value={props.selected ?? null}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      <div className="combo">
        <Input className="input" data-field={props.fieldPath} placeholder={props.placeholder} />
        <Button className="combo-button" aria-label={uiTexts.showChoices}>
          <i className="chevron" aria-hidden="true" />
        </Button>
      </div>
      <FieldWords {...props} />
      <Popover className="popover">
        <ListBox className="options" renderEmptyState={() => <div className="option">{uiTexts.noChoice}</div>}>
          {(option: FieldOption) => (
            <ListBoxItem className="option" id={option.id} textValue={option.label}>
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
