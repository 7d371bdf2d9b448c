import { toThreeLetters } from '../draft/country-codes.ts';
import type { CompanySize, OperatorRole } from '../draft/dume-company.ts';
import type { WrittenEspdVersion } from '../draft/stated-espd.ts';

/** Attributes of an element that carries a code or an id. */
export type EspdAttributes = Readonly<Record<string, string>>;

/** Lists whose codes an ESPD carries. */
type CodeList =
  | 'criterion'
  | 'groupType'
  | 'elementType'
  | 'dataType'
  | 'country'
  | 'role'
  | 'size'
  | 'boolean'
  | 'documentType'
  | 'procedure';

/** What differs between the versions that we write. */
export type EspdDialect = {
  readonly version: WrittenEspdVersion;
  readonly ublVersion: string;
  /** Ids of the model itself. */ readonly modelId: EspdAttributes;
  /** Ids that we give. */ readonly ownId: EspdAttributes;
  readonly lists: Readonly<Record<CodeList, EspdAttributes>>;
  readonly role: (role: OperatorRole) => string;
  readonly size: (size: CompanySize) => string;
  readonly country: (code: string) => string;
};

/** Agency of the ids that this program gives. */
const OWN_AGENCY = 'LIASSE';

const OP = 'http://publications.europa.eu/resource/authority';

function published(list: string, version: string): EspdAttributes {
  return { listID: `${OP}/${list}`, listAgencyID: 'OP', listVersionID: version };
}

function ofModel(list: string): EspdAttributes {
  return { listID: list, listAgencyID: 'OP', listVersionID: '4.1.0' };
}

function ofGrow(list: string, version = '2.1.1'): EspdAttributes {
  return { listID: list, listAgencyID: 'EU-COM-GROW', listVersionID: version };
}

/** CPV codes, which 2.x alone asks for; attributes as its samples have them. */
export const CPV_CODES = ofGrow('CPVCodes', '1.0');

const OLD_ROLES: Readonly<Record<OperatorRole, string>> = {
  'sole-tenderer': 'SC',
  'group-lead': 'LE',
  'group-mem': 'GM',
  oeron: 'OERON',
  subcont: 'OENRON',
};

/** Attributes as the official samples and rules of each version want them. */
export const espdDialects: Readonly<Record<WrittenEspdVersion, EspdDialect>> = {
  '4.1.0': {
    version: '4.1.0',
    ublVersion: '2.3',
    modelId: { schemeID: 'Criterion', schemeAgencyID: 'OP', schemeVersionID: '4.1.0' },
    ownId: { schemeAgencyID: OWN_AGENCY },
    lists: {
      criterion: published('criterion', '20240612-0'),
      groupType: ofModel('property-group-type'),
      elementType: ofModel('criterion-element-type'),
      dataType: ofModel('response-data-type'),
      boolean: ofModel('boolean-gui-control-type'),
      country: published('country', '20250924-0'),
      role: published('eo-role-type', '20211208-0'),
      size: published('economic-operator-size', '20250924-0'),
      documentType: published('docrefcontent-type', '20250924-0'),
      procedure: published('procurement-procedure-type', '20250924-0'),
    },
    role: (role) => role,
    size: (size) => size,
    country: toThreeLetters,
  },
  '2.1.1': {
    version: '2.1.1',
    ublVersion: '2.2',
    modelId: { schemeID: 'CriteriaTaxonomy', schemeAgencyID: 'EU-COM-GROW', schemeVersionID: '2.1.1' },
    ownId: { schemeAgencyID: OWN_AGENCY },
    lists: {
      criterion: ofGrow('CriteriaTypeCode'),
      groupType: ofGrow('PropertyGroupType'),
      elementType: ofGrow('CriterionElementType'),
      dataType: ofGrow('ResponseDataType'),
      boolean: ofGrow('BooleanGUIControlType'),
      country: { listID: 'CountryCodeIdentifier', listAgencyID: 'ISO', listVersionID: '1.0' },
      role: ofGrow('EORoleType'),
      size: ofGrow('EOIndustryClassificationCode'),
      documentType: ofGrow('DocRefContentType'),
      procedure: { listID: 'ProcedureType', listAgencyID: 'EU-COM-OP', listVersionID: '1.0' },
    },
    role: (role) => OLD_ROLES[role],
    size: (size) => size.toUpperCase(),
    country: (code) => code,
  },
};
