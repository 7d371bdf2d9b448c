import { parseDecimal, type Decimal } from '../../core/draft/decimal.ts';

const SPACES = /[\s\u00a0\u202f]/gu;
const SIGNS = /(€|eur|%)$/i;

/**
 * Reads a number as French people write and spreadsheets copy it: `1 234,50 €`, `1.234,5`, `12.5`, `20 %`.
 * The last comma or dot is the decimal mark when both occur or when it stands alone; undefined for anything else.
 */
export function parseFrenchDecimal(typed: string): Decimal | undefined {
  const bare = typed.replace(SPACES, '').replace(SIGNS, '').replace('−', '-');
  const comma = bare.lastIndexOf(',');
  const dot = bare.lastIndexOf('.');
  if (comma === -1) return parseDecimal(grouped(bare, '.') ? bare.replaceAll('.', '') : trimMark(bare));
  if (dot === -1) return parseDecimal(grouped(bare, ',') ? bare.replaceAll(',', '') : trimMark(bare.replace(',', '.')));
  const [mark, separator] = comma > dot ? [',', '.'] : ['.', ','];
  const whole = bare.slice(0, bare.lastIndexOf(mark));
  if (!new RegExp(`^[-+]?\\d{1,3}(\\${separator}\\d{3})+$`).test(whole)) return undefined;
  return parseDecimal(trimMark(`${whole.replaceAll(separator, '')}.${bare.slice(bare.lastIndexOf(mark) + 1)}`));
}

/** `1.234.567`: a mark that occurs twice or more can only group thousands. */
function grouped(bare: string, mark: string): boolean {
  return new RegExp(`^[-+]?\\d{1,3}(\\${mark}\\d{3}){2,}$`).test(bare);
}

/** `12.` while it is being typed is 12, and `.5` is 0.5. */
function trimMark(bare: string): string {
  return bare.replace(/\.$/, '').replace(/^([-+]?)\./, '$10.');
}

/** What a draft keeps of a typed number: its exact value, or the very text when it is none, for the checks to name. */
export function toDraftDecimal(typed: string): string {
  return (parseFrenchDecimal(typed) ?? typed).slice(0, 40);
}

/** A draft's number as a French reader sees it in a field: comma, thousands set apart; a text that is no number stays. */
export function formatDraftDecimal(draft: string, minimumPlaces = 0): string {
  const decimal = parseDecimal(draft);
  if (decimal === undefined) return draft;
  const [whole = '0', places = ''] = decimal.split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  const padded = places.padEnd(minimumPlaces, '0');
  return padded === '' ? spaced : `${spaced},${padded}`;
}
