import type { StatedEspd, WrittenEspdVersion } from '../draft/stated-espd.ts';
import { criterionName, questionWords, type EspdGroup, type EspdQuestion } from './espd-criteria.ts';
import { answerCriterion, type AnsweredQuestion } from './write-espd-answers.ts';
import { criteriaOf } from './write-espd-criteria.ts';

/** A question that an answer above it makes mandatory and that has none, in words. */
export type Unanswered = { readonly criterion: string; readonly question: string };

type Given = ReadonlyMap<string, AnsweredQuestion['values']>;

function indicatorOf(questions: readonly EspdQuestion[], given: Given): boolean | undefined {
  for (const { id } of questions)
    for (const value of given.get(id) ?? []) if (value.kind === 'indicator') return value.value;
  return undefined;
}

function openIn(groups: readonly EspdGroup[], given: Given, above: boolean | undefined): EspdQuestion | undefined {
  for (const { when, questions, groups: inner } of groups) {
    const isAsked = (when === 'ONTRUE' && above === true) || (when === 'ONFALSE' && above === false);
    // What is asked of each entity is answered for each of them.
    const most = Math.max(1, ...questions.map(({ id }) => given.get(id)?.length ?? 0));
    const open = questions.find(
      ({ id, type }) => isAsked && type === 'QUESTION' && (given.get(id)?.length ?? 0) < most,
    );
    if (open !== undefined) return open;
    const asksYesOrNo = questions.some(({ data }) => data === 'INDICATOR');
    const deeper = openIn(inner, given, asksYesOrNo ? indicatorOf(questions, given) : above);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/**
 * The first question that a yes or a no above it makes mandatory and that the statement leaves open: the official rules
 * refuse such a file (BR-TCR-06-01 and BR-TCR-07-01 of ESPD-EDM 2.1.1 and 4.1.0).
 */
export function unansweredQuestion(stated: StatedEspd, version: WrittenEspdVersion): Unanswered | undefined {
  for (const criterion of criteriaOf(stated, version)) {
    const given = new Map(
      answerCriterion(criterion, stated).map(({ question, values }) => [question.id, values] as const),
    );
    const open = openIn(criterion.groups, given, undefined);
    if (open !== undefined) return { criterion: criterionName(criterion.id), question: questionWords[open.role] };
  }
  return undefined;
}
