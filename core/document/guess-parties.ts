import { hasSiretControlDigit, sirenOf } from '../draft/siret.ts';
import { findAnywhere, findLabelled, fold, shorten, type Found } from './guess-near.ts';
import { readSiret, readVatIdentifier } from './guess-values.ts';
import type { TextCell, TextLine } from './page-text.ts';

/** BG-4 or BG-7 as a page shows it; what was not found is absent. */
export type PageParty = {
  /** SIRET */ readonly siret?: Found<string> | undefined;
  /** BT-31, BT-48 */ readonly vatIdentifier?: Found<string> | undefined;
  /** BT-27, BT-44 */ readonly name?: Found<string> | undefined;
  /** BT-35, BT-50 */ readonly lineOne?: Found<string> | undefined;
  /** BT-38, BT-53 */ readonly postCode?: Found<string> | undefined;
  /** BT-37, BT-52 */ readonly city?: Found<string> | undefined;
};

type Role = 'seller' | 'buyer';

const BUYER =
  /\bclient|\bdest(?:inataire)?\b|\bacheteur|\bfacture a\b|\badresse a\b|\bvos identifiants|\bbuyer|\bcustomer|\bbill to|\blivre a\b|\bdonneur d'ordre|\bkaufer/;
const SELLER = /\bfournisseur|\bemetteur|\bvendeur|\bprestataire|\bseller|\bverkaufer|\bnos references/;
const THIRD = /\brepresentant fiscal|\bbeneficiaire|\blivraison|\bdelivery|\bfactor\b/;

/** The nearest heading above in the same column that says whose words follow. */
function roleByHeading(cell: TextCell, lines: readonly TextLine[]): Role | 'third' | undefined {
  const above = lines
    .slice(0, cell.line)
    .flat()
    .filter(
      (each) =>
        each.page === cell.page &&
        Math.abs(each.left - cell.left) < 30 &&
        each.baseline - cell.baseline < 26 * cell.size,
    )
    .toReversed();
  for (const each of above) {
    const words = fold(each.text);
    if (words.length > 60) continue;
    if (THIRD.test(words)) return 'third';
    if (BUYER.test(words)) return 'buyer';
    if (SELLER.test(words)) return 'seller';
  }
  return undefined;
}

function roleOf(found: Found<string>, lines: readonly TextLine[]): Role | 'third' | undefined {
  const words = fold(found.text);
  if (BUYER.test(words)) return 'buyer';
  if (SELLER.test(words) && words.length < 60) return 'seller';
  return roleByHeading(found.cell, lines);
}

type ByRole = { readonly [Each in Role]: Found<string> | undefined };

/** Shares values out: what says its role first; then the seller takes the first that is left, the buyer the next. */
function shareOut(all: readonly Found<string>[], lines: readonly TextLine[]): ByRole {
  const distinct = all.filter((each, index) => all.findIndex((other) => other.value === each.value) === index);
  const roles = distinct.map((each) => roleOf(each, lines));
  // A value that stands twice may say its role at its second place only.
  const said = (role: Role): Found<string> | undefined => all.find((each) => roleOf(each, lines) === role);
  const buyer = said('buyer');
  const seller = said('seller');
  const left = distinct.filter(
    (each, index) => roles[index] === undefined && each.value !== buyer?.value && each.value !== seller?.value,
  );
  const first = seller ?? left.shift();
  return { seller: first, buyer: buyer ?? left[0] };
}

function findSirets(lines: readonly TextLine[]): readonly Found<string>[] {
  const labelled = findLabelled(
    lines,
    /\bsiret(?: (?:client|dest(?:inataire)?|emetteur|fournisseur))?\b\.?/g,
    readSiret,
  );
  const bare = findAnywhere(lines, /(?<!\d)(?<![A-Z]{2}\d{2} ?)\d{3} ?\d{3} ?\d{3} ?\d{5}(?!\d)/g, (text) => {
    const siret = readSiret(text);
    // Fourteen digits may be anything: without a label only the control digit makes them a SIRET.
    return siret !== undefined && hasSiretControlDigit(siret) ? siret : undefined;
  });
  return [...labelled, ...bare].toSorted(
    (one, other) => one.cell.line - other.cell.line || one.cell.left - other.cell.left,
  );
}

function findVatIdentifiers(lines: readonly TextLine[]): readonly Found<string>[] {
  return findAnywhere(lines, /\b[A-Z]{2} ?[0-9A-Z]{2}(?: ?[0-9A-Z]{3}){2,3}[0-9A-Z]{0,3}\b/g, readVatIdentifier);
}

const CITY = /^(?:[A-Z]{1,2}[ -])?(\d{5}) +(\p{L}[\p{L}' -]{1,60}?)(?:,? [A-Z]{2}| cedex(?: \d+)?)?$/iu;
const STREET = /^\d+\b|\b(?:rue|avenue|av\.|bd|boulevard|chemin|route|place|impasse|allee|quai|lieu-dit|zone|za|zi)\b/;
type Block = {
  readonly name: Found<string>;
  readonly lineOne: Found<string> | undefined;
  readonly postCode: Found<string>;
  readonly city: Found<string>;
  readonly cell: TextCell;
};

/** The lines of one column that stand on top of each other without a gap, from the given one upwards. */
function climb(cell: TextCell, lines: readonly TextLine[]): readonly TextCell[] {
  const block: TextCell[] = [];
  let last = cell;
  for (const each of lines.slice(0, cell.line).flat().toReversed()) {
    if (each.page !== cell.page || each.line === last.line) continue;
    if (Math.abs(each.left - cell.left) > 3 && Math.abs(each.right - cell.right) > 3) continue;
    if (each.baseline - last.baseline > 1.9 * cell.size || block.length === 5) break;
    const words = fold(each.text);
    if (
      /[:@]|^facture\b|^avoir\b|^adresse\b|\bn°/.test(words) ||
      words.replace(BUYER, '').trim() === '' ||
      THIRD.test(words)
    )
      break;
    block.unshift(each);
    last = each;
  }
  return block;
}

/** Postal addresses on lines of their own: a name on top, the post code and town at the foot. */
function findBlocks(lines: readonly TextLine[]): readonly Block[] {
  return lines.flat().flatMap((cell) => {
    const match = CITY.exec(cell.text);
    const above = match === null ? [] : climb(cell, lines);
    const [top] = above;
    if (match === null || top === undefined) return [];
    const of = (value: string, from: TextCell): Found<string> => ({ value, text: shorten(from.text), cell: from });
    const under = above.slice(1);
    const street = under.find((each) => STREET.test(fold(each.text))) ?? under.at(-1);
    return [
      {
        name: of(top.text, top),
        lineOne: street === undefined ? undefined : of(street.text, street),
        postCode: of(match[1] ?? '', cell),
        city: of(match[2] ?? '', cell),
        cell: top,
      },
    ];
  });
}

/** An address in one line, as letterheads have it: `Au bon moulin SARL - 1242 chemin de l'olive - 84340 Malaucène`. */
function findLetterhead(lines: readonly TextLine[]): Omit<Block, 'cell'> | undefined {
  for (const cell of lines.slice(0, 12).flat()) {
    const match = /^([^-]{3,60}?) - ([^-]{5,80}?) - (\d{5}) (\p{L}[\p{L}' ]{1,40})(?: - |$)/u.exec(cell.text);
    if (match === null) continue;
    const of = (index: number): Found<string> => ({ value: match[index] ?? '', text: shorten(cell.text), cell });
    return { name: of(1), lineOne: of(2), postCode: of(3), city: of(4) };
  }
  return undefined;
}

function findAddresses(lines: readonly TextLine[]): { readonly [Each in Role]: Omit<Block, 'cell'> | undefined } {
  const blocks = findBlocks(lines);
  const letterhead = findLetterhead(lines);
  const marked = blocks.map((block) => ({ block, role: roleByHeading(block.cell, lines) }));
  const free = marked.filter(({ role }) => role === undefined).map(({ block }) => block);
  const seller = letterhead ?? marked.find(({ role }) => role === 'seller')?.block ?? free.shift();
  return { seller, buyer: marked.find(({ role }) => role === 'buyer')?.block ?? free[0] };
}

/** Seller and buyer as their labels, headings and places on the page tell them apart. */
export function guessParties(lines: readonly TextLine[]): { readonly [Each in Role]: PageParty } {
  const sirets = shareOut(findSirets(lines), lines);
  const identifiers = findVatIdentifiers(lines);
  const bySiren = (siret: Found<string> | undefined): Found<string> | undefined =>
    siret === undefined
      ? undefined
      : identifiers.find(({ value }) => value.startsWith('FR') && value.endsWith(sirenOf(siret.value)));
  const shared = shareOut(identifiers, lines);
  const { seller, buyer } = findAddresses(lines);
  const sellerVat = bySiren(sirets.seller) ?? shared.seller;
  const buyerVat = bySiren(sirets.buyer) ?? shared.buyer;
  const party = (
    siret: Found<string> | undefined,
    vatIdentifier: Found<string> | undefined,
    address: Omit<Block, 'cell'> | undefined,
  ): PageParty => ({
    siret,
    vatIdentifier,
    name: address?.name,
    lineOne: address?.lineOne,
    postCode: address?.postCode,
    city: address?.city,
  });
  return {
    seller: party(sirets.seller, sellerVat, seller),
    buyer: party(sirets.buyer, buyerVat?.value === sellerVat?.value ? undefined : buyerVat, buyer),
  };
}
