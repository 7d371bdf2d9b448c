import { useEffect, useState } from 'react';
import { computeTotals } from '../../core/draft/totals.ts';
import { say } from '../ui/french.ts';
import { formatCents } from '../ui/french-values.ts';
import { useInvoice } from './editor-context.ts';
import { editorTexts } from './editor-texts.ts';

/** Long enough that a reader hears the total once a line is typed, not at every digit. */
const SPOKEN_AFTER_MS = 2_000;

/** The totals, always as the lines stand; said aloud once typing rests. */
export function InvoiceTotals() {
  const lines = useInvoice((invoice) => invoice.lines);
  const businessProcess = useInvoice((invoice) => invoice.businessProcess);
  const prepaidAmount = useInvoice((invoice) => invoice.prepaidAmount);
  const totals = computeTotals({ lines, businessProcess, ...(prepaidAmount !== undefined && { prepaidAmount }) });
  const values = {
    net: formatCents(totals.taxExclusiveCents),
    tax: formatCents(totals.taxTotalCents),
    total: formatCents(totals.taxInclusiveCents),
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

  return (
    <div className="invoice-totals">
      <p>
        {say(editorTexts.totals, values)} <strong>{say(editorTexts.totalsInclusive, values)}</strong>
      </p>
      {businessProcess === 'A2' && <p className="field-help">{editorTexts.alreadyPaid}</p>}
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}
