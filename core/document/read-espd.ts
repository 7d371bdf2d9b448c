import type { AskedCriterion, Lot } from '../draft/consultation.ts';
import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';
import type { StatedEspd } from '../draft/stated-espd.ts';
import { groundOf } from './espd-codes.ts';
import { childAt, childrenNamed, dayAt, localName, shortAt, textAt, withoutAbsent } from './espd-tree.ts';
import { gatherAnswers, readEspdAnswers } from './read-espd-answers.ts';
import { readEspdBuyer, readEspdOperator } from './read-espd-party.ts';
import { parseXmlTree, type XmlElement } from './xml-tree.ts';

type DocumentKind = StatedEspd['document'];

const ROOTS: Readonly<Record<string, { readonly document: DocumentKind; readonly oldest: boolean }>> = {
  ESPDRequest: { document: 'request', oldest: true },
  ESPDResponse: { document: 'response', oldest: true },
  QualificationApplicationRequest: { document: 'request', oldest: false },
  QualificationApplicationResponse: { document: 'response', oldest: false },
};

const VERSION = /\d+\.\d+\.\d+/;
/** The form of 2.x whose document types were called so before UBL 2.2 took them in. */
const BEFORE_UBL = /Pre-award/i;

/** The version that a file was written for, from the places where one version or another says it. */
function versionOf(root: XmlElement, oldest: boolean): string {
  if (oldest) return '1.0.2';
  const places = ['ProfileExecutionID', 'VersionID', 'ProfileID', 'CustomizationID', 'UUID'].map((name) =>
    childAt(root, name),
  );
  const said = places.flatMap((place) => [place?.text ?? '', place?.attributes.get('schemeVersionID') ?? '']);
  // A date of publication, 2018.01.01, is no version of the model.
  const version = said
    .map((text) => VERSION.exec(text)?.[0])
    .find((text) => text !== undefined && !/^20\d\d/.test(text));
  if (version !== undefined) return version;
  if (BEFORE_UBL.test(root.namespace)) return '2.0.2';
  return textAt(root, 'UBLVersionID')?.startsWith('2.3') === true ? '3' : '2';
}

function partOf(id: string, code: string): AskedCriterion['part'] {
  if (groundOf(id) !== undefined || /EXCLUSION/.test(code)) return 'exclusion';
  // 4.x gives the criteria that are neither ids that say so; before, their codes do.
  if (/_OT_/.test(id) || /OTHER\.EO_DATA|DATA_ON_ECONOMIC|REDUCTION/.test(code) || OTHER_CODES.has(code))
    return 'other';
  return 'selection';
}

const OTHER_CODES = new Set(['shelt-worksh', 'registered', 'eo-group', 'relied', 'subco-ent', 'staff-red', 'sme']);

function readCriterion(criterion: XmlElement): AskedCriterion {
  const id = shortAt(criterion, 'ID') ?? '';
  const code = shortAt(criterion, 'CriterionTypeCode') ?? shortAt(criterion, 'TypeCode') ?? '';
  return { id, code, name: shortAt(criterion, 'Name') ?? code, part: partOf(id, code) };
}

function readLot(lot: XmlElement): Lot {
  return withoutAbsent({ id: shortAt(lot, 'ID') ?? '', name: shortAt(lot, 'ProcurementProject', 'Name') });
}

/** A document that the file refers to, by one of the codes of its type. */
function referenceOf(root: XmlElement, ...codes: readonly string[]): string | undefined {
  const found = childrenNamed(root, 'AdditionalDocumentReference').find((each) =>
    codes.includes(shortAt(each, 'DocumentTypeCode') ?? ''),
  );
  return shortAt(found, 'ID');
}

function readRoot(root: XmlElement, { document, oldest }: (typeof ROOTS)[string]): StatedEspd {
  const criteria = childrenNamed(root, 'TenderingCriterion', 'Criterion').slice(0, 500);
  const operator = document === 'response' ? readEspdOperator(root) : undefined;
  return withoutAbsent({
    version: versionOf(root, oldest),
    document,
    identifier: shortAt(root, 'ID'),
    uuid: shortAt(root, 'UUID'),
    issuedOn: dayAt(root, 'IssueDate'),
    reference: shortAt(root, 'ContractFolderID') ?? '',
    procedure: shortAt(root, 'ProcedureCode'),
    noticeNumber: referenceOf(root, 'TED_CN', 'NOJCN'),
    requestIdentifier: referenceOf(root, 'ESPD_REQUEST'),
    buyer: readEspdBuyer(root),
    object: shortAt(root, 'ProcurementProject', 'Name'),
    description: textAt(root, 'ProcurementProject', 'Description')?.slice(0, 5_000),
    lots: childrenNamed(root, 'ProcurementProjectLot').slice(0, 1_000).map(readLot),
    criteria: criteria.map(readCriterion),
    operator,
    answers: document === 'response' ? readEspdAnswers(criteria, gatherAnswers(root)) : undefined,
  });
}

const PROBLEMS: Readonly<Record<string, 'espd.damaged' | 'espd.doctype' | 'espd.tooComplex'>> = {
  'import.notXml': 'espd.damaged',
  'import.doctype': 'espd.doctype',
  'import.tooComplex': 'espd.tooComplex',
};

/**
 * Reads an ESPD, a buyer's request or a candidate's response, of any version from 1.0.2 to 4.x, by local names and
 * whatever is missing in it. A file that is no ESPD, is damaged or is hostile is a problem that names it.
 */
export function readEspd(xml: string, name: string): Result<StatedEspd, Problem> {
  const tree = parseXmlTree(xml, new Map());
  if (!tree.ok) {
    const kind = PROBLEMS[tree.problem.kind];
    return failure(kind === undefined ? tree.problem : problem(kind, { ...tree.problem.values, name }));
  }
  const root = ROOTS[localName(tree.value)];
  if (root !== undefined) return success(readRoot(tree.value, root));
  return failure(problem('espd.notEspd', { name, root: localName(tree.value).slice(0, 80) }));
}
