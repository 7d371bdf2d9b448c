import { createHash } from 'node:crypto';
import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { diskProblem, machineDisk, systemCode, type Disk } from './disk.ts';

/** Append-only facts, one a line, each with its number in the sequence (from 1) and a checksum. */
export type Journal<Fact> = {
  /** The facts that were there at the opening, oldest first. */
  readonly facts: readonly Fact[];
  /** The file with the torn tail that was cut off at the opening, when there was one. */
  readonly setAside: string | undefined;
  /** Writes the facts with one forced write: durable once answered, and none of them when it fails. Answers the last number. */
  append(facts: readonly Fact[]): Promise<Result<number, Problem>>;
  /** The facts that are on disk now, oldest first. */
  read(): Promise<readonly Fact[]>;
  close(): Promise<void>;
};

const LINE = /^\{"seq":(\d+),"sum":"([0-9a-f]{16})","fact":(.*)\}$/;

function sumOf(seq: number, fact: string): string {
  return createHash('sha256')
    .update(`${String(seq)} ${fact}`)
    .digest('hex')
    .slice(0, 16);
}

function lineOf(seq: number, fact: unknown): string {
  const text = JSON.stringify(fact);
  return `{"seq":${String(seq)},"sum":"${sumOf(seq, text)}","fact":${text}}\n`;
}

/** The fact on a line as text, when the line is whole; its number in the sequence too. */
function readLine(line: string): { seq: number; fact: string } | undefined {
  const [, digits, sum, fact] = LINE.exec(line) ?? [];
  if (digits === undefined || fact === undefined) return undefined;
  return sumOf(Number(digits), fact) === sum ? { seq: Number(digits), fact } : undefined;
}

type Reading = { facts: string[]; wholeBytes: number; damagedLine?: number };

/** Reads up to the first line that is not whole. Whole lines after it mean damage, not a torn tail. */
function readLines(bytes: Buffer): Reading {
  const reading: Reading = { facts: [], wholeBytes: 0 };
  let start = 0;
  let torn = false;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    const line = readLine(bytes.toString('utf8', start, end));
    start = end + 1;
    if (line === undefined || (!torn && line.seq !== reading.facts.length + 1)) torn = true;
    if (torn && line !== undefined) return { ...reading, damagedLine: reading.facts.length + 1 };
    if (line === undefined || torn) continue;
    reading.facts.push(line.fact);
    reading.wholeBytes = start;
  }
  return reading;
}

/**
 * Opens (and makes) a journal. A torn tail, of a write that the power cut short, is cut off and kept aside; a damaged
 * line with whole ones after it is a problem, because a fact that was acted on would be forgotten.
 */
export async function openJournal<Fact>(
  path: string,
  schema: z.ZodType<Fact>,
  disk: Disk = machineDisk,
): Promise<Result<Journal<Fact>, Problem>> {
  await mkdir(dirname(path), { recursive: true });
  const bytes = await readOrEmpty(path);
  const reading = readLines(bytes);
  if (reading.damagedLine !== undefined)
    return failure(problem('machine.journalDamaged', { line: reading.damagedLine }));
  const facts: Fact[] = [];
  for (const fact of reading.facts) {
    const read = schema.safeParse(JSON.parse(fact));
    // Whole, yet of a shape that we don't know: skipping it would forget what it says.
    if (!read.success) return failure(problem('machine.journalDamaged', { line: facts.length + 1 }));
    facts.push(read.data);
  }
  let file: FileHandle;
  let setAside: string | undefined;
  try {
    if (reading.wholeBytes < bytes.length) {
      const tail = bytes.subarray(reading.wholeBytes);
      const aside = `${path}.cut-at-${String(reading.wholeBytes)}-${sumOf(reading.wholeBytes, tail.toString('hex'))}`;
      await disk.remove(aside);
      await disk.writeNew(aside, tail);
      setAside = aside;
    }
    file = await open(path, 'a');
    await file.truncate(reading.wholeBytes);
    await file.sync();
    await disk.syncFolder(dirname(path));
  } catch (error) {
    return failure(diskProblem(error));
  }
  return success({
    facts,
    setAside,
    read: async () => readLines(await readOrEmpty(path)).facts.map((fact) => schema.parse(JSON.parse(fact))),
    ...writing<Fact>(file, facts.length, reading.wholeBytes, disk),
  });
}

async function readOrEmpty(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function writing<Fact>(
  file: FileHandle,
  seqAtOpening: number,
  lengthAtOpening: number,
  disk: Disk,
): Pick<Journal<Fact>, 'append' | 'close'> {
  let seq = seqAtOpening;
  let length = lengthAtOpening;
  let last: Promise<unknown> = Promise.resolve();

  const write = async (facts: readonly Fact[]): Promise<Result<number, Problem>> => {
    const bytes = Buffer.from(facts.map((fact, index) => lineOf(seq + 1 + index, fact)).join(''));
    try {
      // Takes back what an earlier failed write may have left behind; does nothing otherwise.
      await file.truncate(length);
      await disk.append(file, bytes);
    } catch (error) {
      await file.truncate(length).catch(() => undefined);
      return failure(diskProblem(error));
    }
    seq += facts.length;
    length += bytes.length;
    return success(seq);
  };

  return {
    append(facts) {
      const turn = last.then(() => write(facts));
      last = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await last;
      await file.close();
    },
  };
}
