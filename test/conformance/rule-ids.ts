import { ALIASES } from './aliases.ts';

/** BR-FR-09 of `BR-FR-09_BT-29`: XP Z12-012 numbers its rules so; the rest names the place, which our findings give as a field. */
const FRENCH_RULE = /^BR-FR-(?:[A-Z]+-)?\d+/;

/** Rules on lines, or that add lines up: a profile without lines (MINIMUM, BASIC WL) breaks each of them by construction. */
const NEEDS_LINES = /^(BR-16|BR-CO-10|BR-(Z|E|AE|IC|G|O)-01|BR-(S|Z|E|AE|IC|G|O|AF|AG)-08)$/;

/** Rules on terms that the profile MINIMUM has no place for: buyer's address, BT-106, document sums, BG-23. */
const NOT_IN_MINIMUM = /^(BR-10|BR-11|BR-12|BR-CO-1[3-8])$/;

const OFFICIAL_OF_OURS = new Map(ALIASES.map(({ official, ours }) => [ours, official] as const));
const COMPARED_SYNTAX = new Set(ALIASES.map(({ official }) => official));

/** The number under which a rule is compared. */
export function ruleNumber(id: string): string {
  return FRENCH_RULE.exec(id)?.[0] ?? id;
}

/** What an official sheet fired, as it is compared: BR-*, BR-FR-*, the syntax rules (CII-*) that `known` or an alias names. */
export function officialNumbers(ids: readonly string[], known: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    ids.filter((id) => !id.startsWith('CII-') || known.has(id) || COMPARED_SYNTAX.has(id)).map((id) => ruleNumber(id)),
  );
}

/** What our rules fired, under the official ids: an alias answers for itself, for its twin, or for both. */
export function ourNumbers(ids: readonly string[], official: ReadonlySet<string>): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const number of ids.filter((id) => /^(BR|CII)-/.test(id)).map(ruleNumber)) {
    const hasAlias = OFFICIAL_OF_OURS.has(number);
    const twin = OFFICIAL_OF_OURS.get(number);
    const firedTwin = twin !== undefined && official.has(twin) ? twin : undefined;
    if (firedTwin !== undefined) numbers.add(firedTwin);
    if (!hasAlias || official.has(number)) numbers.add(number);
    else if (twin !== undefined && firedTwin === undefined) numbers.add(twin);
  }
  return numbers;
}

/** True for a rule that the profile (BT-24) of a file can't be held to; we must not fire it either, MINIMUM excepted. */
export function isOutOfProfile(number: string, profile: string | undefined): boolean {
  return /:(minimum|basicwl)$/.test(profile ?? '') && NEEDS_LINES.test(number);
}

/**
 * True for a rule that is compared on neither side: MINIMUM has none of its terms; and the syntax rules are those of the
 * EN 16931 binding, while the profiles without lines are documents of Factur-X alone.
 */
export function isNotCompared(number: string, profile: string | undefined): boolean {
  if (number.startsWith('CII-') && /:(minimum|basicwl)$/.test(profile ?? '')) return true;
  return (profile ?? '').endsWith(':minimum') && NOT_IN_MINIMUM.test(number);
}
