import { z } from 'zod';
import { fileIdSchema } from '../draft/attachment.ts';
import type { Target } from '../draft/target.ts';
import { templateSchema } from './page-template.ts';

/** How this machine makes documents: the convention that they follow, and how their page looks. */
export const documentSettingsSchema = z.strictObject({
  target: z.enum(['chorus', 'reform'] satisfies Target[]),
  template: templateSchema,
  /** The firm's logo, a PNG or a JPEG in the files store. */
  logo: z.strictObject({ fileId: fileIdSchema, name: z.string().min(1).max(300) }).optional(),
});
export type DocumentSettings = z.infer<typeof documentSettingsSchema>;

/** What holds until the user chooses otherwise. */
export const usualDocumentSettings: DocumentSettings = { target: 'chorus', template: 'classique' };
