import type { Answer, Host, SenderState } from '../../core/bridge/host.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { claimYearOf } from '../../core/draft/fuel-refund.ts';
import type { Fact } from '../../core/outbox/fact.ts';
import type { FilingKind, Submission, SubmissionId } from '../../core/outbox/submission.ts';
import { remindAt } from '../../core/outbox/remind-at.ts';
import { mayCorrect } from '../../core/outbox/advance-correction.ts';
import { createSender } from './create-sender.ts';
import { createHandNotes, type Change } from './hand-notes.ts';
import { openBook } from './open-book.ts';
import type { OutboxDeps, Point } from './outbox-deps.ts';
import { sealByHand, type HandFiling } from './seal-by-hand.ts';
import { sealFiling } from './seal.ts';
import type { SenderChoices } from './sender-settings.ts';

/** The outbox of one machine: what a window may ask of it, and its sender. */
export type Outbox = {
  readonly calls: Omit<Host['outbox'], 'sealDume' | 'sealFuel'> & Pick<Host['documents'], 'sealed' | 'paper'>;
  /** The sealed content of a submission, as it was written. */
  sealedContent(id: SubmissionId): Promise<Result<{ readonly kind: FilingKind; readonly data: unknown }, Problem>>;
  /** The fuel claims that stand sealed on this channel: by draft, firm and year. */
  sealedClaims(): readonly { readonly id: string; readonly siret: string; readonly year: number }[];
  /** Seals a filing that is deposited by hand. */ sealByHand(filing: HandFiling): Answer<Submission>;
  /** Begins to send what is due, after owning up to what an earlier process left unanswered. */
  start(): void;
  /**
   * Takes in the facts of a journal that was brought here, where this machine has none of its own. Sending is suspended
   * first: the machine that they come from may still send them. Answers how many filings; 0 where there are some already.
   */
  adopt(facts: readonly Fact[]): Promise<Result<number, Problem>>;
  /**
   * Ends it for good. Waits a little for a call under way; one that takes longer is left without an answer, which the
   * next start looks up as after a power cut.
   */
  stop(): Promise<void>;
};

/** Makes the outbox over an opened journal; nothing is sent before `start`. */
export function createOutbox(deps: OutboxDeps): Outbox {
  const reach = async (point: Point) => {
    await deps.reachPoint?.(point);
  };
  const book = openBook(deps);
  const sender = createSender(deps, book, reach);

  /** In one go, so that two calls at once cannot both move it. */
  const change: Change = async (id, judge) => {
    return await book.lock(async () => {
      const submission = book.find(id);
      if (submission === undefined) return failure(problem('outbox.notFound'));
      const verdict = judge(submission);
      if (verdict === 'asItIs') return success(submission);
      if ('kind' in verdict) return failure(verdict);
      const moved = await book.move([id], verdict);
      return moved.ok ? success(book.find(id) ?? submission) : moved;
    });
  };

  async function choose(choices: Partial<SenderChoices>): Answer<SenderState> {
    return await book.lock(async () => {
      const written = await deps.settings.write({ ...deps.settings.read(), ...choices });
      if (!written.ok) return written;
      deps.emit('sender.changed', sender.state());
      sender.wake();
      return success(sender.state());
    });
  }

  const calls: Outbox['calls'] = {
    seal: async (filing) => await book.lock(async () => await sealFiling(deps, book, reach, filing)),
    async release(id) {
      await reach('before-release');
      const released = await change(id, ({ state, route, deadlineOn }) => {
        if (state.name !== 'sealed') return 'asItIs';
        if (route === 'api') return { name: 'released' };
        const again = remindAt(deadlineOn, deps.today());
        return { name: 'toHand', ...(again === undefined ? {} : { remindAt: again }) };
      });
      if (released.ok) {
        await reach('released-written');
        sender.wake();
      }
      return released;
    },
    withdraw: async (id) =>
      await change(id, ({ state, attempts, number }) => {
        if (state.name === 'withdrawn') return 'asItIs';
        const early = ['sealed', 'queued', 'toHand'].includes(state.name) && attempts === 0;
        return early ? { name: 'withdrawn' } : problem('outbox.tooLateToWithdraw', { number });
      }),
    async decide({ id, choice }) {
      const decided = await change(id, ({ state, number }) =>
        state.name === 'held' ? { name: 'decided', choice } : problem('outbox.nothingToDecide', { number }),
      );
      if (decided.ok) sender.wake();
      return decided;
    },
    async correct({ id, asked }) {
      const corrected = await change(id, (submission) =>
        mayCorrect(submission, asked.act)
          ? { name: 'correctionAsked', asked }
          : problem('outbox.notCorrectable', { number: submission.number }),
      );
      if (corrected.ok) sender.wake();
      return corrected;
    },
    ...createHandNotes({ files: deps.files, change, find: (id) => book.find(id), today: () => deps.today() }),
    list: async () => await Promise.resolve(success(book.all())),
    sender: async () => await Promise.resolve(success(sender.state())),
    async sendNow() {
      sender.sendNow();
      return await Promise.resolve(success(sender.state()));
    },
    async followNow() {
      sender.followNow();
      return await Promise.resolve(success(sender.state()));
    },
    suspend: async (suspended) => await choose({ suspended }),
    setMode: async (mode) => await choose({ mode }),
    setNotify: async (notify) => await choose({ notify }),
    async sealed(id) {
      const submission = book.find(id);
      if (submission === undefined) return failure(problem('outbox.notFound'));
      const bytes = await deps.files.get(submission.documentId);
      return bytes === undefined
        ? failure(problem('outbox.documentMissing', { number: submission.number }))
        : success({ name: submission.documentName, bytes });
    },
    async paper({ id, fileId }) {
      const submission = book.find(id);
      if (submission === undefined) return failure(problem('outbox.notFound'));
      // Only what was sealed with it or noted of it: a window names no other file of the store here.
      const { state } = submission;
      const noted =
        state.name === 'handed' && state.certificateId === fileId ? { name: 'certificat-de-depot' } : undefined;
      const paper = submission.papers.find((each) => each.fileId === fileId) ?? noted;
      const bytes = paper === undefined ? undefined : await deps.files.get(fileId);
      return paper === undefined || bytes === undefined
        ? failure(problem('outbox.documentMissing', { number: submission.number }))
        : success({ name: paper.name, bytes });
    },
  };
  return {
    calls,
    async sealedContent(id) {
      const submission = book.find(id);
      if (submission === undefined) return failure(problem('outbox.notFound'));
      const recordId = book.ledger().filings.get(id)?.recordId;
      const bytes = recordId === undefined ? undefined : await deps.files.get(recordId);
      if (bytes === undefined) return failure(problem('outbox.documentMissing', { number: submission.number }));
      const data: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return success({ kind: submission.kind, data });
    },
    sealedClaims: () =>
      book
        .all()
        .filter(({ kind, state }) => kind === 'fuel' && !['withdrawn', 'refusedAtEntry'].includes(state.name))
        .map(({ filingId, supplierSiret, deadlineOn = '' }) => ({
          id: filingId,
          siret: supplierSiret,
          year: claimYearOf(deadlineOn),
        })),
    sealByHand: async (filing) => await book.lock(async () => await sealByHand(deps, book, reach, filing)),
    start: () => {
      sender.start();
    },
    adopt: async (facts) =>
      await book.lock(async () => {
        if (facts.length === 0 || book.ledger().submissions.size > 0) return success(0);
        const suspended = await deps.settings.write({ ...deps.settings.read(), suspended: true });
        if (!suspended.ok) return suspended;
        deps.emit('sender.changed', sender.state());
        const written = await book.write(facts);
        return written.ok ? success(written.value.length) : written;
      }),
    stop: async () => {
      await sender.stop();
      await book.close();
    },
  };
}
