import { create } from 'zustand';
import type { About, SenderState } from '../../core/bridge/host.ts';
import type { LinkState } from '../../core/bridge/portal-calls.ts';
import type { DocumentSettings } from '../../core/document/document-settings.ts';
import type { Submission } from '../../core/outbox/submission.ts';

/** What the machine last said: mirrored here for the screens, never the owner of a fact. */
export type LiveState = {
  readonly about: About | undefined;
  /** Which portal, by which way, with what at hand. */ readonly link: LinkState | undefined;
  /** How this machine makes documents. */ readonly documents: DocumentSettings | undefined;
  readonly sender: SenderState | undefined;
  readonly submissions: readonly Submission[];
  /** What the rail's foot says about the last save. */ readonly savedAt: string | undefined;
};

/** The live state, with a selector. */
export const useLive = create<LiveState>(() => ({
  about: undefined,
  link: undefined,
  documents: undefined,
  sender: undefined,
  submissions: [],
  savedAt: undefined,
}));

/** Takes in one submission that changed. */
export function mergeSubmission(changed: Submission): void {
  useLive.setState(({ submissions }) => ({
    submissions: [changed, ...submissions.filter((each) => each.id !== changed.id)],
  }));
}

/**
 * What is known now of a submission that a call answered, `before` being the live submissions as the call was made.
 * The machine tells every change in order, so what it told while the answer was on its way is the later word.
 */
export function latestOf(answered: Submission, before: readonly Submission[]): Submission {
  const find = (list: readonly Submission[]) => list.find(({ id }) => id === answered.id);
  const told = find(useLive.getState().submissions);
  return told === undefined || told === find(before) ? answered : told;
}
