import { isIsoDate, type IsoDate } from '../../core/draft/iso-date.ts';
import type { Decimal } from '../../core/draft/decimal.ts';

/** What a person typed (`1 234,5`, `1.234,50`, `12.5`) as the dotted text of the model; a half-typed number stays as it is, for the checks to name. */
export function readTypedDecimal(typed: string): Decimal {
  const compact = typed.replace(/[\s\u00a0\u202f€]/gu, '').replace(/^[−–]/u, '-');
  const dotted = compact.includes(',') ? compact.replaceAll('.', '').replace(',', '.') : compact;
  return dotted.replace(/\.$/, '');
}

/** The model's `1234.5` as it is typed in French, `1234,5`. */
export function writeTypedDecimal(decimal: Decimal): string {
  return decimal.replace('.', ',');
}

/** Reads `24/12/2026`, `24.12.26`, `24-12-2026` or `24122026`; undefined for anything that is no real day. */
export function readTypedDay(typed: string): IsoDate | undefined {
  const text = typed.trim();
  const match =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [day = '', month = '', year = ''] = match.slice(1);
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}
