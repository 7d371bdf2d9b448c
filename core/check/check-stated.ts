import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { enRules } from './en-rules.ts';
import type { Finding } from './finding.ts';
import { frenchRules } from './french-rules.ts';
import type { CheckContext, Rule, StatedRule } from './rule.ts';
import { vatCategoryRules } from './vat-category-rules.ts';

/** Every rule on what a document states, in the order in which its findings are shown. */
export const statedRules: readonly StatedRule[] = [...enRules, ...vatCategoryRules, ...frenchRules];

/** The findings of one rule. */
export function findingsOf<Subject>(
  rule: Omit<Rule, 'check'> & {
    readonly check: (subject: Subject, context: CheckContext) => ReturnType<Rule['check']>;
  },
  subject: Subject,
  context: CheckContext,
): readonly Finding[] {
  return rule.check(subject, context).map((fault) => ({
    rule: rule.id,
    severity: fault.severity ?? rule.severity,
    field: fault.field,
    values: fault.values ?? {},
  }));
}

/** True for a rule that the target and the document's profile (BT-24) call for. */
function applies(rule: StatedRule, { profile }: StatedInvoice, { target }: CheckContext): boolean {
  const hasNoLines = /:(minimum|basicwl)$/.test(profile ?? '');
  return (rule.target === undefined || rule.target === target) && !(rule.needsLines === true && hasNoLines);
}

/**
 * Applies to a document, ours or a received one, every rule of EN 16931 and, by target, of XP Z12-012; an empty answer
 * means that the official rules find nothing either.
 */
export function checkStated(stated: StatedInvoice, context: CheckContext): readonly Finding[] {
  return statedRules
    .filter((rule) => applies(rule, stated, context))
    .flatMap((rule) => findingsOf(rule, stated, context));
}

const twins = new Map(statedRules.flatMap(({ id, twinOf }) => (twinOf === undefined ? [] : [[id, twinOf] as const])));

/** The findings without those whose twin says the same of the same field: for people; the official rules name both. */
export function withoutTwins(findings: readonly Finding[]): readonly Finding[] {
  const said = new Set(findings.map(({ rule, field }) => `${rule} ${field}`));
  return findings.filter(({ rule, field }) => !said.has(`${twins.get(rule) ?? ''} ${field}`));
}
