import type { Invoice } from '../../core/draft/invoice.ts';
import type { FieldOption } from '../ui/SelectField.tsx';
import { moreTexts } from './more-texts.ts';

/** Currencies that a French supplier may bill in, the euro first (ISO 4217). */
const CURRENCIES: readonly (readonly [code: string, name: string])[] = [
  ['EUR', moreTexts.euro],
  ['CHF', moreTexts.franc],
  ['GBP', moreTexts.pound],
  ['USD', moreTexts.dollar],
  ['XPF', moreTexts.pacific],
];

/** The currencies as choices; one that an imported file brings is added as it is. */
export function currencyOptions(current: string): readonly FieldOption[] {
  const known = CURRENCIES.map(([id, hint]) => ({ id, label: id, hint }));
  return current === '' || known.some(({ id }) => id === current) ? known : [...known, { id: current, label: current }];
}

/** `€`, or the code of another currency. */
export function currencySign(code: string): string {
  return code === 'EUR' ? '€' : code;
}

/** Bills in a currency: beside a foreign one the VAT is told in euros as well (BT-6, art. 289 VII CGI). */
export function withCurrency(invoice: Invoice, currencyCode: string): Invoice {
  const { taxCurrencyCode: _code, accountingTaxAmount, ...rest } = invoice;
  if (currencyCode === 'EUR') return { ...rest, currencyCode };
  return {
    ...rest,
    currencyCode,
    taxCurrencyCode: 'EUR',
    ...(accountingTaxAmount !== undefined && { accountingTaxAmount }),
  };
}
