import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { credentialsSchema, type Credentials } from '../../core/portal/credentials.ts';
import { realChannelSchema, type RealChannel } from '../../core/portal/link.ts';
import { systemCode, type Disk } from '../disk/disk.ts';
import { privateDisk } from '../disk/private-disk.ts';
import { writeDurably } from '../disk/write-durably.ts';
import { openText, SALT_BYTES, sealText, stretchPassphrase } from './passphrase-seal.ts';

/** The system's own safe place, given by a shell that has one: text in, sealed bytes out. */
export type SystemSeal = {
  seal(text: string): Promise<Uint8Array>;
  /** Rejects when the system no longer has the key. */ open(sealed: Uint8Array): Promise<string>;
};

const base64 = z.base64().max(20_000);
const entriesSchema = z.partialRecord(realChannelSchema, base64);
const fileSchema = z.discriminatedUnion('kind', [
  z.strictObject({ version: z.literal(1), kind: z.literal('system'), entries: entriesSchema }),
  z.strictObject({ version: z.literal(1), kind: z.literal('passphrase'), salt: base64, entries: entriesSchema }),
]);
type SecretsFile = z.infer<typeof fileSchema>;

/** Credentials at rest, one set for each real portal; nothing of them is in the clear on disk, in a log or in a window. */
export type Secrets = {
  /** What guards them here. */ readonly guard: 'system' | 'passphrase';
  has(channel: RealChannel): boolean;
  /** Some are there and wait for the passphrase. */ isLocked(): boolean;
  /** Undefined when there are none, or they are locked. */ read(channel: RealChannel): Credentials | undefined;
  /** The first ones of a machine without a safe place choose the passphrase; later ones need them unlocked. */
  write(
    channel: RealChannel,
    credentials: Credentials,
    passphrase: string | undefined,
  ): Promise<Result<undefined, Problem>>;
  forget(channel: RealChannel): Promise<Result<undefined, Problem>>;
  unlock(passphrase: string): Promise<Result<undefined, Problem>>;
};

type SecretsOptions = {
  readonly systemSeal?: SystemSeal | undefined;
  readonly disk?: Disk;
  /** A file, or an entry of it, that cannot be opened counts as absent: it can be typed in again. */
  readonly onDamaged?: () => void;
};

function toCredentials(text: string | undefined): Credentials | undefined {
  if (text === undefined) return undefined;
  try {
    return credentialsSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Opens the secrets; what the system sealed is opened at once, what a passphrase guards waits for `unlock`. */
export async function openSecrets(path: string, options: SecretsOptions = {}): Promise<Secrets> {
  const { systemSeal, disk = privateDisk, onDamaged = () => undefined } = options;
  const guard = systemSeal === undefined ? 'passphrase' : 'system';
  let file: SecretsFile | undefined = await readSecretsFile(path, onDamaged);
  // Written under another guard, by another shell: it cannot be opened by this one.
  if (file !== undefined && file.kind !== guard) file = undefined;
  let key: Uint8Array | undefined;
  const open = new Map<RealChannel, Credentials>();

  const channelsOf = (entries: SecretsFile['entries']) =>
    realChannelSchema.options.flatMap((channel) => {
      const sealed = entries[channel];
      return sealed === undefined ? [] : [{ channel, sealed: Buffer.from(sealed, 'base64') }];
    });

  for (const { channel, sealed } of systemSeal === undefined ? [] : channelsOf(file?.entries ?? {})) {
    const credentials = toCredentials(await systemSeal?.open(sealed).catch(() => undefined));
    if (credentials === undefined) onDamaged();
    else open.set(channel, credentials);
  }

  async function save(next: SecretsFile): Promise<Result<undefined, Problem>> {
    const written = await writeDurably(path, Buffer.from(JSON.stringify(next)), disk);
    if (written.ok) file = next;
    return written;
  }

  const has = (channel: RealChannel) => (guard === 'system' ? open.has(channel) : file?.entries[channel] !== undefined);
  const isLocked = () => guard === 'passphrase' && key === undefined && Object.keys(file?.entries ?? {}).length > 0;

  /** The next file, and the key that opens it; neither holds before the file is on disk. */
  async function sealed(channel: RealChannel, text: string, passphrase: string | undefined) {
    if (systemSeal !== undefined) {
      const entry = Buffer.from(await systemSeal.seal(text)).toString('base64');
      const next: SecretsFile = { version: 1, kind: 'system', entries: { ...file?.entries, [channel]: entry } };
      return success({ next, nextKey: undefined });
    }
    if (isLocked()) return failure(problem('secrets.locked'));
    const known = file?.kind === 'passphrase' && key !== undefined ? { key, salt: file.salt } : undefined;
    if (known === undefined && passphrase === undefined) return failure(problem('secrets.noPassphrase'));
    const salt = known?.salt ?? randomBytes(SALT_BYTES).toString('base64');
    const nextKey = known?.key ?? (await stretchPassphrase(passphrase ?? '', Buffer.from(salt, 'base64')));
    const entry = Buffer.from(sealText(text, nextKey, channel)).toString('base64');
    const entries = { ...(known === undefined ? {} : file?.entries), [channel]: entry };
    const next: SecretsFile = { version: 1, kind: 'passphrase', salt, entries };
    return success({ next, nextKey });
  }

  return {
    guard,
    has,
    isLocked,
    read: (channel) => open.get(channel),
    async write(channel, credentials, passphrase) {
      const made = await sealed(channel, JSON.stringify(credentials), passphrase);
      if (!made.ok) return made;
      const written = await save(made.value.next);
      if (!written.ok) return written;
      key = made.value.nextKey;
      open.set(channel, credentials);
      return written;
    },
    async forget(channel) {
      if (file === undefined || file.entries[channel] === undefined) return success(undefined);
      const { [channel]: _, ...entries } = file.entries;
      const written = await save({ ...file, entries });
      if (!written.ok) return written;
      open.delete(channel);
      // The last ones take their passphrase along: the next ones choose another.
      if (Object.keys(entries).length === 0) key = undefined;
      return written;
    },
    async unlock(passphrase) {
      if (file?.kind !== 'passphrase' || !isLocked()) return success(undefined);
      const candidate = await stretchPassphrase(passphrase, Buffer.from(file.salt, 'base64'));
      const opened = channelsOf(file.entries).map(
        ({ channel, sealed: entry }) => [channel, toCredentials(openText(entry, candidate, channel))] as const,
      );
      if (opened.every(([, credentials]) => credentials === undefined))
        return failure(problem('secrets.wrongPassphrase'));
      key = candidate;
      for (const [channel, credentials] of opened) {
        if (credentials === undefined) onDamaged();
        else open.set(channel, credentials);
      }
      return success(undefined);
    },
  };
}

async function readSecretsFile(path: string, onDamaged: () => void): Promise<SecretsFile | undefined> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') onDamaged();
    return undefined;
  }
}
