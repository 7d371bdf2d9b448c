import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { diskProblem, systemCode } from './disk.ts';
import { lockDataFolder } from './lock-data-folder.ts';
import { writeDurably } from './write-durably.ts';

/**
 * The layout of the data folder that this version writes; raised with every change that an older one cannot read.
 * 2: the send journal knows filings of three kinds, routes, and deposits by hand; the window's data has a copy here.
 */
export const DATA_VERSION = 2;

/** Where things lie in the one folder that main owns, and the lock on it. */
export type DataFolder = {
  readonly path: string;
  readonly filesFolder: string;
  readonly journalPath: string;
  readonly senderPath: string;
  readonly documentsPath: string;
  /** Which portal, by which route. */ readonly linkPath: string;
  /** Its credentials, sealed. */ readonly secretsPath: string;
  /** Authorities that a company's network adds. */ readonly certificatesPath: string;
  readonly sandboxFolder: string;
  /** The copy of the window's database, and its snapshots. */ readonly backupFolder: string;
  /** Exported backups on their way to or from the window; nothing stays there. */ readonly exchangeFolder: string;
  /** Gives the lock back. */
  close(): Promise<void>;
};

const versionSchema = z.object({ version: z.int().positive() });

/** Opens (and makes) the data folder: one process at a time, and never data of a version newer than the known one. */
export async function openDataFolder(
  path: string,
  knownVersion: number = DATA_VERSION,
): Promise<Result<DataFolder, Problem>> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    return failure(diskProblem(error));
  }
  const lock = await lockDataFolder(path);
  if (!lock.ok) return lock;
  const gate = await passVersionGate(path, knownVersion);
  if (!gate.ok) {
    await lock.value.release();
    return gate;
  }
  return success({
    path,
    filesFolder: join(path, 'files'),
    journalPath: journalPathIn(path),
    senderPath: join(path, 'outbox', 'sender.json'),
    documentsPath: join(path, 'documents.json'),
    linkPath: join(path, 'link.json'),
    secretsPath: join(path, 'secrets.json'),
    certificatesPath: join(path, 'certificates.pem'),
    sandboxFolder: join(path, 'sandbox'),
    backupFolder: join(path, 'backup'),
    exchangeFolder: join(path, 'backup', 'exchange'),
    close: () => lock.value.release(),
  });
}

async function passVersionGate(folder: string, knownVersion: number): Promise<Result<undefined, Problem>> {
  const path = join(folder, 'version.json');
  const written = Buffer.from(JSON.stringify({ version: knownVersion }));
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    return writeDurably(path, written);
  }
  const version = readVersion(text);
  if (version > knownVersion) return failure(problem('machine.newerData'));
  if (version === knownVersion) return success(undefined);
  // What an older version wrote is read as it is; it is kept as it was before this one adds to it.
  const kept = await keepJournal(folder, version);
  return kept.ok ? writeDurably(path, written) : kept;
}

async function keepJournal(folder: string, version: number): Promise<Result<undefined, Problem>> {
  const path = journalPathIn(folder);
  try {
    return await writeDurably(`${path}.of-version-${String(version)}`, await readFile(path));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return success(undefined);
    throw error;
  }
}

function journalPathIn(folder: string): string {
  return join(folder, 'outbox', 'journal.jsonl');
}

/** A version that cannot be read is one that we don't know: as if newer, so that nothing is touched. */
function readVersion(text: string): number {
  try {
    return versionSchema.parse(JSON.parse(text)).version;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
