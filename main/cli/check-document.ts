import { checkDraftRules, findingSentence, officialId } from '../../core/check/check-invoice.ts';
import { checkStated } from '../../core/check/check-stated.ts';
import { untold } from '../../core/check/merge-findings.ts';
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
  const found = [...official, ...(draft.ok ? untold(checkDraftRules(draft.value.invoice, context), official) : [])];
  const onForm = (rule: string, message: string, severity: Severity = 'blocks'): PrintedFinding => ({
    rule,
    severity,
    field: '',
    message,
  });
  const told = new Set(syntaxFaults.map(({ path }) => path));
  const form = [
    ...syntaxFaults.map((fault) => onForm('XSD', syntaxSentence(fault, 'fr'))),
    ...treeFaults
      .filter(({ severity, path }) => severity === undefined || !told.has(path))
      .map((fault) => onForm(fault.rule, treeSentence(fault, 'fr'), fault.severity)),
  ];
  const beyond = leftOvers.filter(({ path }) => !told.has(path)).map(printLeftOver);
  const page = draft.ok ? pageDifferences(draft.value.comparison ?? []).map((each) => printProblem(each, 'warns')) : [];
  const findings = [...form, ...found.map(printFinding), ...page, ...beyond];
  // What keeps a draft from being made is worth a word only where no rule has said it.
  const isSilent = !draft.ok && !findings.some(({ severity }) => severity === 'blocks');
  return isSilent ? [printProblem(draft.problem), ...findings] : findings;
}
