/** Saves what is typed a moment after the last keystroke. */
export type Autosave<Content> = {
  /** The content changed; only the newest is saved. */ readonly change: (content: Content) => void;
  /** Saves at once what waits; resolves when everything is written. */ readonly flush: () => Promise<void>;
  /** Saves what waits and stops listening to the page. */ readonly stop: () => Promise<void>;
};

type AutosaveOptions<Content> = {
  readonly save: (content: Content) => Promise<void>;
  readonly onFailure: (reason: unknown) => void;
  /** From the last keystroke to the write. */ readonly delayMs?: number;
  /** Where hiding the page is heard; the window itself in the app. */ readonly page?: EventTarget;
};

/** Starts an autosave: the write begins 200 ms after the last change, and at once when the page hides, closes or reloads. */
export function startAutosave<Content>(options: AutosaveOptions<Content>): Autosave<Content> {
  const { save, onFailure, delayMs = 200, page = globalThis } = options;
  let waiting: { readonly content: Content } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    clearTimeout(timer);
    const next = waiting;
    waiting = undefined;
    if (next !== undefined) {
      // One write after the other: an older content never lands on a newer one.
      written = written.then(() => save(next.content)).catch(onFailure);
    }
    return written;
  }
  const flushNow = () => void flush();
  // visibilitychange bubbles from the document up to the window.
  page.addEventListener('visibilitychange', flushNow);
  page.addEventListener('pagehide', flushNow);

  return {
    change(content) {
      waiting = { content };
      clearTimeout(timer);
      timer = setTimeout(flushNow, delayMs);
    },
    flush,
    stop() {
      page.removeEventListener('visibilitychange', flushNow);
      page.removeEventListener('pagehide', flushNow);
      return flush();
    },
  };
}
