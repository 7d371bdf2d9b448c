import type { Transport } from '../../core/bridge/connection.ts';
import type { HostEvents } from '../../core/bridge/host.ts';
import type { PreloadBridge } from '../../core/bridge/preload-bridge.ts';
import { problem } from '../../core/draft/problem.ts';
import { failure } from '../../core/draft/result.ts';

declare global {
  interface Window {
    /** Only in Electron. */
    readonly liasse?: PreloadBridge;
  }
}

/** Calls and events over the preload's bridge; a main process that is gone answers `machine.unreachable`. */
export function electronTransport(bridge: PreloadBridge): Transport {
  return {
    async call(name, argument) {
      try {
        return await bridge.call(name, argument);
      } catch {
        return failure(problem('machine.unreachable'));
      }
    },
    on: (event, listener) => bridge.listen(event, (news) => listener(news as HostEvents[typeof event])),
  };
}
