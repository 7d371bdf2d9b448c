import { z } from 'zod';
import { fileIdSchema } from '../draft/attachment.ts';
import { dumeIdSchema } from '../draft/dume.ts';
import { fuelClaimSchema } from '../draft/fuel-claim.ts';
import { invoiceIdSchema } from '../draft/invoice.ts';
import { isIsoDate } from '../draft/iso-date.ts';
import { correctionSchema } from './correction.ts';

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
const day = z.string().refine(isIsoDate);
/** The kind of problem whose sentence says what happened and what to do, when the portal's code is known. */
const says = z.string().max(60).optional();

/** What is filed. */
export const filingKindSchema = z.enum(['invoice', 'dume', 'fuel']);
export type FilingKind = z.infer<typeof filingKindSchema>;

/** How a filing reaches the portal: by its API, or deposited by the user with the guide. */
export const routeSchema = z.enum(['api', 'hand']);
export type Route = z.infer<typeof routeSchema>;

/** The id of the draft behind a submission, of whichever kind. */
export const filingIdSchema = z.union([invoiceIdSchema, dumeIdSchema, fuelClaimSchema.shape.id]);
export type FilingId = z.infer<typeof filingIdSchema>;

/** A sealed file beside the document: what the user deposits or copies from. */
export const paperSchema = z.strictObject({
  fileId: fileIdSchema,
  name: z.string().max(300),
  role: z.enum(['plainPdf', 'facturX', 'copySheet', 'xml', 'csv', 'dossier', 'attachment']),
});
export type Paper = z.infer<typeof paperSchema>;

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
  z.strictObject({ name: z.literal('refusedAtEntry'), words: z.string(), says }),
  z.strictObject({ name: z.literal('rejected'), portalInvoiceId: z.string(), words: z.string() }),
  z.strictObject({ name: z.literal('held'), reason: holdReasonSchema, words: z.string() }),
  z.strictObject({ name: z.literal('withdrawn') }),
  /** Sealed and released, to be deposited on the portal by hand; `remindAt`: when the user wants to hear of it again. */
  z.strictObject({ name: z.literal('toHand'), remindAt: at.optional() }),
  /** Deposited by hand; `portalStatus`: what the user last saw on the portal's screen, by its code. */
  z.strictObject({
    name: z.literal('handed'),
    handedOn: day,
    receiptNumber: z.string().max(100).optional(),
    certificateId: fileIdSchema.optional(),
    remindAt: at.optional(),
    portalStatus: z.string().max(60).optional(),
  }),
]);
export type SubmissionState = z.infer<typeof submissionStateSchema>;

/** One stop on the road, for the timeline. `code` is a state's name or the portal's status code. */
export const historyStepSchema = z.strictObject({ at, code: z.string(), words: z.string(), says });
export type HistoryStep = z.infer<typeof historyStepSchema>;

export const submissionSchema = z.strictObject({
  id: submissionIdSchema,
  kind: filingKindSchema,
  /** Absent in journals that are older than deposits by hand. */ route: routeSchema.default('api'),
  filingId: filingIdSchema,
  revision: z.int().positive(),
  channel: channelSchema,
  number: z.string(),
  issuedOn: z.string(),
  supplierSiret: z.string(),
  buyerName: z.string(),
  buyerSiret: z.string(),
  /** BT-112, or the refund as it is estimated, in cents; a DUME has none. */ grandTotalCents: z.int().optional(),
  attachmentCount: z.int(),
  /** The sealed PDF in the files store: its id is the SHA-256 of the body that is sent. */
  documentId: fileIdSchema,
  documentName: z.string(),
  papers: z.array(paperSchema).max(120).default([]),
  /** A Factur-X for the firm's own approved platform (reform of 2026): Chorus Pro is not where it goes. */
  forPlatform: z.literal(true).optional(),
  /** The last day on which it may be deposited: the consultation's, or the claim's. */ deadlineOn: day.optional(),
  sizeBytes: z.int(),
  sealedAt: at,
  attempts: z.int(),
  flowNumber: z.string().optional(),
  state: submissionStateSchema,
  /** What the user asked of the portal for an invoice that came back, while it is on its way. */
  correction: correctionSchema.optional(),
  history: z.array(historyStepSchema),
});
export type Submission = z.infer<typeof submissionSchema>;
