import { z } from 'zod';
import { isIsoDate, type IsoDate } from '../draft/iso-date.ts';
import { credentialsSchema, passphraseSchema } from '../portal/credentials.ts';
import { linkSchema, realChannelSchema, type Link, type RealChannel } from '../portal/link.ts';
import { callsPerMinuteSchema } from '../portal/pace.ts';
import type { PasswordDates, PasswordExpiry } from '../portal/password-expiry.ts';
import type { Answer } from './host.ts';

/** What a window may know of one real portal's credentials: that they are there, never what they are. */
export type AccountState = {
  readonly isSet: boolean;
  readonly password: PasswordDates;
  /** As of today; absent: « date inconnue ». */ readonly expiry?: PasswordExpiry;
  /** At most so many calls leave in a minute: the firm's own quota on PISTE, or our usual figure. */
  readonly callsPerMinute: number;
};

/** Where filings go, and what is there to get them there. */
export type LinkState = {
  readonly link: Link;
  /** Started on a sandbox of its own address (`--portal`): no other portal can be chosen before a start without it. */
  readonly isPinned: boolean;
  /** What guards credentials on this machine. */ readonly guard: 'system' | 'passphrase';
  /** Credentials are there and wait for the passphrase. */ readonly isLocked: boolean;
  readonly accounts: Readonly<Record<RealChannel, AccountState>>;
  /** Authorities that were added for a company's network. */ readonly certificateCount: number;
};

/** The assistant's tests, in the order in which they make sense. */
export const linkSteps = ['network', 'keys', 'access', 'account', 'structure'] as const;
export type LinkStep = (typeof linkSteps)[number];

/** What may be asked about the link; the credentials go in and never come out. */
export type PortalCalls = {
  link(): Answer<LinkState>;
  /** Durable once answered; another channel opens in place, and what belongs to the one before is no longer shown. */
  chooseLink(link: Link): Answer<LinkState>;
  /** Replaces all four; `passphrase` only where the system has no safe place and none is there yet. */
  setCredentials(given: z.infer<typeof setCredentialsSchema>): Answer<LinkState>;
  forgetCredentials(channel: RealChannel): Answer<LinkState>;
  /** Once per start. */ unlock(passphrase: string): Answer<LinkState>;
  /** The day on which the user renewed the technical password. */
  notePassword(note: { readonly channel: RealChannel; readonly setOn: IsoDate }): Answer<LinkState>;
  /** How many calls may leave in a minute; holds from the next call on. */
  choosePace(choice: { readonly channel: RealChannel; readonly callsPerMinute: number }): Answer<LinkState>;
  /** An authority's certificate in PEM, for a network that looks into its lines. */
  addCertificate(file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }): Answer<LinkState>;
  /** One step with the stored credentials: passed, or the problem with its own sentence. `siret`: the firm's own. */
  test(asked: { readonly channel: RealChannel; readonly step: LinkStep; readonly siret: string }): Answer<LinkState>;
};

export const setCredentialsSchema = z.strictObject({
  channel: realChannelSchema,
  credentials: credentialsSchema,
  passphrase: passphraseSchema.optional(),
});

/** A schema for each call about the link. */
export const portalCalls = {
  'portal.link': z.undefined(),
  'portal.chooseLink': linkSchema,
  'portal.setCredentials': setCredentialsSchema,
  'portal.forgetCredentials': realChannelSchema,
  'portal.unlock': z.string().min(1).max(200),
  'portal.notePassword': z.strictObject({ channel: realChannelSchema, setOn: z.string().refine(isIsoDate) }),
  'portal.choosePace': z.strictObject({ channel: realChannelSchema, callsPerMinute: callsPerMinuteSchema }),
  'portal.addCertificate': z.strictObject({
    name: z.string().min(1).max(1_000),
    bytes: z.instanceof(Uint8Array<ArrayBuffer>),
  }),
  'portal.test': z.strictObject({
    channel: realChannelSchema,
    step: z.enum(linkSteps),
    siret: z.string().max(40),
  }),
};
