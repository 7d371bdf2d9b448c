import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { Instant } from '../../core/draft/iso-date.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { machineDisk, type Disk } from './disk.ts';
import { journalLine, readJournalLine } from './journal.ts';
import { writeDurably } from './write-durably.ts';

/** What can be read of a damaged journal: runs of whole facts in their order, with something missing between two of them. */
export type Salvaged<Fact> = {
  readonly runs: readonly (readonly Fact[])[];
  /** The file as it is. */ readonly bytes: Uint8Array<ArrayBuffer>;
};

function parseFact<Fact>(text: string, schema: z.ZodType<Fact>): Fact | undefined {
  const read = schema.safeParse(JSON.parse(text));
  return read.success ? read.data : undefined;
}

/**
 * Reads every whole line of a journal that `openJournal` refuses, changing nothing. A line that is there twice counts
 * once; whatever stands at the end and is no whole line may have been a fact.
 */
export async function salvageJournal<Fact>(path: string, schema: z.ZodType<Fact>): Promise<Salvaged<Fact>> {
  const bytes = new Uint8Array(await readFile(path));
  const runs: Fact[][] = [[]];
  let last = 0;
  let isBroken = false;
  for (const line of Buffer.from(bytes.buffer).toString('utf8').split('\n')) {
    const whole = readJournalLine(line);
    const fact = whole === undefined ? undefined : parseFact(whole.fact, schema);
    if (whole === undefined || fact === undefined) {
      isBroken ||= line !== '';
      continue;
    }
    if (whole.seq <= last) continue;
    if (isBroken || whole.seq !== last + 1) runs.push([]);
    runs.at(-1)?.push(fact);
    last = whole.seq;
    isBroken = false;
  }
  return { runs: isBroken ? [...runs, []] : runs, bytes };
}

/**
 * Puts a new journal in the place of a damaged one, which is kept beside it under a dated name, whole before the other
 * takes its place: a power cut in between leaves the damaged one, never none. Answers that name's path.
 */
export async function replaceJournal(
  path: string,
  { bytes, facts, at }: { readonly bytes: Uint8Array; readonly facts: readonly unknown[]; readonly at: Instant },
  disk: Disk = machineDisk,
): Promise<Result<string, Problem>> {
  const aside = `${path}.damaged-${at.replace(/[-:.]/g, '')}`;
  const kept = await writeDurably(aside, bytes, disk);
  if (!kept.ok) return kept;
  const lines = facts.map((fact, index) => journalLine(index + 1, fact)).join('');
  const written = await writeDurably(path, Buffer.from(lines), disk);
  return written.ok ? success(aside) : written;
}
