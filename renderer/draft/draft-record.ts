import type { FileId } from '../../core/draft/attachment.ts';
import type { Guess } from '../../core/draft/guess.ts';
import type { Invoice, InvoiceId } from '../../core/draft/invoice.ts';
import type { Instant } from '../../core/draft/iso-date.ts';
import type { TotalComparison } from '../../core/document/compare-with-page.ts';
import type { SubmissionId } from '../../core/outbox/submission.ts';

/** Where a draft came from, when it was a file. */
export type ReceivedFile = {
  /** What its reader remarked and the user has not yet put away. */ readonly remarks: readonly string[];
  /** Of a Factur-X: its data's totals beside its page's. */ readonly comparison?: readonly TotalComparison[];
  /** Of an ordinary PDF whose page can stay the invoice's: its attachment. */ readonly pageFileId?: FileId;
  /** The PDF itself in main's store. */ readonly file?: { readonly fileId: FileId; readonly name: string };
};

/** An invoice on this machine: its draft, and the sealed revision that was made of it last. */
export type DraftRecord = {
  readonly id: InvoiceId;
  readonly invoice: Invoice;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** What was read off a page and nobody has confirmed. */ readonly guesses?: readonly Guess[];
  readonly received?: ReceivedFile;
  /** The last sealed revision; absent while the invoice is only a draft. */ readonly submissionId?: SubmissionId;
};

/** A setting of this window, by name. */
export type SettingRecord = { readonly name: string; readonly value: string };
