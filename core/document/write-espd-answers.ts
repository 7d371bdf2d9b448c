import type { Declaration, ExclusionGround } from '../draft/exclusion-ground.ts';
import type { StatedEntity, StatedEspd } from '../draft/stated-espd.ts';
import { groundOf, PAYMENT_GROUNDS } from './espd-codes.ts';
import {
  criterionKind,
  type EspdCriterion,
  type EspdGroup,
  type EspdQuestion,
  type QuestionRole,
} from './espd-criteria.ts';

/** One answer, in the form that its question asks for. */
export type EspdValue =
  | { readonly kind: 'indicator'; readonly value: boolean; readonly remarks: readonly string[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'day'; readonly value: string }
  | { readonly kind: 'code'; readonly value: string; readonly list: 'role' | 'country' | 'activity' }
  | { readonly kind: 'identifier'; readonly value: string }
  | { readonly kind: 'amount'; readonly value: string; readonly currency: string }
  | { readonly kind: 'quantity'; readonly value: string; readonly unit: 'YEAR' | 'INTEGER' }
  | { readonly kind: 'period'; readonly startOn: string | undefined; readonly endOn: string | undefined };

/** The answers to a criterion by what is asked; several for what is answered by year. */
type Replies = Partial<Record<QuestionRole, readonly EspdValue[]>>;

/** A question with its answers. */
export type AnsweredQuestion = { readonly question: EspdQuestion; readonly values: readonly EspdValue[] };

function indicator(value: boolean, ...remarks: readonly string[]): readonly EspdValue[] {
  return [{ kind: 'indicator', value, remarks }];
}

function text(value: string | undefined): readonly EspdValue[] {
  return value === undefined ? [] : [{ kind: 'text', value }];
}

function day(value: string | undefined): readonly EspdValue[] {
  return value === undefined ? [] : [{ kind: 'day', value }];
}

function period({ excludedFromOn: startOn, excludedUntilOn: endOn }: Declaration): readonly EspdValue[] {
  return startOn === undefined && endOn === undefined ? [] : [{ kind: 'period', startOn, endOn }];
}

/** 2.1.1 asks in free words for the period of an exclusion: both days, as ISO 8601 writes them. */
function asAsked({ data }: EspdQuestion, value: EspdValue): EspdValue {
  if (value.kind !== 'period' || data !== 'DESCRIPTION') return value;
  return { kind: 'text', value: `${value.startOn ?? ''}/${value.endOn ?? ''}` };
}

function entities(value: boolean | undefined, named: readonly StatedEntity[] = []): Replies {
  if (value === undefined) return {};
  return {
    answer: indicator(value),
    entityName: named.map(({ name }) => ({ kind: 'text', value: name })),
    entityId: named.flatMap(({ identifier: value }) =>
      value === undefined ? [] : [{ kind: 'identifier' as const, value }],
    ),
    entityActivity: named.flatMap(({ activity: value }) =>
      value === undefined ? [] : [{ kind: 'code' as const, value, list: 'activity' as const }],
    ),
  };
}

/** Unpaid taxes and contributions: how much, how it was established, whether it is paid since. */
function debt(declaration: Declaration): Replies {
  const { amountDue, establishedBy, decisionIsFinal, settled } = declaration;
  return {
    // French taxes and contributions are owed in France.
    country: [{ kind: 'code', value: 'FR', list: 'country' }],
    amountDue: amountDue === undefined ? [] : [{ kind: 'amount', value: amountDue, currency: 'EUR' }],
    otherMeans: establishedBy === undefined ? [] : indicator(establishedBy === 'otherwise'),
    means: text(declaration.means),
    finalDecision: decisionIsFinal === undefined ? [] : indicator(decisionIsFinal),
    convictedOn: day(declaration.convictedOn),
    excludedFor: period(declaration),
    settled: settled === undefined ? [] : indicator(settled),
    measures: settled === true ? text(declaration.selfCleaning) : [],
  };
}

/** The facts stand beside the yes as well: some grounds have no question for them. */
function declared(ground: ExclusionGround, declaration: Declaration): Replies {
  const { answer, detail, selfCleaning } = declaration;
  if (answer === 'no') return { answer: indicator(false) };
  const remarks = [detail, ...(detail === undefined ? [] : [selfCleaning])].filter((each) => each !== undefined);
  if (PAYMENT_GROUNDS.includes(ground)) return { answer: indicator(true, ...remarks), ...debt(declaration) };
  return {
    answer: indicator(true, ...remarks),
    detail: text(detail),
    cleaned: indicator(selfCleaning !== undefined),
    measures: text(selfCleaning),
    fitness: text(selfCleaning),
    convicted: text(declaration.convicted),
    convictedOn: day(declaration.convictedOn),
    excludedFor: period(declaration),
  };
}

function repliesTo(criterion: EspdCriterion, stated: StatedEspd): Replies {
  const { answers, operator } = stated;
  if (answers === undefined) return {};
  const ground = groundOf(criterion.id);
  if (ground !== undefined) {
    const declaration = answers.declarations[ground];
    return declaration === undefined ? {} : declared(ground, declaration);
  }
  const kind = criterionKind(criterion.id);
  switch (kind) {
    case 'turnover':
      return {
        ...(answers.reliesOn === true ? {} : { alone: indicator(true) }),
        period: answers.turnover.map(({ startOn, endOn }) => ({ kind: 'period', startOn, endOn })),
        amount: answers.turnover.map(({ amount, currency }) => ({ kind: 'amount', value: amount, currency })),
        setUpOn: answers.setUpOn === undefined ? [] : [{ kind: 'day', value: answers.setUpOn }],
      };
    case 'manpower':
      return {
        ...(answers.reliesOn === true ? {} : { alone: indicator(true) }),
        year: answers.headcount.map(({ year }) => ({ kind: 'quantity', value: year, unit: 'YEAR' })),
        number: answers.headcount.map(({ number }) => ({ kind: 'quantity', value: number, unit: 'INTEGER' })),
      };
    case 'setUp':
      return { setUpOn: text(answers.setUpOn) };
    case 'together': {
      if (answers.together !== true) return answers.together === undefined ? {} : { answer: indicator(false) };
      const role = operator?.role;
      return {
        answer: indicator(true),
        groupRole: role === undefined ? [] : [{ kind: 'code', value: role, list: 'role' }],
        members: text(answers.members),
        groupName: text(operator?.groupName),
      };
    }
    case 'reliesOn':
      return entities(answers.reliesOn, answers.reliedOn);
    case 'subcontracts':
      return entities(answers.subcontracts, answers.subcontractors);
    case 'lotsTendered':
      return { lots: text(answers.lotsTendered) };
    case 'averageTurnover':
    case undefined:
      return {};
    default:
      return kind satisfies never;
  }
}

function questionsIn(groups: readonly EspdGroup[]): readonly EspdQuestion[] {
  return groups.flatMap(({ questions, groups: inner }) => [...questions, ...questionsIn(inner)]);
}

/**
 * The questions of a criterion that are answered, in order. A question that stands once takes all its answers; one that
 * stands once a year takes that year's.
 */
export function answerCriterion(criterion: EspdCriterion, stated: StatedEspd): readonly AnsweredQuestion[] {
  const replies = repliesTo(criterion, stated);
  const questions = questionsIn(criterion.groups).filter(({ type }) => type === 'QUESTION');
  const asked = new Map<QuestionRole, number>();
  return questions.flatMap((question) => {
    const all = replies[question.role] ?? [];
    const stands = questions.filter(({ role }) => role === question.role).length;
    const turn = asked.get(question.role) ?? 0;
    asked.set(question.role, turn + 1);
    const values = stands === 1 ? all : all.slice(turn, turn + 1);
    return values.length === 0 ? [] : [{ question, values: values.map((value) => asAsked(question, value)) }];
  });
}
