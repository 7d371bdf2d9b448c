import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SenderState } from '../../../core/bridge/host.ts';
import type { Finding } from '../../../core/check/finding.ts';
import type { Invoice, InvoiceId } from '../../../core/draft/invoice.ts';
import type { Problem } from '../../../core/draft/problem.ts';
import { success, type Result } from '../../../core/draft/result.ts';
import { factSchema } from '../../../core/outbox/fact.ts';
import type { Channel, Submission, SubmissionState } from '../../../core/outbox/submission.ts';
import { machineDisk, type Disk } from '../../../main/disk/disk.ts';
import { openFilesStore } from '../../../main/disk/files-store.ts';
import { openJournal } from '../../../main/disk/journal.ts';
import { createOutbox, type Outbox } from '../../../main/outbox/create-outbox.ts';
import type { OutboxDeps, Point } from '../../../main/outbox/outbox-deps.ts';
import { openSenderSettings } from '../../../main/outbox/sender-settings.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';
import { createPretendPortal, pretendArchive, pretendDocument, type PretendPortal } from './pretend-portal.ts';

/** Takes the value out of a result that a test needs to go on. */
export function valueOf<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`${result.problem.kind} ${JSON.stringify(result.problem.values)}`);
  return result.value;
}

/** The n-th invoice of these tests, without number and day, with whatever the test changes. */
export function draftInvoice(index: number, changes: Partial<Invoice> = {}): Invoice {
  const { number: _number, issuedOn: _issuedOn, ...rest } = sampleInvoice();
  const id = `6f0d5a9e-3c1b-4b7a-9d2e-${String(index).padStart(12, '0')}` as InvoiceId;
  return { ...rest, id, ...changes };
}

/** A clock that stands still while there is work and jumps to the next due time when there is none, up to a horizon. */
function createClock(): { now(): string; setTimer: NonNullable<OutboxDeps['setTimer']>; pass(ms: number): void } {
  let nowMs = Date.parse('2026-11-24T08:00:00.000Z');
  let horizonMs = nowMs;
  let waiting: { atMs: number; wake: () => void } | undefined;
  const run = () => {
    const timer = waiting;
    if (timer === undefined || timer.atMs > horizonMs) return;
    waiting = undefined;
    nowMs = Math.max(nowMs, timer.atMs);
    timer.wake();
  };
  return {
    now: () => new Date(nowMs).toISOString(),
    setTimer(ms, wake) {
      const timer = { atMs: nowMs + ms, wake };
      waiting = timer;
      setImmediate(run);
      return () => {
        if (waiting === timer) waiting = undefined;
      };
    },
    pass(ms) {
      horizonMs = nowMs + ms;
      setImmediate(run);
    },
  };
}

export type Bench = {
  readonly folder: string;
  readonly portal: PretendPortal;
  readonly outbox: Outbox;
  readonly news: Submission[];
  readonly senderNews: SenderState[];
  readonly faults: unknown[];
  readonly findings: Finding[];
  readonly clock: ReturnType<typeof createClock>;
  /** Seals and releases the n-th invoice. */ put(index: number, changes?: Partial<Invoice>): Promise<Submission>;
  /** Lets the clock run until the submission is in one of those states. */
  until(submission: Submission, ...names: SubmissionState['name'][]): Promise<Submission>;
  submission(id: Submission['id']): Promise<Submission>;
  close(): Promise<void>;
};

type Options = {
  folder?: string;
  portal?: PretendPortal;
  disk?: Disk;
  channel?: Channel;
  stopGraceMs?: number;
  random?: () => number;
  limits?: OutboxDeps['limits'];
  /** Called in the middle of telling the window. */ onNews?: (news: Submission) => void;
  reachPoint?: (point: Point) => void | Promise<void>;
  /** What takes the place of the pretended, on the bench's clock: milliseconds since 1970. */
  around?: (now: () => number) => Promise<Partial<OutboxDeps>>;
};

/** An outbox on a real folder with a pretend portal and a pretend clock. */
export async function openBench(options: Options = {}): Promise<Bench> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'liasse-outbox-')));
  const portal = options.portal ?? createPretendPortal();
  const disk = options.disk ?? machineDisk;
  const journal = valueOf(await openJournal(join(folder, 'journal.jsonl'), factSchema, disk));
  const clock = createClock();
  const news: Submission[] = [];
  const senderNews: SenderState[] = [];
  const faults: unknown[] = [];
  const findings: Finding[] = [];
  const watchers = new Set<() => void>();
  const deps: OutboxDeps = {
    journal,
    files: await openFilesStore(join(folder, 'files'), disk),
    portal,
    render: async (sealed) => await Promise.resolve(success(pretendDocument(sealed))),
    check: () => findings,
    packBatch: async (files) => await Promise.resolve(pretendArchive(files)),
    channel: options.channel ?? 'sandbox',
    now: () => clock.now(),
    today: () => clock.now().slice(0, 10),
    emit(event, value) {
      if (event === 'submission.changed') {
        news.push(value as Submission);
        options.onNews?.(value as Submission);
      } else senderNews.push(value as SenderState);
      for (const watcher of watchers) watcher();
    },
    onFault: (error) => void faults.push(error),
    settings: await openSenderSettings(join(folder, 'sender.json'), disk),
    random: options.random ?? (() => 0),
    speed: 1,
    setTimer: clock.setTimer,
    stopGraceMs: options.stopGraceMs ?? 10_000,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.reachPoint === undefined ? {} : { reachPoint: options.reachPoint }),
    ...(await options.around?.(() => Date.parse(clock.now()))),
  };
  const outbox = createOutbox(deps);
  const submission = async (id: Submission['id']) => {
    const found = valueOf(await outbox.calls.list()).find((each) => each.id === id);
    if (found === undefined) throw new Error(`no submission ${id}`);
    return found;
  };
  return {
    folder,
    portal,
    outbox,
    news,
    senderNews,
    faults,
    findings,
    clock,
    submission,
    async put(index, changes = {}) {
      const sealed = valueOf(await outbox.calls.seal({ invoice: draftInvoice(index, changes), numberPrefix: 'F' }));
      return valueOf(await outbox.calls.release(sealed.id));
    },
    async until({ id }, ...names) {
      clock.pass(30 * 86_400_000);
      for (;;) {
        // Listening begins before the look: what is told between the two would never be heard of again.
        let hear = (): void => undefined;
        const told = new Promise<void>((resolve) => {
          hear = resolve;
        });
        watchers.add(hear);
        const current = await submission(id);
        const isThere = names.includes(current.state.name);
        if (!isThere) await told;
        watchers.delete(hear);
        if (isThere) {
          clock.pass(0);
          return current;
        }
      }
    },
    async close() {
      await outbox.stop();
      await journal.close();
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
