import { decodeEnvelope, encodeEnvelope, ENVELOPE_TYPE, MAX_CALL_BYTES } from '../../core/bridge/codec.ts';
import { createEvents, eventNames, toConnection, type Events, type Transport } from '../../core/bridge/connection.ts';
import type { CallName, Connection } from '../../core/bridge/host.ts';
import { loopback } from '../../core/bridge/loopback.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { openEventStream } from './event-stream.ts';

/** Where the window keeps its token; tests pass a place of their own. */
export type TokenStore = { read(): string | undefined; write(token: string): void };

/** What the loopback transport needs of the world. */
export type LoopbackOptions = {
  /** `http://127.0.0.1:PORT` */ readonly origin: string;
  /** The single-use code of the address, when it has one. */ readonly code?: string;
  readonly tokens: TokenStore;
  readonly fetch: typeof fetch;
  /** Waits before the host is tried again; resolves at once in tests. */ readonly pause: (ms: number) => Promise<void>;
};

/** A transport over the loopback, and how to end it. */
export type LoopbackTransport = Transport & { close(): void };

async function readAnswer(response: Response): Promise<Result<unknown, Problem>> {
  if (response.headers.get('content-type') !== ENVELOPE_TYPE) return failure(problem('machine.unreachable'));
  return decodeEnvelope(new Uint8Array(await response.arrayBuffer())) as Result<unknown, Problem>;
}

/** Trades the address's code for the token; a code that fails still leaves the token that the window may have. */
async function fetchToken(options: LoopbackOptions): Promise<string | undefined> {
  if (options.code !== undefined) {
    const traded = await readAnswer(
      await options.fetch(options.origin + loopback.sessionPath, { method: 'POST', body: options.code }),
    );
    if (traded.ok && typeof traded.value === 'string') options.tokens.write(traded.value);
  }
  return options.tokens.read();
}

function sizeOf(argument: unknown): number {
  const bytes = typeof argument === 'object' && argument !== null && 'bytes' in argument ? argument.bytes : undefined;
  return bytes instanceof Uint8Array ? bytes.length : 0;
}

async function post(
  { origin, fetch }: LoopbackOptions,
  name: CallName,
  argument: unknown,
  { token, lease }: { readonly token: string; readonly lease: string },
): Promise<Result<unknown, Problem>> {
  if (sizeOf(argument) > MAX_CALL_BYTES)
    return failure(problem('machine.callTooLarge', { maxMegabytes: MAX_CALL_BYTES / 2 ** 20 }));
  const headers = {
    'content-type': ENVELOPE_TYPE,
    [loopback.tokenHeader]: token,
    [loopback.leaseHeader]: lease,
  };
  try {
    const body = encodeEnvelope(argument);
    return await readAnswer(await fetch(origin + loopback.callsPath + name, { method: 'POST', headers, body }));
  } catch {
    return failure(problem('machine.unreachable'));
  }
}

/** What changed while the host was away is told as if it had just happened: listeners take the newest state. */
async function tellMissed(host: Connection, events: Events): Promise<void> {
  const submissions = await host.outbox.list();
  if (submissions.ok) for (const submission of submissions.value) events.tell('submission.changed', submission);
  const sender = await host.outbox.sender();
  if (sender.ok) events.tell('sender.changed', sender.value);
}

/** Connects to the loopback host: takes the window's one place, then calls and listens until closed. */
export async function connectLoopback(options: LoopbackOptions): Promise<Result<LoopbackTransport, Problem>> {
  const events = createEvents((fault) => console.error(fault));
  const stop = new AbortController();
  try {
    const token = await fetchToken(options);
    if (token === undefined) return failure(problem('machine.addressUsed'));
    const stream = await openEventStream({
      ...options,
      token,
      signal: stop.signal,
      onEvent(name, news) {
        const event = eventNames.find((each) => each === name);
        if (event !== undefined) events.tell(event, news as never);
      },
      onBack: () => tellMissed(toConnection(transport), events),
    });
    if (!stream.ok) return stream;
    const transport: Transport = {
      on: events.on,
      call: (name, argument) => post(options, name, argument, { token, lease: stream.value.lease() }),
    };
    return success({ ...transport, close: () => stop.abort() });
  } catch {
    return failure(problem('machine.unreachable'));
  }
}
