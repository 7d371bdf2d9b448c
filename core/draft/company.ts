import { z } from 'zod';
import { partySchema } from './party.ts';

/** The user's own firm, entered at the first run. */
export const companySchema = z.strictObject({
  id: z.literal('company'),
  party: partySchema,
  /** BT-84, without spaces */ iban: z.string().max(40),
  /** True: franchise en base, art. 293 B CGI; new lines are then of category E. */ vatFranchise: z.boolean(),
  /** Prefix of the invoice series, such as F: numbers read F2026-0001. */ numberPrefix: z.string().max(6),
  paymentDays: z.int().min(0).max(120),
  updatedAt: z.string(),
});
export type Company = z.infer<typeof companySchema>;

/** A public buyer, with what its directory entry asks for. */
export const customerSchema = z.strictObject({
  id: z.uuid(),
  party: partySchema,
  /** Last code service used. */ serviceCode: z.string().max(100),
  requirements: z
    .strictObject({
      serviceCode: z.boolean(),
      engagement: z.boolean(),
      serviceCodeOrEngagement: z.boolean(),
      services: z.array(z.strictObject({ code: z.string(), name: z.string(), engagement: z.boolean() })).max(2_000),
      checkedAt: z.string(),
    })
    .optional(),
  updatedAt: z.string(),
});
export type Customer = z.infer<typeof customerSchema>;
export type Requirements = NonNullable<Customer['requirements']>;
