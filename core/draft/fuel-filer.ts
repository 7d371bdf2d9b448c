import { z } from 'zod';
import { dumeCompanySchema } from './dume-company.ts';
import { beneficiaryCategories, newFuelClaim, type FuelClaim, type FuelClaimId } from './fuel-claim.ts';
import { refusedField } from './parse-json.ts';
import { addressSchema } from './party.ts';
import { problem, type Problem } from './problem.ts';
import { failure, success, type Result } from './result.ts';

const short = z.string().max(200);

/** Who claims, as a file gives it to the command line; what is left out is not given, and what is not stated is not stated. */
const filerSchema = z.strictObject({
  name: short,
  siret: short,
  address: addressSchema.optional(),
  category: z.enum(beneficiaryCategories).optional(),
  pacage: z.string().max(20).optional(),
  iban: z.string().max(50).optional(),
  /** The account's holder; the claimant unless said. */ holder: short.optional(),
  notInDifficulty: z.boolean().optional(),
  deMinimis: z.boolean().optional(),
  filedBy: z.enum(['beneficiary', 'thirdParty']).optional(),
});
type Filer = z.infer<typeof filerSchema>;

const NOWHERE = { lineOne: '', postCode: '', city: '', countryCode: 'FR' };

/** Data as a claimant: the fields of `docs/exemples/demandeur-carburant.json`, or the company file of a DUME. */
function parseFiler(data: unknown, name: string): Result<Filer, Problem> {
  const filer = filerSchema.safeParse(data);
  if (filer.success) return success(filer.data);
  const company = dumeCompanySchema.safeParse(data);
  if (company.success) {
    const { name: firm, siret, address } = company.data;
    return success({ name: firm.slice(0, 200), siret, address });
  }
  return failure(problem('fuel.notFiler', { name, field: refusedField(filer.error) }));
}

/** A claim without lines for the claimant of a file; `undefined` data: nobody is given yet. `name` is the file's. */
export function claimOfFiler(
  data: unknown,
  name: string,
  { id, year }: { readonly id: FuelClaimId; readonly year: number },
): Result<FuelClaim, Problem> {
  const filer: Result<Filer, Problem> = data === undefined ? success({ name: '', siret: '' }) : parseFiler(data, name);
  if (!filer.ok) return filer;
  const { value } = filer;
  const party = {
    name: value.name,
    siret: value.siret.replace(/\s/gu, ''),
    otherIdentifiers: [],
    address: value.address ?? NOWHERE,
  };
  const claim = newFuelClaim(id, { party, iban: value.iban ?? '' }, year);
  return success({
    ...claim,
    beneficiary: { party, category: value.category ?? 'farmer', pacage: value.pacage ?? '' },
    bankDetails: { iban: value.iban ?? '', holder: value.holder ?? (value.iban === undefined ? '' : value.name) },
    statements: { notInDifficulty: value.notInDifficulty === true, deMinimis: value.deMinimis === true },
    filedBy: value.filedBy ?? 'beneficiary',
  });
}
