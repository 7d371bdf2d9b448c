/** Work in lanes: one piece at a time in each, several lanes at once, none forgotten while it waits its turn. */
export type Lanes = {
  /** There may be work in that lane: it runs now, in its turn, or once more after the run under way. */
  wake(name: string): void;
  /** More may run at once than before. */ admit(): void;
  /** Answers once nothing runs and nothing waits. */ idle(): Promise<void>;
};

/** Makes the lanes; `run` never throws, `atOnce` says how many may run now, `onRest` is told each time a lane has ended. */
export function createLanes(options: {
  readonly run: (name: string) => Promise<void>;
  readonly atOnce: () => number;
  readonly onRest: () => void;
}): Lanes {
  const running = new Set<string>();
  const again = new Set<string>();
  let waiting: readonly string[] = [];
  let onIdle: (() => void)[] = [];

  function admit(): void {
    while (running.size < options.atOnce()) {
      const [name, ...rest] = waiting;
      if (name === undefined) break;
      waiting = rest;
      running.add(name);
      void work(name);
    }
    if (running.size > 0 || waiting.length > 0) return;
    const told = onIdle;
    onIdle = [];
    for (const each of told) each();
  }

  async function work(name: string): Promise<void> {
    await options.run(name);
    running.delete(name);
    // At the end of the queue: a lane that always has work does not keep the others waiting.
    if (again.delete(name)) waiting = [...waiting, name];
    options.onRest();
    admit();
  }

  return {
    wake(name) {
      if (running.has(name)) again.add(name);
      else if (!waiting.includes(name)) waiting = [...waiting, name];
      admit();
    },
    admit,
    idle: async () =>
      await new Promise<void>((resolve) => {
        onIdle.push(resolve);
        admit();
      }),
  };
}
