import type { Connectivity } from '../../core/bridge/host.ts';
import type { Instant } from '../../core/draft/iso-date.ts';
import { addMs, waitMs } from '../../core/outbox/due.ts';
import type { Outcome } from '../../core/portal/portal.ts';

/** Whether the portal can be called, as learnt from the calls themselves. */
export type Line = {
  connectivity(): Connectivity;
  /** False until the planned next try. */
  isOpen(): boolean;
  /** Learns from a call that was made; answers when the next one may be. */
  learn(outcome: Outcome<unknown>): Instant;
  /** Waits as after a silent call: this machine could not go on. */
  pause(): Instant;
  /** The user wants a try now. */
  tryNow(): void;
};

/** Starts with nothing learnt: the first call is made at once. */
export function openLine(now: () => Instant, speed: number, onChange: () => void): Line {
  let state: Connectivity['state'] = 'pending';
  let since = now();
  let nextTryAt: Instant | undefined;
  let silentCalls = 0;

  function turn(next: Connectivity['state'], at: Instant | undefined): void {
    if (next === state && at === nextTryAt) return;
    if (next !== state) since = now();
    state = next;
    nextTryAt = at;
    onChange();
  }

  function wait(next: Connectivity['state'], ms: number): Instant {
    const at = addMs(now(), ms);
    turn(next, at);
    return at;
  }

  function silent(next: Connectivity['state']): Instant {
    const ms = waitMs('offline', silentCalls, speed);
    silentCalls += 1;
    return wait(next, ms);
  }

  return {
    connectivity: () => ({ state, since, ...(nextTryAt === undefined ? {} : { nextTryAt }) }),
    isOpen: () => nextTryAt === undefined || nextTryAt <= now(),
    learn(outcome) {
      switch (outcome.kind) {
        case 'answer':
        case 'refused':
          silentCalls = 0;
          turn('online', undefined);
          return now();
        case 'busy':
          silentCalls = 0;
          return wait('online', outcome.retryAfterMs ?? waitMs('busy', 0, speed));
        case 'signedOut':
        case 'forbidden':
          silentCalls = 0;
          return wait('online', waitMs('busy', 0, speed));
        case 'offline':
        case 'noAnswer':
          return silent('offline');
        default:
          return outcome satisfies never;
      }
    },
    pause: () => silent(state),
    tryNow: () => {
      turn(state, undefined);
    },
  };
}
