import type { SenderState } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import { addMs, dueAt, isDue, waitMs } from '../../core/outbox/due.ts';
import { groupBatches } from '../../core/outbox/group-batches.ts';
import type { Submission, SubmissionId } from '../../core/outbox/submission.ts';
import { depositGroup } from './deposit.ts';
import { followFlow, followInvoice } from './follow.ts';
import { lookUp } from './look-up.ts';
import type { Book } from './open-book.ts';
import { openLine } from './open-line.ts';
import type { OutboxDeps, Point, SetTimer } from './outbox-deps.ts';
import type { Sending } from './sending.ts';

/** What works the outbox off: one pass at a time, woken by calls and by stored due times. */
export type Sender = {
  state(): SenderState;
  /** Something may be due. */ wake(): void;
  /** The user wants everything that waits to be tried now. */ sendNow(): void;
  start(): void;
  /** Answers once the call under way has been written down, or takes too long. */ stop(): Promise<void>;
};

const machineTimer: SetTimer = (ms, wake) => {
  // A timer beyond 2^31 ms would fire at once.
  const timer = setTimeout(wake, Math.min(ms, 2_000_000_000));
  return () => {
    clearTimeout(timer);
  };
};

/** Makes the sender over a book; nothing runs before `start`. */
export function createSender(deps: OutboxDeps, book: Book, reach: (point: Point) => Promise<void>): Sender {
  const setTimer = deps.setTimer ?? machineTimer;
  const changed = () => {
    deps.emit('sender.changed', state());
  };
  const line = openLine(() => deps.now(), deps.speed, changed);
  let running = false;
  let problem: Problem | undefined;
  let progress: SenderState['progress'];
  let asked = new Set<SubmissionId>();
  let again = false;
  let pass: Promise<void> | undefined;
  let cancelTimer: (() => void) | undefined;

  const sending: Sending = {
    deps,
    book,
    line,
    reach,
    mayDeposit: () => running && !deps.settings.read().suspended,
    inFlight: new Set(),
  };

  function state(): SenderState {
    return {
      ...deps.settings.read(),
      connectivity: line.connectivity(),
      ...(progress === undefined ? {} : { progress }),
      ...(problem === undefined ? {} : { problem }),
    };
  }

  function setProblem(next: Problem | undefined): void {
    if (next?.kind === problem?.kind) return;
    problem = next;
    changed();
  }

  /** True when the pass may go on; a problem of this machine ends it until the next try. */
  function went(result: Result<unknown, Problem>): boolean {
    if (result.ok) {
      setProblem(undefined);
    } else {
      line.pause();
      setProblem(result.problem);
    }
    return result.ok && running && line.isOpen();
  }

  const wants = (submission: Submission) =>
    asked.has(submission.id) || (deps.settings.read().mode === 'automatic' && isDue(submission, deps.now()));

  /** A `sending` that no call of this process stands behind lost its answer: the process ended, or the disk was full. */
  async function ownUp(): Promise<boolean> {
    const ids = book
      .all()
      .filter((each) => each.state.name === 'sending' && !sending.inFlight.has(each.id))
      .map((each) => each.id);
    if (ids.length === 0) return true;
    const lookAt = addMs(deps.now(), waitMs('look', 0, deps.speed));
    return went(await book.lock(async () => await book.move(ids, { name: 'noAnswer', lookAt })));
  }

  async function lookUps(): Promise<boolean> {
    for (const { id } of book.all()) {
      const submission = book.find(id);
      if (submission?.state.name !== 'unknown' || !isDue(submission, deps.now())) continue;
      if (!went(await lookUp(sending, submission))) return false;
    }
    return true;
  }

  async function deposits(): Promise<boolean> {
    const tried = new Set<SubmissionId>();
    const waiting = () =>
      sending.mayDeposit()
        ? book.all().filter((each) => each.state.name === 'queued' && wants(each) && !tried.has(each.id))
        : [];
    try {
      for (let left = waiting(); left.length > 0; left = waiting()) {
        progress = { done: tried.size, total: tried.size + left.length };
        changed();
        const group = groupBatches(left, deps.limits)[0] ?? [];
        for (const { id } of group) {
          tried.add(id);
          asked.delete(id);
        }
        const result = await depositGroup(sending, group);
        for (const { id } of group.length > 1 ? group : []) {
          const after = book.find(id)?.state;
          // Part of the same click: the archive was refused, its invoices go singly.
          if (after?.name === 'queued' && after.alone === true) asked.add(id);
        }
        if (!went(result)) return false;
      }
    } finally {
      if (progress !== undefined) {
        progress = undefined;
        changed();
      }
    }
    return true;
  }

  async function followUps(): Promise<boolean> {
    const flows = new Map<string, Submission[]>();
    for (const submission of book.all()) {
      if (submission.state.name !== 'deposited' || !isDue(submission, deps.now())) continue;
      const { flowNumber } = submission.state;
      flows.set(flowNumber, [...(flows.get(flowNumber) ?? []), submission]);
    }
    for (const [flowNumber, submissions] of flows) {
      if (!went(await followFlow(sending, flowNumber, submissions))) return false;
    }
    for (const { id } of book.all()) {
      const submission = book.find(id);
      if (submission?.state.name !== 'integrated' || !isDue(submission, deps.now())) continue;
      if (!went(await followInvoice(sending, submission))) return false;
    }
    return true;
  }

  async function runPasses(): Promise<void> {
    again = false;
    try {
      if (line.isOpen() && (await ownUp()) && (await lookUps()) && (await deposits())) await followUps();
    } catch (error) {
      line.pause();
      deps.onFault(error);
    }
    if (again && running) await runPasses();
  }

  function plan(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    const { mode, suspended } = deps.settings.read();
    const opensAt = line.isOpen() ? '' : (line.connectivity().nextTryAt ?? '');
    const times = book
      .all()
      .filter((each) => each.state.name !== 'queued' || (!suspended && (mode === 'automatic' || asked.has(each.id))))
      .map((each) => (each.state.name === 'sending' ? deps.now() : dueAt(each)))
      .filter((due) => due !== undefined)
      .map((due) => (due > opensAt ? due : opensAt));
    const [first] = times.sort();
    if (first === undefined) return;
    cancelTimer = setTimer(Math.max(1, Date.parse(first) - Date.parse(deps.now())), wake);
  }

  function wake(): void {
    if (!running) return;
    if (pass !== undefined) {
      again = true;
      return;
    }
    pass = runPasses().finally(() => {
      pass = undefined;
      if (running) plan();
    });
  }

  return {
    state,
    wake,
    sendNow() {
      asked = new Set(
        book
          .all()
          .filter((each) => each.state.name === 'queued')
          .map((each) => each.id),
      );
      line.tryNow();
      wake();
    },
    start() {
      running = true;
      wake();
    },
    async stop() {
      running = false;
      cancelTimer?.();
      cancelTimer = undefined;
      if (pass === undefined) return;
      const patience = Promise.withResolvers<undefined>();
      const timer = setTimeout(() => {
        patience.resolve(undefined);
      }, deps.stopGraceMs ?? 3_000);
      await Promise.race([pass, patience.promise]);
      clearTimeout(timer);
    },
  };
}
