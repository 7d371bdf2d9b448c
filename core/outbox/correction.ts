import { z } from 'zod';
import { fileIdSchema } from '../draft/attachment.ts';
import { attachmentLimits } from '../draft/attachment-limits.ts';
import { isSiretShaped } from '../draft/siret.ts';

const at = z.string();
/** Characters of what is typed for a correction, and pieces of one (chorus-pro-api 10). */
export const correctionLimits = {
  serviceCode: 100,
  engagement: 50,
  /** 200 or 2,000: unconfirmed, so the lower one. */ comment: 200,
  /** How many the portal takes is unknown: few enough for one call. */ pieces: 20,
} as const;

const comment = z.string().max(correctionLimits.comment);

/** A document that the user adds to a suspended invoice; its bytes are in the files store. */
export const addedPieceSchema = z.strictObject({
  fileId: fileIdSchema,
  name: z
    .string()
    .min(1)
    .refine((name) => [...name].length <= attachmentLimits.attachmentNameLength),
  mimeType: z.string().max(100),
});

/** What a supplier may ask for an invoice that came back: what is left out of `recycle` stays as it was. */
export const correctionActSchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('recycle'),
    buyerSiret: z.string().refine(isSiretShaped).optional(),
    serviceCode: z.string().min(1).max(correctionLimits.serviceCode).optional(),
    engagement: z.string().min(1).max(correctionLimits.engagement).optional(),
    comment: comment.optional(),
  }),
  z.strictObject({
    act: z.literal('complete'),
    pieces: z.array(addedPieceSchema).max(correctionLimits.pieces),
    comment,
  }),
  z.strictObject({ act: z.literal('treatRejection') }),
]);
export type CorrectionAct = z.infer<typeof correctionActSchema>;

/** A correction on its way; the invoice keeps its own state meanwhile. */
export const correctionSchema = z.strictObject({
  asked: correctionActSchema,
  attempts: z.int().nonnegative(),
  stage: z.discriminatedUnion('name', [
    z.strictObject({ name: z.literal('waiting'), tryAt: at }),
    z.strictObject({ name: z.literal('sending'), since: at }),
    /** An attempt left no answer: looked up before any re-send. */
    z.strictObject({ name: z.literal('unknown'), lookAt: at, looks: z.int() }),
  ]),
});
export type Correction = z.infer<typeof correctionSchema>;

/** What can happen to a correction; the same protocol as a deposit's. */
export const correctionEventSchemas = [
  z.strictObject({ name: z.literal('correctionAsked'), asked: correctionActSchema }),
  /** About to be sent: forced to disk before the first byte leaves. */
  z.strictObject({ name: z.literal('correctionIntent') }),
  z.strictObject({ name: z.literal('correctionDone'), askAt: at }),
  z.strictObject({ name: z.literal('correctionRefused'), words: z.string(), says: z.string().optional() }),
  z.strictObject({ name: z.literal('correctionNotSent'), tryAt: at }),
  z.strictObject({ name: z.literal('correctionNoAnswer'), lookAt: at }),
  /** Looked up: the portal does not show it yet. */
  z.strictObject({ name: z.literal('correctionAbsent'), lookAt: at }),
  /** Looked up often enough: the portal has not got it, and takes it only in that status, so that it goes again. */
  z.strictObject({ name: z.literal('correctionAgain') }),
] as const;
export type CorrectionEvent = z.infer<(typeof correctionEventSchemas)[number]>;

/** The one portal status in which the portal takes the act (chorus-pro-api 9.4). */
export function statusToCorrect(act: CorrectionAct['act']): 'A_RECYCLER' | 'SUSPENDUE' | 'REJETEE' {
  switch (act) {
    case 'recycle':
      return 'A_RECYCLER';
    case 'complete':
      return 'SUSPENDUE';
    case 'treatRejection':
      return 'REJETEE';
    default:
      return act satisfies never;
  }
}

/** When a correction wants something next; undefined while its call is under way. */
export function correctionDueAt({ stage }: Correction): string | undefined {
  switch (stage.name) {
    case 'waiting':
      return stage.tryAt;
    case 'unknown':
      return stage.lookAt;
    case 'sending':
      return undefined;
    default:
      return stage satisfies never;
  }
}
