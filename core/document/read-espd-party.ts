import type { Buyer } from '../draft/consultation.ts';
import { toTwoLetters } from '../draft/country-codes.ts';
import {
  companySizeSchema,
  operatorRoleSchema,
  type CompanySize,
  type OperatorRole,
  type Representative,
} from '../draft/dume-company.ts';
import type { Address, Contact, Identifier } from '../draft/party.ts';
import { compactIdentifier, isSiretShaped } from '../draft/siret.ts';
import type { StatedOperator } from '../draft/stated-espd.ts';
import { childAt, childrenNamed, dayAt, shortAt, withoutAbsent } from './espd-tree.ts';
import type { XmlElement } from './xml-tree.ts';

function readAddress(parent: XmlElement | undefined, name: string): Address | undefined {
  const address = childAt(parent, name);
  const street = [shortAt(address, 'BuildingNumber'), shortAt(address, 'StreetName')];
  const read = {
    lineOne: street.filter((part) => part !== undefined).join(' '),
    lineTwo: shortAt(address, 'AdditionalStreetName'),
    postCode: shortAt(address, 'PostalZone') ?? shortAt(address, 'Postbox') ?? '',
    city: shortAt(address, 'CityName') ?? '',
    countryCode: toTwoLetters(shortAt(address, 'Country', 'IdentificationCode') ?? ''),
  };
  return Object.values(read).every((part) => part === undefined || part === '') ? undefined : withoutAbsent(read);
}

function readContact(parent: XmlElement | undefined): Contact | undefined {
  const contact = childAt(parent, 'Contact');
  const read = withoutAbsent({
    name: shortAt(contact, 'Name'),
    telephone: shortAt(contact, 'Telephone'),
    email: shortAt(contact, 'ElectronicMail'),
  });
  return Object.keys(read).length === 0 ? undefined : read;
}

function readIdentifiers(party: XmlElement | undefined): readonly Identifier[] {
  return childrenNamed(party, 'PartyIdentification').flatMap((each) => {
    const value = shortAt(each, 'ID');
    if (value === undefined) return [];
    const scheme = childAt(each, 'ID')?.attributes.get('schemeID')?.trim() ?? '';
    return [{ value, scheme: scheme.slice(0, 500) }];
  });
}

/** Part I: the buyer; a SIRET among its identifiers is its SIRET. */
export function readEspdBuyer(root: XmlElement): Buyer {
  const party = childAt(root, 'ContractingParty', 'Party');
  const identifiers = readIdentifiers(party).map(({ value }) => value);
  const siret = identifiers.map(compactIdentifier).find(isSiretShaped);
  const other = identifiers.find((value) => compactIdentifier(value) !== siret);
  return withoutAbsent({
    name: shortAt(party, 'PartyName', 'Name') ?? '',
    siret: siret ?? '',
    otherIdentifier: other,
    address: readAddress(party, 'PostalAddress'),
    website: shortAt(party, 'WebsiteURI'),
    contact: readContact(party),
  });
}

function readRepresentative(power: XmlElement, description: string | undefined): readonly Representative[] {
  const person = childAt(power, 'AgentParty', 'Person');
  const [firstName = '', familyName = ''] = [shortAt(person, 'FirstName'), shortAt(person, 'FamilyName')];
  if (`${firstName}${familyName}` === '') return [];
  const contact = childAt(person, 'Contact');
  return [
    withoutAbsent({
      firstName,
      familyName,
      role: description ?? shortAt(power, 'Description') ?? '',
      birthOn: dayAt(person, 'BirthDate'),
      birthPlace: shortAt(person, 'BirthplaceName'),
      address: readAddress(person, 'ResidenceAddress'),
      telephone: shortAt(contact, 'Telephone'),
      email: shortAt(contact, 'ElectronicMail'),
    }),
  ];
}

function readRepresentatives(operator: XmlElement | undefined): readonly Representative[] {
  const inParty = childrenNamed(childAt(operator, 'Party'), 'PowerOfAttorney').map(
    (power) => [power, undefined] as const,
  );
  const besideIt = childrenNamed(operator, 'RepresentativeNaturalPerson').flatMap((natural) =>
    childrenNamed(natural, 'PowerOfAttorney').map(
      (power) => [power, shortAt(natural, 'NaturalPersonRoleDescription')] as const,
    ),
  );
  return [...inParty, ...besideIt].flatMap(([power, role]) => readRepresentative(power, role));
}

/** 2.x writes `SME` and `LARGE`; 1.x says only whether it is one. */
function readSize(operator: XmlElement | undefined): CompanySize | undefined {
  const code = shortAt(operator, 'Party', 'IndustryClassificationCode')?.toLowerCase();
  const size = companySizeSchema.safeParse(code);
  if (size.success) return size.data;
  return shortAt(operator, 'SMEIndicator') === 'true' ? 'sme' : undefined;
}

/** Codes of 2.x; `SCLE` is either alone or the lead. */
const OLD_ROLES: Readonly<Record<string, OperatorRole>> = {
  SC: 'sole-tenderer',
  SCLE: 'sole-tenderer',
  LE: 'group-lead',
  GM: 'group-mem',
  OERON: 'oeron',
  OENRON: 'subcont',
};

function readRole(operator: XmlElement | undefined): OperatorRole | undefined {
  const code = shortAt(operator, 'EconomicOperatorRole', 'RoleCode');
  const role = operatorRoleSchema.safeParse(code?.toLowerCase());
  return role.success ? role.data : OLD_ROLES[code?.toUpperCase() ?? ''];
}

/** Part II: who answers; undefined in a request. */
export function readEspdOperator(root: XmlElement): StatedOperator | undefined {
  const operator = childAt(root, 'EconomicOperatorParty');
  if (operator === undefined) return undefined;
  const party = childAt(operator, 'Party');
  return withoutAbsent({
    name: shortAt(party, 'PartyName', 'Name') ?? '',
    identifiers: readIdentifiers(party),
    website: shortAt(party, 'WebsiteURI'),
    address: readAddress(party, 'PostalAddress'),
    contact: readContact(party),
    size: readSize(operator),
    role: readRole(operator),
    groupName: shortAt(root, 'EconomicOperatorGroupName'),
    representatives: readRepresentatives(operator),
  });
}
