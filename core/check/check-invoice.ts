import type { Invoice } from '../draft/invoice.ts';
import { fillSentence, type Language } from '../draft/problem.ts';
import { stateInvoice } from '../draft/state-invoice.ts';
import { attachmentRules } from './attachments.ts';
import { checkStated, findingsOf, statedRules, withoutTwins } from './check-stated.ts';
import { dateRules } from './dates.ts';
import { fieldWords } from './field-words.ts';
import { findingValues } from './finding-values.ts';
import type { Finding } from './finding.ts';
import { frenchMentionRules } from './french-mentions.ts';
import { headingRules } from './heading.ts';
import { identifierRules } from './identifiers.ts';
import { lineNumberRules } from './line-numbers.ts';
import { lineRules } from './lines.ts';
import { mergeFindings } from './merge-findings.ts';
import { noteRules } from './notes.ts';
import { pageCharacterRules } from './page-characters.ts';
import { partyRules } from './parties.ts';
import { paymentRules } from './payment.ts';
import { referenceRules } from './references.ts';
import type { CheckContext, Rule } from './rule.ts';
import { totalRules } from './totals.ts';
import { vatCurrencyRules } from './vat-currency-rules.ts';
import { vatTerritoryRules } from './vat-territory-rules.ts';
import { vatRules } from './vat.ts';

/** Every rule, in the order in which its findings are shown: from the top of the form to its bottom. */
export const invoiceRules: readonly Rule[] = [
  ...headingRules,
  ...identifierRules,
  ...partyRules,
  ...referenceRules,
  ...lineRules,
  ...lineNumberRules,
  ...vatRules,
  ...vatTerritoryRules,
  ...vatCurrencyRules,
  ...totalRules,
  ...dateRules,
  ...paymentRules,
  ...noteRules,
  ...frenchMentionRules,
  ...pageCharacterRules,
  ...attachmentRules,
];

const rulesById = new Map([...invoiceRules, ...statedRules].map((rule) => [rule.id, rule] as const));

/** Stands for the number that sealing allots: one that every rule admits. */
const NUMBER_TO_COME = 'A-ATTRIBUER';

/** The findings of the draft's own rules, beside those on its document: what EN 16931 and XP Z12-012 don't say. */
export function checkDraftRules(invoice: Invoice, context: CheckContext): readonly Finding[] {
  return invoiceRules
    .filter((rule) => rule.target === undefined || rule.target === context.target)
    .flatMap((rule) => findingsOf(rule, invoice, context));
}

/** Applies every rule of the target, to the draft and to the document that it makes; an empty answer means that nothing we know of stands in the way. */
export function checkInvoice(invoice: Invoice, context: CheckContext): readonly Finding[] {
  // What sealing will give: a number, and today as the day of issue.
  const { number = NUMBER_TO_COME, issuedOn = context.today } = invoice;
  const document = stateInvoice({ ...invoice, number, issuedOn }, context.target);
  return mergeFindings(checkDraftRules(invoice, context), withoutTwins(checkStated(document, context)));
}

/** The id under which the official text knows a rule: what other validators print for the same fault. */
export function officialId(rule: string): string {
  return rulesById.get(rule)?.official ?? rule;
}

/** What is wrong, where, and how to mend it; throws for a rule that does not exist. */
export function findingSentence({ rule: id, field, values }: Finding, language: Language): string {
  const rule = rulesById.get(id);
  if (rule === undefined) throw new Error(`unknown rule ${id}`);
  return fillSentence(rule[language], { ...fieldWords(field, language), ...findingValues(values, language) });
}

/** True when at least one finding keeps the invoice from leaving. */
export function hasBlockingFinding(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'blocks');
}
