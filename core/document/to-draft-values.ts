import { parseDecimal, type Decimal } from '../draft/decimal.ts';
import { isIsoDate, type IsoDate } from '../draft/iso-date.ts';
import type { Identifier } from '../draft/party.ts';
import { problem, type Problem } from '../draft/problem.ts';
import type { StatedIdentifier } from '../draft/stated-invoice.ts';
import type { Term } from './cii-terms.ts';

/** What making a draft of a document has met so far: values that no draft can hold, and what the user has to be told. */
export type Drafting = { readonly refusals: Problem[]; readonly remarks: Term[] };

/** Notes a value that is not what its term asks for. */
export function refuseValue(drafting: Drafting, term: string, value: string): void {
  drafting.refusals.push(problem('import.badValue', { term, value: value.slice(0, 80) }));
}

/** A decimal in its shortest writing; anything else is noted as a bad value of the term. */
export function draftDecimal(drafting: Drafting, text: string | undefined, term: string): Decimal | undefined {
  if (text === undefined) return undefined;
  const decimal = parseDecimal(text);
  if (decimal === undefined) refuseValue(drafting, term, text);
  return decimal;
}

/** A day; anything else is noted as a bad value of the term. */
export function draftDate(drafting: Drafting, text: string | undefined, term: string): IsoDate | undefined {
  if (text === undefined || isIsoDate(text)) return text;
  refuseValue(drafting, term, text);
  return undefined;
}

/** An identifier as the draft has it: no list is an empty text; one without value identifies nothing and is absent. */
export function draftIdentifier(identifier: StatedIdentifier | undefined): Identifier | undefined {
  if (identifier?.value === undefined) return undefined;
  return { value: identifier.value, scheme: identifier.scheme ?? '' };
}

/** The identifiers of a list that identify something. */
export function draftIdentifiers(identifiers: readonly StatedIdentifier[]): Identifier[] {
  return identifiers.map(draftIdentifier).filter((each) => each !== undefined);
}

/** The list where it has something in it: an empty one is an absent key in a draft. */
export function unlessEmpty<Value>(list: readonly Value[]): Value[] | undefined {
  return list.length === 0 ? undefined : [...list];
}
