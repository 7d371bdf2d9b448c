import { setTimeout as passTime } from 'node:timers/promises';
import { freshPace, takeTurn } from '../../core/portal/pace.ts';

/** What a pace is kept with; tests pass a clock of their own. */
export type PaceOptions = {
  /** Undefined: not paced. Read at every call, so that a new choice holds at once. */
  readonly callsPerMinute: () => number | undefined;
  /** Milliseconds since 1970. */ readonly now: () => number;
  readonly wait?: (waitMs: number) => Promise<unknown>;
};

/** Lets calls leave at the pace that was chosen, in the order in which they ask; each answer is one call's turn. */
export function openPace({ callsPerMinute, now, wait = passTime }: PaceOptions): () => Promise<void> {
  let pace = freshPace;
  return async () => {
    const most = callsPerMinute();
    if (most === undefined) return;
    const turn = takeTurn(pace, most, now());
    pace = turn.pace;
    if (turn.waitMs > 0) await wait(turn.waitMs);
  };
}
