/** A source of chance that gives the same sequence for the same seed, on every machine. */
export type Random = {
  /** From 0 up to, not including, 1. */ readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */ readonly between: (low: number, high: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True that often, from 0 to 1. */ readonly chance: (share: number) => boolean;
  readonly shuffle: <Item>(items: readonly Item[]) => readonly Item[];
};

/** A number made of a text, to give each file a sequence of its own that does not depend on the other files. */
export function seedOf(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return hash >>> 0;
}

/** Mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    chance: (share) => next() < share,
    shuffle: (items) => {
      const shuffled = [...items];
      for (let index = shuffled.length - 1; index > 0; index -= 1) {
        const other = between(0, index);
        const kept = shuffled[index];
        const moved = shuffled[other];
        if (kept === undefined || moved === undefined) throw new Error('a list with holes');
        shuffled[index] = moved;
        shuffled[other] = kept;
      }
      return shuffled;
    },
  };
}
