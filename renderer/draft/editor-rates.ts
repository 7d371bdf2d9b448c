import type { InvoiceLine } from '../../core/draft/invoice.ts';
import { currentVatRates } from '../../core/draft/vat-rates.ts';
import type { FieldOption } from '../ui/SelectField.tsx';
import { formatDraftDecimal } from './editor-decimal.ts';
import { editorTexts } from './editor-texts.ts';

const EXEMPT = 'E';

/** The choices of a line's VAT: the usual rates, the one that an imported line brings, and the exemption. */
export function rateOptions(line: InvoiceLine): readonly FieldOption[] {
  const current = rateId(line);
  const rates =
    current === EXEMPT || currentVatRates.includes(current) ? currentVatRates : [...currentVatRates, current];
  return [
    ...rates.map((rate) => ({ id: rate, label: `${formatDraftDecimal(rate)}\u00a0%` })),
    { id: EXEMPT, label: editorTexts.exempt },
  ];
}

/** The choice that a line holds now. */
export function rateId(line: InvoiceLine): string {
  return line.vatCategory === EXEMPT ? EXEMPT : line.vatRate;
}

/** What a choice changes in a line. */
export function rateChange(id: string): Pick<InvoiceLine, 'vatCategory' | 'vatRate'> {
  return id === EXEMPT ? { vatCategory: 'E', vatRate: '0' } : { vatCategory: 'S', vatRate: id };
}
