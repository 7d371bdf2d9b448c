import { TextField, type TextFieldProps } from '../ui/TextField.tsx';
import { useFieldProps } from './editor-context.ts';

/** A text of the open invoice, with the findings of its control beside it. */
export function EditorTextField({
  control,
  ...rest
}: Pick<TextFieldProps, 'label' | 'value' | 'maxLength' | 'help' | 'rows' | 'isRequired' | 'onChange'> & {
  /** Its path, `buyer.address.city`. */ readonly control: string;
}) {
  return <TextField {...useFieldProps(control)} {...rest} />;
}
