import { addDays } from '../../core/draft/iso-date.ts';
import { formatIban } from '../../core/draft/iban.ts';
import { compactIdentifier } from '../../core/draft/siret.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { say } from '../ui/french.ts';
import { TextField } from '../ui/TextField.tsx';
import { todayOn } from './draft-store.ts';
import { withIban, withOptional } from './editor-changes.ts';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import { editorTexts } from './editor-texts.ts';
import { InvoiceNumber } from './InvoiceReferences.tsx';

/** Usual terms of public buyers, in days (art. R2192-10 of the Code de la commande publique: 30). */
const TERMS_DAYS = [30, 45, 60] as const;

/** When it is to be paid, to which account, and when the work was done. */
export function InvoicePayment() {
  const { editor, isReadOnly } = useScene();
  const dueOn = useInvoice((invoice) => invoice.dueOn);
  const deliveredOn = useInvoice((invoice) => invoice.deliveredOn);
  const iban = useInvoice((invoice) => invoice.paymentMeans[0]?.iban ?? '');
  const issuedOn = useInvoice((invoice) => invoice.issuedOn);
  return (
    <div className="editor-pair">
      <div className="editor-due">
        <DateField
          {...useFieldProps('dueOn')}
          label={editorTexts.due}
          value={dueOn}
          onChange={(day) => {
            editor.change((invoice) => withOptional(invoice, 'dueOn', day ?? ''));
          }}
        />
        {!isReadOnly && (
          <div className="row">
            {TERMS_DAYS.map((days) => (
              <Button
                key={days}
                tone="quiet"
                label={say(editorTexts.duePicked, { days })}
                onPress={() => {
                  editor.change((invoice) => withOptional(invoice, 'dueOn', addDays(issuedOn ?? todayOn(), days)));
                }}
              >
                {say(editorTexts.dueIn, { days })}
              </Button>
            ))}
          </div>
        )}
      </div>
      <TextField
        {...useFieldProps('paymentMeans.0.iban')}
        label={editorTexts.iban}
        maxLength={60}
        value={formatIban(iban)}
        help={editorTexts.ibanHelp}
        onChange={(text) => {
          editor.change((invoice) => withIban(invoice, compactIdentifier(text)));
        }}
      />
      <DateField
        {...useFieldProps('deliveredOn')}
        label={editorTexts.delivered}
        value={deliveredOn}
        help={editorTexts.deliveredHelp}
        onChange={(day) => {
          editor.change((invoice) => withOptional(invoice, 'deliveredOn', day ?? ''));
        }}
      />
      <InvoiceNumber />
    </div>
  );
}
