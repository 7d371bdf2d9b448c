/** Runs one piece of work at a time, in the order asked for; a failed one does not stop the next. */
export type Lock = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Makes a lock that nobody holds. */
export function createLock(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return await turn;
  };
}
