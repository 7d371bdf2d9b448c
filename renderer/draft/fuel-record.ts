import type { FuelClaim, FuelClaimId } from '../../core/draft/fuel-claim.ts';
import type { Instant } from '../../core/draft/iso-date.ts';
import type { SubmissionId } from '../../core/outbox/submission.ts';

/** A year's fuel claim on this machine, with the ledger of that year. */
export type FuelRecord = {
  readonly id: FuelClaimId;
  /** Year of delivery, one claim each. */ readonly year: number;
  readonly claim: FuelClaim;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** The last sealed revision; absent while the claim is only a draft. */ readonly submissionId?: SubmissionId;
};
