import type { Official } from './ask-rules.ts';
import type { Case, Ours } from './compare.ts';

/** What a mutation did to a file beside its fault. */
export type Mutation = {
  /** How many parts of the unbroken file our reader has no term for. */ readonly leftOversBefore: number;
  /** True when the copy has an empty element or attribute, be it from the file. */ readonly leavesEmpty: boolean;
  /** True when an attribute was emptied, no more. */ readonly emptiesAttribute: boolean;
  /** True when only space was put around a value. */ readonly onlySpaces: boolean;
};

/** What the official schema says of a value that is no number, no date, no code of its list. */
const LEXICAL_FAULT = /cvc-(datatype|enumeration|pattern|attribute|type\.3)/;

/**
 * Why the two sides need not agree on the ids, but only on that a file is broken: it lies outside what the rules are
 * written for. Undefined where they must agree.
 */
export function excuseOf({ mutation }: Case, ours: Ours, official: Official): string | undefined {
  if (ours.kind === 'refused') return undefined;
  const { blocks, read } = ours;
  if (mutation !== undefined && read.leftOvers.length > mutation.leftOversBefore)
    return 'a part without a term (a second number of one invoice, say), which our reader names';
  // CII's identifiers and codes are xs:token: the space around is no part of the value (XSD 1.0 part 2, 4.3.6).
  if (mutation?.onlySpaces === true) return 'space around a value, which is no part of it for the schema';
  if (!blocks && mutation?.emptiesAttribute !== true) return undefined;
  // To us, what says nothing is absent; to the official sheet that depends on how each rule was written.
  if (mutation?.leavesEmpty === true) return 'an element or attribute that is there and says nothing';
  return official.xsd.ids.some((fault) => LEXICAL_FAULT.test(fault))
    ? 'a value that is not of its type for the schema'
    : undefined;
}
