import { z } from 'zod';
import { isIsoDate } from './iso-date.ts';
import { addressSchema, contactSchema } from './party.ts';

const text = z.string().max(500);
const longText = z.string().max(5_000);
const isoDate = z.string().refine(isIsoDate);

/** The buyer (acheteur public). */
const buyerSchema = z.strictObject({
  name: text,
  /** 14 digits without spaces; blank when it is not known. */ siret: text,
  /** Its identifier as the file gives it, when that is no SIRET. */ otherIdentifier: text.optional(),
  address: addressSchema.optional(),
  website: text.optional(),
  contact: contactSchema.optional(),
});
export type Buyer = z.infer<typeof buyerSchema>;

/** A lot of the consultation, by the number that the buyer gives it. */
const lotSchema = z.strictObject({ id: text, name: text.optional() });
export type Lot = z.infer<typeof lotSchema>;

/** A criterion that the buyer's file asks for. */
const askedCriterionSchema = z.strictObject({
  /** Its UUID, the same in every version. */ id: text,
  /** Its code in the file's own version. */ code: text,
  name: longText,
  part: z.enum(['exclusion', 'selection', 'other']),
});
export type AskedCriterion = z.infer<typeof askedCriterionSchema>;

/** Where the consultation's data come from. */
const consultationSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed') }),
  z.strictObject({
    kind: z.literal('espd'),
    /** Version of the ESPD model as the file shows it: `1.0.2`, `2.1.1`, `4.1.0`. */ version: text,
    document: z.enum(['request', 'response']),
    fileName: z.string().max(300).optional(),
  }),
]);

/** A consultation: what a buyer asks, typed by the user or read from the buyer's ESPD file. */
export const consultationSchema = z.strictObject({
  buyer: buyerSchema,
  /** Référence de la consultation, as the buyer's profile shows it. */ reference: text,
  /** Objet du marché. */ object: longText,
  description: longText.optional(),
  /** Numéro d’avis (BOAMP, JOUE). */ noticeNumber: text.optional(),
  procedure: text.optional(),
  /** Date limite de remise des candidatures ou des offres. */ deadlineOn: isoDate.optional(),
  /** Its hour, `HH:MM`, French time. */ deadlineTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  lots: z.array(lotSchema).max(1_000),
  /** « DUME simplifié autorisé par l’acheteur »: only the buyer's profile tells. */
  simplifiedAllowed: z.enum(['unknown', 'yes', 'no']),
  /** Identifiant of the buyer's DUME: 6 to 8 letters and digits. */ dumeId: text.optional(),
  /** Address of the consultation on the buyer's profile. */ url: z.string().max(2_000).optional(),
  askedCriteria: z.array(askedCriterionSchema).max(500),
  source: consultationSourceSchema,
});
export type Consultation = z.infer<typeof consultationSchema>;

/** A consultation with nothing in it yet. */
export function newConsultation(): Consultation {
  return {
    buyer: { name: '', siret: '' },
    reference: '',
    object: '',
    lots: [],
    simplifiedAllowed: 'unknown',
    askedCriteria: [],
    source: { kind: 'typed' },
  };
}
