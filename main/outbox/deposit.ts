import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import type { SubmissionEvent } from '../../core/outbox/fact.ts';
import { saysDuplicate } from '../../core/outbox/says-duplicate.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import type { FlowReceipt, Outcome } from '../../core/portal/portal.ts';
import { fileIdOf } from '../disk/files-store.ts';
import { inParallel } from './in-parallel.ts';
import type { NamedBytes } from './outbox-deps.ts';
import type { Sending } from './sending.ts';

/**
 * Deposits one body of a supplier as one flow: intent on disk, then the call, then the answer on disk, then the window.
 * Whatever happens to the call, each submission ends in a state that says so. `onLeaving` is told when the call begins.
 */
export async function depositBody(
  sending: Sending,
  { file, ids }: Body,
  onLeaving: () => void,
): Promise<Result<undefined, Problem>> {
  const { book, reach } = sending;
  await reach('before-intent');
  const intent = await book.lock(async () => {
    // While the body was made, one of them may have been withdrawn, or the user may have suspended: then not now.
    const ready = sending.mayDeposit() && ids.every((id) => book.find(id)?.state.name === 'queued');
    if (!ready) return undefined;
    for (const id of ids) sending.inFlight.add(id);
    const event = { name: 'intent', bodyHash: fileIdOf(file.bytes), fileName: file.name, count: ids.length } as const;
    return await book.move(ids, event);
  });
  if (intent === undefined) return success(undefined);
  try {
    if (!intent.ok) return intent;
    await reach('intent-written');
    const call = callPortal(sending, file);
    onLeaving();
    const heard = await call;
    const outcome: typeof heard = isOfAnother(sending, ids, heard) ? { kind: 'noAnswer' } : heard;
    await reach('answer-received');
    const mayTryAt = sending.line.learn(outcome);
    const event = answerEvent(outcome, ids.length, {
      mayTryAt,
      askAt: sending.dueIn('report', 0),
      lookAt: sending.dueIn('look', 0),
    });
    const written = await book.lock(async () => await book.move(ids, event));
    if (!written.ok) return written;
    await reach('answer-written');
    return success(undefined);
  } finally {
    for (const id of ids) sending.inFlight.delete(id);
  }
}

/** What one call carries, and of which submissions. */
export type Body = { readonly file: NamedBytes; readonly ids: readonly Submission['id'][] };

/** Documents that are read together. */
const READS_AT_ONCE = 8;

/** The sealed bytes of a group, alone or packed; one whose bytes are gone is held and does not keep the others. */
export async function prepareBody(
  { deps, book, reach }: Sending,
  group: readonly Submission[],
): Promise<Result<Body | undefined, Problem>> {
  const files: NamedBytes[] = [];
  const ids: Submission['id'][] = [];
  const documents = await inParallel(group, READS_AT_ONCE, async (each) => await deps.files.get(each.documentId));
  for (const [index, submission] of group.entries()) {
    const bytes = documents[index];
    if (bytes === undefined) {
      const held = await book.lock(async () =>
        book.find(submission.id)?.state.name === 'queued'
          ? await book.move([submission.id], { name: 'held', reason: 'documentMissing', words: '' })
          : undefined,
      );
      if (held?.ok === false) return held;
    } else {
      files.push({ name: uniqueName(submission.documentName, files), bytes });
      ids.push(submission.id);
    }
  }
  const [first] = files;
  if (first === undefined) return success(undefined);
  if (files.length === 1) return success({ file: first, ids });
  const bytes = await deps.packBatch(files);
  await reach('packed');
  return success({ file: { name: archiveName(first.name, files.length), bytes }, ids });
}

/** Two numbers may differ only by a sign that file names cannot carry. */
function uniqueName(name: string, files: readonly NamedBytes[]): string {
  return files.some((each) => each.name === name) ? `${String(files.length + 1)}-${name}` : name;
}

function archiveName(first: string, count: number): string {
  return `${first.replace(/\.pdf$/, '')}-et-${String(count - 1)}.tar.gz`;
}

async function callPortal({ deps }: Sending, file: NamedBytes): Promise<Outcome<FlowReceipt>> {
  try {
    return await deps.portal.depositFlow(file);
  } catch (error) {
    // Our own fault may have come after the body left: never sent again without a look-up.
    deps.onFault(error);
    return { kind: 'noAnswer' };
  }
}

/** A flow's number is given once: one that another submission has is the answer to another call, so ours was not heard. */
function isOfAnother({ book }: Sending, ids: readonly Submission['id'][], outcome: Outcome<FlowReceipt>): boolean {
  if (outcome.kind !== 'answer') return false;
  const { flowNumber } = outcome.value;
  return book.all().some((each) => each.flowNumber === flowNumber && !ids.includes(each.id));
}

/** The kind whose sentence says what happened and what to do, kept beside the portal's own words. */
function saysOf(outcome: Outcome<FlowReceipt>): { says?: string } {
  return 'says' in outcome && outcome.says !== undefined ? { says: outcome.says } : {};
}

type Times = { readonly mayTryAt: string; readonly askAt: string; readonly lookAt: string };

function answerEvent(outcome: Outcome<FlowReceipt>, count: number, times: Times): SubmissionEvent {
  switch (outcome.kind) {
    case 'answer':
      return { name: 'received', flowNumber: outcome.value.flowNumber, askAt: times.askAt };
    case 'noAnswer':
      return { name: 'noAnswer', lookAt: times.lookAt };
    case 'offline':
    case 'signedOut':
    case 'forbidden':
    case 'busy':
      return { name: 'notSent', why: outcome.kind, tryAt: times.mayTryAt, ...saysOf(outcome) };
    case 'refused':
      // No flow was made: alone, each hears what is said of it.
      if (count > 1) return { name: 'sendAlone', words: outcome.words, ...saysOf(outcome) };
      return saysDuplicate(outcome.words)
        ? { name: 'duplicate', words: outcome.words, lookAt: times.lookAt, ...saysOf(outcome) }
        : { name: 'refused', words: outcome.words, ...saysOf(outcome) };
    default:
      return outcome satisfies never;
  }
}
