import { parseDecimal } from '../draft/decimal.ts';
import { isIsoDate } from '../draft/iso-date.ts';
import type { Language, SentenceValues } from '../draft/problem.ts';

const DAYS = new Set(['due', 'issued', 'date', 'start', 'end']);
/** Numbers: as typed, as the document states them, as they should be. */
const NUMBERS = new Set(['typed', 'stated', 'computed', 'expected', 'rate']);
/** Stands where the document or the draft says nothing. */
const NOTHING = '—';

function toFrench(name: string, value: string | number): string | number {
  const text = String(value);
  if (DAYS.has(name) && isIsoDate(text)) return text.split('-').reverse().join('/');
  // Any other text, an invoice number for instance, is quoted as it stands.
  return NUMBERS.has(name) && parseDecimal(text) !== undefined ? text.replace('.', ',') : value;
}

/** The values of a finding as its reader writes them: in French `24/12/2026` and `5,55`; a dash for what is empty. */
export function findingValues(values: SentenceValues, language: Language): SentenceValues {
  const written = (name: string, value: string | number): string | number =>
    value === '' ? NOTHING : language === 'fr' ? toFrench(name, value) : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(name, value)]));
}
