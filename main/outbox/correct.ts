import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { statusToCorrect, type Correction, type CorrectionEvent } from '../../core/outbox/correction.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import type { Outcome } from '../../core/portal/portal.ts';
import type { AddedPiece } from '../../core/portal/supplier-acts.ts';
import { askPortal } from './ask-portal.ts';
import type { Sending } from './sending.ts';

/** Looks at an unanswered correction before it goes again: the portal takes one only in its status, so that none is taken twice. */
const LOOKS_BEFORE_AGAIN = 3;

type Done = Result<unknown, Problem>;

/** Works one submission's correction on: intent on disk, then the call, then the answer on disk; an unanswered one is looked up first. */
export async function workCorrection(sending: Sending, submission: Submission): Promise<Done> {
  const { correction } = submission;
  const portalInvoiceId = portalIdOf(submission);
  if (correction === undefined || portalInvoiceId === undefined) return success(undefined);
  if (correction.stage.name === 'unknown') return await lookUpCorrection(sending, submission, correction);
  if (correction.stage.name !== 'waiting' || !sending.mayDeposit()) return success(undefined);
  const pieces = await addPieces(sending, correction);
  if ('event' in pieces) return await record(sending, submission, pieces.event);
  return await sendCorrection(sending, { submission, correction, portalInvoiceId, pieces: pieces.added });
}

function portalIdOf({ state }: Submission): string | undefined {
  return state.name === 'integrated' || state.name === 'rejected' ? state.portalInvoiceId : undefined;
}

async function record({ book }: Sending, { id }: Submission, event: CorrectionEvent): Promise<Done> {
  return await book.lock(async () =>
    book.find(id)?.correction === undefined ? success(undefined) : await book.move([id], event),
  );
}

/** An added file alone files nothing: when its answer is lost, it is added again. */
async function addPieces(
  sending: Sending,
  { asked }: Correction,
): Promise<{ readonly added: readonly AddedPiece[] } | { readonly event: CorrectionEvent }> {
  const added: AddedPiece[] = [];
  for (const { fileId, name, mimeType } of asked.act === 'complete' ? asked.pieces : []) {
    const bytes = await sending.deps.files.get(fileId);
    if (bytes === undefined) {
      return { event: { name: 'correctionRefused', words: name, says: 'outbox.attachmentMissing' } };
    }
    const outcome = await call(sending, async () => await sending.deps.portal.addFile({ name, mimeType, bytes }));
    const tryAt = sending.line.learn(outcome);
    if (outcome.kind === 'refused') return { event: refusal(outcome) };
    if (outcome.kind !== 'answer') return { event: { name: 'correctionNotSent', tryAt } };
    added.push({ portalFileId: outcome.value.portalFileId, designation: name });
  }
  return { added };
}

function refusal({ code, words, says }: Extract<Outcome<never>, { kind: 'refused' }>): CorrectionEvent {
  // Of some codes the number is all that is known, and what to ask the portal's assistance for.
  return {
    name: 'correctionRefused',
    words: `${words} (code ${String(code)})`,
    ...(says === undefined ? {} : { says }),
  };
}

async function call<Value>({ deps }: Sending, ask: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await ask();
  } catch (error) {
    // Our own fault may have come after the body left.
    deps.onFault(error);
    return { kind: 'noAnswer' };
  }
}

type ToSend = {
  readonly submission: Submission;
  readonly correction: Correction;
  readonly portalInvoiceId: string;
  readonly pieces: readonly AddedPiece[];
};

async function sendCorrection(sending: Sending, toSend: ToSend): Promise<Done> {
  const { book, reach, inFlight } = sending;
  const { submission, correction } = toSend;
  const intent = await book.lock(async () => {
    if (!sending.mayDeposit() || book.find(submission.id)?.correction?.stage.name !== 'waiting') return undefined;
    inFlight.add(submission.id);
    return await book.move([submission.id], { name: 'correctionIntent' });
  });
  if (intent === undefined) return success(undefined);
  try {
    if (!intent.ok) return intent;
    await reach('correction-intent-written');
    const outcome = await call<unknown>(sending, async () => await callAct(sending, toSend));
    await reach('correction-answered');
    const tryAt = sending.line.learn(outcome);
    const event = await eventOf(sending, outcome, { ...toSend, isFirst: correction.attempts === 0, tryAt });
    const written = await record(sending, submission, event);
    if (written.ok) await reach('correction-written');
    return written;
  } finally {
    inFlight.delete(submission.id);
  }
}

async function callAct({ deps }: Sending, { correction, portalInvoiceId, pieces }: ToSend): Promise<Outcome<unknown>> {
  const { asked } = correction;
  switch (asked.act) {
    case 'recycle': {
      const { act: _act, ...changes } = asked;
      return await deps.portal.recycle({ portalInvoiceId, ...changes });
    }
    case 'complete':
      return await deps.portal.complete({ portalInvoiceId, pieces, comment: asked.comment });
    case 'treatRejection':
      return await deps.portal.treatRejection(portalInvoiceId);
    default:
      return asked satisfies never;
  }
}

async function eventOf(
  sending: Sending,
  outcome: Outcome<unknown>,
  { isFirst, tryAt, ...toSend }: ToSend & { readonly isFirst: boolean; readonly tryAt: string },
): Promise<CorrectionEvent> {
  switch (outcome.kind) {
    case 'answer':
      return { name: 'correctionDone', askAt: sending.deps.now() };
    case 'refused':
      // An earlier attempt may have been taken after all: then the status has moved on.
      return !isFirst && (await hasMoved(sending, toSend)) === true
        ? { name: 'correctionDone', askAt: sending.deps.now() }
        : refusal(outcome);
    case 'noAnswer':
      return { name: 'correctionNoAnswer', lookAt: sending.dueIn('look', 0) };
    case 'offline':
    case 'signedOut':
    case 'forbidden':
    case 'busy':
      return { name: 'correctionNotSent', tryAt };
    default:
      return outcome satisfies never;
  }
}

/** True once the invoice has left the status that the act is for; undefined when the portal does not say. */
async function hasMoved(
  sending: Sending,
  { correction, portalInvoiceId }: Pick<ToSend, 'correction' | 'portalInvoiceId'>,
): Promise<boolean | undefined> {
  const history = await askPortal(sending, async () => await sending.deps.portal.askHistory(portalInvoiceId));
  if (history?.kind !== 'answer') return undefined;
  const last = history.value.at(-1);
  return last !== undefined && last.code !== statusToCorrect(correction.asked.act);
}

async function lookUpCorrection(sending: Sending, submission: Submission, correction: Correction): Promise<Done> {
  const { stage, asked } = correction;
  const portalInvoiceId = portalIdOf(submission);
  if (stage.name !== 'unknown' || portalInvoiceId === undefined) return success(undefined);
  // Marked twice or once is the same, and its status says nothing of it: there is nothing to look up.
  if (asked.act === 'treatRejection') return await record(sending, submission, { name: 'correctionAgain' });
  const moved = await hasMoved(sending, { correction, portalInvoiceId });
  if (moved === undefined) return success(undefined);
  await sending.reach('correction-looked-up');
  const looks = stage.looks + 1;
  if (moved) return await record(sending, submission, { name: 'correctionDone', askAt: sending.deps.now() });
  return await record(
    sending,
    submission,
    looks < LOOKS_BEFORE_AGAIN
      ? { name: 'correctionAbsent', lookAt: sending.dueIn('look', looks) }
      : { name: 'correctionAgain' },
  );
}
