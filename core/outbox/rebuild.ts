import type { Instant } from '../draft/iso-date.ts';
import { advance, canHappen } from './advance.ts';
import type { Fact, SealedFact, SubmissionEvent } from './fact.ts';
import type { Submission, SubmissionId, SubmissionState } from './submission.ts';

/** What can still be read of a send journal, in its order; between two runs facts are missing, and nobody knows how many. */
export type JournalRuns = readonly (readonly Fact[])[];

/** How sure it is where a rebuilt filing stands: nothing of it can be missing, the portal is asked, or the user looks for himself. */
export type Certainty = 'certain' | 'lookUp' | 'verify';

/** What a damaged journal comes to, with what its snapshots kept. */
export type Rebuilt = {
  /** One for each filing that has a seal, in the order of sealing. */ readonly facts: readonly SealedFact[];
  readonly certainty: ReadonlyMap<SubmissionId, Certainty>;
  /** Filings to which something happened and whose seal is missing. */ readonly unsealed: readonly SubmissionId[];
};

type MovedFact = Extract<Fact, { readonly fact: 'moved' }>;
type Traces = { seal?: { readonly fact: SealedFact; readonly run: number }; readonly moves: MovedFact[] };

/** The code of the step that a rebuilt filing's history has where something may be missing. */
export const REBUILT = 'rebuilt';

function tracesOf(runs: JournalRuns): ReadonlyMap<SubmissionId, Traces> {
  const traces = new Map<SubmissionId, Traces>();
  const of = (id: SubmissionId): Traces => {
    const known = traces.get(id) ?? { moves: [] };
    traces.set(id, known);
    return known;
  };
  for (const [run, facts] of runs.entries()) {
    for (const fact of facts) {
      if (fact.fact === 'sealed') of(fact.submission.id).seal = { fact, run };
      else for (const id of fact.ids) of(id).moves.push(fact);
    }
  }
  return traces;
}

/** What an event proves to have been there just before it, when the facts that led there are missing. */
function proven({ name }: SubmissionEvent, at: Instant): SubmissionState | undefined {
  if (name === 'integrated') return { name: 'unknown', lookAt: at, looks: 0 };
  if (name === 'received' || name === 'refused') return { name: 'sending', since: at };
  return name === 'handed' ? { name: 'toHand' } : undefined;
}

/** Moves a submission as far as the facts that are left allow: one that does not fit is left out. */
function follow(submission: Submission, moves: readonly MovedFact[]): Submission {
  let current = submission;
  for (const { event, at } of moves) {
    const state = canHappen(current.state.name, event.name) ? current.state : proven(event, at);
    if (state === undefined) continue;
    try {
      current = advance({ ...current, state }, event, at);
    } catch {
      // It cannot have happened to what we know: what led to it is missing.
    }
  }
  return current;
}

function lastAt({ history, sealedAt }: Submission): string {
  return history.at(-1)?.at ?? sealedAt;
}

/** The further of what the journal tells and of what a snapshot kept, which the facts after it go on from. */
function furthest(told: Submission, kept: Submission | undefined, moves: readonly MovedFact[]): Submission {
  if (kept === undefined) return told;
  const since = lastAt(kept);
  const goneOn = follow(
    kept,
    moves.filter(({ at }) => at > since),
  );
  return goneOn.history.length > told.history.length ? goneOn : told;
}

type Settled = { readonly submission: Submission; readonly certainty: Certainty };

/** A filing of which facts may be missing, in the state from which nothing is sent, or done twice, unseen. */
function settle(submission: Submission, sharesFlow: boolean, at: Instant): Settled {
  const history = [...submission.history, { at, code: REBUILT, words: '' }];
  const { state, route } = submission;
  const attempts = Math.max(1, submission.attempts);
  const lookUp = { name: 'unknown', lookAt: at, looks: 0 } as const;
  switch (state.name) {
    case 'sealed':
    case 'queued':
    case 'sending':
    case 'unknown':
    case 'held':
      return route === 'api'
        ? { submission: { ...submission, attempts, state: lookUp, history }, certainty: 'lookUp' }
        : { submission: { ...submission, state: { name: 'toHand' }, history }, certainty: 'verify' };
    case 'toHand':
      return { submission: { ...submission, history }, certainty: 'verify' };
    case 'deposited':
      // It may have been sent again by itself: its old flow's report would have it sent a third time.
      return sharesFlow
        ? { submission: { ...submission, attempts, state: lookUp, history }, certainty: 'lookUp' }
        : { submission: { ...submission, state: { ...state, askAt: at } }, certainty: 'lookUp' };
    case 'integrated':
    case 'rejected':
      return { submission: withCorrectionUnknown(submission, at), certainty: 'certain' };
    case 'refusedAtEntry':
    case 'withdrawn':
    case 'handed':
      return { submission, certainty: 'certain' };
    default:
      return state satisfies never;
  }
}

function withCorrectionUnknown({ correction, ...rest }: Submission, at: Instant): Submission {
  if (correction === undefined) return rest;
  const attempts = Math.max(1, correction.attempts);
  return { ...rest, correction: { ...correction, attempts, stage: { name: 'unknown', lookAt: at, looks: 0 } } };
}

/**
 * Puts filings together again from what is left: the runs of a damaged journal, and the submissions that snapshots of it
 * kept (`kept`, the newest of each). What may have moved unseen is looked up on the portal, or told to be verified, and
 * never sent before that.
 */
export function rebuild(runs: JournalRuns, kept: readonly SealedFact[], at: Instant): Rebuilt {
  const traces = tracesOf(runs);
  const keptOf = new Map(kept.map((fact) => [fact.submission.id, fact]));
  const lastRun = runs.length - 1;
  const drafts: { readonly fact: SealedFact; readonly isWhole: boolean }[] = [];
  const unsealed: SubmissionId[] = [];
  for (const id of new Set([...keptOf.keys(), ...traces.keys()])) {
    const { seal, moves } = traces.get(id) ?? { moves: [] };
    const keptFact = keptOf.get(id);
    if (seal !== undefined) {
      const told = follow(seal.fact.submission, moves);
      const isWhole = seal.run === lastRun;
      const submission = isWhole ? told : furthest(told, keptFact?.submission, moves);
      drafts.push({ fact: { ...seal.fact, submission }, isWhole });
    } else if (keptFact !== undefined) {
      const submission = furthest(keptFact.submission, keptFact.submission, moves);
      drafts.push({ fact: { ...keptFact, submission }, isWhole: false });
    } else unsealed.push(id);
  }
  const inFlow = new Map<string, number>();
  for (const { fact } of drafts) {
    const { flowNumber } = fact.submission;
    if (flowNumber !== undefined) inFlow.set(flowNumber, (inFlow.get(flowNumber) ?? 0) + 1);
  }
  const certainty = new Map<SubmissionId, Certainty>();
  const facts = drafts.map(({ fact, isWhole }) => {
    const { submission } = fact;
    if (isWhole) return fact;
    const sharesFlow = (inFlow.get(submission.flowNumber ?? '') ?? 0) > 1;
    const settled = settle(submission, sharesFlow, at);
    certainty.set(submission.id, settled.certainty);
    return { ...fact, submission: settled.submission };
  });
  return {
    facts: facts.toSorted((a, b) => a.submission.sealedAt.localeCompare(b.submission.sealedAt)),
    certainty,
    unsealed,
  };
}
