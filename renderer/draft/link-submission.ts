import type { DumeId } from '../../core/draft/dume.ts';
import type { FuelClaimId } from '../../core/draft/fuel-claim.ts';
import type { InvoiceId } from '../../core/draft/invoice.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import type { DraftDatabase } from './database.ts';

/** Links a draft of whichever kind to the sealed revision that was made of it; one that is no longer here is left out. */
export async function linkSubmission(
  { kind, filingId, id: submissionId }: Pick<Submission, 'kind' | 'filingId' | 'id'>,
  database: DraftDatabase,
): Promise<void> {
  switch (kind) {
    case 'invoice':
      await database.invoices.update(filingId as InvoiceId, { submissionId });
      return;
    case 'dume':
      await database.dumes.update(filingId as DumeId, { submissionId });
      return;
    case 'fuel':
      await database.fuelClaims.update(filingId as FuelClaimId, { submissionId });
      return;
    default:
      kind satisfies never;
  }
}
