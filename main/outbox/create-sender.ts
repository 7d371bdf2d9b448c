import type { SenderState } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import { correctionDueAt } from '../../core/outbox/correction.ts';
import { addMs, dueAt, isDue, waitMs, type Schedule } from '../../core/outbox/due.ts';
import type { Submission, SubmissionId } from '../../core/outbox/submission.ts';
import { countProgress } from './count-progress.ts';
import { createLanes } from './create-lanes.ts';
import type { Book } from './open-book.ts';
import { openLine } from './open-line.ts';
import type { OutboxDeps, Point, SetTimer } from './outbox-deps.ts';
import type { Sending } from './sending.ts';
import { workLane } from './work-lane.ts';

/** What works the outbox off: a lane for each supplier, woken by calls and by stored due times. */
export type Sender = {
  state(): SenderState;
  /** Something may be due. */ wake(): void;
  /** The user wants everything that waits to be tried now. */ sendNow(): void;
  /** The user wants to know now where everything stands that was received. */ followNow(): void;
  start(): void;
  /** Answers once the calls under way have been written down, or take too long. */ stop(): Promise<void>;
};

/** Suppliers that are worked off together, once a call has shown that the portal answers; until then, one finds out for all. */
const LANES_AT_ONCE = 4;

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
  const wait = (schedule: Schedule, done: number) => waitMs(schedule, done, deps.speed, deps.random());
  const line = openLine(() => deps.now(), wait, onLine);
  const lanes = createLanes({
    run: runLane,
    atOnce: () => (line.connectivity().state === 'online' ? LANES_AT_ONCE : 1),
    onRest: plan,
  });
  const asked = new Set<SubmissionId>();
  const toFollow = new Set<SubmissionId>();
  const inFlight = new Set<SubmissionId>();
  const progress = countProgress(mayLeave, changed);
  let running = false;
  let problem: Problem | undefined;
  let cancelTimer: (() => void) | undefined;

  function state(): SenderState {
    const current = progress.read();
    return {
      ...deps.settings.read(),
      connectivity: line.connectivity(),
      ...(current === undefined ? {} : { progress: current }),
      ...(problem === undefined ? {} : { problem }),
    };
  }

  function changed(): void {
    deps.emit('sender.changed', state());
  }

  function onLine(): void {
    changed();
    lanes.admit();
  }

  function setProblem(next: Problem | undefined): void {
    if (next?.kind === problem?.kind) return;
    problem = next;
    changed();
  }

  const mayDeposit = () => running && !deps.settings.read().suspended;

  function wants(submission: Submission): boolean {
    return asked.has(submission.id) || (deps.settings.read().mode === 'automatic' && isDue(submission, deps.now()));
  }

  function mayLeave(): readonly SubmissionId[] {
    if (!mayDeposit()) return [];
    const isFree = ({ state: { name }, supplierSiret }: Submission) =>
      name === 'queued' && line.lane(supplierSiret).isOpen();
    return book
      .all()
      .filter((each) => isFree(each) && wants(each))
      .map((each) => each.id);
  }

  async function runLane(supplierSiret: string): Promise<void> {
    const own = line.lane(supplierSiret);
    const sending: Sending = {
      deps,
      book,
      line: own,
      reach,
      inFlight,
      dueIn: (schedule, done) => addMs(deps.now(), wait(schedule, done)),
      mayDeposit,
    };
    const went = (result: Result<unknown, Problem>) => {
      // The disk is everybody's: a problem of it stops all the lanes.
      if (!result.ok) line.pause();
      setProblem(result.ok ? undefined : result.problem);
      return result.ok && running && own.isOpen();
    };
    if (!running) return;
    try {
      await workLane({
        sending,
        supplierSiret,
        went,
        asked,
        toFollow,
        wants,
        progress,
      });
    } catch (error) {
      own.pause();
      deps.onFault(error);
    }
  }

  /** The earlier of what the filing and its correction wait for; a lost answer is owned up to at once. */
  function ownDueAt({ correction, ...submission }: Submission): string | undefined {
    const isLost = submission.state.name === 'sending' || correction?.stage.name === 'sending';
    const { suspended } = deps.settings.read();
    const isHeldBack = suspended && correction?.stage.name === 'waiting';
    const corrects = correction === undefined || isHeldBack ? undefined : correctionDueAt(correction);
    const times = [isLost ? deps.now() : undefined, dueAt(submission), corrects].filter((each) => each !== undefined);
    return times.toSorted()[0];
  }

  /** When a submission wants the sender next; a queued one that the user holds back does not. */
  function nextAt(submission: Submission): string | undefined {
    const { mode, suspended } = deps.settings.read();
    const isQueued = submission.state.name === 'queued';
    if (isQueued && (suspended || (mode !== 'automatic' && !asked.has(submission.id)))) return undefined;
    const due = ownDueAt(submission);
    if (due === undefined) return undefined;
    const opensAt = line.lane(submission.supplierSiret).opensAt() ?? '';
    return due > opensAt ? due : opensAt;
  }

  function plan(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    if (!running) return;
    let first: string | undefined;
    for (const submission of book.all()) {
      // Its call is under way: the lane plans again when it has ended.
      if (inFlight.has(submission.id)) continue;
      const at = nextAt(submission);
      if (at !== undefined && (first === undefined || at < first)) first = at;
    }
    if (first === undefined) return;
    cancelTimer = setTimer(Math.max(1, Date.parse(first) - Date.parse(deps.now())), wake);
  }

  function wake(): void {
    if (!running) return;
    for (const supplier of new Set(book.all().map((each) => each.supplierSiret))) lanes.wake(supplier);
  }

  return {
    state,
    wake,
    sendNow() {
      asked.clear();
      for (const each of book.all()) if (each.state.name === 'queued') asked.add(each.id);
      line.tryNow();
      wake();
    },
    followNow() {
      // One that is paid or ended has no due time: there is nothing more to ask for.
      for (const each of book.all())
        if (['deposited', 'integrated'].includes(each.state.name) && dueAt(each) !== undefined) toFollow.add(each.id);
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
      const patience = Promise.withResolvers<undefined>();
      const timer = setTimeout(() => {
        patience.resolve(undefined);
      }, deps.stopGraceMs ?? 3_000);
      await Promise.race([lanes.idle(), patience.promise]);
      clearTimeout(timer);
    },
  };
}
