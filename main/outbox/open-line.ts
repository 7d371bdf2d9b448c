import type { Connectivity } from '../../core/bridge/host.ts';
import type { Instant } from '../../core/draft/iso-date.ts';
import { addMs, type Schedule } from '../../core/outbox/due.ts';
import type { Outcome } from '../../core/portal/portal.ts';

/** One supplier's calls on the line. */
export type LaneLine = {
  /** False until the planned next try, of all or of this supplier. */
  isOpen(): boolean;
  /** The planned next try, while it is closed. */ opensAt(): Instant | undefined;
  /** Learns from a call that was made; answers when this supplier's next one may be. */
  learn(outcome: Outcome<unknown>): Instant;
  /** Waits as after a silent call; the other suppliers go on. */
  pause(): Instant;
};

/** Whether the portal can be called, as learnt from the calls themselves. */
export type Line = {
  connectivity(): Connectivity;
  /** Waits, for all, as after a silent call: this machine could not go on. */
  pause(): Instant;
  /** The user wants a try now. */
  tryNow(): void;
  lane(supplierSiret: string): LaneLine;
};

type Wait = { silentCalls: number; nextTryAt?: Instant | undefined };

/** Starts with nothing learnt: the first call is made at once. */
export function openLine(
  now: () => Instant,
  waitMs: (schedule: Schedule, done: number) => number,
  onChange: () => void,
): Line {
  let state: Connectivity['state'] = 'pending';
  let since = now();
  const shared: Wait = { silentCalls: 0 };
  const waits = new Map<string, Wait>();

  function turn(next: Connectivity['state'], at: Instant | undefined): void {
    if (next === state && at === shared.nextTryAt) return;
    if (next !== state) since = now();
    state = next;
    shared.nextTryAt = at;
    onChange();
  }

  function closeFor(next: Connectivity['state'], ms: number): Instant {
    const at = addMs(now(), ms);
    turn(next, at);
    return at;
  }

  function silent(next: Connectivity['state']): Instant {
    const ms = waitMs('offline', shared.silentCalls);
    shared.silentCalls += 1;
    return closeFor(next, ms);
  }

  const isOver = ({ nextTryAt }: Wait) => nextTryAt === undefined || nextTryAt <= now();

  function silentLane(own: Wait): Instant {
    const at = addMs(now(), waitMs('offline', own.silentCalls));
    own.silentCalls += 1;
    own.nextTryAt = at;
    onChange();
    return at;
  }

  function learnIn(own: Wait, outcome: Outcome<unknown>): Instant {
    switch (outcome.kind) {
      case 'answer':
      case 'refused':
        shared.silentCalls = 0;
        own.silentCalls = 0;
        own.nextTryAt = undefined;
        // Another supplier's call may have been asked for patience meanwhile: that holds for all.
        turn('online', state === 'online' && !isOver(shared) ? shared.nextTryAt : undefined);
        return now();
      case 'busy':
        shared.silentCalls = 0;
        return closeFor('online', outcome.retryAfterMs ?? waitMs('busy', 0));
      case 'signedOut':
      case 'forbidden':
        shared.silentCalls = 0;
        return closeFor('online', waitMs('busy', 0));
      case 'offline':
        return silent('offline');
      case 'noAnswer': {
        const at = silentLane(own);
        // One supplier's deposit may be what the portal chokes on; nobody is heard any more only when all are silent.
        if ([...waits.values()].every((each) => each.silentCalls > 0)) turn('offline', shared.nextTryAt);
        return at;
      }
      default:
        return outcome satisfies never;
    }
  }

  function waitOf(supplierSiret: string): Wait {
    const known = waits.get(supplierSiret);
    if (known !== undefined) return known;
    const made: Wait = { silentCalls: 0 };
    waits.set(supplierSiret, made);
    return made;
  }

  return {
    connectivity() {
      const planned = [...waits.values()].map((each) => each.nextTryAt).filter((each) => each !== undefined);
      const nextTryAt = shared.nextTryAt ?? (state === 'offline' ? planned.toSorted()[0] : undefined);
      return { state, since, ...(nextTryAt === undefined ? {} : { nextTryAt }) };
    },
    pause: () => silent(state),
    tryNow() {
      for (const each of waits.values()) each.nextTryAt = undefined;
      turn(state, undefined);
    },
    lane(supplierSiret) {
      const own = () => waitOf(supplierSiret);
      return {
        isOpen: () => isOver(shared) && isOver(own()),
        opensAt() {
          const closed = [shared, own()].filter((each) => !isOver(each)).map((each) => each.nextTryAt ?? '');
          return closed.toSorted().at(-1);
        },
        learn: (outcome) => learnIn(own(), outcome),
        pause: () => silentLane(own()),
      };
    },
  };
}
