import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Portal } from '../../../core/portal/portal.ts';
import { createPortal } from '../../../main/portal/create-portal.ts';
import { sandboxCredentials } from '../../../main/portal/sandbox-credentials.ts';
import type { PortalConfig } from '../../../main/portal/session.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../main/sandbox/start-sandbox.ts';

const depositsSchema = z.object({
  flows: z.array(z.looseObject({ flowNumber: z.string(), state: z.string() })),
  invoices: z.array(
    z.looseObject({
      id: z.number(),
      number: z.string(),
      status: z.string(),
      file: z.string(),
      sha256: z.string(),
      attachments: z.array(z.object({ name: z.string(), sha256: z.string(), sizeBytes: z.number() })),
    }),
  ),
});

/** A sandbox over HTTP with a clock in the test's hand, and a client of it. */
export type Bench = {
  readonly portal: Portal;
  readonly url: string;
  readonly folder: string;
  /** Moves the sandbox's clock forward. */ advance(ms: number): void;
  /** Past every delay of a flow. */ settle(): void;
  config(changes?: Partial<PortalConfig>): PortalConfig;
  control(path: string, body?: unknown): Promise<Response>;
  fault(...faults: readonly object[]): Promise<void>;
  deposits(): Promise<z.infer<typeof depositsSchema>>;
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** Starts a sandbox in a new folder; its clock stands at a fixed day and moves only by `advance`. */
export async function openBench(options: Partial<SandboxOptions> = {}): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'liasse-sandbox-'));
  let nowMs = Date.parse('2026-03-02T09:00:00Z');
  const now = (): number => nowMs;
  const start = async (port: number): Promise<Sandbox> =>
    await startSandbox({ folder, speed: 1, now, acceptAnySupplier: false, ...options, port });
  let sandbox = await start(0);
  const { url, port } = sandbox;
  const config = (changes: Partial<PortalConfig> = {}): PortalConfig => ({
    tokenUrl: `${url}/api/oauth/token`,
    apiUrl: url,
    ...sandboxCredentials,
    timeoutMs: 5_000,
    now,
    ...changes,
  });
  const control = async (path: string, body?: unknown): Promise<Response> =>
    await fetch(`${url}/__sandbox/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  return {
    portal: createPortal(config()),
    url,
    folder,
    advance(ms) {
      nowMs += ms;
    },
    settle() {
      nowMs += 60_000;
    },
    config,
    control,
    async fault(...faults) {
      const response = await control('faults', faults);
      if (response.status !== 200) throw new Error(await response.text());
    },
    deposits: async () => depositsSchema.parse(await (await control('deposits')).json()),
    async restart() {
      await sandbox.close();
      sandbox = await start(port);
    },
    async close() {
      await sandbox.close();
      await rm(folder, { recursive: true });
    },
  };
}
