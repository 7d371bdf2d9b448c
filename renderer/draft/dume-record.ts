import type { Dume, DumeId } from '../../core/draft/dume.ts';
import type { Instant } from '../../core/draft/iso-date.ts';
import type { SubmissionId } from '../../core/outbox/submission.ts';

/** A DUME on this machine: a consultation with what the firm declares to it. */
export type DumeRecord = {
  readonly id: DumeId;
  /** Its company is a copy of the company file, as it stood when the DUME was sealed. */ readonly dume: Dume;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** The last sealed revision; absent while the consultation waits. */ readonly submissionId?: SubmissionId;
};
