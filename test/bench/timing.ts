import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Something that is timed beside others. */
export type Contender = { readonly name: string; readonly run: () => unknown };

/** What a contender took: the median of its rounds, and how its rounds compare with those of another. */
export type Timing = {
  readonly name: string;
  /** Milliseconds of processor time of one run: the median of the rounds. */ readonly medianMs: number;
  /** Milliseconds of one run in each round. */ readonly roundsMs: readonly number[];
};

const WARM_UP_MS = 800;
/** A slow contender is compiled in full only after some tens of runs: fewer would make it look slower than it is. */
const WARM_UP_RUNS = 30;
const LONGEST_WARM_UP_MS = 15_000;
const BATCH_MS = 60;
const MAX_BATCH = 1_000;
const FEWEST_RUNS = 3;
const ROUNDS = 11;

/** The middle one of some numbers, or the higher of the two in the middle. */
export function medianOf(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((left, right) => left - right);
  return ordered[Math.floor(ordered.length / 2)] ?? Number.NaN;
}

function openCollector(): () => void {
  setFlagsFromString('--expose-gc');
  // A forced collection counts as age, and what is old loses its compiled code: the next batch would pay for that.
  setFlagsFromString('--no-flush-bytecode');
  return runInNewContext('gc') as () => void;
}

const collectGarbage = openCollector();

/** Milliseconds of processor time a run, garbage collection included: unlike the clock, it leaves out other programs. */
async function timeRuns(run: () => unknown, runs: number): Promise<number> {
  const from = process.cpuUsage();
  for (let count = 0; count < runs; count += 1) await run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000 / runs;
}

/** Runs until the compiler has seen enough; answers how many runs make a batch. */
async function warmUp(run: () => unknown): Promise<number> {
  const from = performance.now();
  let last = Number.POSITIVE_INFINITY;
  const spent = (): number => performance.now() - from;
  for (let runs = 0; spent() < WARM_UP_MS || (runs < WARM_UP_RUNS && spent() < LONGEST_WARM_UP_MS); runs += 1)
    last = await timeRuns(run, 1);
  return Math.max(FEWEST_RUNS, Math.round(BATCH_MS / Math.max(last, BATCH_MS / MAX_BATCH)));
}

/** Times contenders in turn, round after round, so that the drift of the machine touches all alike. */
export async function timeInTurn(
  contenders: readonly Contender[],
  rounds: number = ROUNDS,
): Promise<readonly Timing[]> {
  const entries: { name: string; run: () => unknown; runs: number; roundsMs: number[] }[] = [];
  for (const { name, run } of contenders) entries.push({ name, run, runs: await warmUp(run), roundsMs: [] });
  for (let round = 0; round < rounds; round += 1) {
    // Each round starts with another one, so that nobody always follows the same.
    const first = round % entries.length;
    for (const entry of [...entries.slice(first), ...entries.slice(0, first)]) {
      // Nobody is timed while what another has left is cleared away.
      collectGarbage();
      entry.roundsMs.push(await timeRuns(entry.run, entry.runs));
    }
  }
  return entries.map(({ name, roundsMs }) => ({ name, roundsMs, medianMs: medianOf(roundsMs) }));
}

/** How many times faster one is than another: the median of the ratios, round by round. */
export function timesFaster(one: Timing, other: Timing): number {
  return medianOf(one.roundsMs.map((ms, round) => (other.roundsMs[round] ?? Number.NaN) / ms));
}
