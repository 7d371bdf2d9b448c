import { DateField } from '../ui/DateField.tsx';
import { withOptional } from './editor-changes.ts';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import { moreTexts } from './more-texts.ts';

type DayName = 'periodStartOn' | 'periodEndOn' | 'taxPointOn';

/** The period that is billed, and the day on which VAT falls due where it is another one. */
export function MoreDates() {
  return (
    <>
      <Day name="periodStartOn" label={moreTexts.periodStartOn} help={moreTexts.periodStartOnHelp} />
      <Day name="periodEndOn" label={moreTexts.periodEndOn} />
      <Day name="taxPointOn" label={moreTexts.taxPointOn} help={moreTexts.taxPointOnHelp} />
    </>
  );
}

function Day({ name, label, help }: { readonly name: DayName; readonly label: string; readonly help?: string }) {
  const { editor } = useScene();
  const value = useInvoice((invoice) => invoice[name]);
  return (
    <DateField
      {...useFieldProps(name)}
      label={label}
      help={help}
      value={value}
      onChange={(day) => {
        editor.change((invoice) => withOptional(invoice, name, day ?? ''));
      }}
    />
  );
}
