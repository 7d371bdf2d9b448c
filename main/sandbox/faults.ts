import { z } from 'zod';

const faultKindSchema = z.enum([
  /** Handles the request, then cuts the line instead of answering. */ 'acceptThenCut',
  /** Handles the request, then answers 500. */ 'acceptThen500',
  /** Cuts the line before reading the body. */ 'cutBeforeRead',
  /** Answers 500 and handles nothing. */ 'status500',
  /** Answers 429 and handles nothing. */ 'status429',
  /** Answers 503 with a page in HTML and handles nothing. */ 'maintenanceHtml',
  /** Handles the request, then answers half a JSON text. */ 'garbageJson',
  /** Handles the request, then answers after delayMs. */ 'slow',
  /** Forgets every token: the request is answered 401. */ 'expireToken',
  /** At integration, refuses the invoice of that number. */ 'rejectOne',
  /** Answers as for a wrong password of the technical account. */ 'unauthorized',
  /** Answers 403 with an empty body. */ 'forbidden',
]);

/** One fault to inject; used up after `times` requests. */
export const faultSchema = z.strictObject({
  kind: faultKindSchema,
  times: z.int().positive().max(1_000_000).default(1),
  /** Only requests whose path ends so; absent: every call under /cpro/. */ route: z.string().optional(),
  /** rejectOne: the invoice's number. */ number: z.string().optional(),
  /** status429, maintenanceHtml: the Retry-After header as it stands. */ retryAfter: z.string().optional(),
  /** slow; 60 seconds when absent. */ delayMs: z.int().nonnegative().max(600_000).optional(),
});
/** A fault as it stands in the queue. */
export type Fault = z.infer<typeof faultSchema>;

/** The faults still to come, first in, first out. */
export type FaultQueue = {
  list(): readonly Fault[];
  add(faults: readonly Fault[]): void;
  clear(): void;
  /** The next fault for a request on that path, used once. */ takeFor(path: string): Fault | undefined;
  /** True once for each `rejectOne` of that number. */ takeReject(number: string): boolean;
};

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
        if (kind === 'rejectOne') return false;
        return route === undefined ? path.startsWith('/cpro/') : path.endsWith(route);
      }),
    takeReject: (number) => take((fault) => fault.kind === 'rejectOne' && fault.number === number) !== undefined,
  };
}
