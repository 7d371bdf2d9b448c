import { useLiveQuery } from 'dexie-react-hooks';
import type { Company } from '../../core/draft/company.ts';
import { fuelClaimSchema, newFuelClaim, type FuelClaim } from '../../core/draft/fuel-claim.ts';
import type { FuelLine } from '../../core/draft/fuel-line.ts';
import { useLive } from '../ui/live-state.ts';
import { draftDatabase, type DraftDatabase } from './database.ts';
import type { FuelRecord } from './fuel-record.ts';

/** Makes sure that a year has its claim, and answers it; who claims and how is as in the latest claim before. */
export async function openFuelClaim(
  company: Company,
  year: number,
  database: DraftDatabase = draftDatabase,
): Promise<FuelRecord> {
  return await database.transaction('rw', database.fuelClaims, async () => {
    const known = await database.fuelClaims.where('year').equals(year).first();
    if (known !== undefined) return known;
    const last = await database.fuelClaims.orderBy('year').last();
    const id = fuelClaimSchema.shape.id.parse(crypto.randomUUID());
    const fresh = newFuelClaim(id, company, year);
    const claim: FuelClaim =
      last === undefined
        ? fresh
        : {
            ...fresh,
            beneficiary: { ...last.claim.beneficiary, party: company.party },
            bankDetails: last.claim.bankDetails,
            filedBy: last.claim.filedBy,
          };
    const createdAt = new Date().toISOString();
    const record = { id, year, claim, createdAt, updatedAt: createdAt };
    await database.fuelClaims.put(record);
    return record;
  });
}

/** Saves a claim as it stands. */
export async function saveFuelClaim(claim: FuelClaim, database: DraftDatabase = draftDatabase): Promise<void> {
  const updatedAt = new Date().toISOString();
  await database.transaction('rw', database.fuelClaims, async () => {
    const before = await database.fuelClaims.get(claim.id);
    await database.fuelClaims.put({
      createdAt: updatedAt,
      ...before,
      id: claim.id,
      year: claim.year,
      claim,
      updatedAt,
    });
  });
  useLive.setState({ savedAt: updatedAt });
}

/** Moves lines into the claim of another year, which is made when there is none. */
export async function moveFuelLines(
  company: Company,
  year: number,
  lines: readonly FuelLine[],
  database: DraftDatabase = draftDatabase,
): Promise<void> {
  const { claim } = await openFuelClaim(company, year, database);
  await saveFuelClaim({ ...claim, lines: [...claim.lines, ...lines] }, database);
}

/** The claims, latest year first; undefined while they are being read. */
export function useFuelClaims(): readonly FuelRecord[] | undefined {
  return useLiveQuery(() => draftDatabase.fuelClaims.orderBy('year').reverse().toArray());
}

/** The claim of a year; undefined while it is being read, null when there is none. */
export function useFuelClaim(year: number): FuelRecord | null | undefined {
  return useLiveQuery(async () => (await draftDatabase.fuelClaims.where('year').equals(year).first()) ?? null, [year]);
}
