import type { Finding, Severity } from './finding.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { advises: 0, warns: 1, blocks: 2 };

/** True for an amount that Liasse computes: nobody types it, so nobody can mend it where it stands. */
function isComputed({ field }: Finding): boolean {
  return /^(vatBreakdown|totals)\b/.test(field);
}

/**
 * The findings on a draft, then those on the document that it makes, each fault told once: not a second time about a
 * field that the draft's own rules have told of as gravely, and a computed amount only when nothing typed is wrong.
 */
export function mergeFindings(ofDraft: readonly Finding[], ofDocument: readonly Finding[]): readonly Finding[] {
  const told = new Map<string, number>();
  for (const { field, severity } of ofDraft) told.set(field, Math.max(WEIGHT[severity], told.get(field) ?? 0));
  const others = ofDocument.filter(({ field, severity }) => WEIGHT[severity] > (told.get(field) ?? -1));
  const isTypedWrong = [...ofDraft, ...others].some((each) => each.severity === 'blocks' && !isComputed(each));
  return [...ofDraft, ...others.filter((each) => !isTypedWrong || !isComputed(each))];
}
