import { groundWords } from '../draft/exclusion-ground-words.ts';
import type { StatedEspd, WrittenEspdVersion } from '../draft/stated-espd.ts';
import { deriveUuid } from './derive-uuid.ts';
import { groundOf } from './espd-codes.ts';
import {
  criterionKind,
  criterionName,
  questionWords,
  writtenCriteria,
  type EspdCriterion,
  type EspdGroup,
  type EspdQuestion,
} from './espd-criteria.ts';
import { CPV_CODES, type EspdDialect } from './espd-dialect.ts';
import { answerCriterion, type EspdValue } from './write-espd-answers.ts';
import { groupElement, textElement } from './xml-text.ts';

function questionElement(question: EspdQuestion, { modelId, lists }: EspdDialect): string {
  return groupElement(
    'cac:TenderingCriterionProperty',
    textElement('cbc:ID', question.id, modelId),
    textElement('cbc:Description', questionWords[question.role]),
    textElement('cbc:TypeCode', question.type, lists.elementType),
    textElement('cbc:ValueDataTypeCode', question.data, lists.dataType),
    textElement('cbc:ExpectedCode', question.expected, lists.boolean),
  );
}

function groupOf(group: EspdGroup, dialect: EspdDialect, name: string): string {
  return groupElement(
    name,
    textElement('cbc:ID', group.id, dialect.modelId),
    textElement('cbc:PropertyGroupTypeCode', group.when, dialect.lists.groupType),
    ...group.questions.map((question) => questionElement(question, dialect)),
    ...group.groups.map((inner) => groupOf(inner, dialect, 'cac:SubsidiaryTenderingCriterionPropertyGroup')),
  );
}

function describe(id: string): string {
  const ground = groundOf(id);
  if (ground === undefined) return criterionName(id);
  const { fr, article } = groundWords[ground];
  const law = article === '' ? '' : ` (code de la commande publique, ${article})`;
  return `L’opérateur économique est-il concerné par ce motif d’exclusion : ${fr.charAt(0).toLowerCase()}${fr.slice(1)}${law} ?`;
}

function criterionElement({ id, code, groups }: EspdCriterion, dialect: EspdDialect): string {
  return groupElement(
    'cac:TenderingCriterion',
    textElement('cbc:ID', id, dialect.modelId),
    textElement('cbc:CriterionTypeCode', code, dialect.lists.criterion),
    textElement('cbc:Name', criterionName(id)),
    textElement('cbc:Description', describe(id)),
    ...groups.map((group) => groupOf(group, dialect, 'cac:TenderingCriterionPropertyGroup')),
  );
}

function valueContent(value: EspdValue, dialect: EspdDialect): string {
  switch (value.kind) {
    case 'indicator':
      return textElement('cbc:ResponseIndicator', String(value.value));
    case 'text':
      return textElement('cbc:Description', value.value);
    case 'day':
      return textElement('cbc:ResponseDate', value.value);
    case 'code':
      return textElement(
        'cbc:ResponseCode',
        value.list === 'country' ? dialect.country(value.value) : value.value,
        value.list === 'activity' ? CPV_CODES : dialect.lists[value.list],
      );
    case 'identifier':
      return textElement('cbc:ResponseID', value.value, dialect.ownId);
    case 'amount':
      return textElement('cbc:ResponseAmount', value.value, { currencyID: value.currency });
    case 'quantity':
      return textElement('cbc:ResponseQuantity', value.value, { unitCode: value.unit });
    case 'period':
      return '';
    default:
      return value satisfies never;
  }
}

type AnswerIds = { readonly answer: string; readonly value: string; readonly lots: readonly string[] };

function answerElement(question: EspdQuestion, value: EspdValue, ids: AnswerIds, dialect: EspdDialect): string {
  const body =
    value.kind === 'period'
      ? groupElement(
          'cac:ApplicablePeriod',
          textElement('cbc:StartDate', value.startOn),
          textElement('cbc:EndDate', value.endOn),
        )
      : groupElement(
          'cac:ResponseValue',
          textElement('cbc:ID', ids.value, dialect.ownId),
          valueContent(value, dialect),
        );
  const remarks = value.kind === 'indicator' ? value.remarks : [];
  return groupElement(
    'cac:TenderingCriterionResponse',
    textElement('cbc:ID', ids.answer, dialect.ownId),
    ...remarks.map((remark) => textElement('cbc:Description', remark)),
    textElement('cbc:ValidatedCriterionPropertyID', question.id, dialect.modelId),
    body,
    ...ids.lots.map((lot) =>
      groupElement('cac:ProcurementProjectLotReference', textElement('cbc:ID', lot, dialect.ownId)),
    ),
  );
}

/** The group once for each answer that it takes, its questions numbered: the first keeps the ids of the model. */
function repeated(group: EspdGroup, count: number): readonly EspdGroup[] {
  return Array.from({ length: Math.max(1, count) }, (_, index) => ({
    ...group,
    questions: group.questions.map((question) => ({ ...question, id: deriveUuid(question.id, index) })),
  }));
}

/** 2.1.1 takes one answer a question (BR-TCR-06-01): what is answered by year or by entity has a group for each. */
function repeatGroups(criterion: EspdCriterion, { answers }: StatedEspd): EspdCriterion {
  const [first, ...others] = criterion.groups;
  if (first === undefined || answers === undefined) return criterion;
  const kind = criterionKind(criterion.id);
  if (kind === 'turnover') return { ...criterion, groups: [...repeated(first, answers.turnover.length), ...others] };
  if (kind !== 'reliesOn' && kind !== 'subcontracts') return criterion;
  const named = (kind === 'reliesOn' ? answers.reliedOn : answers.subcontractors) ?? [];
  const entities = first.groups.flatMap((group) => repeated(group, named.length));
  return { ...criterion, groups: [{ ...first, groups: entities }, ...others] };
}

/** The criteria that a statement answers, with a group for whatever its version asks more than once. */
export function criteriaOf(stated: StatedEspd, version: WrittenEspdVersion): readonly EspdCriterion[] {
  const criteria = writtenCriteria(version, stated.answers?.setUpOn !== undefined);
  return version === '2.1.1' ? criteria.map((each) => repeatGroups(each, stated)) : criteria;
}

/** The criteria of a response with all their questions, then the answers: what an ESPD has in this order. */
export function writeEspdCriteria(stated: StatedEspd, dialect: EspdDialect): string {
  const old = dialect.version === '2.1.1';
  const criteria = criteriaOf(stated, dialect.version);
  let count = 0;
  const answers = criteria.flatMap((criterion) => {
    const kind = criterionKind(criterion.id);
    const ofLot = !old && (kind === 'turnover' || kind === 'manpower');
    const lots = ofLot ? stated.lots.map(({ id }) => id) : [];
    return answerCriterion(criterion, stated).flatMap(({ question, values }) =>
      values.map((value, index) => {
        count += 2;
        const path = `${question.id}/R${index + 1}`;
        const uuid = stated.uuid ?? '';
        const ids = old
          ? { answer: deriveUuid(uuid, count), value: deriveUuid(uuid, count + 1), lots }
          : { answer: path, value: `${path}/RV`, lots };
        return answerElement(question, value, ids, dialect);
      }),
    );
  });
  return [...criteria.map((criterion) => criterionElement(criterion, dialect)), ...answers].join('');
}
