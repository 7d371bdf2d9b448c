import { useMemo } from 'react';
import { exemptionOf } from '../../core/draft/vat-exemption-wording.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import {
  explainedCategories,
  NO_CODE,
  reasonOptions,
  withReasonCode,
  withReasonWords,
  type ExplainedCategory,
} from './editor-exemptions.ts';
import { exemptionControls } from './editor-fields.ts';
import { vatTexts } from './vat-texts.ts';

const NAMES: Readonly<Record<ExplainedCategory, { readonly why: string; readonly printed: string }>> = {
  E: { why: vatTexts.whyExempt, printed: vatTexts.printedExempt },
  AE: { why: vatTexts.whyReverse, printed: vatTexts.printedReverse },
  K: { why: vatTexts.whyIntra, printed: vatTexts.printedIntra },
  G: { why: vatTexts.whyExport, printed: vatTexts.printedExport },
  O: { why: vatTexts.whyOutside, printed: vatTexts.printedOutside },
};

/** Why no VAT is asked, for each category that bears none: the reason with its code, and the words that are printed. */
export function InvoiceExemption() {
  const key = useInvoice((invoice) => explainedCategories(invoice).join(' '));
  const categories = useMemo(() => key.split(' ').filter((each) => each !== '') as ExplainedCategory[], [key]);
  return categories.map((category) => <Exemption key={category} category={category} />);
}

function Exemption({ category }: { readonly category: ExplainedCategory }) {
  const { editor } = useScene();
  const code = useInvoice((invoice) => exemptionOf(invoice, category).code);
  const reason = useInvoice((invoice) => exemptionOf(invoice, category).reason ?? '');
  const controls = exemptionControls(category);
  return (
    <div className="editor-pair">
      <SelectField
        {...useFieldProps(controls.code)}
        label={NAMES[category].why}
        value={code ?? NO_CODE}
        options={reasonOptions(category, code)}
        onChange={(id) => {
          editor.change((invoice) => withReasonCode(invoice, category, id));
        }}
      />
      <TextField
        {...useFieldProps(controls.reason)}
        label={NAMES[category].printed}
        help={vatTexts.printedHelp}
        maxLength={1_000}
        value={reason}
        onChange={(text) => {
          editor.change((invoice) => withReasonWords(invoice, category, text));
        }}
      />
    </div>
  );
}
