import type { Invoice, InvoiceId } from '../../core/draft/invoice.ts';
import type { Instant } from '../../core/draft/iso-date.ts';
import type { SubmissionId } from '../../core/outbox/submission.ts';

/** An invoice on this machine: its draft, and the sealed revision that was made of it last. */
export type DraftRecord = {
  readonly id: InvoiceId;
  readonly invoice: Invoice;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** The last sealed revision; absent while the invoice is only a draft. */ readonly submissionId?: SubmissionId;
};

/** A setting of this window, by name. */
export type SettingRecord = { readonly name: string; readonly value: string };
