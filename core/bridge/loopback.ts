/** What the loopback host and its window agree on; everything else of HTTP is theirs. */
export const loopback = {
  /** POST the code from the address's fragment; the answer is the token. */ sessionPath: '/bridge/session',
  /** GET: takes the window's place; lines of JSON, the first names the lease, the others are events. */
  eventsPath: '/bridge/events',
  /** POST an envelope to `/bridge/calls/<name>`; the answer is one too. */ callsPath: '/bridge/calls/',
  tokenHeader: 'x-liasse-token',
  leaseHeader: 'x-liasse-lease',
  /** Part of the origin, and so of where the window's databases are: never another one by itself. */
  defaultPort: 41_729,
} as const;

/** One line of the event stream. */
export type EventLine =
  { readonly lease: string } | { readonly event: string; readonly news: unknown } | { readonly beat: true };
