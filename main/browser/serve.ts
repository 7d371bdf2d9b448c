import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { createHost } from '../app/create-host.ts';
import type { Log } from '../app/log.ts';
import { embeddedSandbox, type PortalChoice } from '../app/open-channel.ts';
import { serveWindow } from './serve-window.ts';

/** What the browser shell serves, and from where. */
export type ServeOptions = {
  readonly port: number;
  readonly dataFolder: string;
  /** A sandbox in a process of its own; the embedded one when absent. */ readonly portalUrl?: string;
  /** The speed of that outside sandbox. */ readonly portalSpeed?: number;
  /** The built window. */ readonly rendererFolder: string;
  readonly log: Log;
  /** Told when the window that was open is gone. */ readonly onWindowLeft?: () => void;
};

/** The browser shell's host, up and serving. */
export type Serving = {
  /** Opens a window once. */ readonly address: string;
  /** A further address; the one before it no longer works. */ newAddress(): string;
  /** True once a window was open and none is now. */ isWindowGone(): boolean;
  /** Finishes what is being written, gives port and data folder back. */ close(): Promise<void>;
};

/** Starts the machine on a data folder and serves one window of it on 127.0.0.1. */
export async function serve(options: ServeOptions): Promise<Result<Serving, Problem>> {
  try {
    await access(join(options.rendererFolder, 'index.html'));
  } catch {
    return failure(problem('machine.notBuilt'));
  }
  const portal: PortalChoice =
    options.portalUrl === undefined
      ? embeddedSandbox
      : {
          kind: 'sandboxAt',
          url: options.portalUrl,
          ...(options.portalSpeed === undefined ? {} : { speed: options.portalSpeed }),
        };
  const host = await createHost({ dataFolder: options.dataFolder, portal, shell: 'browser', log: options.log });
  if (!host.ok) return host;
  const server = await serveWindow({ ...options, dispatch: host.value.dispatch, on: host.value.on });
  if (!server.ok) {
    await host.value.close();
    return server;
  }
  return success({
    address: server.value.newAddress(),
    newAddress: () => server.value.newAddress(),
    isWindowGone: () => server.value.isWindowGone(),
    async close() {
      await server.value.close();
      await host.value.close();
    },
  });
}
