import { SelectField } from '../ui/SelectField.tsx';
import { withOptional } from './editor-changes.ts';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import { currencyOptions, withCurrency } from './editor-currency.ts';
import { moreTexts } from './more-texts.ts';
import { NumberEntry } from './NumberEntry.tsx';

/** The currency, and beside a foreign one the VAT in euros. */
export function MoreMoney() {
  const { editor } = useScene();
  const currency = useInvoice((invoice) => invoice.currencyCode);
  const hasAccounting = useInvoice((invoice) => invoice.taxCurrencyCode !== undefined);
  const tax = useInvoice((invoice) => invoice.accountingTaxAmount ?? '');
  return (
    <>
      <SelectField
        {...useFieldProps('currencyCode')}
        label={moreTexts.currency}
        help={moreTexts.currencyHelp}
        value={currency}
        options={currencyOptions(currency)}
        onChange={(code) => {
          editor.change((invoice) => withCurrency(invoice, code));
        }}
      />
      {hasAccounting && (
        <NumberEntry
          control="accountingTaxAmount"
          label={moreTexts.accountingTax}
          help={moreTexts.accountingTaxHelp}
          value={tax}
          places={2}
          onChange={(value) => {
            editor.change((invoice) => withOptional(invoice, 'accountingTaxAmount', value));
          }}
        />
      )}
    </>
  );
}
