import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problem } from '../../core/draft/problem.ts';
import { withPagesOfTen } from './bend-json.ts';
import { answerControl } from './control.ts';
import { deliverAnswer, writeAnswer } from './deliver-answer.ts';
import { createDirectory } from './directory.ts';
import { createDoorkeeper, type HttpAnswer } from './doorkeeper.ts';
import { answerInstead } from './fault-answer.ts';
import { createFaultQueue, type Fault } from './faults.ts';
import { openLedger } from './ledger.ts';
import { healthCheckPath, sandboxRoutes } from './routes.ts';
import { SandboxStartError } from './start-error.ts';
import { malformed, type SandboxWorld } from './service.ts';
import { settleFlows } from './settle.ts';

/** How a sandbox is started. */
export type SandboxOptions = {
  /** 0: any free one. */ readonly port: number;
  /** What it holds is kept there and found again at the next start. */ readonly folder: string;
  /** 1: an invoice is integrated 20 seconds after its deposit; 100: after 200 milliseconds. */ readonly speed: number;
  /** Milliseconds since 1970; the machine's clock when absent. */ readonly now?: () => number;
  /** SIRETs known as suppliers beside the fact sheet's. */ readonly suppliers?: readonly string[];
  /** A courtesy for the embedded sandbox, on when absent: any SIRET may file. The real portal refuses unknown suppliers. */
  readonly acceptAnySupplier?: boolean;
};

/** A running sandbox; `close` ends its connections and waits for the record. */
export type Sandbox = { readonly url: string; readonly port: number; close(): Promise<void> };

/** Base64 of the largest flow, with room for the rest of the body. */
const maxBodyBytes = 170 * 2 ** 20;

/** The rotation that one client tells of (chorus-pro-api 1.4). */
const passwordLifeMs = 424 * 86_400_000;

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > maxBodyBytes) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A page of another site cannot reach us: neither under another name (DNS rebinding) nor from another origin. */
function isFromThisMachine(request: IncomingMessage): boolean {
  const host = /^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(request.headers.host ?? '');
  return host && request.headers.origin === undefined;
}

/** Starts the sandbox portal on 127.0.0.1; throws SandboxStartError when the port is taken or its record is damaged. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  if (!(options.speed > 0)) throw new Error('The speed of the sandbox is above 0.');
  const trueNow = options.now ?? Date.now;
  let skewMs = 0;
  const clock = { now: () => trueNow() + skewMs, trueNow, speed: options.speed };
  const ledger = await openLedger(options.folder);
  const directory = createDirectory(ledger, options.suppliers ?? [], options.acceptAnySupplier ?? true);
  const startedAtMs = clock.now();
  const account = { passwordExpiresAtMs: () => ledger.state().passwordExpiresAtMs ?? startedAtMs + passwordLifeMs };
  const world: SandboxWorld = { ledger, directory, clock, account };
  const faults = createFaultQueue();
  const doorkeeper = createDoorkeeper(clock.now, account.passwordExpiresAtMs);

  // One request at a time touches the record: it is read, changed and saved as a whole.
  let last: Promise<unknown> = Promise.resolve();
  async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = last.then(work, work);
    last = mine;
    return await mine;
  }

  async function serve(request: IncomingMessage, path: string, body: string, fault?: Fault): Promise<HttpAnswer> {
    if (path === '/api/oauth/token' && request.method === 'POST') return doorkeeper.token(body);
    const refusal = doorkeeper.refuse(request);
    if (refusal !== undefined) return refusal;
    if (path === healthCheckPath && request.method === 'GET') {
      return { status: 200, body: { body: 'OK', statusCodeValue: 200, statusCode: 'OK' } };
    }
    const service = sandboxRoutes.get(path);
    if (service === undefined) return { status: 403, body: undefined };
    if (request.method !== 'POST') return { status: 405, body: undefined };
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return { status: 415, body: undefined };
    let json: unknown;
    try {
      json = JSON.parse(body);
    } catch {
      return malformed('JSON illisible');
    }
    return await service(fault?.kind === 'pagesOfTen' ? withPagesOfTen(json) : json, world);
  }

  /** What the call before had on each route; for `staleAnswer`. */
  const latest = new Map<string, HttpAnswer>();

  async function handle(request: IncomingMessage, path: string, body: string, fault?: Fault): Promise<HttpAnswer> {
    await settleFlows(ledger, directory, faults, clock);
    const first = await serve(request, path, body, fault);
    const answered = fault?.kind === 'handleTwice' ? await serve(request, path, body) : first;
    const before = latest.get(path);
    if (answered.status === 200) latest.set(path, answered);
    return fault?.kind === 'staleAnswer' ? (before ?? answered) : answered;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('date', new Date(clock.now()).toUTCString());
    if (!isFromThisMachine(request)) return writeAnswer(response, { status: 403, body: undefined });
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const isControl = path.startsWith('/__sandbox/');
    const fault = isControl ? undefined : faults.takeFor(path);
    if (fault?.kind === 'cutBeforeRead') {
      request.socket.destroy();
      return;
    }
    const body = await readBody(request);
    if (body === undefined) return writeAnswer(response, { status: 413, body: undefined });
    const instead = fault === undefined ? undefined : answerInstead(fault);
    if (instead !== undefined) return writeAnswer(response, instead);
    if (fault?.kind === 'expireToken') doorkeeper.expireTokens();

    const answered = await inTurn(async () => {
      if (isControl) {
        await settleFlows(ledger, directory, faults, clock);
        return await answerControl(request.method ?? '', path, body, world, faults);
      }
      skewMs = fault?.kind === 'skewClock' ? (fault.skewMs ?? 0) : 0;
      try {
        response.setHeader('date', new Date(clock.now()).toUTCString());
        return await handle(request, path, body, fault);
      } finally {
        skewMs = 0;
      }
    });
    await deliverAnswer(request, response, answered, fault);
  }

  const server = createServer((request, response) => {
    // Its own clock: a date in Retry-After is counted from this one.
    response.setHeader('date', new Date(clock.now()).toUTCString());
    answer(request, response).catch(() => {
      // Our own failure, for instance a full disk: nothing was promised, so nothing is answered but 500.
      if (!response.headersSent) writeAnswer(response, { status: 500, body: undefined });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new SandboxStartError(problem('sandbox.portTaken', { port: options.port })) : error);
    });
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    async close() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      server.closeAllConnections();
      await closed;
      await last.catch(() => undefined);
    },
  };
}
