import { z } from 'zod';
import { fileIdSchema } from '../draft/attachment.ts';
import { correctionEventSchemas } from './correction.ts';
import { handedNoteSchema, seenNoteSchema } from './hand-note.ts';
import { historyStepSchema, holdReasonSchema, submissionIdSchema, submissionSchema } from './submission.ts';

const at = z.string();
const words = z.string();
/** The kind of problem that the portal's code stands for, when it is known. */
const says = z.string().max(60).optional();

/** Why a call left nothing on the portal: the attempt is void and costs none. */
export const notSentReasonSchema = z.enum(['offline', 'signedOut', 'forbidden', 'busy']);
export type NotSentReason = z.infer<typeof notSentReasonSchema>;

/** What a person may choose for a held submission. */
export const choiceSchema = z.enum(['lookAgain', 'sendAgain', 'handed']);
export type Choice = z.infer<typeof choiceSchema>;

/** What can happen to a sealed submission. Due times are part of what happened: they are stored, never timers. */
export const submissionEventSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('released') }),
  z.strictObject({ name: z.literal('withdrawn') }),
  /** About to be sent: written and forced to disk before the first byte leaves. */
  z.strictObject({
    name: z.literal('intent'),
    bodyHash: fileIdSchema,
    fileName: z.string(),
    count: z.int().positive(),
  }),
  /** The portal's receipt. */
  z.strictObject({ name: z.literal('received'), flowNumber: z.string(), askAt: at }),
  z.strictObject({ name: z.literal('notSent'), why: notSentReasonSchema, tryAt: at, says }),
  /** Nothing came back: the portal may have it. */
  z.strictObject({ name: z.literal('noAnswer'), lookAt: at }),
  /** The archive was refused as a whole, without a word on this invoice: it goes again by itself. */
  z.strictObject({ name: z.literal('sendAlone'), words, says }),
  /** Refused at the deposit or by the flow's report: no invoice was created. */
  z.strictObject({ name: z.literal('refused'), words, says }),
  /** The portal says that it has this number already: looked up, never assumed to be ours. */
  z.strictObject({ name: z.literal('duplicate'), words, lookAt: at, says }),
  z.strictObject({ name: z.literal('absent'), lookAt: at }),
  z.strictObject({ name: z.literal('absentForCertain') }),
  z.strictObject({ name: z.literal('lookPostponed'), lookAt: at }),
  z.strictObject({
    name: z.literal('integrated'),
    portalInvoiceId: z.string(),
    portalStatus: z.string(),
    words,
    flowNumber: z.string(),
    askAt: at,
  }),
  z.strictObject({ name: z.literal('reportPending'), portalCode: z.string(), askAt: at }),
  z.strictObject({ name: z.literal('status'), steps: z.array(historyStepSchema), askAt: at.optional() }),
  z.strictObject({ name: z.literal('held'), reason: holdReasonSchema, words }),
  z.strictObject({ name: z.literal('decided'), choice: choiceSchema }),
  /** Released on the route by hand. */
  z.strictObject({ name: z.literal('toHand'), remindAt: at.optional() }),
  /** The user deposited it, or corrects what was noted of that. */
  z.strictObject({ name: z.literal('handed'), ...handedNoteSchema.shape }),
  /** It was not deposited after all: the user takes back what he noted. */
  z.strictObject({ name: z.literal('handUndone') }),
  /** What the user saw of it on the portal's screen. */
  z.strictObject({ name: z.literal('handNoted'), ...seenNoteSchema.shape }),
  ...correctionEventSchemas,
]);
export type SubmissionEvent = z.infer<typeof submissionEventSchema>;

/** One line of the send journal: a submission was sealed, or something happened to one or several of them at once. */
export const factSchema = z.discriminatedUnion('fact', [
  z.strictObject({
    fact: z.literal('sealed'),
    submission: submissionSchema,
    /** SHA-256 of the sealed filing's content: the same content is the same submission. */ filingHash: fileIdSchema,
    /** The sealed filing as JSON in the files store. */ recordId: fileIdSchema,
  }),
  z.strictObject({
    fact: z.literal('moved'),
    at,
    ids: z.array(submissionIdSchema).min(1),
    event: submissionEventSchema,
  }),
]);
export type Fact = z.infer<typeof factSchema>;
