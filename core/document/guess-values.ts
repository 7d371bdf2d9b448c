import { isIsoDate, type IsoDate } from '../draft/iso-date.ts';
import { isIban } from '../draft/iban.ts';
import type { Cents } from '../draft/decimal.ts';
import { fold } from './guess-near.ts';

const MONTHS = ['janv', 'fevr', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec'];
const MONTH_WORDS =
  'janvier|janv|fevrier|fevr|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec';

/** `1 464,20`, `1.464,20`, `1,464.20`, `-20,48`, and whole amounts before a euro sign. */
export const AMOUNT =
  /(?<![\d.,])[-+]? ?(?:\d{1,3}(?:[ .]\d{3})+|\d{1,9}),\d{2}(?!\d)(?! ?%)|(?<![\d.,])[-+]? ?(?:\d{1,3}(?:,\d{3})+|\d{1,9})\.\d{2}(?![\d.])(?! ?%)|(?<![\d.,])[-+]? ?(?:\d{1,3}(?: \d{3})+|\d{1,9})(?= ?(?:€|eur\b))/gi;

/** The cents of an amount as `AMOUNT` finds it. */
export function parseAmount(text: string): Cents | undefined {
  const bare = text.replace(/ /g, '');
  const match = /^([-+]?)([\d.,]*?)(?:[.,](\d{2}))?$/.exec(bare);
  const digits = match?.[2]?.replace(/[.,]/g, '') ?? '';
  if (match === null || digits === '' || digits.length > 12) return undefined;
  const cents = Number(digits) * 100 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -cents : cents) as Cents;
}

/** The first amount of some words. */
export function readAmount(text: string): Cents | undefined {
  const match = text.match(AMOUNT);
  return match === null ? undefined : parseAmount(match[0]);
}

/** Every amount of some words, in order. */
export function readAmounts(text: string): readonly Cents[] {
  return [...text.matchAll(AMOUNT)].flatMap((match) => parseAmount(match[0]) ?? []);
}

function toDate(year: string, month: number, day: string): IsoDate | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}

/** The date at the beginning of some words, day before month as in France: `24/11/2026`, `24 novembre 2026`, `2026-11-24`. */
export function readDate(text: string): IsoDate | undefined {
  const folded = fold(text).replace(/^(?:le|du|au|:|\s)+/, '');
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/.exec(folded);
  if (numbers !== null) return toDate(numbers[3] ?? '', Number(numbers[2]), numbers[1] ?? '');
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(folded);
  if (iso !== null) return toDate(iso[1] ?? '', Number(iso[2]), iso[3] ?? '');
  const words = new RegExp(`^(\\d{1,2})(?:er)? (${MONTH_WORDS})\\.? (\\d{4})(?!\\d)`).exec(folded);
  if (words === null) return undefined;
  const month = MONTHS.findIndex((each) => words[2]?.startsWith(each)) + 1;
  return toDate(words[3] ?? '', month, words[1] ?? '');
}

/** The 14 digits at the beginning of some words, spaces or not. */
export function readSiret(text: string): string | undefined {
  const match = /^\d{3} ?\d{3} ?\d{3} ?\d{5}(?![\d])/.exec(text);
  return match?.[0].replace(/ /g, '');
}

/** The VAT number at the beginning of some words: two letters, then the country's own 8 to 12 signs; France's are checked for shape. */
export function readVatIdentifier(text: string): string | undefined {
  const french = /^FR ?[0-9A-HJ-NP-Z]{2} ?\d{3} ?\d{3} ?\d{3}(?!\d)/.exec(text);
  if (french !== null) return french[0].replace(/ /g, '');
  const other =
    /^(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)[0-9A-Z+*]{8,12}(?![0-9A-Z])/.exec(
      text,
    );
  // A BIC such as `FIDCFR21XXX` begins as a VAT number does, but has few digits.
  return other !== null && other[0].replace(/\D/g, '').length >= 7 ? other[0] : undefined;
}

/** The IBAN at the beginning of some words; one whose control digits are wrong was misread and is none. */
export function readIban(text: string): string | undefined {
  const match = /^[A-Z]{2}\d{2}(?: ?[A-Z0-9]{1,4}){3,8}/.exec(text);
  if (match === null) return undefined;
  const compact = match[0].replace(/ /g, '');
  // Capital letters may follow the number: the longest beginning that is an IBAN counts.
  for (let length = compact.length; length >= 15; length -= 1)
    if (isIban(compact.slice(0, length))) return compact.slice(0, length);
  return undefined;
}

/** The BIC at the beginning of some words. */
export function readBic(text: string): string | undefined {
  return /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Z0-9])/.exec(text)?.[0];
}

/** A date, real or not: never a reference. */
const DATE_SHAPE = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^\d{4}-\d{2}-\d{2}$/;

/** A reference at the beginning of some words: signs without space, of which one is a digit; no date, no amount. */
export function readReference(text: string): string | undefined {
  const bare = text.replace(/^(?:n ?[°º]|no\.?|#|ej(?= \d)) ?/i, '');
  const token = /^[A-Z0-9][A-Z0-9_/.-]{0,49}/i.exec(bare)?.[0].replace(/[./-]+$/, '');
  if (token === undefined || !/\d/.test(token) || DATE_SHAPE.test(token)) return undefined;
  return new RegExp(`^(?:${AMOUNT.source})`, 'i').test(bare) ? undefined : token;
}

/** As `readReference`, where letters alone will do, in capitals (a code service may be `TECHNIQUE`). */
export function readCode(text: string): string | undefined {
  const token = /^[A-Z0-9][A-Z0-9_/.-]{1,49}(?![a-z])/.exec(text)?.[0].replace(/[./-]+$/, '');
  return token === undefined || DATE_SHAPE.test(token) ? undefined : token;
}
