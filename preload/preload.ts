import { contextBridge, ipcRenderer } from 'electron';
import { callNames } from '../core/bridge/calls.ts';
import { eventNames } from '../core/bridge/connection.ts';
import { ipcChannels, type PreloadBridge } from '../core/bridge/preload-bridge.ts';
import { problem } from '../core/draft/problem.ts';
import { failure } from '../core/draft/result.ts';

const bridge: PreloadBridge = {
  call(name, argument) {
    if (!callNames.some((known) => known === name))
      return Promise.resolve(failure(problem('machine.badCall', { call: name.slice(0, 40), field: 'call' })));
    return ipcRenderer.invoke(ipcChannels.call, name, argument);
  },
  listen(event, listener) {
    if (!eventNames.includes(event)) throw new Error('no such event');
    // Electron's own event object never reaches the window.
    const onEvent = (_: unknown, told: unknown, news: unknown) => {
      if (told === event) listener(news);
    };
    ipcRenderer.on(ipcChannels.event, onEvent);
    return () => {
      ipcRenderer.off(ipcChannels.event, onEvent);
    };
  },
};

contextBridge.exposeInMainWorld('liasse', bridge);
