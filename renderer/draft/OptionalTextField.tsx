import { withOptional, type OptionalText } from './editor-changes.ts';
import { useInvoice, useScene } from './editor-context.ts';
import { EditorTextField } from './EditorTextField.tsx';

/** An optional text of the invoice, under its own name; emptied, it is absent. */
export function OptionalTextField({
  name,
  label,
  help,
  maxLength = 200,
}: {
  readonly name: OptionalText;
  readonly label: string;
  readonly help: string;
  readonly maxLength?: number;
}) {
  const { editor } = useScene();
  const value = useInvoice((invoice) => invoice[name] ?? '');
  return (
    <EditorTextField
      control={name}
      label={label}
      help={help}
      value={value}
      maxLength={maxLength}
      onChange={(text) => {
        editor.change((invoice) => withOptional(invoice, name, text));
      }}
    />
  );
}
