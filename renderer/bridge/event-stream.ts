import { decodeEnvelope } from '../../core/bridge/codec.ts';
import { loopback } from '../../core/bridge/loopback.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';

/** What the event stream needs. */
export type EventStreamOptions = {
  readonly origin: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  readonly pause: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
  readonly onEvent: (name: string, news: unknown) => void;
  /** The line came back after a break: events were missed in between. */ readonly onBack: () => Promise<void>;
};

/** A window that was just closed or reloaded frees its place a moment later. */
const PLACE_TRIES = 8;
const PLACE_PAUSE_MS = 250;
const BACK_PAUSE_MS = 1_000;

type Line = { readonly lease?: string; readonly event?: string; readonly news?: unknown };

async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let text = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    text += chunk.value;
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Line;
  }
}

type Place = { readonly lease: string; readonly lines: AsyncGenerator<Line> };

async function takePlace(options: EventStreamOptions): Promise<Result<Place, Problem>> {
  const { origin, token, signal } = options;
  for (let tries = 1; ; tries += 1) {
    const headers = { [loopback.tokenHeader]: token };
    const response = await options.fetch(origin + loopback.eventsPath, { headers, signal });
    if (response.ok && response.body !== null) {
      const lines = readLines(response.body);
      const first = await lines.next();
      const lease = first.done === true ? undefined : first.value.lease;
      return lease === undefined ? failure(problem('machine.unreachable')) : success({ lease, lines });
    }
    const refusal = decodeEnvelope(new Uint8Array(await response.arrayBuffer())) as Result<never, Problem>;
    if (refusal.ok || refusal.problem.kind !== 'machine.windowOpen' || tries === PLACE_TRIES) return refusal;
    await options.pause(PLACE_PAUSE_MS);
  }
}

/** Opens the stream and keeps it open: when the host restarts, the place is taken again and `onBack` is told. */
export async function openEventStream(
  options: EventStreamOptions,
): Promise<Result<{ readonly lease: () => string }, Problem>> {
  const first = await takePlace(options);
  if (!first.ok) return first;
  let place = first.value;

  const follow = async (): Promise<void> => {
    try {
      for await (const { event, news } of place.lines) if (event !== undefined) options.onEvent(event, news);
    } catch {
      // The line broke: calls answer `machine.unreachable` until it is back.
    }
    while (!options.signal.aborted) {
      await options.pause(BACK_PAUSE_MS);
      const again = await takePlace(options).catch(() => undefined);
      if (again?.ok !== true) continue;
      place = again.value;
      await options.onBack();
      return follow();
    }
  };
  void follow();
  return success({ lease: () => place.lease });
}
