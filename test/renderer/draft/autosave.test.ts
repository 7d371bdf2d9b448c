import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startAutosave } from '../../../renderer/draft/autosave.ts';

/** The promise of the editor: written this long after the last keystroke at the latest. */
const PROMISED_MS = 300;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const page = new EventTarget();
  const written: string[] = [];
  const failures: unknown[] = [];
  const autosave = startAutosave<string>({
    save: (content) => {
      if (content === 'disk full') return Promise.reject(new Error(content));
      written.push(content);
      return Promise.resolve();
    },
    onFailure: (reason) => failures.push(reason),
    page,
  });
  return { page, written, failures, autosave };
}

describe('autosave', () => {
  test('writes the newest content alone, within the promised time of the last keystroke', async () => {
    const { autosave, written } = start();
    for (const text of ['F', 'Fa', 'Fau']) autosave.change(text);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(PROMISED_MS);
    expect(written).toEqual(['Fau']);
  });

  test.each(['visibilitychange', 'pagehide'])('writes at once on %s', async (event) => {
    const { autosave, written, page } = start();
    autosave.change('Fauchage');
    page.dispatchEvent(new Event(event));
    await autosave.flush();
    expect(written).toEqual(['Fauchage']);
  });

  test('writes nothing when nothing changed, and nothing twice', async () => {
    const { autosave, written, page } = start();
    page.dispatchEvent(new Event('pagehide'));
    autosave.change('Fauchage');
    await autosave.flush();
    await autosave.flush();
    await vi.advanceTimersByTimeAsync(PROMISED_MS);
    expect(written).toEqual(['Fauchage']);
  });

  test('an older content never lands on a newer one, however slow its write', async () => {
    const releases: (() => void)[] = [];
    const written: string[] = [];
    const autosave = startAutosave<string>({
      save: async (content) => {
        await new Promise<void>((resolve) => releases.push(resolve));
        written.push(content);
      },
      onFailure: () => undefined,
      page: new EventTarget(),
    });
    autosave.change('old');
    const first = autosave.flush();
    autosave.change('new');
    const second = autosave.flush();
    await vi.waitFor(() => expect(releases).toHaveLength(1));
    releases[0]?.();
    await first;
    await vi.waitFor(() => expect(releases).toHaveLength(2));
    releases[1]?.();
    await second;
    expect(written).toEqual(['old', 'new']);
  });

  test('a write that fails is told, and the next one is made', async () => {
    const { autosave, written, failures } = start();
    autosave.change('disk full');
    await autosave.flush();
    expect(failures).toHaveLength(1);
    autosave.change('room again');
    await autosave.flush();
    expect(written).toEqual(['room again']);
  });

  test('stopping writes what waits and no longer listens', async () => {
    const { autosave, written, page } = start();
    autosave.change('last');
    await autosave.stop();
    expect(written).toEqual(['last']);
    autosave.change('after');
    page.dispatchEvent(new Event('pagehide'));
    expect(written).toEqual(['last']);
  });
});
