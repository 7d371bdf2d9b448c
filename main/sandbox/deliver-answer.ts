import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { withBareObjects } from './bend-json.ts';
import type { HttpAnswer } from './doorkeeper.ts';
import type { Fault } from './faults.ts';

function toBytes(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body), 'utf8');
}

function headersOf({ body, headers }: HttpAnswer): Record<string, string> {
  const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array);
  return { ...(isJson ? { 'content-type': 'application/json;charset=utf-8' } : {}), ...headers };
}

/** Writes an answer as it stands. */
export function writeAnswer(response: ServerResponse, answer: HttpAnswer): void {
  if (response.destroyed) return;
  response.writeHead(answer.status, headersOf(answer));
  response.end(answer.body === undefined ? undefined : toBytes(answer.body));
}

/** Headers at once, then byte after byte until the other side has had enough. */
async function drip(response: ServerResponse, answer: HttpAnswer, delayMs: number): Promise<void> {
  const bytes = answer.body === undefined ? new Uint8Array() : toBytes(answer.body);
  response.writeHead(answer.status, { ...headersOf(answer), 'content-length': String(bytes.length) });
  response.flushHeaders();
  for (const byte of bytes) {
    if (response.destroyed) return;
    response.write(Uint8Array.of(byte));
    await wait(delayMs, undefined, { ref: false });
  }
  response.end();
}

/** The same answer once more on the line, where nobody asked for it. */
function repeat(request: IncomingMessage, answer: HttpAnswer): void {
  const bytes = answer.body === undefined ? new Uint8Array() : toBytes(answer.body);
  const headers = { ...headersOf(answer), 'content-length': String(bytes.length) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  request.socket.write(`HTTP/1.1 ${answer.status} OK\r\n${lines.join('')}\r\n`);
  request.socket.write(bytes);
}

/** Gives the answer to a handled request, in the way of its fault; a cut line or a page of something else gives it up. */
export async function deliverAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: HttpAnswer,
  fault: Fault | undefined,
): Promise<void> {
  const kind = fault?.kind;
  switch (kind) {
    case 'acceptThenCut':
      request.socket.destroy();
      return;
    case 'acceptThen500':
      writeAnswer(response, { status: 500, body: undefined });
      return;
    case 'garbageJson':
      writeAnswer(response, { status: 200, body: '{"codeRetour":0,"libe' });
      return;
    case 'slow':
      await wait(fault?.delayMs ?? 60_000, undefined, { ref: false });
      writeAnswer(response, answer);
      return;
    case 'drip':
      await drip(response, answer, fault?.delayMs ?? 1_000);
      return;
    case 'answerTwice':
      response.once('finish', () => {
        repeat(request, answer);
      });
      writeAnswer(response, answer);
      return;
    case 'bareObjects':
      writeAnswer(response, { ...answer, body: withBareObjects(answer.body) });
      return;
    case undefined:
    case 'cutBeforeRead':
    case 'status500':
    case 'status429':
    case 'maintenanceHtml':
    case 'refuse':
    case 'unauthorized':
    case 'forbidden':
    case 'expireToken':
    case 'handleTwice':
    case 'staleAnswer':
    case 'pagesOfTen':
    case 'skewClock':
    case 'rejectOne':
    case 'dropOne':
    case 'endFlow':
      writeAnswer(response, answer);
      return;
    default:
      kind satisfies never;
  }
}
