import { app, BrowserWindow, dialog, session, shell } from 'electron';
import { problemSentence, type Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import type { RunningHost } from '../app/create-host.ts';
import { logFault, type Log } from '../app/log.ts';
import { APP_ORIGIN, serveAppScheme } from './app-scheme.ts';
import { lockDownContents, lockDownSession } from './lock-down.ts';
import { serveBridge } from './serve-bridge.ts';

/** What the Electron shell is given. */
export type ElectronShellOptions = {
  readonly rendererFolder: string;
  readonly preloadPath: string;
  readonly log: Log;
  readonly startHost: () => Promise<Result<RunningHost, Problem>>;
  /** Looks at what the machine tells, beside the window; answers what ends it. */
  readonly watch?: (host: RunningHost, showWindow: () => void) => Promise<() => void>;
};

function createWindow({ preloadPath, log }: ElectronShellOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 360,
    minHeight: 480,
    title: 'Liasse',
    autoHideMenuBar: true,
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  lockDownContents(window.webContents, (address) => {
    shell.openExternal(address).catch((fault: unknown) => logFault(log, 'browser', fault));
  });
  return window;
}

function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) action();
    isDone = true;
  };
}

/** Runs the application: one instance, one machine, one window over it; ends when the window is closed. */
export async function runElectronShell(options: ElectronShellOptions): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  await app.whenReady();
  const host = await options.startHost();
  if (!host.ok) {
    dialog.showErrorBox('Liasse', problemSentence(host.problem, 'fr'));
    app.exit(1);
    return;
  }
  lockDownSession(session.defaultSession);
  serveAppScheme(session.defaultSession, options.rendererFolder);
  const window = createWindow(options);
  const stopBridge = serveBridge(window.webContents, host.value.dispatch, host.value.on);
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  const stopWatch = await options.watch?.(host.value, () => window.focus());
  const end = once(() => {
    stopWatch?.();
    stopBridge();
    host.value
      .close()
      .catch((fault: unknown) => logFault(options.log, 'close', fault))
      .finally(() => app.exit(0));
  });
  app.on('window-all-closed', end);
  // Quitting from the menu or the dock closes the windows without the word above.
  app.on('will-quit', (event) => {
    event.preventDefault();
    end();
  });
  await window.loadURL(`${APP_ORIGIN}/index.html`);
}
