import { z } from 'zod';
import { isIsoDate } from './iso-date.ts';

/**
 * The 24 exclusion grounds of Part III, by their ESPD-EDM 3.x and 4.x code (code list `criterion` of the Publications
 * Office); the order is that of the form.
 */
const exclusionGroundSchema = z.enum([
  'crime-org',
  'corruption',
  'fraud',
  'terr-offence',
  'finan-laund',
  'human-traffic',
  'tax-pay',
  'socsec-pay',
  'envir-law',
  'socsec-law',
  'labour-law',
  'bankruptcy',
  'insolvency',
  'cred-arran',
  'bankr-nat',
  'liq-admin',
  'susp-act',
  'prof-misconduct',
  'distorsion',
  'partic-confl',
  'prep-confl',
  'sanction',
  'misrepresent',
  'nati-ground',
]);
export type ExclusionGround = z.infer<typeof exclusionGroundSchema>;

/** Every ground, in the form's order. */
export const exclusionGrounds: readonly ExclusionGround[] = exclusionGroundSchema.options;

/** The groups of Part III: A criminal convictions, B taxes and contributions, C insolvency, conflicts, misconduct, D national. */
export type GroundPart = 'A' | 'B' | 'C' | 'D';

const isoDate = z.string().refine(isIsoDate);

/**
 * What the user declares on one ground: « no » says that it does not apply. The facts stay when a yes becomes a no, so
 * that nothing is lost by a slip; `ground-facts.ts` tells which of them are declared.
 */
export const declarationSchema = z.strictObject({
  answer: z.enum(['no', 'yes']),
  /** The facts, when the answer is yes. */ detail: z.string().max(5_000).optional(),
  /** Mesures prises pour démontrer sa fiabilité (auto-apurement, art. L2141-6-1 CCP), when the answer is yes. */
  selfCleaning: z.string().max(5_000).optional(),
  /** Partie A: qui a été condamné. */ convicted: z.string().max(500).optional(),
  /** Date de la condamnation (partie A) ou de la décision (partie B). */ convictedOn: isoDate.optional(),
  /** The exclusion that the judgment itself sets, its first and last day. */ excludedFromOn: isoDate.optional(),
  excludedUntilOn: isoDate.optional(),
  /** Partie B: what is owed, in euros; may still be half typed. */ amountDue: z.string().max(40).optional(),
  /** Partie B: established by a decision of a court or of the administration, or by other means. */
  establishedBy: z.enum(['decision', 'otherwise']).optional(),
  /** Partie B: those other means. */ means: z.string().max(5_000).optional(),
  /** Partie B: the decision is final and binding. */ decisionIsFinal: z.boolean().optional(),
  /** Partie B: paid since, or a binding agreement to pay. */ settled: z.boolean().optional(),
});
export type Declaration = z.infer<typeof declarationSchema>;

/** The declarations by ground; a ground that is absent is not answered yet. */
export const declarationsSchema = z.partialRecord(exclusionGroundSchema, declarationSchema);
export type Declarations = z.infer<typeof declarationsSchema>;

/** « Aucun motif d’exclusion ne me concerne », said at once for all grounds; facts that were told before stay. */
export function declareNone(before: Declarations = {}): Declarations {
  return Object.fromEntries(
    exclusionGrounds.map((ground) => [ground, { ...before[ground], answer: 'no' as const }] as const),
  );
}
