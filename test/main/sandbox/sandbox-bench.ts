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
  /** One call of the portal's API, signed in; the body as it came, to be compared to the letter. */
  call(path: string, body: unknown): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Plays the buyer on the invoice of that number. */ act(
    number: string,
    status: string,
    words?: string,
  ): Promise<void>;
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
  const signIn = async (): Promise<string> => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: sandboxCredentials.clientId,
      client_secret: sandboxCredentials.clientSecret,
    });
    const answer = await fetch(`${url}/api/oauth/token`, { method: 'POST', body: form });
    return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
  };
  const account = Buffer.from(`${sandboxCredentials.login}:${sandboxCredentials.password}`).toString('base64');
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
    async call(path, body) {
      const headers = {
        authorization: `Bearer ${await signIn()}`,
        'cpro-account': account,
        'content-type': 'application/json;charset=utf-8',
      };
      const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
    },
    async act(number, status, words = '') {
      const response = await control('acts', { number, status, words });
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
