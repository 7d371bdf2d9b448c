import { z } from 'zod';
import { fileIdSchema } from '../draft/attachment.ts';
import { backupPushSchema, snapshotIdSchema } from '../draft/backup.ts';
import { dumeSchema } from '../draft/dume.ts';
import { fuelClaimSchema } from '../draft/fuel-claim.ts';
import { ownFuelRateSchema } from '../draft/fuel-rates.ts';
import { invoiceSchema } from '../draft/invoice.ts';
import { documentSettingsSchema } from '../document/document-settings.ts';
import { correctionActSchema } from '../outbox/correction.ts';
import { handedNoteSchema, seenNoteSchema } from '../outbox/hand-note.ts';
import { routeSchema, submissionIdSchema } from '../outbox/submission.ts';
import type { Argument, CallName } from './host.ts';
import { portalCalls } from './portal-calls.ts';

const nothing = z.undefined();
/** 200 MB: above every limit of the portal, so that the refusal can say which one; nothing larger enters memory twice. */
const bytes = z.instanceof(Uint8Array<ArrayBuffer>);
const incomingFile = z.strictObject({ name: z.string().min(1).max(1_000), bytes });

const ratedClaim = z.strictObject({ claim: fuelClaimSchema, ownRates: z.array(ownFuelRateSchema).max(200) });

/** One schema per call: a call without a parser does not compile. */
export const calls = {
  'app.about': nothing,
  'files.import': incomingFile,
  'files.read': fileIdSchema,
  'drafts.import': incomingFile,
  'drafts.importConsultation': incomingFile,
  'drafts.guessFuelLine': z.strictObject({ fileId: fileIdSchema, name: z.string().max(1_000) }),
  'backup.open': z.int().positive(),
  'backup.marks': nothing,
  'backup.push': backupPushSchema,
  'backup.snapshot': z.enum(['migration', 'restore']),
  'backup.startAfresh': nothing,
  'backup.snapshots': nothing,
  'backup.preview': snapshotIdSchema,
  'backup.read': z.strictObject({ id: snapshotIdSchema, from: z.int().nonnegative() }),
  'backup.takeUp': snapshotIdSchema,
  'backup.export': nothing,
  'backup.exportPart': z.int().nonnegative(),
  'backup.importPart': z.strictObject({ ...incomingFile.shape, from: z.int().nonnegative() }),
  'backup.import': z.string().min(1).max(1_000),
  'checks.run': invoiceSchema,
  'checks.dume': dumeSchema,
  'checks.fuel': ratedClaim,
  'documents.preview': invoiceSchema,
  'documents.previewDume': dumeSchema,
  'documents.previewFuel': ratedClaim,
  'documents.exportEspd': z.strictObject({ dume: dumeSchema, version: z.enum(['2.1.1', '4.1.0']) }),
  'documents.copyFields': submissionIdSchema,
  'documents.paper': z.strictObject({ id: submissionIdSchema, fileId: fileIdSchema }),
  'documents.sealed': submissionIdSchema,
  'documents.export': z.strictObject({ invoice: invoiceSchema, format: z.enum(['plain', 'xml']) }),
  'documents.settings': nothing,
  'documents.choose': documentSettingsSchema,
  'outbox.seal': z.strictObject({
    invoice: invoiceSchema,
    numberPrefix: z.string().regex(/^[A-Z]{0,6}$/),
    route: routeSchema.optional(),
  }),
  'outbox.sealDume': dumeSchema,
  'outbox.sealFuel': ratedClaim,
  'outbox.release': submissionIdSchema,
  'outbox.withdraw': submissionIdSchema,
  'outbox.decide': z.strictObject({ id: submissionIdSchema, choice: z.enum(['lookAgain', 'sendAgain', 'handed']) }),
  'outbox.correct': z.strictObject({ id: submissionIdSchema, asked: correctionActSchema }),
  'outbox.noteHanded': z.strictObject({ id: submissionIdSchema, ...handedNoteSchema.shape }),
  'outbox.noteSeen': z.strictObject({ id: submissionIdSchema, ...seenNoteSchema.shape }),
  'outbox.noteRefused': z.strictObject({ id: submissionIdSchema, words: z.string().max(2_000) }),
  'outbox.undoHanded': submissionIdSchema,
  'outbox.handZip': z.array(submissionIdSchema).min(1).max(1_000),
  'outbox.list': nothing,
  'outbox.sender': nothing,
  'outbox.sendNow': nothing,
  'outbox.followNow': nothing,
  'outbox.suspend': z.boolean(),
  'outbox.setNotify': z.boolean(),
  'outbox.setMode': z.enum(['automatic', 'manual']),
  'directory.find': z.string().max(40),
  'directory.refresh': z.string().max(40),
  'directory.search': z.string().max(100),
  ...portalCalls,
} satisfies { [Name in CallName]: { parse(raw: unknown): Argument<Name> } };

export const callNames = Object.keys(calls) as readonly CallName[];
