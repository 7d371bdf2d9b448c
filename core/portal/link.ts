import { z } from 'zod';
import { channelSchema, routeSchema, type Channel } from '../outbox/submission.ts';

/** Where filings go, and how invoices get there: chosen once per company. */
export const linkSchema = z.strictObject({ channel: channelSchema, route: routeSchema });
export type Link = Readonly<z.infer<typeof linkSchema>>;

/** What holds until the user leaves the sandbox by a deliberate step. */
export const usualLink: Link = { channel: 'sandbox', route: 'api' };

/** A portal that is not ours: it has its own keys, its own technical account and its own structures. */
export type RealChannel = Exclude<Channel, 'sandbox'>;
export const realChannelSchema = z.enum(['qualification', 'production'] satisfies readonly RealChannel[]);

/** Where each real portal answers (chorus-pro-api 1.1); without a slash at their end. */
export const portalHosts: Readonly<Record<RealChannel, { readonly tokenUrl: string; readonly apiUrl: string }>> = {
  qualification: {
    tokenUrl: 'https://sandbox-oauth.piste.gouv.fr/api/oauth/token',
    apiUrl: 'https://sandbox-api.piste.gouv.fr',
  },
  production: { tokenUrl: 'https://oauth.piste.gouv.fr/api/oauth/token', apiUrl: 'https://api.piste.gouv.fr' },
};
