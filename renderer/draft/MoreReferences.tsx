import { Button } from '../ui/Button.tsx';
import { useInvoice, useScene } from './editor-context.ts';
import { changePreceding } from './editor-origin.ts';
import { moreTexts } from './more-texts.ts';
import { OptionalTextField } from './OptionalTextField.tsx';

const NAMES = [
  'projectReference',
  'tenderReference',
  'salesOrderReference',
  'despatchAdviceReference',
  'receivingAdviceReference',
  'buyerAccountingReference',
] as const;

/** References beside those that every public buyer asks for. */
export function MoreReferences() {
  const { editor, isReadOnly } = useScene();
  const isCiting = useInvoice((invoice) => invoice.precedingInvoices !== undefined);
  return (
    <>
      {NAMES.map((name) => (
        <OptionalTextField key={name} name={name} label={moreTexts[name]} help={moreTexts[`${name}Help`]} />
      ))}
      {!isCiting && !isReadOnly && (
        <div className="editor-cite">
          <Button
            onPress={() => {
              editor.change((invoice) => changePreceding(invoice, 0, { number: '' }));
            }}
          >
            {moreTexts.citedInvoice}
          </Button>
          <p className="field-help">{moreTexts.citedInvoiceHelp}</p>
        </div>
      )}
    </>
  );
}
