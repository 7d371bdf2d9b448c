import type { Invoice } from '../draft/invoice.ts';
import { fillSentence, type Language } from '../draft/problem.ts';
import type { Finding } from './finding.ts';
import { identifierRules } from './identifiers.ts';
import type { CheckContext, Rule } from './rule.ts';

/** Every rule, in the order in which its findings are shown: from the top of the form to its bottom. */
export const invoiceRules: readonly Rule[] = [...identifierRules];

const rulesById = new Map(invoiceRules.map((rule) => [rule.id, rule]));

/** Applies every rule of the target; an empty answer means that nothing we know of stands in the way. */
export function checkInvoice(invoice: Invoice, context: CheckContext): readonly Finding[] {
  return invoiceRules
    .filter((rule) => rule.target === undefined || rule.target === context.target)
    .flatMap((rule) =>
      rule.check(invoice, context).map((fault) => ({
        rule: rule.id,
        severity: fault.severity ?? rule.severity,
        field: fault.field,
        values: fault.values ?? {},
      })),
    );
}

/** What is wrong, where, and how to mend it; throws for a rule that does not exist. */
export function findingSentence({ rule: id, values }: Finding, language: Language): string {
  const rule = rulesById.get(id);
  if (rule === undefined) throw new Error(`unknown rule ${id}`);
  return fillSentence(rule[language], values);
}

/** True when at least one finding keeps the invoice from leaving. */
export function hasBlockingFinding(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'blocks');
}
