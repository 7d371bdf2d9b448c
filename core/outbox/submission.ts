import { z } from 'zod';
import { fileIdSchema } from '../draft/attachment.ts';
import { invoiceIdSchema } from '../draft/invoice.ts';

/** One sealed revision of one filing: `<filing id>.<revision>`; made before anything is sent. */
export const submissionIdSchema = z
  .string()
  .regex(/^[0-9a-f-]{36}\.\d{1,4}$/)
  .brand<'SubmissionId'>();
export type SubmissionId = z.infer<typeof submissionIdSchema>;

/** Where deposits go. Only `sandbox` exists until the link to the real portal is built. */
export const channelSchema = z.enum(['sandbox', 'qualification', 'production']);
export type Channel = z.infer<typeof channelSchema>;

/** Why a submission waits for a person. */
export const holdReasonSchema = z.enum([
  'notFoundNotCertain',
  'duplicateNotOurs',
  'tooManyAttempts',
  'flowIncident',
  'documentMissing',
]);
export type HoldReason = z.infer<typeof holdReasonSchema>;

const at = z.string();

/** Where the submission stands; moved by `advance` alone. */
export const submissionStateSchema = z.discriminatedUnion('name', [
  /** Sealed by main, its intent not yet in the window's strict database. */
  z.strictObject({ name: z.literal('sealed') }),
  /** `alone`: its archive was refused without a word on it, so it goes by itself. */
  z.strictObject({ name: z.literal('queued'), tryAt: at.optional(), alone: z.boolean().optional() }),
  z.strictObject({ name: z.literal('sending'), since: at, alone: z.boolean().optional() }),
  /** An attempt left no answer, or the portal says « duplicate » (its words): looked up before any re-send. */
  z.strictObject({ name: z.literal('unknown'), lookAt: at, looks: z.int(), duplicateWords: z.string().optional() }),
  z.strictObject({ name: z.literal('deposited'), flowNumber: z.string(), askAt: at, asks: z.int() }),
  /** `askAt`: when its history is asked for next; absent once nothing more can come. */
  z.strictObject({
    name: z.literal('integrated'),
    portalInvoiceId: z.string(),
    portalStatus: z.string(),
    askAt: at.optional(),
    asks: z.int().optional(),
  }),
  z.strictObject({ name: z.literal('refusedAtEntry'), words: z.string() }),
  z.strictObject({ name: z.literal('rejected'), portalInvoiceId: z.string(), words: z.string() }),
  z.strictObject({ name: z.literal('held'), reason: holdReasonSchema, words: z.string() }),
  z.strictObject({ name: z.literal('withdrawn') }),
  z.strictObject({ name: z.literal('handed') }),
]);
export type SubmissionState = z.infer<typeof submissionStateSchema>;

/** One stop on the road, for the timeline. `code` is a state's name or the portal's status code. */
export const historyStepSchema = z.strictObject({ at, code: z.string(), words: z.string() });
export type HistoryStep = z.infer<typeof historyStepSchema>;

export const submissionSchema = z.strictObject({
  id: submissionIdSchema,
  kind: z.literal('invoice'),
  filingId: invoiceIdSchema,
  revision: z.int().positive(),
  channel: channelSchema,
  number: z.string(),
  issuedOn: z.string(),
  supplierSiret: z.string(),
  buyerName: z.string(),
  buyerSiret: z.string(),
  /** BT-112 in cents */ grandTotalCents: z.int(),
  attachmentCount: z.int(),
  /** The sealed PDF in the files store: its id is the SHA-256 of the body that is sent. */
  documentId: fileIdSchema,
  documentName: z.string(),
  sizeBytes: z.int(),
  sealedAt: at,
  attempts: z.int(),
  flowNumber: z.string().optional(),
  state: submissionStateSchema,
  history: z.array(historyStepSchema),
});
export type Submission = z.infer<typeof submissionSchema>;
