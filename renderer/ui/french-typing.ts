import { isIsoDate, type IsoDate } from '../../core/draft/iso-date.ts';

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
