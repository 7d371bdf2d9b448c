import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Listen } from '../../core/bridge/host.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import type { Dispatch } from '../app/dispatch.ts';
import { logFault, type Log } from '../app/log.ts';
import { readWindowFile } from '../app/window-files.ts';
import { systemCode } from '../disk/disk.ts';
import { answerBridge } from './bridge-server.ts';
import { openSessionToken } from './session-token.ts';
import { createWindowLease } from './window-lease.ts';

/** What the loopback host serves, and where. */
export type WindowServerOptions = {
  readonly dispatch: Dispatch;
  readonly on: Listen;
  readonly log: Log;
  /** 0 only in tests: another port is another origin, and so another, empty database. */ readonly port: number;
  /** The token lies in it, in a file for its owner alone. */ readonly dataFolder: string;
  /** The built window. */ readonly rendererFolder: string;
  /** Told when the window that held the place leaves it. */ readonly onWindowLeft?: () => void;
};

/** A loopback host that is up. */
export type WindowServer = {
  /** `http://127.0.0.1:PORT` */ readonly origin: string;
  /** An address that opens a window once: its fragment holds a new code. */ newAddress(): string;
  /** True once a window was open and none is now. */ isWindowGone(): boolean;
  close(): Promise<void>;
};

/** Anything but reading a file of the window changes something or shows data, and asks for the exact origin. */
function isForeign(request: IncomingMessage, origin: string): boolean {
  if (request.headers.host !== new URL(origin).host) return true;
  const from = request.headers.origin;
  if (from !== undefined) return from !== origin;
  // Browsers send no Origin with a GET to their own page; every other method needs it.
  return request.method !== 'GET' || !['same-origin', 'none', undefined].includes(fetchSite(request));
}

function fetchSite(request: IncomingMessage): string | undefined {
  const site = request.headers['sec-fetch-site'];
  return typeof site === 'string' ? site : undefined;
}

function listen(server: Server, port: number): Promise<Result<number, Problem>> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (['EADDRINUSE', 'EACCES'].includes(systemCode(error) ?? ''))
        resolve(failure(problem('machine.portTaken', { port })));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(success(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

/** Serves one window on 127.0.0.1: the built files to anybody on this machine, the bridge to the holder of the token alone. */
export async function serveWindow(options: WindowServerOptions): Promise<Result<WindowServer, Problem>> {
  const token = await openSessionToken(join(options.dataFolder, 'window-token'));
  const lease = createWindowLease(() => options.onWindowLeft?.());
  const parts = { dispatch: options.dispatch, on: options.on, token, lease };
  let origin = '';

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (isForeign(request, origin)) {
      request.resume();
      response.writeHead(403, { 'content-type': 'text/plain' }).end('403');
    } else if (path.startsWith('/bridge/')) {
      await answerBridge(request, response, parts);
    } else if (request.method !== 'GET') {
      request.resume();
      response.writeHead(405, { 'content-type': 'text/plain' }).end('405');
    } else {
      const file = await readWindowFile(options.rendererFolder, path);
      response.writeHead(file.status, file.headers).end(file.body);
    }
  };

  const server = createServer((request, response) => {
    respond(request, response).catch((fault: unknown) => {
      logFault(options.log, 'loopback', fault);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end();
    });
  });
  // A large file over a slow disk may take long; who sends no headers is cut off all the same.
  server.requestTimeout = 0;
  const port = await listen(server, options.port);
  if (!port.ok) return port;
  origin = `http://127.0.0.1:${String(port.value)}`;
  return success({
    origin,
    newAddress: () => `${origin}/#code=${token.newCode()}`,
    isWindowGone: () => lease.isOver(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
