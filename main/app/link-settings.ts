import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { linkSchema, realChannelSchema, usualLink, type Link, type RealChannel } from '../../core/portal/link.ts';
import { callsPerMinuteSchema, DEFAULT_CALLS_PER_MINUTE } from '../../core/portal/pace.ts';
import { passwordDatesSchema, type PasswordDates } from '../../core/portal/password-expiry.ts';
import { machineDisk, systemCode, type Disk } from '../disk/disk.ts';
import { writeDurably } from '../disk/write-durably.ts';

const fileSchema = z.strictObject({
  ...linkSchema.shape,
  /** No secrets: they must be readable while those are locked. */
  passwords: z.partialRecord(realChannelSchema, passwordDatesSchema).default({}),
  /** Only what was chosen: what was not follows the usual figure of the version that reads it. */
  callsPerMinute: z.partialRecord(realChannelSchema, callsPerMinuteSchema).optional(),
});
type LinkFile = Readonly<z.infer<typeof fileSchema>>;

/** The machine's choice of portal and route, what is known of the technical passwords, and how fast calls may leave; it survives a restart. */
export type LinkSettings = {
  read(): Link;
  passwordDates(channel: RealChannel): PasswordDates;
  /** At most so many calls leave in a minute. */ callsPerMinute(channel: RealChannel): number;
  /** Durable once answered; a failure changes nothing. */ write(link: Link): Promise<Result<undefined, Problem>>;
  writePasswordDates(channel: RealChannel, dates: PasswordDates): Promise<Result<undefined, Problem>>;
  writeCallsPerMinute(channel: RealChannel, callsPerMinute: number): Promise<Result<undefined, Problem>>;
};

/** Opens the choice; a file that cannot be read leaves the sandbox, from which nothing reaches the State, and `onDamaged` hears of it. */
export async function openLinkSettings(
  path: string,
  { disk = machineDisk, onDamaged = () => undefined }: { readonly disk?: Disk; readonly onDamaged?: () => void } = {},
): Promise<LinkSettings> {
  await mkdir(dirname(path), { recursive: true });
  let current = await readLinkFile(path, onDamaged);
  async function change(next: LinkFile): Promise<Result<undefined, Problem>> {
    const written = await writeDurably(path, Buffer.from(JSON.stringify(next)), disk);
    if (!written.ok) return written;
    current = next;
    return success(undefined);
  }
  return {
    read: () => ({ channel: current.channel, route: current.route }),
    passwordDates: (channel) => current.passwords[channel] ?? {},
    callsPerMinute: (channel) => current.callsPerMinute?.[channel] ?? DEFAULT_CALLS_PER_MINUTE,
    write: async (link) => await change({ ...current, ...link }),
    writePasswordDates: async (channel, dates) =>
      await change({ ...current, passwords: { ...current.passwords, [channel]: dates } }),
    writeCallsPerMinute: async (channel, callsPerMinute) =>
      await change({ ...current, callsPerMinute: { ...current.callsPerMinute, [channel]: callsPerMinute } }),
  };
}

async function readLinkFile(path: string, onDamaged: () => void): Promise<LinkFile> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') onDamaged();
    return { ...usualLink, passwords: {} };
  }
}
