import type { Fault } from '../../main/sandbox/faults.ts';
import { points } from '../../main/outbox/outbox-deps.ts';
import { campaignSuppliers } from './campaign-invoices.ts';
import { createRandom, type Random } from './random.ts';

/** What befalls one process of the application. */
export type LifePlan = {
  /** It dies when it reaches that point for the n-th time. */
  readonly killAt: { readonly point: string; readonly time: number } | undefined;
  /** The latest that it dies, in milliseconds after it has opened its folder; undefined: it may live on. */
  readonly killAfterMs: number | undefined;
  /** How far its clock is from the true one at first, and from that many readings on, in milliseconds. */
  readonly clock: { readonly atFirstMs: number; readonly thenMs: number; readonly readings: number };
  /** The disk is full from that write on, for that many writes. */
  readonly fullDisk: { readonly from: number; readonly writes: number } | undefined;
  /** Another process tries to open the same folder. */
  readonly secondInstance: boolean;
  /** Its first deposit reaches the portal twice, as through a proxy that repeats a call. */
  readonly deliveredTwice: boolean;
};

/** One run as drawn from its seed. */
export type RunPlan = {
  readonly filings: number;
  readonly suppliers: number;
  readonly perDeposit: number;
  readonly faults: readonly Fault[];
  readonly lives: readonly LifePlan[];
};

const HOUR_MS = 3_600_000;

/** A life to which nothing happens, on a clock that is that far from the true one. */
export function quietLife(clockMs: number): LifePlan {
  return {
    killAt: undefined,
    killAfterMs: undefined,
    clock: { atFirstMs: clockMs, thenMs: clockMs, readings: 0 },
    fullDisk: undefined,
    secondInstance: false,
    deliveredTwice: false,
  };
}

function drawFault(random: Random, year: string): Fault {
  const kind = random.pick([
    'acceptThenCut',
    'acceptThenCut',
    'acceptThen500',
    'acceptThen500',
    'cutBeforeRead',
    'status500',
    'status429',
    'maintenanceHtml',
    'garbageJson',
    'garbageJson',
    'slow',
    'expireToken',
    'unauthorized',
    'rejectOne',
  ] as const);
  const route = random.percent(60) ? { route: 'deposer/flux' } : {};
  const times = 1 + random.below(3);
  if (kind === 'rejectOne') return { kind, times: 1, number: `F${year}-000${String(1 + random.below(2))}` };
  // Beyond the child's time-out every other time.
  if (kind === 'slow') return { kind, times: 1, delayMs: random.pick([200, 2_500]), ...route };
  const retry = kind === 'status429' || kind === 'maintenanceHtml' ? random.pick([undefined, '0', '1']) : undefined;
  return { kind, times, ...route, ...(retry === undefined ? {} : { retryAfter: retry }) };
}

function drawLife(random: Random): LifePlan {
  const atPoint = random.percent(75);
  const secondInstance = random.percent(15);
  const atFirstMs = random.pick([0, 0, 0, HOUR_MS, -HOUR_MS, 26 * HOUR_MS]);
  return {
    killAt: atPoint
      ? { point: random.pick([...points, 'body-sent', 'body-sent']), time: 1 + random.below(3) }
      : undefined,
    // Not while the other process may take the folder over: it would be in the way of the next life.
    killAfterMs: atPoint || secondInstance ? 4_000 : random.below(600),
    clock: {
      atFirstMs,
      thenMs: random.percent(30) ? random.pick([HOUR_MS, -HOUR_MS, 30 * HOUR_MS]) : atFirstMs,
      readings: random.below(30),
    },
    fullDisk: random.percent(25) ? { from: random.below(20), writes: 1 + random.below(4) } : undefined,
    secondInstance,
    deliveredTwice: random.percent(10),
  };
}

/** Draws what befalls the application and the portal in one run; `year` is that of the numbers. */
export function drawRun(seed: number, run: number, year: string): RunPlan {
  const random = createRandom(seed, run);
  return {
    filings: 2 + random.below(3),
    suppliers: 1 + random.below(campaignSuppliers.length),
    perDeposit: random.pick([1, 10]),
    faults: Array.from({ length: random.below(6) }, () => drawFault(random, year)),
    lives: Array.from({ length: random.below(4) }, () => drawLife(random)),
  };
}
