import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { machineDisk, systemCode, type Disk } from '../disk/disk.ts';
import { writeDurably } from '../disk/write-durably.ts';

const choicesSchema = z.strictObject({
  mode: z.enum(['automatic', 'manual']),
  suspended: z.boolean(),
  /** Whether the system says that a filing needs its user; absent in older files. */ notify: z.boolean().default(true),
});
export type SenderChoices = z.infer<typeof choicesSchema>;

/** What the user chose for the sender; it survives a restart, so that a suspended batch stays suspended. */
export type SenderSettings = {
  read(): SenderChoices;
  /** Durable once answered; a failure changes nothing. */
  write(choices: SenderChoices): Promise<Result<undefined, Problem>>;
};

const byDefault: SenderChoices = { mode: 'automatic', suspended: false, notify: true };
/** Where the choices cannot be read, nothing leaves before the user says so. */
const whenUnreadable: SenderChoices = { mode: 'manual', suspended: true, notify: true };

/** Opens the sender's choices; a file that cannot be read suspends the sending rather than starting it. */
export async function openSenderSettings(path: string, disk: Disk = machineDisk): Promise<SenderSettings> {
  await mkdir(dirname(path), { recursive: true });
  let current = await readChoices(path);
  return {
    read: () => current,
    async write(choices) {
      const written = await writeDurably(path, Buffer.from(JSON.stringify(choices)), disk);
      if (!written.ok) return written;
      current = choices;
      return success(undefined);
    },
  };
}

async function readChoices(path: string): Promise<SenderChoices> {
  try {
    return choicesSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? byDefault : whenUnreadable;
  }
}
