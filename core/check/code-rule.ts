import type { Fault, StatedRule } from './rule.ts';

/** The fault of a code that its list does not have; no code at all is told by the rule that wants one. */
export function faultWhenUnlisted(
  code: string | undefined,
  list: ReadonlySet<string>,
  field: string,
): readonly Fault[] {
  return code === undefined || list.has(code) ? [] : [{ field, values: { code } }];
}

type Words = { readonly term: string; readonly fr: string; readonly en: string };

/** A rule that a code is one of its list; `term` names what it is and the list. */
export function codeRule(id: string, { term, fr, en }: Words, check: StatedRule['check']): StatedRule {
  return { id, source: `EN 16931 ${id} (${term})`, severity: 'blocks', fr, en, check };
}
