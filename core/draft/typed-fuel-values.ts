import { parseDecimal, type Decimal } from './decimal.ts';
import type { FuelUnit, LedgerProduct, ReducedRateAnswer } from './fuel-line.ts';
import { isIsoDate, type IsoDate } from './iso-date.ts';

/** Small letters without accents, signs made spaces. */
export function foldWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9³?]+/g, ' ')
    .trim();
}

/** The day that a table or a person wrote, day before month: `14/03/2025`, `14.3.25`, `14-03-2025`, `2025-03-14`. */
export function readTypedDay(text: string): IsoDate | undefined {
  const bare = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');
  const match = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(bare);
  const [day = '', month = '', year = ''] = match?.slice(1) ?? [];
  const date =
    match === null
      ? bare
      : `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}

/** The unit that some words name, in French or as the portal writes it. */
export function readTypedUnit(text: string): FuelUnit | undefined {
  const word = text.trim().replace('³', '3');
  if (/^(l|ltr|litres?)\.?$/i.test(word)) return 'l';
  if (/^(hl|hlt|hectolitres?)\.?$/i.test(word)) return 'hl';
  if (/^(m3|mtq|m[èe]tres? cubes?)\.?$/i.test(word)) return 'm3';
  if (/^(kg|kgm|kilos?|kilogrammes?)\.?$/i.test(word)) return 'kg';
  if (/^(t|to|tne|tonnes?)\.?$/i.test(word)) return 't';
  if (/^(kwh|kilowatt-?heures?)\.?$/i.test(word)) return 'kWh';
  return /^(mwh|m[ée]gawatt-?heures?)\.?$/i.test(word) ? 'MWh' : undefined;
}

/** A number as it was typed, and the unit behind it. */
export type TypedQuantity = { readonly quantity: Decimal; readonly unit: FuelUnit | undefined };

/** Units of which a thousandth is never billed: there `1.000` may be a thousand or one. */
const WHOLE_UNITS: readonly (FuelUnit | undefined)[] = ['l', 'kg', 'kWh', undefined];

/**
 * The quantity that a table or a person wrote: spaces of any kind between thousands, comma or dot for decimals, perhaps a
 * unit behind it (`1 250,5 L`). Undefined for what is no number; `ambiguous` for `1.000 l`, a thousand litres or one.
 */
export function readTypedQuantity(text: string, columnUnit?: FuelUnit): TypedQuantity | 'ambiguous' | undefined {
  const match = /^([-+]?[\d\s.,'’]*\d)\s*(\D*)$/u.exec(text.trim().replace(/[\u2212\u2013]/g, '-'));
  const [, digits = '', word = ''] = match ?? [];
  const unit = word === '' ? undefined : readTypedUnit(word);
  if (match === null || (word !== '' && unit === undefined)) return undefined;
  const compact = digits.replace(/[\s'’]/gu, '');
  const signs = compact.replace(/[^.,]/g, '');
  if (/^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(compact) && WHOLE_UNITS.includes(unit ?? columnUnit)) return 'ambiguous';
  // Of two kinds of sign the last is the decimal one; a sign that stands twice parts thousands.
  const decimalSign = signs.length === 0 || /^([.,])\1+$/.test(signs) ? '' : signs.at(-1);
  const isGrouped = /^[-+]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/.test(compact);
  if (signs.length > 1 && !isGrouped) return undefined;
  const [whole = '', fraction] =
    decimalSign === '' || decimalSign === undefined ? [compact] : splitLast(compact, decimalSign);
  const plain = whole.replace(/[.,]/g, '');
  const quantity = parseDecimal(fraction === undefined ? plain : `${plain}.${fraction}`);
  return quantity === undefined ? undefined : { quantity, unit };
}

function splitLast(text: string, sign: string): readonly [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The product that some words name: `GNR`, `Gazole non routier`, `propane`, `fioul domestique`, `gaz naturel`… */
export function readTypedProduct(text: string): LedgerProduct | undefined {
  const words = ` ${foldWords(text)} `;
  if (/ (?:fioul|fuel|mazout) (?:oil )?domestique | fod | heatingoil /.test(words)) return 'heatingOil';
  if (/ gnr |(?:gazole|gasoil|gas oil|fioul|fuel) (?:agricole )?non routier/.test(words)) return 'gnr';
  if (/(?:fioul|fuel) lourd| heavyfuel | fol /.test(words)) return 'heavyFuel';
  if (/ gpl | lpg | propane | butane |petrole liquefie/.test(words)) return 'lpg';
  if (/ gnv | gnc | biognv |gaz (?:naturel )?(?:a usage )?carburant| gasmotor /.test(words)) return 'gasMotor';
  if (/gaz naturel|gaz (?:a usage )?combustible| gasheating | ticgn /.test(words)) return 'gasHeating';
  return undefined;
}

/** The answer about the reduced rate that a cell gives; undefined for words that are no answer. */
export function readTypedAnswer(text: string): ReducedRateAnswer | undefined {
  const word = foldWords(text);
  if (/^(oui|o|yes|y|vrai|true|1|x)$/.test(word)) return 'yes';
  if (/^(non|n|no|faux|false|0)$/.test(word)) return 'no';
  return /^(|\?|inconnu|inconnue|unknown|ne sais pas|nsp)$/.test(word) ? 'unknown' : undefined;
}
