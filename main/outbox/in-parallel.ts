/** Works items off, so many at once, and answers in their order; a failure waits for what is under way, then is thrown. */
export async function inParallel<Item, Value>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Value>,
): Promise<readonly Value[]> {
  const values: Value[] = [];
  const entries = items.entries();
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    // One iterator for all: each takes the next item that nobody has.
    for (const [index, item] of entries) values[index] = await work(item);
  });
  for (const worker of await Promise.allSettled(workers)) if (worker.status === 'rejected') throw worker.reason;
  return values;
}
