import { z } from 'zod';

/**
 * Calls a minute to a real portal unless the user says otherwise. Unconfirmed: neither PISTE nor Chorus Pro publishes a
 * quota (chorus-pro-api 14.2), so the figure is set low; the sandbox is not paced.
 */
export const DEFAULT_CALLS_PER_MINUTE = 300;
/** No call waits longer than ten seconds for the one before it. */
export const LEAST_CALLS_PER_MINUTE = 6;
/** A hundred in a second: beyond that nothing is held back any more. */
export const MOST_CALLS_PER_MINUTE = 6_000;

/** What the user may choose: whole calls a minute. */
export const callsPerMinuteSchema = z.int().min(LEAST_CALLS_PER_MINUTE).max(MOST_CALLS_PER_MINUTE);

/** When the last call left, and how many of the burst are still free; instants in milliseconds since 1970. */
export type Pace = { readonly turnAtMs: number };

/** Nobody has called yet. */
export const freshPace: Pace = { turnAtMs: Number.NEGATIVE_INFINITY };

/** The next call's turn: calls leave evenly, none before its time, whatever time has been left unused. */
export function takeTurn(pace: Pace, callsPerMinute: number, nowMs: number): { readonly pace: Pace; waitMs: number } {
  const turnAtMs = Math.max(nowMs, pace.turnAtMs + 60_000 / callsPerMinute);
  return { pace: { turnAtMs }, waitMs: turnAtMs - nowMs };
}
