import { z } from 'zod';
import { customerSchema } from '../draft/company.ts';
import type { Problem } from '../draft/problem.ts';
import { addressSchema } from '../draft/party.ts';

/** A public structure found in the portal's directory, with what it asks for. */
const recipientSchema = z.strictObject({
  siret: z.string(),
  name: z.string(),
  /** The seat's address, when the directory gives one. */ address: addressSchema.optional(),
  requirements: customerSchema.shape.requirements.unwrap(),
});
/** A recipient; `requirements.checkedAt` says how old the answer is. */
export type Recipient = Readonly<z.infer<typeof recipientSchema>>;

/** The recipients that main keeps for the days without network. */
export const recipientsSchema = z.array(recipientSchema);

/** A structure as a search lists it, without what it asks for. */
export type ListedRecipient = {
  readonly siret: string;
  readonly name: string;
  readonly postCode: string;
  readonly city: string;
};

/** What a search of the directory came to. */
export type DirectorySearch = {
  /** Those that were looked up once come first; `checkedAt` says when. */
  readonly entries: readonly (ListedRecipient & { readonly checkedAt?: string })[];
  /** The portal has more than it was asked for. */ readonly isCut: boolean;
  /** Why only what this machine knows is listed. */ readonly problem?: Problem;
};
