import { SelectField } from '../ui/SelectField.tsx';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import { kindOptions } from './editor-kinds.ts';
import { kindTexts } from './kind-texts.ts';

/** What kind of document it is: an invoice unless said otherwise. */
export function InvoiceKind() {
  const { editor } = useScene();
  const typeCode = useInvoice((invoice) => invoice.typeCode);
  return (
    <SelectField
      {...useFieldProps('typeCode')}
      label={kindTexts.kind}
      value={typeCode}
      options={kindOptions(typeCode)}
      help={typeCode === '381' ? kindTexts.positive : undefined}
      onChange={(code) => {
        editor.change((invoice) => ({ ...invoice, typeCode: code }));
      }}
    />
  );
}
