import type { Consultation, Lot } from '../draft/consultation.ts';
import { newDumeCompany, type DumeCompany, type Representative } from '../draft/dume-company.ts';
import { compactIdentifier, isSiretShaped } from '../draft/siret.ts';
import type { StatedEspd } from '../draft/stated-espd.ts';
import { withoutAbsent } from './espd-tree.ts';

/** Lots by which a file says that the contract has none. */
const WHOLE = new Set(['', '0', 'LOT-0000', 'LOT-0']);

/** A short alphanumeric id may be the DUME's own; a UUID or a long name is the file's. */
const DUME_ID = /^[A-Za-z0-9]{6,8}$/;

function lotsOf({ lots }: StatedEspd): Lot[] {
  const seen = new Set<string>();
  return lots.filter(({ id }) => !WHOLE.has(id) && !seen.has(id) && seen.add(id) !== undefined);
}

/** The consultation that a buyer's ESPD describes; what only the buyer's profile tells (deadline, simplified or not) is open. */
export function toConsultation(stated: StatedEspd, fileName: string): Consultation {
  const { identifier = '' } = stated;
  return withoutAbsent({
    buyer: stated.buyer,
    reference: stated.reference,
    object: stated.object ?? stated.description?.slice(0, 500) ?? '',
    description: stated.object === undefined ? undefined : stated.description,
    noticeNumber: stated.noticeNumber,
    procedure: stated.procedure,
    lots: lotsOf(stated),
    simplifiedAllowed: 'unknown' as const,
    dumeId: DUME_ID.test(identifier) ? identifier : undefined,
    askedCriteria: [...stated.criteria],
    source: {
      kind: 'espd' as const,
      version: stated.version,
      document: stated.document,
      fileName: fileName.slice(0, 300),
    },
  });
}

function yearsOf({ answers }: StatedEspd): DumeCompany['years'] {
  const years = answers?.turnover.flatMap(({ endOn, amount, currency }) => {
    if (endOn === undefined || currency !== 'EUR') return [];
    const headcount = answers.headcount.find(({ year }) => year === endOn.slice(0, 4))?.number ?? '';
    return [{ closedOn: endOn, turnover: amount.slice(0, 40), headcount: headcount.slice(0, 40) }];
  });
  return (years ?? []).slice(0, 10);
}

/** A country alone, which every response states, is no address of a person's own. */
function withoutBareCountry({ address, ...person }: Representative): Representative {
  const { countryCode: _countryCode, ...rest } = address ?? { countryCode: '' };
  return Object.values(rest).some((part) => part !== undefined && part !== '')
    ? withoutAbsent({ ...person, address })
    : person;
}

/** The company file that an earlier response gives: what it states, nothing guessed; undefined for a request. */
export function toDumeCompany(stated: StatedEspd, updatedAt: string): DumeCompany | undefined {
  const { operator, answers } = stated;
  if (operator === undefined) return undefined;
  const identifiers = operator.identifiers.map(({ value }) => compactIdentifier(value));
  const empty = newDumeCompany(undefined, updatedAt);
  return withoutAbsent({
    ...empty,
    name: operator.name,
    siret: identifiers.find(isSiretShaped) ?? '',
    vatIdentifier: identifiers.find((value) => /^[A-Z]{2}[A-Z0-9]{8,12}$/.test(value)),
    address: operator.address ?? empty.address,
    website: operator.website,
    contact: operator.contact ?? {},
    representatives: operator.representatives.slice(0, 20).map(withoutBareCountry),
    size: operator.size,
    setUpOn: answers?.setUpOn,
    years: yearsOf(stated),
    group: { ...empty.group, role: operator.role ?? empty.group.role, name: operator.groupName ?? '' },
  });
}
