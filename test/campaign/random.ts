/** Draws that a seed repeats; no cryptography. */
export type Random = {
  /** A whole number from 0 up to, but not, the bound. */ below(bound: number): number;
  /** True that often in a hundred. */ percent(often: number): boolean;
  /** One of the list, which is not empty. */ pick<Value>(list: readonly Value[]): Value;
};

/** Mulberry32 over the seed of a campaign and the number of one run of it, so that a run is drawn without those before it. */
export function createRandom(seed: number, run: number): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(run + 1, 0xc2b2ae35)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  // The first draws of neighbouring seeds are alike.
  for (let round = 0; round < 8; round += 1) next();
  return {
    below: (bound) => Math.floor(next() * bound),
    percent: (often) => next() * 100 < often,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
  };
}
