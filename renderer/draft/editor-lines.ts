import type { InvoiceLine } from '../../core/draft/invoice.ts';

/** True for a line in which nobody typed anything: it may be replaced by a paste and dropped without asking. */
export function isBlankLine(line: InvoiceLine): boolean {
  return line.name.trim() === '' && line.netPrice === '' && line.allowances.length === 0 && line.note === undefined;
}

/** Puts lines at a position (0 is before the first); a position beyond the end is the end. */
export function insertLines(
  lines: readonly InvoiceLine[],
  index: number,
  added: readonly InvoiceLine[],
): InvoiceLine[] {
  return [...lines.slice(0, index), ...added, ...lines.slice(index)];
}

/** Moves one line by so many places, as far as the ends of the list. */
export function moveLine(lines: readonly InvoiceLine[], key: string, by: number): InvoiceLine[] {
  const from = lines.findIndex((line) => line.key === key);
  const moved = lines[from];
  if (moved === undefined) return [...lines];
  const to = Math.min(Math.max(from + by, 0), lines.length - 1);
  return insertLines(lines.toSpliced(from, 1), to, [moved]);
}

/** Puts pasted lines in the place of a blank line, or after a line that says something. */
export function pasteLines(lines: readonly InvoiceLine[], key: string, pasted: readonly InvoiceLine[]): InvoiceLine[] {
  const at = lines.findIndex((line) => line.key === key);
  const target = lines[at];
  if (target === undefined) return [...lines, ...pasted];
  return isBlankLine(target) ? lines.toSpliced(at, 1, ...pasted) : insertLines(lines, at + 1, pasted);
}
