import type { Instant } from '../draft/iso-date.ts';
import type { Channel, Submission } from './submission.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Between two tries while nobody answers; the last one repeats. */
const OFFLINE_MS = [5 * SECOND, 10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE];
/** Between two look-ups of an unanswered deposit: it is searchable only once it is integrated, « later the same day » at worst. */
const LOOK_MS = [30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR];
/** The sandbox integrates within 20 seconds at speed 1: over 23 minutes of silence there are enough. */
const SANDBOX_LOOKS = 5;
/** Over a day on the real portal. */
const REAL_LOOKS = 30;
/** Between two questions for a flow's report (30 s, 1, 2, 5, 15 min, then hourly). */
const REPORT_MS = [30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR];
/** Between two questions for an invoice's history. */
const HISTORY_MS = [30 * SECOND, MINUTE, 5 * MINUTE, HOUR, 6 * HOUR];
/** When the portal asks for patience without saying how much, refuses the account, or wants a new sign-in. */
const BUSY_MS = [MINUTE];

/** A submission is held after so many unanswered attempts, and again after as many more: never dropped. */
export const ATTEMPTS_BEFORE_HOLD = 8;

export type Schedule = 'offline' | 'look' | 'report' | 'history' | 'busy';
const schedules: Record<Schedule, readonly number[]> = {
  offline: OFFLINE_MS,
  look: LOOK_MS,
  report: REPORT_MS,
  history: HISTORY_MS,
  busy: BUSY_MS,
};

/** By how much at most a wait is drawn out, so that machines that lost the portal together don't come back together. */
const JITTER = 0.5;

/**
 * The wait before the next step, after `done` of them, in milliseconds; `speed` divides it (sandbox only). `chance`, from
 * 0 to below 1, draws it out: a step never comes earlier than its schedule says.
 */
export function waitMs(schedule: Schedule, done: number, speed: number, chance: number): number {
  const steps = schedules[schedule];
  return Math.ceil(((steps[Math.min(done, steps.length - 1)] ?? HOUR) * (1 + JITTER * chance)) / speed);
}

/** The instant that many milliseconds later. */
export function addMs(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString();
}

/** How many silent look-ups it takes before the schedule is through. */
export function looksNeeded(channel: Channel): number {
  return channel === 'sandbox' ? SANDBOX_LOOKS : REAL_LOOKS;
}

/**
 * Whether silence over the whole schedule proves that the portal has nothing. Only the sandbox says how long it takes
 * to integrate; nobody promises that for the real portal, so a person decides there.
 */
export function absenceIsCertain(channel: Channel): boolean {
  return channel === 'sandbox';
}

/** When a submission wants something next; undefined when it waits for a person or has arrived. */
export function dueAt(submission: Submission): Instant | undefined {
  const { state } = submission;
  switch (state.name) {
    case 'queued':
      return state.tryAt ?? submission.sealedAt;
    case 'unknown':
      return state.lookAt;
    case 'deposited':
    case 'integrated':
      return state.askAt;
    case 'sealed':
    case 'sending':
    case 'refusedAtEntry':
    case 'rejected':
    case 'held':
    case 'withdrawn':
    case 'toHand':
    case 'handed':
      return undefined;
    default:
      return state satisfies never;
  }
}

/** True once the due time has come. */
export function isDue(submission: Submission, now: Instant): boolean {
  const due = dueAt(submission);
  return due !== undefined && due <= now;
}
