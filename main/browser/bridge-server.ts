import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodeEnvelope, encodeEnvelope, ENVELOPE_TYPE, MAX_CALL_BYTES } from '../../core/bridge/codec.ts';
import { eventNames } from '../../core/bridge/connection.ts';
import type { Listen } from '../../core/bridge/host.ts';
import { loopback, type EventLine } from '../../core/bridge/loopback.ts';
import { problem, type Problem, type ProblemKind } from '../../core/draft/problem.ts';
import { failure } from '../../core/draft/result.ts';
import type { Dispatch } from '../app/dispatch.ts';
import { readBody } from './read-body.ts';
import type { SessionToken } from './session-token.ts';
import type { WindowLease } from './window-lease.ts';

/** The envelope's own head comes on top of the largest file. */
const MAX_BODY_BYTES = MAX_CALL_BYTES + 2 ** 20;
/** A line at that rhythm tells the host that the window is still there, whatever lies between them. */
const BEAT_MS = 15_000;

/** What the bridge's requests are answered with. */
export type BridgeParts = {
  readonly dispatch: Dispatch;
  readonly on: Listen;
  readonly token: SessionToken;
  readonly lease: WindowLease;
};

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

function answer({ response }: Exchange, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': ENVELOPE_TYPE,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(encodeEnvelope(value));
}

function refuse(exchange: Exchange, status: number, kind: ProblemKind, values: Problem['values'] = {}): void {
  // What is left of the request is let through, so that the refusal is read before the line ends.
  exchange.request.resume();
  answer(exchange, status, failure(problem(kind, values)));
}

function header({ request }: Exchange, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

async function trade(exchange: Exchange, { token }: BridgeParts): Promise<void> {
  const body = await readBody(exchange.request, 1_000);
  const traded = body === undefined ? undefined : token.trade(Buffer.from(body).toString('utf8'));
  if (traded === undefined) refuse(exchange, 403, 'machine.addressUsed');
  else answer(exchange, 200, { ok: true, value: traded });
}

async function call(exchange: Exchange, name: string, { dispatch, lease }: BridgeParts): Promise<void> {
  if (!lease.isHeld(header(exchange, loopback.leaseHeader))) return refuse(exchange, 409, 'machine.windowOpen');
  if (header(exchange, 'content-type') !== ENVELOPE_TYPE)
    return refuse(exchange, 415, 'machine.badCall', { call: name, field: 'content-type' });
  const body = await readBody(exchange.request, MAX_BODY_BYTES);
  if (body === undefined)
    return refuse(exchange, 413, 'machine.callTooLarge', { maxMegabytes: MAX_CALL_BYTES / 2 ** 20 });
  let argument: unknown;
  try {
    argument = decodeEnvelope(body);
  } catch {
    return refuse(exchange, 400, 'machine.badCall', { call: name, field: 'envelope' });
  }
  answer(exchange, 200, await dispatch(name, argument));
}

function stream(exchange: Exchange, { on, lease }: BridgeParts): void {
  const name = lease.take();
  if (name === undefined) return refuse(exchange, 409, 'machine.windowOpen');
  const { response } = exchange;
  response.writeHead(200, { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' });
  const write = (line: EventLine) => response.write(`${JSON.stringify(line)}\n`);
  write({ lease: name });
  const stops = eventNames.map((event) => on(event, (news) => write({ event, news })));
  const beat = setInterval(() => write({ beat: true }), BEAT_MS);
  response.once('close', () => {
    clearInterval(beat);
    for (const stop of stops) stop();
    lease.giveBack(name);
  });
}

/** Answers a request under `/bridge/`; its Host and Origin were checked before. */
export async function answerBridge(
  request: IncomingMessage,
  response: ServerResponse,
  parts: BridgeParts,
): Promise<void> {
  const exchange: Exchange = { request, response };
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'POST' && pathname === loopback.sessionPath) return trade(exchange, parts);
  if (!parts.token.isToken(header(exchange, loopback.tokenHeader))) return refuse(exchange, 401, 'machine.addressUsed');
  if (request.method === 'GET' && pathname === loopback.eventsPath) return stream(exchange, parts);
  if (request.method === 'POST' && pathname.startsWith(loopback.callsPath))
    return call(exchange, pathname.slice(loopback.callsPath.length), parts);
  refuse(exchange, 404, 'machine.badCall', { call: pathname.slice(0, 60), field: 'call' });
}
