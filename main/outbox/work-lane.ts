import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { correctionDueAt } from '../../core/outbox/correction.ts';
import { isDue } from '../../core/outbox/due.ts';
import { groupBatches } from '../../core/outbox/group-batches.ts';
import type { Submission, SubmissionId } from '../../core/outbox/submission.ts';
import { workCorrection } from './correct.ts';
import type { Progress } from './count-progress.ts';
import { depositBody, prepareBody } from './deposit.ts';
import { followFlow } from './follow.ts';
import { followInvoices } from './follow-invoices.ts';
import { lookUp } from './look-up.ts';
import { inParallel } from './in-parallel.ts';
import type { Sending } from './sending.ts';

/** One supplier's lane, and what the sender lends it. */
export type LaneWork = {
  readonly sending: Sending;
  readonly supplierSiret: string;
  /** True when the lane may go on; a problem of this machine ends it until the next try. */
  went(result: Result<unknown, Problem>): boolean;
  wants(submission: Submission): boolean;
  /** What the user asked to be tried now. */ readonly asked: Set<SubmissionId>;
  /** What he asked to be followed now. */ readonly toFollow: Set<SubmissionId>;
  readonly progress: Progress;
};

/** Works one supplier's lane off: lost answers are owned up to, looked up, then what is queued leaves, then what left is followed. */
export async function workLane(work: LaneWork): Promise<void> {
  if (!work.sending.line.isOpen()) return;
  const isOpen = (await ownUp(work)) && (await lookUps(work)) && (await deposits(work)) && (await corrections(work));
  if (isOpen) await followUps(work);
}

function ownOf({ sending, supplierSiret }: LaneWork): readonly Submission[] {
  return sending.book.all().filter((each) => each.supplierSiret === supplierSiret);
}

/** A `sending` that no call of this process stands behind lost its answer: the process ended, or the disk was full. */
async function ownUp(work: LaneWork): Promise<boolean> {
  const { book, inFlight, dueIn } = work.sending;
  const ids = ownOf(work)
    .filter((each) => each.state.name === 'sending' && !inFlight.has(each.id))
    .map((each) => each.id);
  const corrected = ownOf(work)
    .filter((each) => each.correction?.stage.name === 'sending' && !inFlight.has(each.id))
    .map((each) => each.id);
  const lookAt = dueIn('look', 0);
  const owned = await book.lock(async () => {
    if (ids.length > 0) return await book.move(ids, { name: 'noAnswer', lookAt });
    if (corrected.length > 0) return await book.move(corrected, { name: 'correctionNoAnswer', lookAt });
    return success([]);
  });
  if (!work.went(owned)) return false;
  return ids.length === 0 || corrected.length === 0 ? true : await ownUp(work);
}

async function lookUps(work: LaneWork): Promise<boolean> {
  const { book, deps } = work.sending;
  for (const { id } of ownOf(work)) {
    const submission = book.find(id);
    if (submission?.state.name !== 'unknown' || !isDue(submission, deps.now())) continue;
    if (!work.went(await lookUp(work.sending, submission))) return false;
  }
  return true;
}

type Prepared = { readonly key: string; readonly body: ReturnType<typeof prepareBody> };

const keyOf = (group: readonly Submission[]) => group.map((each) => each.id).join(' ');

async function deposits(work: LaneWork): Promise<boolean> {
  const { sending, asked } = work;
  const tried = new Set<SubmissionId>();
  let prepared: Prepared | undefined;
  const groups = () =>
    sending.mayDeposit()
      ? groupBatches(
          ownOf(work).filter((each) => each.state.name === 'queued' && work.wants(each) && !tried.has(each.id)),
          sending.deps.limits,
        )
      : [];
  /** The next body is read and packed while the portal is busy with this one: two at most are in memory. */
  const prepareNext = () => {
    const [next] = groups();
    if (next === undefined) return;
    prepared = { key: keyOf(next), body: prepareBody(sending, next) };
    // Awaited when its turn comes; should it never come, its failure comes again with the next try.
    prepared.body.catch(() => undefined);
  };
  async function deposit(group: readonly Submission[]): Promise<Result<undefined, Problem>> {
    const body = await (prepared?.key === keyOf(group) ? prepared.body : prepareBody(sending, group));
    prepared = undefined;
    if (!body.ok) return body;
    return body.value === undefined ? success(undefined) : await depositBody(sending, body.value, prepareNext);
  }
  for (let [group] = groups(); group !== undefined; [group] = groups()) {
    const ids = group.map((each) => each.id);
    for (const id of ids) {
      tried.add(id);
      asked.delete(id);
    }
    work.progress.begin(ids);
    const result = await deposit(group).finally(() => {
      work.progress.end(ids);
    });
    for (const id of ids.length > 1 ? ids : []) {
      const after = sending.book.find(id)?.state;
      // Part of the same click: the archive was refused, its invoices go singly.
      if (after?.name === 'queued' && after.alone === true) asked.add(id);
    }
    if (!work.went(result)) return false;
  }
  return true;
}

async function corrections(work: LaneWork): Promise<boolean> {
  const { book, deps } = work.sending;
  for (const { id } of ownOf(work)) {
    const submission = book.find(id);
    const due = submission?.correction === undefined ? undefined : correctionDueAt(submission.correction);
    if (submission === undefined || due === undefined || due > deps.now()) continue;
    if (!work.went(await workCorrection(work.sending, submission))) return false;
  }
  return true;
}

async function followUps(work: LaneWork): Promise<void> {
  const { sending, toFollow } = work;
  const isReady = (each: Submission) => toFollow.delete(each.id) || isDue(each, sending.deps.now());
  const flows = new Map<string, Submission[]>();
  for (const submission of ownOf(work)) {
    if (submission.state.name !== 'deposited' || !isReady(submission)) continue;
    const { flowNumber } = submission.state;
    flows.set(flowNumber, [...(flows.get(flowNumber) ?? []), submission]);
  }
  let goesOn = true;
  // Two at once: one is asked for while the other's facts are forced to disk.
  await inParallel([...flows], 2, async ([flowNumber, submissions]) => {
    if (goesOn) goesOn = work.went(await followFlow(sending, flowNumber, submissions)) && goesOn;
  });
  if (!goesOn) return;
  const integrated = ownOf(work).filter((each) => each.state.name === 'integrated' && isReady(each));
  await followInvoices(sending, integrated, (result) => work.went(result));
}
