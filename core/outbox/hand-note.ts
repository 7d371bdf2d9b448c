import { z } from 'zod';
import { fileIdSchema } from '../draft/attachment.ts';
import { isIsoDate } from '../draft/iso-date.ts';

/** What the user notes of a deposit that he made on the portal himself. */
export const handedNoteSchema = z.strictObject({
  handedOn: z.string().refine(isIsoDate),
  /** The number that the portal gave: of the deposit, the claim or the DUME. */ receiptNumber: z
    .string()
    .max(100)
    .optional(),
  /** The portal's certificate of deposit, in the files store. */ certificateId: fileIdSchema.optional(),
  /** When he wants to hear of it again. */ remindAt: z.string().max(40).optional(),
});
export type HandedNote = z.infer<typeof handedNoteSchema>;

/** What the user saw of a deposit on the portal's screen, by the portal's status code. */
export const seenNoteSchema = z.strictObject({
  code: z.string().min(1).max(60),
  words: z.string().max(2_000),
  remindAt: z.string().max(40).optional(),
});
export type SeenNote = z.infer<typeof seenNoteSchema>;
