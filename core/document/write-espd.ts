import type { Buyer } from '../draft/consultation.ts';
import type { Representative } from '../draft/dume-company.ts';
import type { Dume } from '../draft/dume.ts';
import type { Address, Contact, Identifier } from '../draft/party.ts';
import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';
import type { StatedEspd, StatedOperator, WrittenEspdVersion } from '../draft/stated-espd.ts';
import { espdDialects, type EspdDialect } from './espd-dialect.ts';
import { isTedNotice, stateEspds } from './state-espd.ts';
import { unansweredQuestion } from './unanswered-question.ts';
import { writeEspdCriteria } from './write-espd-criteria.ts';
import { groupElement, textElement } from './xml-text.ts';

const NAMESPACES = {
  '': 'urn:oasis:names:specification:ubl:schema:xsd:QualificationApplicationResponse-2',
  ':cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  ':cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
} as const;

function addressElement(name: string, address: Address | undefined, dialect: EspdDialect): string {
  if (address === undefined) return '';
  return groupElement(
    name,
    textElement('cbc:StreetName', address.lineOne),
    textElement('cbc:AdditionalStreetName', address.lineTwo),
    textElement('cbc:CityName', address.city),
    textElement('cbc:PostalZone', address.postCode),
    groupElement(
      'cac:Country',
      textElement('cbc:IdentificationCode', dialect.country(address.countryCode), dialect.lists.country),
    ),
  );
}

function contactElement(contact: Contact | undefined): string {
  return groupElement(
    'cac:Contact',
    textElement('cbc:Name', contact?.name),
    textElement('cbc:Telephone', contact?.telephone),
    textElement('cbc:ElectronicMail', contact?.email),
  );
}

function identifierElement({ value, scheme }: Identifier, { ownId }: EspdDialect): string {
  return groupElement('cac:PartyIdentification', textElement('cbc:ID', value, { schemeID: scheme, ...ownId }));
}

function buyerElement(buyer: Buyer, dialect: EspdDialect): string {
  const identifiers = [
    { value: buyer.siret, scheme: 'NATIONAL' },
    { value: buyer.otherIdentifier ?? '', scheme: '' },
  ].filter(({ value }) => value !== '');
  return groupElement(
    'cac:ContractingParty',
    groupElement(
      'cac:Party',
      textElement('cbc:WebsiteURI', buyer.website),
      ...identifiers.map((each) => identifierElement(each, dialect)),
      groupElement('cac:PartyName', textElement('cbc:Name', buyer.name)),
      addressElement('cac:PostalAddress', buyer.address, dialect),
      contactElement(buyer.contact),
    ),
  );
}

function representativeElement(person: Representative, dialect: EspdDialect): string {
  return groupElement(
    'cac:PowerOfAttorney',
    textElement('cbc:Description', person.role),
    groupElement(
      'cac:AgentParty',
      groupElement(
        'cac:Person',
        textElement('cbc:FirstName', person.firstName),
        textElement('cbc:FamilyName', person.familyName),
        textElement('cbc:BirthDate', person.birthOn),
        textElement('cbc:BirthplaceName', person.birthPlace),
        groupElement(
          'cac:Contact',
          textElement('cbc:Telephone', person.telephone),
          textElement('cbc:ElectronicMail', person.email),
        ),
        addressElement('cac:ResidenceAddress', person.address, dialect),
      ),
    ),
  );
}

function operatorElement(operator: StatedOperator | undefined, dialect: EspdDialect): string {
  if (operator === undefined) return '';
  const { role, size } = operator;
  return groupElement(
    'cac:EconomicOperatorParty',
    role === undefined
      ? ''
      : groupElement('cac:EconomicOperatorRole', textElement('cbc:RoleCode', dialect.role(role), dialect.lists.role)),
    groupElement(
      'cac:Party',
      textElement('cbc:WebsiteURI', operator.website),
      size === undefined ? '' : textElement('cbc:IndustryClassificationCode', dialect.size(size), dialect.lists.size),
      ...operator.identifiers.map((each) => identifierElement(each, dialect)),
      groupElement('cac:PartyName', textElement('cbc:Name', operator.name)),
      addressElement('cac:PostalAddress', operator.address, dialect),
      contactElement(operator.contact),
      ...operator.representatives.map((each) => representativeElement(each, dialect)),
    ),
  );
}

/** The elements at the head, which differ most between versions. */
function headElements(stated: StatedEspd, dialect: EspdDialect): string {
  const { version, ownId, modelId } = dialect;
  const old = version === '2.1.1';
  const agency = modelId['schemeAgencyID'] ?? '';
  const customization = { schemeAgencyID: 'CEN-BII', schemeVersionID: version };
  const profile = { schemeAgencyID: agency, schemeVersionID: version };
  return [
    textElement('cbc:UBLVersionID', dialect.ublVersion, { schemeAgencyID: 'OASIS-UBL-TC' }),
    old ? textElement('cbc:CustomizationID', 'urn:www.cenbii.eu:transaction:biitrdm092:ver3.0', customization) : '',
    old ? textElement('cbc:ProfileID', '4.1', customization) : '',
    textElement('cbc:ProfileExecutionID', old ? 'ESPD-EDMv2.1.1-BASIC' : `ESPD-EDMv${version}`, profile),
    textElement('cbc:ID', stated.identifier, ownId),
    textElement('cbc:CopyIndicator', 'false'),
    textElement('cbc:UUID', stated.uuid, { schemeID: 'ISO/IEC 9834-8:2008 - 4UUID', ...ownId }),
    // The schema wants the element, be the reference known or not.
    textElement('cbc:ContractFolderID', stated.reference, ownId) || '<cbc:ContractFolderID schemeAgencyID="LIASSE"/>',
    textElement('cbc:IssueDate', stated.issuedOn),
    textElement('cbc:EconomicOperatorGroupName', stated.operator?.groupName),
    textElement('cbc:VersionID', version, profile),
    textElement('cbc:ProcedureCode', stated.procedure, dialect.lists.procedure),
    old
      ? textElement('cbc:QualificationApplicationTypeCode', 'Basic', {
          listID: 'QualificationApplicationType',
          listAgencyID: agency,
          listVersionID: version,
        })
      : '',
  ].join('');
}

function documentElement(id: string | undefined, type: string, { ownId, lists }: EspdDialect): string {
  if (id === undefined) return '';
  return groupElement(
    'cac:AdditionalDocumentReference',
    textElement('cbc:ID', id, ownId),
    textElement('cbc:DocumentTypeCode', type, lists.documentType),
  );
}

function lotElement({ id, name }: StatedEspd['lots'][number], { ownId }: EspdDialect): string {
  return groupElement(
    'cac:ProcurementProjectLot',
    textElement('cbc:ID', id, ownId),
    groupElement('cac:ProcurementProject', textElement('cbc:Name', name)),
  );
}

/** A response as ESPD of its version, in the element order of the UBL schema. */
export function writeStatedEspd(stated: StatedEspd, version: WrittenEspdVersion): string {
  const dialect = espdDialects[version];
  const namespaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns${prefix}="${uri}"`);
  const { noticeNumber = '' } = stated;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<QualificationApplicationResponse${namespaces.join('')}>`,
    headElements(stated, dialect),
    buyerElement(stated.buyer, dialect),
    operatorElement(stated.operator, dialect),
    groupElement(
      'cac:ProcurementProject',
      textElement('cbc:Name', stated.object),
      textElement('cbc:Description', stated.description),
    ),
    ...stated.lots.map((lot) => lotElement(lot, dialect)),
    writeEspdCriteria(stated, dialect),
    documentElement(stated.requestIdentifier, 'ESPD_REQUEST', dialect),
    documentElement(stated.noticeNumber, isTedNotice(noticeNumber) ? 'TED_CN' : 'NOJCN', dialect),
    '</QualificationApplicationResponse>\n',
  ].join('');
}

/** One file of a response: its XML, and the lot that it is for when each lot has a file of its own. */
export type WrittenEspd = { readonly lot: string | undefined; readonly xml: string };

/**
 * A DUME as ESPD response XML: an export that nobody of the State's service has confirmed. 4.1.0 makes one file for each
 * lot bid for, 2.1.1 a single one. No file is made that the official rules refuse for a question left open: that is the
 * problem `espd.unanswered`.
 */
export function writeEspd(dume: Dume, version: WrittenEspdVersion): Result<readonly WrittenEspd[], Problem> {
  const files = stateEspds(dume, version);
  // Every file of a response answers the same questions.
  const open = files[0] === undefined ? undefined : unansweredQuestion(files[0], version);
  if (open !== undefined) return failure(problem('espd.unanswered', { version, ...open }));
  return success(
    files.map((stated) => ({
      lot: version === '4.1.0' && dume.lots.length > 0 ? stated.lots[0]?.id : undefined,
      xml: writeStatedEspd(stated, version),
    })),
  );
}
