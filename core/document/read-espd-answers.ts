import {
  declarationSchema,
  type Declaration,
  type Declarations,
  type ExclusionGround,
} from '../draft/exclusion-ground.ts';
import { groundWords } from '../draft/exclusion-ground-words.ts';
import { isIsoDate } from '../draft/iso-date.ts';
import type { StatedAnswers, StatedEntity, StatedHeadcount, StatedTurnover } from '../draft/stated-espd.ts';
import { CRITERIA, groundOf } from './espd-codes.ts';
import { questionRole, type QuestionRole } from './espd-criteria.ts';
import { childAt, childrenNamed, dayAt, localName, shortAt, textAt, withoutAbsent } from './espd-tree.ts';
import type { XmlElement } from './xml-tree.ts';

/** One answer to one question, in whatever element its version puts it. */
type Answer = {
  readonly dataType: string;
  /** What its question asks, where the version's ids tell. */ readonly role?: QuestionRole | undefined;
  /** Free words beside the answer itself. */ readonly remarks: readonly string[];
  readonly indicator?: boolean;
  readonly amount?: string;
  readonly currency?: string;
  readonly day?: string;
  readonly startOn?: string;
  readonly endOn?: string;
  readonly quantity?: string;
  readonly text?: string;
  readonly identifier?: string;
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
    identifier: textAt(value, 'ResponseID'),
    text: textAt(value, 'Description') ?? textAt(value, 'ResponseCode') ?? textAt(value, 'Code'),
  });
}

function answersTo(question: XmlElement, answers: AnswersById): readonly Answer[] {
  if (localName(question) === 'Requirement') {
    const dataType = question.attributes.get('responseDataType') ?? '';
    return childrenNamed(question, 'Response').map((response) => toAnswer(dataType, response, []));
  }
  const dataType = textAt(question, 'ValueDataTypeCode') ?? '';
  const id = textAt(question, 'ID') ?? '';
  const given = answers.get(id) ?? [];
  return given.map((response) => {
    const value = childAt(response, 'ResponseValue');
    const remarks = value === undefined ? [] : childrenNamed(response, 'Description').map(({ text }) => text.trim());
    return { ...toAnswer(dataType, response, remarks), role: questionRole(id) };
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

/** The period of an exclusion where a version asks for it in free words: as `write-espd-answers` writes it. */
const PERIOD_TEXT = /^(\d{4}-\d\d-\d\d)?\/(\d{4}-\d\d-\d\d)?$/;

type Fact = { readonly text: string; readonly role: QuestionRole | undefined; readonly isFact: boolean };

/** When it was judged, and the exclusion that the judgment sets. */
function judgmentIn(texts: readonly string[], rest: readonly Answer[]): Partial<Declaration> {
  const period = rest.find(({ startOn, endOn }) => startOn !== undefined || endOn !== undefined);
  const written = texts.map((text) => PERIOD_TEXT.exec(text)).find((match) => match !== null);
  return {
    convictedOn: rest.find(({ dataType }) => dataType === 'DATE')?.day,
    excludedFromOn: period?.startOn ?? written?.[1],
    excludedUntilOn: period?.endOn ?? written?.[2],
  };
}

/** Of unpaid taxes and contributions: how much, how it was established, whether it is paid since. */
function debtIn(texts: readonly Fact[], rest: readonly Answer[]): Partial<Declaration> {
  const amount = rest.find(({ dataType, currency }) => dataType === 'AMOUNT' && currency === 'EUR')?.amount;
  const told = (role: QuestionRole): Answer | undefined => rest.find((each) => each.role === role);
  const otherMeans = told('otherMeans')?.indicator;
  // Where ids tell nothing: their second yes or no is about how it was established, what follows are facts as well.
  const [detail, selfCleaning] = texts.filter(({ role }) => role === undefined).map(({ text }) => text);
  return {
    detail,
    selfCleaning: told('measures')?.text ?? selfCleaning,
    amountDue: amount,
    establishedBy: otherMeans === undefined ? undefined : otherMeans ? 'otherwise' : 'decision',
    means: told('means')?.text,
    decisionIsFinal: told('finalDecision')?.indicator,
    ...judgmentIn(
      texts.map(({ text }) => text),
      rest,
    ),
    settled: told('settled')?.indicator,
  };
}

/** What is told after a yes, ground by ground: the questions differ. */
function toldIn(ground: ExclusionGround, texts: readonly Fact[], rest: readonly Answer[]): Partial<Declaration> {
  const facts = texts.filter(({ isFact }) => isFact).map(({ text }) => text);
  const measures = texts.find(({ isFact }) => !isFact)?.text;
  switch (groundWords[ground].part) {
    case 'A':
      return {
        detail: facts[0],
        selfCleaning: measures,
        convicted: facts.filter((text) => !PERIOD_TEXT.test(text))[1],
        ...judgmentIn(facts, rest),
      };
    case 'B':
      return debtIn(texts, rest);
    case 'C':
    case 'D':
      return { detail: facts.length === 0 ? undefined : facts.join('\n'), selfCleaning: measures };
    default:
      return groundWords[ground].part satisfies never;
  }
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
  const texts = rest.flatMap(({ dataType, text, role }, index) =>
    dataType === 'DESCRIPTION' && text !== undefined ? [{ text, role, isFact: next === -1 || index < next }] : [],
  );
  const told = toldIn(ground, texts, rest);
  // What stands beside the yes counts: some grounds have no question for it.
  const [detail, selfCleaning] = answer.remarks.length > 0 ? answer.remarks : [told.detail, told.selfCleaning];
  const whole = { ...told, answer: 'yes' as const, detail, selfCleaning };
  const read = declarationSchema.safeParse(
    withoutAbsent({ ...whole, detail: detail?.slice(0, 5_000), selfCleaning: selfCleaning?.slice(0, 5_000) }),
  );
  return read.success ? read.data : { answer: 'yes' };
}

/** The entities that are named, with their identifiers where the version asks for them. */
function entitiesIn(rows: readonly Row[]): readonly StatedEntity[] | undefined {
  const named = rows.flatMap((row) => {
    const name = row.find(({ dataType }) => dataType === 'DESCRIPTION')?.text;
    if (name === undefined) return [];
    const identifier = row.find((each) => each.identifier !== undefined)?.identifier;
    return [withoutAbsent({ name, identifier, activity: row.find(({ dataType }) => dataType === 'CODE')?.text })];
  });
  return named.length === 0 ? undefined : named;
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
    } else if (is(CRITERIA.reliesOn)) {
      read.reliesOn = indicatorIn(rows);
      read.reliedOn = entitiesIn(rows);
    } else if (is(CRITERIA.subcontracts)) {
      read.subcontracts = indicatorIn(rows);
      read.subcontractors = entitiesIn(rows);
    } else if (is(CRITERIA.lotsTendered)) read.lotsTendered = textIn(rows, 0);
  }
  return withoutAbsent({ ...read, declarations: withoutAbsent(declarations) });
}
