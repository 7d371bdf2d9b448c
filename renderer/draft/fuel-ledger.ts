import type { Attachment } from '../../core/draft/attachment.ts';
import type { FuelClaim } from '../../core/draft/fuel-claim.ts';
import type { GuessedFuelLine } from '../../core/document/guess-fuel-line.ts';
import type { FuelLine } from '../../core/draft/fuel-line.ts';

/** A new delivery, with what seldom changes from one to the next taken from the line before. */
export function newFuelLine(id: string, before: FuelLine | undefined): FuelLine {
  return {
    id,
    deliveredOn: '',
    supplier: before?.supplier ?? '',
    invoiceNumber: '',
    product: before?.product ?? 'gnr',
    quantity: '',
    unit: before?.unit ?? 'l',
    reducedRateApplied: before?.reducedRateApplied ?? 'no',
  };
}

/** The claim with one of its lines changed; what becomes undefined is taken away, and a changed value is no guess any more. */
export function changeFuelLine(claim: FuelClaim, id: string, patch: Partial<FuelLine>): FuelClaim {
  const change = (line: FuelLine): FuelLine => {
    const left = (patch.guesses ?? line.guesses ?? []).filter(({ field }) => !Object.hasOwn(patch, field));
    const next = { ...line, ...patch, guesses: left.length === 0 ? undefined : left };
    return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as FuelLine;
  };
  return { ...claim, lines: claim.lines.map((line) => (line.id === id ? change(line) : line)) };
}

/** Letters and digits alone, so that `FA-2025 / 031.pdf` and `fa2025031` are the same name. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

/** Which lines a file is the bill of: those that name it, or whose invoice number its own name holds. */
function linesOf(lines: readonly FuelLine[], { name }: Attachment): readonly FuelLine[] {
  const named = lines.filter(({ billName }) => billName !== undefined && bare(billName) === bare(name));
  if (named.length > 0) return named;
  const file = bare(name.replace(/\.[a-z]{3,4}$/i, ''));
  const found = lines.filter(
    ({ invoiceNumber }) => bare(invoiceNumber).length >= 3 && file.includes(bare(invoiceNumber)),
  );
  // FA-1 is also in FA-12: the longest number that fits is meant.
  const longest = Math.max(0, ...found.map(({ invoiceNumber }) => bare(invoiceNumber).length));
  return found.filter(({ invoiceNumber }) => bare(invoiceNumber).length === longest);
}

/** Attaches many bills at once, each to the lines that it is the bill of; the others are answered. */
export function attachBills(
  claim: FuelClaim,
  bills: readonly Attachment[],
): { readonly claim: FuelClaim; readonly attached: number; readonly left: readonly Attachment[] } {
  const found = bills.map((bill) => ({ bill, ids: new Set(linesOf(claim.lines, bill).map(({ id }) => id)) }));
  const lines = claim.lines.map((line) => {
    const own = found.find(({ ids }) => ids.has(line.id));
    return own === undefined ? line : { ...line, bill: own.bill };
  });
  const left = found.filter(({ ids }) => ids.size === 0).map(({ bill }) => bill);
  return { claim: { ...claim, lines }, attached: bills.length - left.length, left };
}

/** A line with what was read off its bill where nothing was typed yet; each such value is marked as a guess. */
export function withGuesses(line: FuelLine, { values, guesses }: GuessedFuelLine): FuelLine {
  const isBlank = (field: string): boolean => {
    const typed = (line as Readonly<Record<string, unknown>>)[field];
    // Product and unit are never blank: they are guessed where no quantity was typed either.
    return typed === '' || (['product', 'unit', 'reducedRateApplied'].includes(field) && line.quantity === '');
  };
  const taken = Object.fromEntries(Object.entries(values).filter(([field]) => isBlank(field)));
  const marked = guesses.filter(({ field }) => Object.hasOwn(taken, field));
  return { ...line, ...taken, ...(marked.length === 0 ? {} : { guesses: [...marked] }) };
}

/** The claim once its user said that no bill which leaves it open was made at the reduced rate. */
export function withNoneReduced(claim: FuelClaim): FuelClaim {
  const answer = (line: FuelLine): FuelLine =>
    line.reducedRateApplied === 'unknown' ? { ...line, reducedRateApplied: 'no' } : line;
  return { ...claim, lines: claim.lines.map(answer) };
}
