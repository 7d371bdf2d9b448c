import { z } from 'zod';
import { customerSchema } from '../draft/company.ts';
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
