import { adjustmentTexts } from './adjustment-texts.ts';
import { withOptional } from './editor-changes.ts';
import { useInvoice, useScene } from './editor-context.ts';
import { NumberEntry } from './NumberEntry.tsx';

/** What was paid in advance (BT-113) and the rounding of what is due (BT-114). */
export function InvoiceSettlement() {
  const { editor } = useScene();
  const prepaid = useInvoice((invoice) => invoice.prepaidAmount ?? '');
  const rounding = useInvoice((invoice) => invoice.roundingAmount ?? '');
  return (
    <div className="editor-pair">
      <NumberEntry
        control="prepaidAmount"
        label={adjustmentTexts.prepaid}
        help={adjustmentTexts.prepaidHelp}
        value={prepaid}
        onChange={(value) => {
          editor.change((invoice) => withOptional(invoice, 'prepaidAmount', value));
        }}
      />
      <NumberEntry
        control="roundingAmount"
        label={adjustmentTexts.rounding}
        help={adjustmentTexts.roundingHelp}
        value={rounding}
        onChange={(value) => {
          editor.change((invoice) => withOptional(invoice, 'roundingAmount', value));
        }}
      />
    </div>
  );
}
