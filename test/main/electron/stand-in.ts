/** Stands in for the `electron` module, which downloads a program when it is required: what passes between processes is cloned, as there. */
import { EventEmitter } from 'node:events';
import type { Session } from 'electron';

type Handler = (event: unknown, ...list: unknown[]) => unknown;
type OpenHandler = (details: { readonly url: string }) => { action: string };

/** What the shell did, for a test to look at. */
export const seen = {
  handlers: new Map<string, Handler>(),
  exposed: new Map<string, unknown>(),
  schemes: [] as unknown[],
  exits: [] as number[],
  errors: [] as string[],
  windows: [] as BrowserWindow[],
  isFirstInstance: true,
  notices: [] as Notification[],
  fetched: [] as { readonly url: string; readonly init: Record<string, unknown> }[],
  opened: [] as string[],
  safeBackend: 'gnome_libsecret',
  isSafe: true,
};

class WebContents extends EventEmitter {
  mainFrame = { url: '' };
  openHandler: OpenHandler | undefined;
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  isDestroyed(): boolean {
    return false;
  }
  send(channel: string, ...list: unknown[]): void {
    ipcRenderer.emit(channel, {}, ...list.map((each) => structuredClone(each)));
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly options: { readonly webPreferences: Record<string, unknown> };
  focused = 0;
  constructor(options: { readonly webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    seen.windows.push(this);
  }
  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    return Promise.resolve();
  }
  isDestroyed(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  focus(): void {
    this.focused += 1;
  }
}

/** A notice of the system: kept, never shown. */
export class Notification extends EventEmitter {
  readonly options: { readonly title: string; readonly body: string };
  static isSupported(): boolean {
    return true;
  }
  constructor(options: { readonly title: string; readonly body: string }) {
    super();
    this.options = options;
  }
  show(): void {
    seen.notices.push(this);
  }
}

class App extends EventEmitter {
  requestSingleInstanceLock(): boolean {
    return seen.isFirstInstance;
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  exit(code: number): void {
    seen.exits.push(code);
    this.emit('exited');
  }
}

class StandInSession {
  permission: ((contents: unknown, name: string, answer: (granted: boolean) => void) => void) | undefined;
  permissionCheck: (() => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;
  serve: ((request: Request) => Promise<Response>) | undefined;
  readonly protocol = {
    handle: (_scheme: string, serve: (request: Request) => Promise<Response>): void => {
      this.serve = serve;
    },
  };
  setPermissionRequestHandler(handler: NonNullable<StandInSession['permission']>): void {
    this.permission = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }
}

export const app = new App();
export const standInSession = new StandInSession();
export const session = { defaultSession: standInSession as unknown as Session };
export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly unknown[]): void {
    seen.schemes.push(...schemes);
  },
};
export const shell = {
  openExternal(address: string): Promise<void> {
    seen.opened.push(address);
    return Promise.resolve();
  },
};
export const dialog = {
  showErrorBox(_title: string, words: string): void {
    seen.errors.push(words);
  },
};
/** Turns every byte over: enough to see that what is stored is not the text. */
export const safeStorage = {
  isAsyncEncryptionAvailable: (): Promise<boolean> => Promise.resolve(seen.isSafe),
  getSelectedStorageBackend: (): string => seen.safeBackend,
  encryptStringAsync: (text: string): Promise<Buffer> =>
    Promise.resolve(Buffer.from(Buffer.from(text).map((byte) => byte ^ 255))),
  decryptStringAsync: (sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> =>
    Promise.resolve({ result: Buffer.from(sealed.map((byte) => byte ^ 255)).toString(), shouldReEncrypt: false }),
};
export const net = {
  fetch(url: string, init: Record<string, unknown>): Promise<Response> {
    seen.fetched.push({ url, init });
    return Promise.reject(new Error('net::ERR_PROXY_CONNECTION_FAILED'));
  },
};
export const contextBridge = {
  exposeInMainWorld(name: string, value: unknown): void {
    seen.exposed.set(name, value);
  },
};
export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (seen.handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    seen.handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    seen.handlers.delete(channel);
  },
};

class IpcRenderer extends EventEmitter {
  async invoke(channel: string, ...list: unknown[]): Promise<unknown> {
    const sender = seen.windows.at(-1)?.webContents;
    const handler = seen.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = { sender, senderFrame: sender?.mainFrame };
    return structuredClone(await handler(event, ...list.map((each) => structuredClone(each))));
  }
}
export const ipcRenderer = new IpcRenderer();
