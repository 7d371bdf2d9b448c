import { TextField } from '../ui/TextField.tsx';
import { withOptional } from './editor-changes.ts';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import { editorTexts } from './editor-texts.ts';

/** Why no VAT is asked, when a line is exempt: the words that are printed and the code that machines read. */
export function InvoiceExemption() {
  const { editor } = useScene();
  const isExempt = useInvoice((invoice) => invoice.lines.some((line) => line.vatCategory === 'E'));
  const reason = useInvoice((invoice) => invoice.vatExemptionReason ?? '');
  const code = useInvoice((invoice) => invoice.vatExemptionCode ?? '');
  const reasonField = useFieldProps('vatExemptionReason');
  const codeField = useFieldProps('vatExemptionCode');
  if (!isExempt && reason === '' && code === '') return null;
  return (
    <div className="editor-pair">
      <TextField
        {...reasonField}
        label={editorTexts.exemptionReason}
        help={editorTexts.exemptionHelp}
        maxLength={1_000}
        value={reason}
        onChange={(text) => {
          editor.change((invoice) => withOptional(invoice, 'vatExemptionReason', text));
        }}
      />
      <TextField
        {...codeField}
        label={editorTexts.exemptionCode}
        help={editorTexts.exemptionCodeHelp}
        maxLength={60}
        value={code}
        onChange={(text) => {
          editor.change((invoice) => withOptional(invoice, 'vatExemptionCode', text.trim().toUpperCase()));
        }}
      />
    </div>
  );
}
