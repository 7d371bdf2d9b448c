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
  /** The window is reloaded that long after it was opened, whatever it is doing, and again that long after. */
  readonly reloadsAfterMs: readonly number[];
  /** The browser's data is gone when this life begins. */ readonly wipedBefore: boolean;
  /** An application of the version before tries to open everything, before this life begins. */
  readonly olderBefore: boolean;
};

/** One run as drawn from its seed. */
export type RunPlan = {
  readonly filings: number;
  readonly suppliers: number;
  readonly perDeposit: number;
  readonly faults: readonly Fault[];
  readonly lives: readonly LifePlan[];
  /** What befalls the window in the quiet life at the end. */
  readonly atEnd: Pick<LifePlan, 'reloadsAfterMs' | 'wipedBefore' | 'olderBefore'>;
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
    reloadsAfterMs: [],
    wipedBefore: false,
    olderBefore: false,
  };
}

function drawFault(random: Random, year: string): Fault {
  // A call that arrives twice is drawn for a life: there, its copy is told from a second sending.
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
    'dropOne',
    'drip',
    'answerTwice',
    'staleAnswer',
    'pagesOfTen',
    'bareObjects',
    'skewClock',
    'endFlow',
  ] as const);
  const route = random.percent(60) ? { route: 'deposer/flux' } : {};
  const times = 1 + random.below(3);
  if (kind === 'rejectOne' || kind === 'dropOne') {
    return { kind, times: 1, number: `F${year}-000${String(1 + random.below(2))}` };
  }
  if (kind === 'endFlow') return { kind, times: 1, words: 'IN_INCIDENTE' };
  // Only a deposit's: a read that answers for another call changes nothing over there, and is not what is looked for.
  if (kind === 'staleAnswer') return { kind, times: 1, route: 'deposer/flux' };
  if (kind === 'skewClock') return { kind, times: 20, skewMs: random.pick([HOUR_MS, -HOUR_MS]) };
  if (kind === 'drip') return { kind, times: 1, delayMs: random.pick([0, 50]), ...route };
  // Beyond the child's time-out every other time.
  if (kind === 'slow') return { kind, times: 1, delayMs: random.pick([200, 2_500]), ...route };
  const retry = kind === 'status429' || kind === 'maintenanceHtml' ? random.pick([undefined, '0', '1']) : undefined;
  return { kind, times, ...route, ...(retry === undefined ? {} : { retryAfter: retry }) };
}

/** What befalls the window: mostly in the first moments, while drafts are pushed and filings queued. */
function drawWindow(random: Random): Pick<LifePlan, 'reloadsAfterMs' | 'wipedBefore' | 'olderBefore'> {
  return {
    reloadsAfterMs: Array.from({ length: random.pick([0, 0, 1, 2]) }, () => random.below(random.pick([60, 400]))),
    wipedBefore: random.percent(30),
    olderBefore: random.percent(20),
  };
}

function drawLife(random: Random, ofWindow: Random): LifePlan {
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
    ...drawWindow(ofWindow),
  };
}

/** Draws what befalls the application and the portal in one run; `year` is that of the numbers. */
export function drawRun(seed: number, run: number, year: string): RunPlan {
  const random = createRandom(seed, run);
  // Draws of its own: what befalls the machine in a run stays what it was before windows were in the campaign.
  const ofWindow = createRandom(seed + 1, run + 1_000_003);
  return {
    filings: 2 + random.below(3),
    suppliers: 1 + random.below(campaignSuppliers.length),
    perDeposit: random.pick([1, 10]),
    faults: Array.from({ length: random.below(6) }, () => drawFault(random, year)),
    lives: Array.from({ length: random.below(4) }, () => drawLife(random, ofWindow)),
    atEnd: drawWindow(ofWindow),
  };
}
