import { ADDED_TERMS, type AddedTerm } from './added-terms.ts';
import { seededRandom, type Random } from './seeded-random.ts';
import { valueMutationsOf } from './value-mutations.ts';
import { cloneNode, parseFragment, parseNode, placesOf, writeNode, type Node, type Place } from './xml-mutant.ts';

/** A broken copy of a file, with what was done to it. */
export type Mutant = { readonly what: string; readonly xml: string };

/** One change: how it is named, and how it is made on a copy; false where it changes nothing. */
type Change = { readonly kind: string; readonly what: string; readonly make: (root: Node) => boolean };

function atPlace(root: Node, index: number, make: (place: Place) => boolean): boolean {
  const place = placesOf(root)[index];
  return place !== undefined && make(place);
}

function drop({ node, parent }: Place): boolean {
  parent.children = parent.children.filter((each) => each !== node);
  return true;
}

function repeat({ node, parent }: Place): boolean {
  parent.children = parent.children.flatMap((each) => (each === node ? [each, cloneNode(each)] : [each]));
  return true;
}

function emptyGroup({ node }: Place): boolean {
  node.children = [];
  return true;
}

/** Puts in a leaf the text of another leaf of that name. */
function swapsOf(places: readonly Place[], index: number): readonly Change[] {
  const place = places[index];
  if (place === undefined || place.node.children.length > 0) return [];
  const other = places.findIndex(
    ({ node }, at) => at > index && node.name === place.node.name && node.text.trim() !== place.node.text.trim(),
  );
  if (other === -1) return [];
  const make = (root: Node): boolean => {
    const [one, two] = [placesOf(root)[index], placesOf(root)[other]];
    if (one === undefined || two === undefined) return false;
    [one.node.text, two.node.text] = [two.node.text, one.node.text];
    return true;
  };
  return [{ kind: 'swap', what: `${place.path} swapped with ${places[other]?.path}`, make }];
}

/** What a parent may hold several of; a second one of anything else is what `repeat` makes. */
const REPEATABLE =
  /^<ram:(SpecifiedTradeAllowanceCharge|ApplicableTradeTax|IncludedNote|(Additional|Invoice)ReferencedDocument|\w*PaymentMeans|ID|GlobalID|SpecifiedTaxRegistration|TaxTotalAmount|ApplicableProductCharacteristic|DesignatedProductClassification)\b/;

function mayAdd({ under, fragment }: AddedTerm, parent: Node): boolean {
  const name = /^<([\w:]+)/.exec(fragment)?.[1];
  return under === parent.name && (REPEATABLE.test(fragment) || !parent.children.some((each) => each.name === name));
}

function changesAt(places: readonly Place[], index: number): readonly Change[] {
  const place = places[index];
  if (place === undefined) return [];
  const change = (kind: string, make: (place: Place) => boolean): Change => ({
    kind,
    what: `${place.path} ${kind}`,
    make: (root) => atPlace(root, index, make),
  });
  return [
    change('dropped', drop),
    change('repeated', repeat),
    ...(place.node.children.length > 0 ? [change('emptied of parts', emptyGroup)] : []),
    ...swapsOf(places, index),
    ...valueMutationsOf(place).map(({ name, change: make }) => change(name, make)),
    ...ADDED_TERMS.filter((added) => mayAdd(added, place.node)).map(({ fragment }) =>
      change(`+ ${fragment}`, ({ node }) => {
        node.children = [...node.children, parseFragment(fragment)];
        return true;
      }),
    ),
  ];
}

/** Takes one change of each kind in turn, in an order that the seed gives: a file with many lines is not broken in its lines only. */
function inTurn(changes: readonly Change[], random: Random): readonly Change[] {
  const byKind = new Map<string, Change[]>();
  for (const change of random.shuffle(changes)) byKind.set(change.kind, [...(byKind.get(change.kind) ?? []), change]);
  const kinds = random.shuffle([...byKind.values()]);
  const longest = Math.max(0, ...kinds.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => kinds.flatMap((kind) => kind.slice(turn, turn + 1))).flat();
}

/**
 * At most `count` broken copies of a CII file, none like another: a term dropped, repeated, emptied, changed, swapped or
 * added. Empty for a file that is no CII. The same seed gives the same copies.
 */
export function mutantsOf(xml: string, count: number, seed: number): readonly Mutant[] {
  const root = parseNode(xml);
  if (root === undefined) return [];
  const places = placesOf(root);
  const changes = inTurn(
    places.flatMap((_, index) => changesAt(places, index)),
    seededRandom(seed),
  );
  const mutants = new Map<string, Mutant>();
  for (const { what, make } of changes) {
    if (mutants.size >= count) break;
    const copy = cloneNode(root);
    if (!make(copy)) continue;
    const broken = writeNode(copy);
    if (!mutants.has(broken)) mutants.set(broken, { what, xml: broken });
  }
  return [...mutants.values()];
}
