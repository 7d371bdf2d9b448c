import { toConnection } from '../../core/bridge/connection.ts';
import type { Connection } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import { electronTransport } from './electron-transport.ts';
import { connectLoopback } from './loopback-transport.ts';

const TOKEN_KEY = 'liasse-window-token';

/** The code in the address works once: it leaves the address bar and the history as soon as it is read. */
function takeCode(): string | undefined {
  const code = new URLSearchParams(location.hash.slice(1)).get('code');
  if (code === null) return undefined;
  history.replaceState(null, '', location.pathname);
  return code;
}

/** A connection on which every call answers the same problem: the app opens and shows its sentence. */
function refused(answer: Result<never, Problem>): Connection {
  return toConnection({ call: () => Promise.resolve(answer), on: () => () => undefined });
}

/** Connects this window to its machine, whichever shell serves it; a machine that refuses answers its problem to every call. */
export async function connect(): Promise<Connection> {
  if (window.liasse !== undefined) return toConnection(electronTransport(window.liasse));
  const code = takeCode();
  const transport = await connectLoopback({
    origin: location.origin,
    ...(code === undefined ? {} : { code }),
    tokens: {
      read: () => localStorage.getItem(TOKEN_KEY) ?? undefined,
      write: (token) => localStorage.setItem(TOKEN_KEY, token),
    },
    fetch: (input, init) => fetch(input, init),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  return transport.ok ? toConnection(transport.value) : refused(transport);
}
