import type { EventName } from './host.ts';

/** All that the preload shows a window of Electron: calls and events of the bridge, never a channel of its own choice. */
export type PreloadBridge = {
  /** Answers a `Result`; a name that is no call is refused before it leaves the window. */
  call(name: string, argument: unknown): Promise<unknown>;
  /** Answers what stops the listening. */
  listen(event: EventName, listener: (news: unknown) => void): () => void;
};

/** The two channels between main and preload; nobody else names one. */
export const ipcChannels = { call: 'liasse:call', event: 'liasse:event' } as const;
