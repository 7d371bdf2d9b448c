import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { eventNames } from '../../core/bridge/connection.ts';
import type { Listen } from '../../core/bridge/host.ts';
import { ipcChannels } from '../../core/bridge/preload-bridge.ts';
import { problem } from '../../core/draft/problem.ts';
import { failure } from '../../core/draft/result.ts';
import type { Dispatch } from '../app/dispatch.ts';
import { isAppUrl } from './app-scheme.ts';

/** The one place where a sender is judged: our window's main frame, still showing our own page. */
function isOurs(event: IpcMainInvokeEvent, window: WebContents): boolean {
  const { senderFrame } = event;
  return (
    event.sender === window && senderFrame !== null && senderFrame === window.mainFrame && isAppUrl(senderFrame.url)
  );
}

/** Answers a window's calls and tells it the news; answers how to stop. */
export function serveBridge(window: WebContents, dispatch: Dispatch, on: Listen): () => void {
  ipcMain.handle(ipcChannels.call, async (event, name: unknown, argument: unknown) => {
    if (!isOurs(event, window)) return failure(problem('machine.badCall', { call: 'IPC', field: 'sender' }));
    return dispatch(name, argument);
  });
  const stops = eventNames.map((event) =>
    on(event, (news) => {
      if (!window.isDestroyed()) window.send(ipcChannels.event, event, news);
    }),
  );
  return () => {
    ipcMain.removeHandler(ipcChannels.call);
    for (const stop of stops) stop();
  };
}
