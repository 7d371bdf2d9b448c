import { z } from 'zod';

/** Printable, without blanks: what PISTE and the portal give out is copied by hand, and a stray space is the usual fault. */
const secret = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\s\p{Cc}]+$/u);

/** What the API asks of a firm: the OAuth pair of its PISTE application and its technical account on the portal. */
export const credentialsSchema = z.strictObject({
  clientId: secret,
  clientSecret: secret,
  /** Such as TECH_1_…@cpro.fr; a colon would end it before its time in `cpro-account`. */ login:
    secret.regex(/^[^:]+$/),
  password: secret,
});
export type Credentials = Readonly<z.infer<typeof credentialsSchema>>;

/** Guards the credentials where the system has no safe place for them. */
export const passphraseSchema = z.string().min(12).max(200);
