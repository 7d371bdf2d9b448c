import type { TextCell, TextLine } from './page-text.ts';

/** A value read off a page, with the words and the cell that it came from. */
export type Found<Value> = { readonly value: Value; readonly text: string; readonly cell: TextCell };

/** Reads a value at the beginning of some words; undefined when there is none. */
export type ReadValue<Value> = (text: string) => Value | undefined;

/** How far below its heading a value may stand, in heights of its letters. */
const BELOW = 3.6;
const MAX_WORDS = 200;

/** Small letters without accents, one for one: a label is looked for in it, and the value taken from the text itself. */
export function fold(text: string): string {
  return [...text]
    .map((letter) => {
      const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return bare.length === letter.length ? bare : letter;
    })
    .join('');
}

/** Words shortened to what a remark can show. */
export function shorten(text: string): string {
  return text.length > MAX_WORDS ? `${text.slice(0, MAX_WORDS - 1)}…` : text;
}

/** The cells of the same row to the right, nearest first, whatever line the grouping gave them. */
function toTheRight(cell: TextCell, lines: readonly TextLine[]): readonly TextCell[] {
  return [-1, 0, 1]
    .flatMap((step) => lines[cell.line + step] ?? [])
    .filter(
      (each) =>
        each.page === cell.page &&
        each.left >= cell.right - 1 &&
        Math.abs(each.baseline - cell.baseline) <= Math.min(cell.size, each.size) / 3,
    )
    .toSorted((one, other) => one.left - other.left);
}

/** The cells of the same column below, nearest first, as far as a heading reaches. */
function below(cell: TextCell, lines: readonly TextLine[]): readonly TextCell[] {
  return lines
    .slice(cell.line + 1, cell.line + 8)
    .flat()
    .filter(
      (each) =>
        each.page === cell.page &&
        cell.baseline - each.baseline <= BELOW * cell.size &&
        each.left < cell.right + 1 &&
        each.right > cell.left - 1,
    );
}

/**
 * Every value that a label announces: behind it in its own cell, else in the next cell of its row, else in the cell
 * under it. The label is a pattern for folded text with the flag `g`.
 */
export function findLabelled<Value>(
  lines: readonly TextLine[],
  label: RegExp,
  read: ReadValue<Value>,
): readonly Found<Value>[] {
  const found: Found<Value>[] = [];
  for (const cell of lines.flat())
    for (const match of fold(cell.text).matchAll(label)) {
      const rest = cell.text.slice(match.index + match[0].length).replace(/^[\s:.°#=-]+/, '');
      const inside = read(rest);
      if (inside !== undefined) {
        found.push({ value: inside, text: shorten(cell.text), cell });
        continue;
      }
      // Words that follow the label inside its cell make it something else than a label; a unit does not.
      if (rest.replace(/\([^)]*\)|[\s:.€]|\beuros?\b|\beur\b/gi, '') !== '') continue;
      const candidates = [...toTheRight(cell, lines).slice(0, 2), ...below(cell, lines).slice(0, 3)];
      const other = candidates.find((each) => read(each.text) !== undefined);
      const value = other === undefined ? undefined : read(other.text);
      if (other !== undefined && value !== undefined)
        found.push({ value, text: shorten(`${cell.text} ${other.text}`), cell: other });
    }
  return found;
}

/** Every place where a pattern (flag `g`) stands in the text and its value can be read. */
export function findAnywhere<Value>(
  lines: readonly TextLine[],
  pattern: RegExp,
  read: ReadValue<Value>,
): readonly Found<Value>[] {
  return lines.flat().flatMap((cell) =>
    [...cell.text.matchAll(pattern)].flatMap((match) => {
      const value = read(match[0]);
      return value === undefined ? [] : [{ value, text: shorten(cell.text), cell }];
    }),
  );
}

/** The cells that stand in one row of a page, as tables are read. */
export function rowsOf(lines: readonly TextLine[]): readonly (readonly TextCell[])[] {
  return lines.map((line) => {
    const [first] = line;
    return first === undefined
      ? []
      : [first, ...toTheRight({ ...first, right: first.left + 1 }, lines).filter((each) => each !== first)];
  });
}
