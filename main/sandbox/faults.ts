import { z } from 'zod';

const faultKindSchema = z.enum([
  /** Handles the request, then cuts the line instead of answering. */ 'acceptThenCut',
  /** Handles the request, then answers 500. */ 'acceptThen500',
  /** Cuts the line before reading the body. */ 'cutBeforeRead',
  /** Answers 500 and handles nothing. */ 'status500',
  /** Answers 429 and handles nothing. */ 'status429',
  /** Answers 503, or `status`, with a page in HTML and handles nothing. */ 'maintenanceHtml',
  /** Answers a business refusal, `code` and `words`, and handles nothing. */ 'refuse',
  /** Handles the request, then answers half a JSON text. */ 'garbageJson',
  /** Handles the request, then answers after delayMs. */ 'slow',
  /** Handles the request, answers the headers at once and the body byte by byte, one every delayMs. */ 'drip',
  /** Handles the request, then writes the same answer twice on the line. */ 'answerTwice',
  /** Handles the request twice, as behind a proxy that repeats a call; the second answer is given. */ 'handleTwice',
  /** Handles the request, then gives the answer that the call before it had on that route. */ 'staleAnswer',
  /** Pages have 10 results, whatever was asked. */ 'pagesOfTen',
  /** Lists of one element come as the bare element. */ 'bareObjects',
  /** The portal's clock is off by skewMs while it handles and dates the answer. */ 'skewClock',
  /** Forgets every token: the request is answered 401. */ 'expireToken',
  /** At integration, refuses the invoice of that number. */ 'rejectOne',
  /** At integration, leaves the invoice of that number out: the report names a file that was not read, not the number. */ 'dropOne',
  /** The next flow ends in the state of `words`, such as IN_INCIDENTE, and nothing of it is integrated. */ 'endFlow',
  /** Answers as for a wrong password of the technical account. */ 'unauthorized',
  /** Answers 403 with an empty body. */ 'forbidden',
]);

const maxSkewMs = 366 * 86_400_000;

/** One fault to inject; used up after `times` requests. */
export const faultSchema = z.strictObject({
  kind: faultKindSchema,
  times: z.int().positive().max(1_000_000).default(1),
  /** Only requests whose path ends so; absent: every call under /cpro/, and for skewClock tokens too. */ route: z
    .string()
    .optional(),
  /** rejectOne, dropOne: the invoice's number. */ number: z.string().optional(),
  /** status429, maintenanceHtml: the Retry-After header as it stands. */ retryAfter: z.string().optional(),
  /** slow: 60 seconds when absent; drip: one second. */ delayMs: z.int().nonnegative().max(600_000).optional(),
  /** maintenanceHtml: 503 when absent; refuse: 200. */ status: z.literal([200, 400, 503]).optional(),
  /** refuse: codeRetour. */ code: z.int().optional(),
  /** refuse: libelle; endFlow: the state. */ words: z.string().optional(),
  /** skewClock: how far ahead of ours its clock is. */ skewMs: z.int().min(-maxSkewMs).max(maxSkewMs).optional(),
});
/** A fault as it stands in the queue. */
export type Fault = z.infer<typeof faultSchema>;

/** The faults still to come, first in, first out. */
export type FaultQueue = {
  list(): readonly Fault[];
  add(faults: readonly Fault[]): void;
  clear(): void;
  /** The next fault for a request on that path, used once. */ takeFor(path: string): Fault | undefined;
  /** The next fault at the integration of that number, used once. */ takeForInvoice(number: string): Fault | undefined;
  /** The next state in which a flow ends by a fault, used once. */ takeFlowEnd(): string | undefined;
};

/** These wait for a flow's integration, not for a request. */
const atIntegration: ReadonlySet<string> = new Set(['rejectOne', 'dropOne', 'endFlow']);

/** An empty queue; it lives as long as the process. */
export function createFaultQueue(): FaultQueue {
  let queue: readonly Fault[] = [];
  const take = (matches: (fault: Fault) => boolean): Fault | undefined => {
    const found = queue.find(matches);
    if (found === undefined) return undefined;
    queue = queue.flatMap((each) => {
      if (each !== found) return [each];
      return each.times > 1 ? [{ ...each, times: each.times - 1 }] : [];
    });
    return found;
  };
  return {
    list: () => queue,
    add(faults) {
      queue = [...queue, ...faults];
    },
    clear() {
      queue = [];
    },
    takeFor: (path) =>
      take(({ kind, route }) => {
        if (atIntegration.has(kind)) return false;
        // A clock that is off is off for tokens too.
        if (route === undefined) return kind === 'skewClock' || path.startsWith('/cpro/');
        return path.endsWith(route);
      }),
    takeForInvoice: (number) =>
      take(({ kind, number: named }) => (kind === 'rejectOne' || kind === 'dropOne') && named === number),
    takeFlowEnd: () => take(({ kind }) => kind === 'endFlow')?.words,
  };
}
