import { z } from 'zod';

const text = z.string().max(500);

/** BG-5 / BG-8: a postal address. Empty texts mean « not given ». */
export const addressSchema = z.strictObject({
  /** BT-35 / BT-50 */ lineOne: text,
  /** BT-36 / BT-51 */ lineTwo: text.optional(),
  /** BT-162 / BT-163 */ lineThree: text.optional(),
  /** BT-38 / BT-53 */ postCode: text,
  /** BT-37 / BT-52 */ city: text,
  /** BT-39 / BT-54 */ subdivision: text.optional(),
  /** BT-40 / BT-55, ISO 3166-1 alpha-2 */ countryCode: text,
});
export type Address = z.infer<typeof addressSchema>;

/** BG-6 / BG-9 */
export const contactSchema = z.strictObject({
  /** BT-41 / BT-56 */ name: text.optional(),
  /** BT-42 / BT-57 */ telephone: text.optional(),
  /** BT-43 / BT-58 */ email: text.optional(),
});
export type Contact = z.infer<typeof contactSchema>;

/** An identifier with its ISO 6523 scheme; no scheme is an empty text. */
export const identifierSchema = z.strictObject({ value: text, scheme: text });
export type Identifier = z.infer<typeof identifierSchema>;

/** BG-4 / BG-7: seller or buyer. */
export const partySchema = z.strictObject({
  /** BT-27 / BT-44 */ name: text,
  /** BT-28 / BT-45 */ tradingName: text.optional(),
  /** The 14-digit SIRET without spaces (written as BT-29/BT-46 scheme 0009, or BT-30/BT-47 scheme 0002, by target). */
  siret: text,
  /** BT-29 / BT-46 beside the SIRET. */ otherIdentifiers: z.array(identifierSchema).max(20),
  /** BT-30 / BT-47 when it is not the SIRET's SIREN. */ legalRegistration: identifierSchema.optional(),
  /** BT-31 / BT-48 */ vatIdentifier: text.optional(),
  /** BT-32 */ taxRegistration: text.optional(),
  /** BT-33, legal form and capital */ legalInformation: text.optional(),
  /** BT-34 / BT-49 */ electronicAddress: identifierSchema.optional(),
  address: addressSchema,
  contact: contactSchema.optional(),
});
export type Party = z.infer<typeof partySchema>;

/** BG-10: who is paid in the seller's place. */
export const payeeSchema = z.strictObject({
  /** BT-59 */ name: text,
  /** BT-60 */ identifier: identifierSchema.optional(),
  /** BT-61 */ legalRegistration: identifierSchema.optional(),
});
export type Payee = z.infer<typeof payeeSchema>;

/** BG-11: who answers for the seller's VAT. */
export const taxRepresentativeSchema = z.strictObject({
  /** BT-62 */ name: text,
  /** BT-63 */ vatIdentifier: text,
  /** BG-12 */ address: addressSchema,
});
export type TaxRepresentative = z.infer<typeof taxRepresentativeSchema>;

/** BG-13: where goods or services went, when it is not the buyer's address. */
export const deliverToSchema = z.strictObject({
  /** BT-70 */ name: text.optional(),
  /** BT-71 */ identifier: identifierSchema.optional(),
  /** BG-15 */ address: addressSchema.optional(),
});
export type DeliverTo = z.infer<typeof deliverToSchema>;
