import type { Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import type { Channel } from '../../core/outbox/submission.ts';
import type { Portal } from '../../core/portal/portal.ts';
import type { SupplierActs } from '../../core/portal/supplier-acts.ts';
import { createPortal } from '../portal/create-portal.ts';
import { sandboxCredentials } from '../portal/sandbox-credentials.ts';
import { SandboxStartError } from '../sandbox/start-error.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';

/** Which sandbox the sender speaks to while the link names it: the sandbox inside this process, or one that runs by itself at an address. */
export type PortalChoice =
  | { readonly kind: 'embedded'; readonly speed: number }
  | { readonly kind: 'sandboxAt'; readonly url: string; readonly speed?: number };

/** The line to a portal. */
export type OpenChannel = {
  readonly channel: Channel;
  readonly portal: Portal & SupplierActs;
  /** How much faster than life its schedules run. */ readonly speed: number;
  close(): Promise<void>;
};

/** A batch of 30 MB over a slow line of the countryside. */
export const TIMEOUT_MS = 120_000;
/** An outside sandbox doesn't tell its speed: unless it was given, our own schedules run at the embedded one's. */
const SANDBOX_SPEED = 20;

function sandboxPortal(url: string): OpenChannel['portal'] {
  return createPortal({
    tokenUrl: `${url}/api/oauth/token`,
    apiUrl: url,
    ...sandboxCredentials,
    timeoutMs: TIMEOUT_MS,
    now: Date.now,
  });
}

/** The embedded sandbox at a speed at which a first try is pleasant. */
export const embeddedSandbox: PortalChoice = { kind: 'embedded', speed: SANDBOX_SPEED };

/** Opens the line to a sandbox; the embedded sandbox keeps what it holds in the folder, and a damaged record there is a problem. */
export async function openChannel(choice: PortalChoice, sandboxFolder: string): Promise<Result<OpenChannel, Problem>> {
  switch (choice.kind) {
    case 'sandboxAt':
      return success({
        channel: 'sandbox',
        portal: sandboxPortal(choice.url.replace(/\/+$/, '')),
        speed: choice.speed ?? SANDBOX_SPEED,
        close: () => Promise.resolve(),
      });
    case 'embedded': {
      // Any free port: it cannot be taken.
      const sandbox = await startSandbox({ port: 0, folder: sandboxFolder, speed: choice.speed }).catch(
        (error: unknown) => {
          if (error instanceof SandboxStartError) return error;
          throw error;
        },
      );
      if (sandbox instanceof SandboxStartError) return failure(sandbox.problem);
      return success({
        channel: 'sandbox',
        portal: sandboxPortal(sandbox.url),
        speed: choice.speed,
        close: () => sandbox.close(),
      });
    }
    default:
      return choice satisfies never;
  }
}
