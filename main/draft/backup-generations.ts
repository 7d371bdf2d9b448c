import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { backupChangeSchema } from '../../core/draft/backup.ts';
import { backupText } from '../../core/draft/backup-lines.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import type { Disk } from '../disk/disk.ts';
import { openJournal, type Journal } from '../disk/journal.ts';
import { readBackupFile, writeBackupFile } from './backup-file.ts';
import { applyChanges, linesOfState, type BackupState } from './backup-state.ts';

const pushedSchema = z.strictObject({
  at: z.string(),
  sequence: z.int().positive(),
  databaseVersion: z.int().positive(),
  appVersion: z.string(),
  changes: z.array(backupChangeSchema).readonly(),
  /** Everything before it was put away in a snapshot, and the copy begins anew. */ afresh: z.literal(true).optional(),
});
/** One line of the change file. */
export type Pushed = z.infer<typeof pushedSchema>;

/** What the copy comes to after its last push. */
export type BackupHead = {
  readonly state: BackupState;
  readonly sequence: number;
  /** Of the window that pushed last; 0 before the first push. */ readonly databaseVersion: number;
  readonly appVersion: string;
  readonly writtenAt: string | undefined;
};

/** The change file in use, and what lies on disk before it. */
export type Generations = {
  readonly head: BackupHead;
  /** Of the change file in use, about. */ readonly changesCharacters: number;
  /** Files that could not be read, by name: they were kept aside, and the window's own data completes the copy. */
  readonly setAside: readonly string[];
  append(pushed: Pushed): Promise<Result<number, Problem>>;
  /** Writes the head as a new base and begins a new change file; a failure leaves the old one in use. */
  compact(head: BackupHead): Promise<Result<undefined, Problem>>;
  close(): Promise<void>;
};

/** One before the newest is kept: a base that cannot be read is made again from the one before it and its changes. */
const GENERATIONS_KEPT = 2;

/** A push in the order of the file, on the head before it. */
export function advanceHead(head: BackupHead, pushed: Pushed): BackupHead {
  const state = pushed.afresh === true ? new Map() : head.state;
  applyChanges(state, pushed.changes);
  const { sequence, databaseVersion, appVersion, at } = pushed;
  return { state, sequence, databaseVersion, appVersion, writtenAt: at };
}

const baseName = (number: number) => `base-${String(number).padStart(6, '0')}.jsonl.gz`;
const changesName = (number: number) => `changes-${String(number).padStart(6, '0')}.jsonl`;

/** Opens the copy in its folder: the newest base that can be read, and every change file from there on. */
export async function openGenerations(folder: string, disk: Disk): Promise<Result<Generations, Problem>> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  for (const name of names.filter((each) => each.endsWith('.part'))) await disk.remove(join(folder, name));
  const numbers = [
    ...new Set(names.flatMap((name) => /^(?:base|changes)-(\d{6})\.jsonl/.exec(name)?.slice(1, 2) ?? [])),
  ]
    .map(Number)
    .sort((a, b) => a - b);
  const newest = numbers.at(-1) ?? 0;
  const setAside: string[] = [];
  let head: BackupHead = { state: new Map(), sequence: 0, databaseVersion: 0, appVersion: '', writtenAt: undefined };
  let from = 0;
  for (const number of [...numbers].reverse().filter((each) => each > 0)) {
    const base = await readBackupFile(join(folder, baseName(number)), baseName(number), Number.MAX_SAFE_INTEGER);
    if (base.ok) {
      const state: BackupState = new Map();
      applyChanges(state, base.value.entries);
      const { sequence, databaseVersion, appVersion, writtenAt } = base.value.header;
      head = { state, sequence, databaseVersion, appVersion, writtenAt };
      from = number;
      break;
    }
    if (base.problem.kind === 'backup.newer') return base;
    setAside.push(baseName(number));
  }
  let last: Journal<Pushed> | undefined;
  for (const number of [...numbers.filter((each) => each >= from && each < newest), newest]) {
    const opened = await openChanges(folder, number, disk);
    if (!opened.ok) return opened;
    if (opened.value.isDamaged) setAside.push(changesName(number));
    for (const pushed of opened.value.journal.facts) head = advanceHead(head, pushed);
    await last?.close();
    last = opened.value.journal;
  }
  if (last === undefined) throw new Error('there is always a newest change file');
  const changesCharacters = last.facts.reduce((sum, { changes }) => sum + JSON.stringify(changes).length, 0);
  return success({ head, changesCharacters, setAside, ...writing({ folder, disk, number: newest, journal: last }) });
}

/** Opens one change file; one that is damaged in its middle is kept aside and begun anew. */
async function openChanges(
  folder: string,
  number: number,
  disk: Disk,
): Promise<Result<{ readonly journal: Journal<Pushed>; readonly isDamaged: boolean }, Problem>> {
  const path = join(folder, changesName(number));
  const opened = await openJournal(path, pushedSchema, disk);
  if (opened.ok) return success({ journal: opened.value, isDamaged: false });
  if (opened.problem.kind !== 'machine.journalDamaged') return opened;
  await disk.rename(path, `${path}.damaged`);
  const again = await openJournal(path, pushedSchema, disk);
  return again.ok ? success({ journal: again.value, isDamaged: true }) : again;
}

type Place = {
  readonly folder: string;
  readonly disk: Disk;
  readonly number: number;
  readonly journal: Journal<Pushed>;
};

function writing(opened: Place): Pick<Generations, 'append' | 'compact' | 'close'> {
  const { folder, disk } = opened;
  let { number, journal } = opened;
  return {
    append: async (pushed) => await journal.append([pushed]),
    async compact(head) {
      const { state, sequence, databaseVersion, appVersion, writtenAt } = head;
      const text = backupText(
        { databaseVersion, appVersion, writtenAt: writtenAt ?? '', sequence, reason: 'base' },
        linesOfState(state),
      );
      const based = await writeBackupFile(join(folder, baseName(number + 1)), text, disk);
      if (!based.ok) return based;
      const next = await openJournal(join(folder, changesName(number + 1)), pushedSchema, disk);
      if (!next.ok) return next;
      await journal.close();
      journal = next.value;
      number += 1;
      await disk.remove(join(folder, baseName(number - GENERATIONS_KEPT)));
      await disk.remove(join(folder, changesName(number - GENERATIONS_KEPT)));
      return success(undefined);
    },
    close: async () => await journal.close(),
  };
}
