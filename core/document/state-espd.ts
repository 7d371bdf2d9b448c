import { Big } from 'big.js';
import type { Buyer, Lot } from '../draft/consultation.ts';
import { isDecimal } from '../draft/decimal.ts';
import { declaredYears, wholeHeadcount } from '../draft/declared-figures.ts';
import type { Representative } from '../draft/dume-company.ts';
import type { Dume, Entity } from '../draft/dume.ts';
import {
  exclusionGrounds,
  type Declaration,
  type Declarations,
  type ExclusionGround,
} from '../draft/exclusion-ground.ts';
import { asDeclared } from '../draft/ground-facts.ts';
import { addDays, type IsoDate } from '../draft/iso-date.ts';
import type { Address, Contact } from '../draft/party.ts';
import type {
  StatedAnswers,
  StatedEntity,
  StatedEspd,
  StatedHeadcount,
  StatedOperator,
  StatedTurnover,
  WrittenEspdVersion,
} from '../draft/stated-espd.ts';
import { deriveUuid } from './derive-uuid.ts';
import { statedCriteria } from './espd-criteria.ts';
import { withoutAbsent } from './espd-tree.ts';
import { toXmlCharacters } from './xml-text.ts';

/** The name of the one lot of a contract without lots, as the official samples write it. */
const WHOLE_CONTRACT = 'LOT-0000';
const TED_NOTICE = /^\d{4}\/S \d{3}-\d{6}$/;

/** A short text as XML keeps it: in one line; undefined when nothing is left. */
function short(text: string | undefined): string | undefined {
  const clean = toXmlCharacters(text ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  return clean === '' ? undefined : clean;
}

function long(text: string | undefined): string | undefined {
  const clean = toXmlCharacters(text ?? '').trim();
  return clean === '' ? undefined : clean;
}

function stateAddress(address: Address | undefined): Address | undefined {
  if (address === undefined) return undefined;
  const stated = {
    lineOne: short(address.lineOne) ?? '',
    lineTwo: short(address.lineTwo),
    postCode: short(address.postCode) ?? '',
    city: short(address.city) ?? '',
    countryCode: short(address.countryCode) ?? '',
  };
  return Object.values(stated).every((part) => part === undefined || part === '') ? undefined : withoutAbsent(stated);
}

function stateContact(contact: Contact | undefined): Contact | undefined {
  const stated = withoutAbsent({
    name: short(contact?.name),
    telephone: short(contact?.telephone),
    email: short(contact?.email),
  });
  return Object.keys(stated).length === 0 ? undefined : stated;
}

function stateBuyer(buyer: Buyer): Buyer {
  return withoutAbsent({
    name: short(buyer.name) ?? '',
    siret: short(buyer.siret) ?? '',
    otherIdentifier: short(buyer.otherIdentifier),
    address: stateAddress(buyer.address),
    website: short(buyer.website),
    contact: stateContact(buyer.contact),
  });
}

function stateRepresentative(person: Representative, countryCode: string): Representative {
  const nowhere = { lineOne: '', postCode: '', city: '', countryCode };
  return withoutAbsent({
    firstName: short(person.firstName) ?? '',
    familyName: short(person.familyName) ?? '',
    role: short(person.role) ?? '',
    birthOn: person.birthOn,
    birthPlace: short(person.birthPlace),
    // The country of residence is mandatory (BR-RESP-20-03): the firm's, unless another was given.
    address: stateAddress(person.address ?? nowhere),
    telephone: short(person.telephone),
    email: short(person.email),
  });
}

function stateOperator({ company }: Dume): StatedOperator {
  const identifiers = [
    { value: short(company.siret), scheme: 'NATIONAL' },
    { value: short(company.vatIdentifier), scheme: 'VAT' },
  ];
  return withoutAbsent({
    name: short(company.name) ?? '',
    identifiers: identifiers.flatMap(({ value, scheme }) => (value === undefined ? [] : [{ value, scheme }])),
    website: short(company.website),
    address: stateAddress(company.address),
    contact: stateContact(company.contact),
    size: company.size,
    role: company.group.role,
    groupName: short(company.group.name),
    representatives: company.representatives.map((each) => stateRepresentative(each, company.address.countryCode)),
  });
}

/** A year begins the day after the one before it closed, or 12 months earlier, never before the firm was set up. */
function startOf(closedOn: IsoDate, before: IsoDate | undefined, setUpOn: IsoDate | undefined): IsoDate {
  const yearBefore = `${String(Number(closedOn.slice(0, 4)) - 1).padStart(4, '0')}${closedOn.slice(4)}`;
  const usual = addDays(closedOn.endsWith('-02-29') ? yearBefore.replace(/29$/, '28') : yearBefore, 1);
  const start = before === undefined ? usual : addDays(before, 1);
  return setUpOn !== undefined && setUpOn > start && setUpOn <= closedOn ? setUpOn : start;
}

function stateTurnover({ company }: Dume): readonly StatedTurnover[] {
  const years = declaredYears(company);
  return years.flatMap(({ closedOn, turnover }, index) => {
    if (!isDecimal(turnover)) return [];
    const startOn = startOf(closedOn, years[index + 1]?.closedOn, company.setUpOn);
    return [{ startOn, endOn: closedOn, amount: new Big(turnover).toFixed(), currency: 'EUR' }];
  });
}

function stateHeadcount({ company }: Dume): readonly StatedHeadcount[] {
  return declaredYears(company).flatMap(({ closedOn, headcount }) => {
    const number = wholeHeadcount(headcount);
    return number === undefined ? [] : [{ year: closedOn.slice(0, 4), number }];
  });
}

function statedAmount(typed: string | undefined): string | undefined {
  return typed !== undefined && isDecimal(typed) ? new Big(typed).toFixed() : undefined;
}

/** What each version asks of an entity beside its name. */
const ENTITY_FACTS: Readonly<
  Record<WrittenEspdVersion, Readonly<Record<Entity['purpose'], readonly (keyof StatedEntity)[]>>>
> = {
  '4.1.0': { relied: ['identifier'], subcontract: ['identifier'] },
  '2.1.1': { relied: ['identifier', 'activity'], subcontract: [] },
};

/** The entities of a purpose that are named, each with what the version asks; undefined where none is. */
function stateEntities(
  { entities = [] }: Dume,
  purpose: Entity['purpose'],
  version: WrittenEspdVersion,
): readonly StatedEntity[] | undefined {
  const asked = ENTITY_FACTS[version][purpose];
  const named = entities.flatMap((each) => {
    const [name, identifier, activity] = [short(each.name), short(each.siret), short(each.activityCode)];
    if (each.purpose !== purpose || name === undefined) return [];
    return [
      withoutAbsent({
        name,
        identifier: asked.includes('identifier') ? identifier : undefined,
        activity: asked.includes('activity') ? activity : undefined,
      }),
    ];
  });
  return named.length === 0 ? undefined : named;
}

function stateDeclaration(ground: ExclusionGround, whole: Declaration): Declaration {
  const declared = asDeclared(ground, whole);
  return withoutAbsent({
    ...declared,
    detail: long(declared.detail),
    selfCleaning: long(declared.selfCleaning),
    convicted: short(declared.convicted),
    amountDue: statedAmount(declared.amountDue),
    means: long(declared.means),
  });
}

function stateDeclarations({ declarations }: Dume): Declarations {
  const stated: Declarations = {};
  for (const ground of exclusionGrounds) {
    const declared = declarations[ground];
    if (declared !== undefined) stated[ground] = stateDeclaration(ground, declared);
  }
  return stated;
}

function stateAnswers(dume: Dume, version: WrittenEspdVersion): StatedAnswers {
  const { company } = dume;
  const together = company.group.role === 'group-lead' || company.group.role === 'group-mem';
  const members = company.group.members.map(({ name, siret }) => `${name} (${siret})`).join(', ');
  return withoutAbsent({
    declarations: stateDeclarations(dume),
    turnover: stateTurnover(dume),
    headcount: stateHeadcount(dume),
    setUpOn: company.setUpOn,
    together,
    members: together ? (short(members) ?? short(company.group.name)) : undefined,
    reliesOn: dume.reliesOnOthers,
    reliedOn: dume.reliesOnOthers ? stateEntities(dume, 'relied', version) : undefined,
    subcontracts: dume.subcontracts,
    subcontractors: dume.subcontracts ? stateEntities(dume, 'subcontract', version) : undefined,
    lotsTendered: version === '2.1.1' ? short(dume.lots.join(', ')) : undefined,
  });
}

function stateLot({ id, name }: Lot): Lot {
  return withoutAbsent({ id: short(id) ?? '', name: short(name) });
}

function stateOne(dume: Dume, version: WrittenEspdVersion, lots: readonly Lot[], count: number): StatedEspd {
  const { consultation } = dume;
  const uuid = deriveUuid(dume.id, count);
  return withoutAbsent({
    version,
    document: 'response' as const,
    identifier: uuid,
    uuid,
    issuedOn: dume.signature.on,
    reference: short(consultation.reference) ?? '',
    procedure: short(consultation.procedure),
    noticeNumber: short(consultation.noticeNumber),
    requestIdentifier: short(consultation.dumeId),
    buyer: stateBuyer(consultation.buyer),
    object: short(consultation.object),
    description: long(consultation.description),
    lots: lots.map(stateLot),
    criteria: statedCriteria(version, dume.company.setUpOn !== undefined),
    operator: stateOperator(dume),
    answers: stateAnswers(dume, version),
  });
}

/** True for a notice number of the Official Journal of the EU, `2026/S 123-456789`. */
export function isTedNotice(number: string): boolean {
  return TED_NOTICE.test(number);
}

/**
 * What a DUME states as ESPD, one statement a file. 4.1.0 wants a file for each lot (BR-LOT-10); 2.1.1 names the lots in
 * one file. Ids come from the DUME's own: the same DUME makes the same files.
 */
export function stateEspds(dume: Dume, version: WrittenEspdVersion): readonly StatedEspd[] {
  const chosen = dume.consultation.lots.filter(({ id }) => dume.lots.includes(id));
  const lots = chosen.length === 0 ? [{ id: WHOLE_CONTRACT }] : chosen;
  if (version === '2.1.1') return [stateOne(dume, version, lots, 0)];
  return lots.map((lot, index) => stateOne(dume, version, [lot], index));
}
