import { z } from 'zod';
import { BACKUP_FORMAT, backupEntrySchema, backupLimits, snapshotReasonSchema, type BackupEntry } from './backup.ts';
import { problem, type Problem } from './problem.ts';
import { failure, success, type Result } from './result.ts';

const headerSchema = z.strictObject({
  format: z.literal('liasse-backup'),
  formatVersion: z.int().positive(),
  /** Of the window's database whose records these are. */ databaseVersion: z.int().positive(),
  appVersion: z.string().max(40),
  writtenAt: z.iso.datetime(),
  /** Of the last push in it. */ sequence: z.int().nonnegative(),
  reason: z.union([snapshotReasonSchema, z.literal('base'), z.literal('export')]),
});
/** The first line of a backup: what it is, who wrote it and when. */
export type BackupHeader = z.infer<typeof headerSchema>;

/** A backup as its lines say it: the records, and the facts of a send journal when it was exported with them. */
export type Backup = {
  readonly header: BackupHeader;
  readonly entries: readonly BackupEntry[];
  /** Of no shape that was checked here. */ readonly facts: readonly unknown[];
};

/** Looked at first: a newer backup may have a header of another shape. */
const versionsSchema = z.looseObject({
  format: z.literal('liasse-backup'),
  formatVersion: z.int().positive(),
  databaseVersion: z.int().positive(),
  appVersion: z.string().max(40),
});
const endSchema = z.strictObject({ end: z.int().nonnegative() });
const factLineSchema = z.strictObject({ fact: z.unknown() });

/** A record's line, its value given as JSON already. */
export function entryLine(table: string, key: string, json: string): string {
  return `{"table":${JSON.stringify(table)},"key":${JSON.stringify(key)},"value":${json}}`;
}

type GivenHeader = Omit<BackupHeader, 'format' | 'formatVersion'>;

/** The lines of a backup, one at a time, each with its line break; the last one counts those between, so that one cut short is seen. */
export function* backupLines(
  header: GivenHeader,
  entryLines: Iterable<string>,
  facts: Iterable<unknown> = [],
): Generator<string> {
  yield `${JSON.stringify({ format: 'liasse-backup', formatVersion: BACKUP_FORMAT, ...header })}\n`;
  let count = 0;
  for (const line of entryLines) {
    yield `${line}\n`;
    count += 1;
  }
  for (const fact of facts) {
    yield `${JSON.stringify({ fact })}\n`;
    count += 1;
  }
  yield `${JSON.stringify({ end: count })}\n`;
}

/** A backup as one text. */
export function backupText(header: GivenHeader, entryLines: Iterable<string>, facts: Iterable<unknown> = []): string {
  return [...backupLines(header, entryLines, facts)].join('');
}

function parseLine(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return undefined;
  }
}

/**
 * Reads a backup's lines, trusting none of them: of another format, newer than this version or than `databaseVersion`,
 * cut short, with a line that is none, or with one record twice, it is refused as a whole. `name` is what the user knows it by.
 */
export function readBackupText(text: string, name: string, databaseVersion: number): Result<Backup, Problem> {
  const lines = text.split('\n');
  const versions = versionsSchema.safeParse(parseLine(lines[0]));
  if (!versions.success) return failure(problem('backup.notOne', { name }));
  const { formatVersion, databaseVersion: written, appVersion } = versions.data;
  if (formatVersion > BACKUP_FORMAT || written > databaseVersion)
    return failure(problem('backup.newer', { version: appVersion }));
  const damagedAt = (line: number) => failure(problem('backup.damaged', { name, place: `ligne ${String(line)}` }));
  const header = headerSchema.safeParse(versions.data);
  if (!header.success) return damagedAt(1);
  const end = endSchema.safeParse(parseLine(lines.at(-2)));
  if (lines.at(-1) !== '' || !end.success || end.data.end !== lines.length - 3) return damagedAt(lines.length);
  if (end.data.end > backupLimits.records)
    return failure(problem('backup.tooLarge', { name, place: `${String(end.data.end)} fiches` }));
  const entries: BackupEntry[] = [];
  const facts: unknown[] = [];
  const seen = new Set<string>();
  for (const [index, line] of lines.slice(1, -2).entries()) {
    const raw = parseLine(line);
    const entry = backupEntrySchema.safeParse(raw);
    const fact = entry.success ? undefined : factLineSchema.safeParse(raw);
    if (entry.success) {
      const place = `${entry.data.table} ${entry.data.key}`;
      if (seen.has(place)) return damagedAt(index + 2);
      seen.add(place);
      entries.push(entry.data);
    } else if (fact?.success === true) facts.push(fact.data.fact);
    else return damagedAt(index + 2);
  }
  return success({ header: header.data, entries, facts });
}
