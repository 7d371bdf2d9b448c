import { centsToDecimal, parseDecimal, type Cents, type Decimal } from '../draft/decimal.ts';
import { isIsoDate, type IsoDate } from '../draft/iso-date.ts';
import { isCountingUnit, unitWritten } from '../draft/units.ts';

/** No-break space that French puts between thousands and before units; the thin one is unknown to some readers. */
const NO_BREAK = '\u00a0';
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** `12345.5` → `12 345,5`; a half-typed number is shown as it was typed. */
export function formatDecimal(text: Decimal): string {
  const decimal = parseDecimal(text);
  if (decimal === undefined) return text;
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK);
  const sign = decimal.startsWith('-') ? '\u2212' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** Cents as `1 464,20`, without the currency. */
export function formatAmount(cents: Cents): string {
  const [whole = '', fraction = ''] = centsToDecimal(cents).split('.');
  const sign = whole.startsWith('-') ? '\u2212' : '';
  return `${sign}${whole.replace('-', '').replace(/\B(?=(\d{3})+$)/g, NO_BREAK)},${fraction}`;
}

/** Cents as `1 464,20 €`. */
export function formatEuros(cents: Cents): string {
  return `${formatAmount(cents)}${NO_BREAK}€`;
}

/** Cents of any currency, as `1 464,20 €` or `1 464,20 USD`. */
export function formatMoney(cents: Cents, currencyCode: string): string {
  return currencyCode === 'EUR' || currencyCode === ''
    ? formatEuros(cents)
    : `${formatAmount(cents)}${NO_BREAK}${currencyCode}`;
}

/** A price: at least the two decimals of cents, more when it has more. */
export function formatPrice(text: Decimal): string {
  const decimal = parseDecimal(text);
  if (decimal === undefined) return text;
  const [whole = '', fraction = ''] = decimal.split('.');
  return formatDecimal(whole).concat(',', fraction.padEnd(2, '0'));
}

/** A percentage as `5,5 %`. */
export function formatPercent(text: Decimal): string {
  return `${formatDecimal(text)}${NO_BREAK}%`;
}

/** `2026-11-24` → `24 novembre 2026`, the first of a month with its `1er`. */
export function formatDay(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const number = Number(day);
  return `${number === 1 ? '1er' : number} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** `2025-03-14` → `14/03/2025`; a day that is none stays as it was typed. */
export function shortDay(day: string): string {
  return isIsoDate(day) ? day.split('-').reverse().join('/') : day;
}

/** `du 1er novembre 2026 au 20 novembre 2026`, or the end that is known; undefined when neither is. */
export function formatPeriod(startOn: string | undefined, endOn: string | undefined): string | undefined {
  if (startOn !== undefined && endOn !== undefined) return `du ${formatDay(startOn)} au ${formatDay(endOn)}`;
  if (startOn !== undefined) return `à partir du ${formatDay(startOn)}`;
  return endOn === undefined ? undefined : `jusqu’au ${formatDay(endOn)}`;
}

/** `12,5 h`; nothing after the number when things are simply counted. */
export function formatQuantity(quantity: Decimal, unitCode: string): string {
  if (isCountingUnit(unitCode)) return formatDecimal(quantity);
  return `${formatDecimal(quantity)}${NO_BREAK}${unitWritten(unitCode)}`;
}
