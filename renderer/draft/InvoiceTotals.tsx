import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/shallow';
import type { Invoice } from '../../core/draft/invoice.ts';
import { computeTotals } from '../../core/draft/totals.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { formatMoney } from '../ui/french-values.ts';
import { adjustmentTexts } from './adjustment-texts.ts';
import { withoutGivenVat } from './editor-adjustments.ts';
import { useInvoice, useScene } from './editor-context.ts';
import { editorTexts } from './editor-texts.ts';
import { totalRows } from './editor-totals.ts';

/** Long enough that a reader hears the total once a line is typed, not at every digit. */
const SPOKEN_AFTER_MS = 2_000;

const SOURCES = [
  'lines',
  'businessProcess',
  'currencyCode',
  'prepaidAmount',
  'roundingAmount',
  'allowances',
  'charges',
  'taxCurrencyCode',
  'accountingTaxAmount',
  'givenVat',
] as const satisfies readonly (keyof Invoice)[];

/** The totals, always as the invoice stands; said aloud once typing rests. */
export function InvoiceTotals() {
  const { editor, isReadOnly } = useScene();
  const source = useInvoice(
    useShallow(
      (invoice) =>
        Object.fromEntries(SOURCES.map((name) => [name, invoice[name]])) as Pick<Invoice, (typeof SOURCES)[number]>,
    ),
  );
  const { businessProcess, currencyCode } = source;
  const totals = computeTotals(source);
  const values = {
    net: formatMoney(totals.taxExclusiveCents, currencyCode),
    tax: formatMoney(totals.taxTotalCents, currencyCode),
    total: formatMoney(totals.taxInclusiveCents, currencyCode),
  };
  const sentence = say(editorTexts.totalsSpoken, values);
  const [spoken, setSpoken] = useState(sentence);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSpoken(sentence);
    }, SPOKEN_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [sentence]);
  const rows = totalRows(source, totals);

  return (
    <section className="invoice-totals" data-field="totals" tabIndex={-1} aria-label={adjustmentTexts.totals}>
      {rows.length > 0 && (
        <dl className="totals-rows">
          {rows.map(({ id, label, amount, isMain }) => (
            <div key={id} data-main={isMain}>
              <dt>{label}</dt>
              <dd className="num">{amount}</dd>
            </div>
          ))}
        </dl>
      )}
      {rows.length === 0 && (
        <p>
          {say(editorTexts.totals, values)} <strong>{say(editorTexts.totalsInclusive, values)}</strong>
        </p>
      )}
      {businessProcess === 'A2' && <p className="field-help">{editorTexts.alreadyPaid}</p>}
      {source.givenVat !== undefined && !isReadOnly && (
        <p>
          <span className="field-help">{adjustmentTexts.givenVat}</span>{' '}
          <Button
            tone="quiet"
            onPress={() => {
              editor.change(withoutGivenVat);
            }}
          >
            {adjustmentTexts.recomputeVat}
          </Button>
        </p>
      )}
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </section>
  );
}
