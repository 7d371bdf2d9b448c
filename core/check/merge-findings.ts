import type { Finding, Severity } from './finding.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { advises: 0, warns: 1, blocks: 2 };

/** True for an amount that Liasse computes: nobody types it, so nobody can mend it where it stands. */
function isComputed({ field }: Finding): boolean {
  return /^(vatBreakdown|totals)\b/.test(field);
}

/** True for a rule that says that a text is no number, no day and the like: what other rules make of it is no news. */
function isPlain({ rule }: Finding): boolean {
  return rule.startsWith('LIASSE-');
}

/** The findings on fields of which nothing as grave was told yet. */
export function untold(findings: readonly Finding[], told: readonly Finding[]): readonly Finding[] {
  const weights = new Map<string, number>();
  for (const { field, severity } of told) weights.set(field, Math.max(WEIGHT[severity], weights.get(field) ?? 0));
  return findings.filter(({ field, severity }) => WEIGHT[severity] > (weights.get(field) ?? -1));
}

/**
 * The findings on a draft, then those on the document that it makes, each fault told once: not a second time about a
 * field of which something as grave was told, and a computed amount only when nothing typed is wrong.
 */
export function mergeFindings(ofDraft: readonly Finding[], ofDocument: readonly Finding[]): readonly Finding[] {
  const plain = untold(ofDocument.filter(isPlain), ofDraft);
  const told = [...ofDraft, ...plain];
  const others = untold(
    ofDocument.filter((each) => !isPlain(each)),
    told,
  );
  const isTypedWrong = [...told, ...others].some((each) => each.severity === 'blocks' && !isComputed(each));
  return [...told, ...others].filter((each) => !isTypedWrong || !isComputed(each));
}
