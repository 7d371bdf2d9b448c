import { create } from 'zustand';
import type { About, SenderState } from '../../core/bridge/host.ts';
import type { Submission } from '../../core/outbox/submission.ts';

/** What the machine last said: mirrored here for the screens, never the owner of a fact. */
export type LiveState = {
  readonly about: About | undefined;
  readonly sender: SenderState | undefined;
  readonly submissions: readonly Submission[];
  /** What the rail's foot says about the last save. */ readonly savedAt: string | undefined;
};

/** The live state, with a selector. */
export const useLive = create<LiveState>(() => ({
  about: undefined,
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
