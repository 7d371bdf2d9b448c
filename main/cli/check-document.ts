import { findingSentence, invoiceRules, officialId } from '../../core/check/check-invoice.ts';
import { checkStated, findingsOf } from '../../core/check/check-stated.ts';
import type { Finding, Severity } from '../../core/check/finding.ts';
import type { CheckContext } from '../../core/check/rule.ts';
import { termOf } from '../../core/document/cii-terms.ts';
import { treeSentence } from '../../core/document/cii-tree-rules.ts';
import { pageDifferences } from '../../core/document/compare-with-page.ts';
import type { LeftOver } from '../../core/document/gather-left-overs.ts';
import type { ReadDocument } from '../../core/document/read-cii.ts';
import { syntaxSentence } from '../../core/document/syntax-sentence.ts';
import { problemSentence, type Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import type { DraftFile } from './read-draft-file.ts';

/** One finding as `--json` prints it. */
export type PrintedFinding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: string;
  readonly message: string;
};

/** A finding in words. */
export function printFinding(finding: Finding): PrintedFinding {
  const { rule, severity, field } = finding;
  return { rule: officialId(rule), severity, field, message: findingSentence(finding, 'fr') };
}

/** A file that cannot be read, or a draft that cannot be made of it, as one finding named after its problem. */
export function printProblem(problem: Problem, severity: Severity = 'blocks'): PrintedFinding {
  return { rule: problem.kind, severity, field: '', message: problemSentence(problem, 'fr') };
}

const MAX_TEXT = 200;

function printLeftOver({ path, text }: LeftOver): PrintedFinding {
  const value = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  return {
    rule: 'LIASSE-UNKNOWN-ELEMENT',
    severity: 'advises',
    field: '',
    message: `Le document dit aussi « ${value} » (${termOf(path).fr}, ${path}) : l’EN 16931 n’a pas de terme pour cela, et le destinataire peut ne pas le lire.`,
  };
}

/** The findings that the draft's own rules have beside those on the document: what EN 16931 and XP Z12-012 don't say. */
function checkDraft({ invoice }: DraftFile, context: CheckContext): readonly Finding[] {
  return invoiceRules
    .filter((rule) => rule.target === undefined || rule.target === context.target)
    .flatMap((rule) => findingsOf(rule, invoice, context));
}

const GRAVITY: readonly Severity[] = ['advises', 'warns', 'blocks'];

/** The findings on fields of which nothing as grave was told; what was told stands whole, as the official rules name it. */
function untold(findings: readonly Finding[], told: readonly Finding[]): readonly Finding[] {
  const graves = new Map<string, number>();
  for (const { field, severity } of told)
    graves.set(field, Math.max(GRAVITY.indexOf(severity), graves.get(field) ?? -1));
  return findings.filter(({ field, severity }) => GRAVITY.indexOf(severity) > (graves.get(field) ?? -1));
}

/**
 * Everything that is wrong with a received document: its form (XSD, CII-*), what it states, what its draft's own rules
 * add, and what it says beyond EN 16931. A document of which no draft can be made is still held to all the others.
 */
export function checkDocument(
  { stated, leftOvers, syntaxFaults, treeFaults }: ReadDocument,
  draft: Result<DraftFile, Problem>,
  context: CheckContext,
): readonly PrintedFinding[] {
  const official = checkStated(stated, context);
  const found = [...official, ...(draft.ok ? untold(checkDraft(draft.value, context), official) : [])];
  const blocking = (rule: string, message: string): PrintedFinding => ({
    rule,
    severity: 'blocks',
    field: '',
    message,
  });
  const form = [
    ...syntaxFaults.map((fault) => blocking('XSD', syntaxSentence(fault, 'fr'))),
    ...treeFaults.map((fault) => blocking(fault.rule, treeSentence(fault, 'fr'))),
  ];
  const told = new Set(syntaxFaults.map(({ path }) => path));
  const beyond = leftOvers.filter(({ path }) => !told.has(path)).map(printLeftOver);
  const page = draft.ok ? pageDifferences(draft.value.comparison ?? []).map((each) => printProblem(each, 'warns')) : [];
  const findings = [...form, ...found.map(printFinding), ...page, ...beyond];
  // What keeps a draft from being made is worth a word only where no rule has said it.
  const isSilent = !draft.ok && !findings.some(({ severity }) => severity === 'blocks');
  return isSilent ? [printProblem(draft.problem), ...findings] : findings;
}
