import {
  declarationSchema,
  type Declaration,
  type Declarations,
  type ExclusionGround,
} from '../draft/exclusion-ground.ts';
import { isIsoDate } from '../draft/iso-date.ts';
import type { StatedAnswers, StatedHeadcount, StatedTurnover } from '../draft/stated-espd.ts';
import { CRITERIA, groundOf, PAYMENT_GROUNDS } from './espd-codes.ts';
import { childAt, childrenNamed, dayAt, localName, shortAt, textAt, withoutAbsent } from './espd-tree.ts';
import type { XmlElement } from './xml-tree.ts';

/** One answer to one question, in whatever element its version puts it. */
type Answer = {
  readonly dataType: string;
  /** Free words beside the answer itself. */ readonly remarks: readonly string[];
  readonly indicator?: boolean;
  readonly amount?: string;
  readonly currency?: string;
  readonly day?: string;
  readonly startOn?: string;
  readonly endOn?: string;
  readonly quantity?: string;
  readonly text?: string;
};

/** The answers of one group that belong together, such as a period and its amount. */
type Row = readonly Answer[];

/** Where 2.x and later keep their answers: apart from the questions, by the question's id. */
export type AnswersById = ReadonlyMap<string, readonly XmlElement[]>;

/** The answers of a file of version 2.x or later, by the question that they answer. */
export function gatherAnswers(root: XmlElement): AnswersById {
  const byId = new Map<string, XmlElement[]>();
  for (const response of childrenNamed(root, 'TenderingCriterionResponse')) {
    const id = textAt(response, 'ValidatedCriterionPropertyID') ?? '';
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [response]);
    else known.push(response);
  }
  return byId;
}

function toAnswer(dataType: string, response: XmlElement, remarks: readonly string[]): Answer {
  const value = childAt(response, 'ResponseValue') ?? response;
  const period = childAt(response, 'ApplicablePeriod') ?? childAt(response, 'Period');
  const amount = childAt(value, 'ResponseAmount') ?? childAt(value, 'Amount');
  const indicator = textAt(value, 'ResponseIndicator') ?? textAt(value, 'Indicator');
  return withoutAbsent({
    dataType,
    remarks,
    indicator: indicator === undefined ? undefined : indicator === 'true' || indicator === '1',
    amount: amount?.text.trim(),
    currency: amount?.attributes.get('currencyID'),
    day: dayAt(value, 'ResponseDate') ?? dayAt(value, 'Date'),
    startOn: dayAt(period, 'StartDate'),
    endOn: dayAt(period, 'EndDate'),
    quantity: textAt(value, 'ResponseQuantity') ?? textAt(value, 'Quantity'),
    text: textAt(value, 'Description') ?? textAt(value, 'ResponseCode') ?? textAt(value, 'Code'),
  });
}

function answersTo(question: XmlElement, answers: AnswersById): readonly Answer[] {
  if (localName(question) === 'Requirement') {
    const dataType = question.attributes.get('responseDataType') ?? '';
    return childrenNamed(question, 'Response').map((response) => toAnswer(dataType, response, []));
  }
  const dataType = textAt(question, 'ValueDataTypeCode') ?? '';
  const given = answers.get(textAt(question, 'ID') ?? '') ?? [];
  return given.map((response) => {
    const value = childAt(response, 'ResponseValue');
    const remarks = value === undefined ? [] : childrenNamed(response, 'Description').map(({ text }) => text.trim());
    return toAnswer(dataType, response, remarks);
  });
}

const QUESTIONS = ['Requirement', 'TenderingCriterionProperty'];
const GROUPS = ['RequirementGroup', 'TenderingCriterionPropertyGroup', 'SubsidiaryTenderingCriterionPropertyGroup'];

/** The rows of a criterion, group by group as they stand. A question answered several times makes as many rows. */
function rowsOf(parent: XmlElement, answers: AnswersById): readonly Row[] {
  const columns = childrenNamed(parent, ...QUESTIONS).map((question) => answersTo(question, answers));
  const count = Math.max(0, ...columns.map(({ length }) => length));
  const own = Array.from({ length: count }, (_, index) =>
    columns.flatMap((column) => (column[index] === undefined ? [] : [column[index]])),
  );
  return [...own, ...childrenNamed(parent, ...GROUPS).flatMap((group) => rowsOf(group, answers))];
}

function indicatorIn(rows: readonly Row[]): boolean | undefined {
  return rows.flat().find(({ indicator }) => indicator !== undefined)?.indicator;
}

function declarationIn(ground: ExclusionGround, rows: readonly Row[]): Declaration | undefined {
  const all = rows.flat();
  const first = all.findIndex(({ indicator }) => indicator !== undefined);
  const answer = all[first];
  if (answer === undefined) return undefined;
  if (answer.indicator !== true) return { answer: 'no' };
  // What follows the second yes or no is about the measures taken, or about evidence.
  const rest = all.slice(first + 1);
  const next = rest.findIndex(({ indicator }) => indicator !== undefined);
  const texts = rest.flatMap(({ dataType, text }, index) =>
    dataType === 'DESCRIPTION' && text !== undefined ? [{ text, isFact: next === -1 || index < next }] : [],
  );
  // Their second yes or no is about how the debt was established: what follows it are facts as well.
  const paid = PAYMENT_GROUNDS.includes(ground);
  const facts = texts.filter(({ isFact }, index) => (paid ? index === 0 : isFact)).map(({ text }) => text);
  const measures = paid ? texts[1]?.text : texts.find(({ isFact }) => !isFact)?.text;
  const [detail = facts.join('\n'), selfCleaning] = answer.remarks;
  const read = declarationSchema.safeParse(
    withoutAbsent({
      answer: 'yes' as const,
      detail: detail.trim() === '' ? undefined : detail.trim().slice(0, 5_000),
      selfCleaning: (answer.remarks.length > 0 ? selfCleaning : measures)?.slice(0, 5_000),
    }),
  );
  return read.success ? read.data : { answer: 'yes' };
}

function turnoverIn(rows: readonly Row[]): readonly StatedTurnover[] {
  return rows.flatMap((row) => {
    const amount = row.find((each) => each.amount !== undefined && each.dataType === 'AMOUNT');
    if (amount?.amount === undefined) return [];
    const days = row.flatMap(({ day }) => (day === undefined ? [] : [day]));
    const period = row.find(({ startOn, endOn }) => startOn !== undefined || endOn !== undefined);
    return [
      withoutAbsent({
        startOn: period?.startOn ?? days[0],
        endOn: period?.endOn ?? days[1],
        year: row.find(({ dataType }) => dataType === 'QUANTITY_YEAR')?.quantity,
        amount: amount.amount,
        currency: amount.currency ?? 'EUR',
      }),
    ];
  });
}

/** Some versions call both the year and the number of persons a year: the first of a row is the year. */
function headcountIn(rows: readonly Row[]): readonly StatedHeadcount[] {
  return rows.flatMap((row) => {
    const [year, number] = row.flatMap(({ quantity }) => (quantity === undefined ? [] : [quantity]));
    return year === undefined || number === undefined ? [] : [{ year, number }];
  });
}

/** The date of creation stands alone in its row, without an amount; 2.x asks for it in free words. */
function setUpIn(rows: readonly Row[]): string | undefined {
  return rows
    .flatMap((row) => (row.length === 1 ? [row[0]?.day ?? row[0]?.text ?? ''] : []))
    .find((day) => isIsoDate(day));
}

function textIn(rows: readonly Row[], position: number): string | undefined {
  return rows.flat().filter(({ dataType }) => dataType === 'DESCRIPTION')[position]?.text;
}

/** What a file answers to the criteria that we know; what it does not answer is not there. */
export function readEspdAnswers(criteria: readonly XmlElement[], answers: AnswersById): StatedAnswers {
  const read: { -readonly [Key in keyof StatedAnswers]: StatedAnswers[Key] } = {
    declarations: {},
    turnover: [],
    headcount: [],
  };
  const declarations: Declarations = {};
  for (const criterion of criteria) {
    const id = shortAt(criterion, 'ID') ?? '';
    const ground = groundOf(id);
    const rows = rowsOf(criterion, answers);
    const is = (ids: readonly string[]): boolean => ids.includes(id);
    if (ground !== undefined) declarations[ground] = declarationIn(ground, rows);
    else if (is(CRITERIA.turnover)) {
      read.turnover = turnoverIn(rows);
      read.setUpOn ??= setUpIn(rows);
    } else if (is(CRITERIA.setUp)) read.setUpOn = setUpIn(rows);
    else if (is(CRITERIA.manpower)) read.headcount = headcountIn(rows);
    else if (is(CRITERIA.together)) {
      read.together = indicatorIn(rows);
      read.members = textIn(rows, 0);
    } else if (is(CRITERIA.reliesOn)) read.reliesOn = indicatorIn(rows);
    else if (is(CRITERIA.subcontracts)) read.subcontracts = indicatorIn(rows);
    else if (is(CRITERIA.lotsTendered)) read.lotsTendered = textIn(rows, 0);
  }
  return withoutAbsent({ ...read, declarations: withoutAbsent(declarations) });
}
