import { z } from 'zod';

/** The SHA-256 of a file's bytes in lower-case hexadecimal: its name in the files store. */
export const fileIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'FileId'>();
export type FileId = z.infer<typeof fileIdSchema>;

/** BG-24: a supporting document; its bytes are in main's files store under `fileId`. */
export const attachmentSchema = z.strictObject({
  fileId: fileIdSchema,
  /** Name with its extension, as the portal will show it (50 characters at most). */
  name: z.string().min(1).max(300),
  mimeType: z.string().max(100),
  sizeBytes: z.int().nonnegative(),
  /** BT-122 when an imported file names the document otherwise than its file. */
  reference: z.string().max(500).optional(),
  /** BT-123 */
  description: z.string().max(300).optional(),
  /** True for the one PDF of another program that stays the invoice's visible page, the data put inside it. */
  isPage: z.literal(true).optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;
