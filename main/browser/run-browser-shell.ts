import type { ChildProcess } from 'node:child_process';
import { problemSentence } from '../../core/draft/problem.ts';
import { logToStandardError } from '../app/log.ts';
import { findBrowser } from './find-browser.ts';
import { hasDisplay, openWindow } from './open-window.ts';
import { serve, type ServeOptions, type Serving } from './serve.ts';

/** How the browser shell is run from a terminal. */
export type BrowserShellOptions = Pick<ServeOptions, 'port' | 'dataFolder' | 'portalUrl' | 'rendererFolder'> & {
  /** False: the address is printed and nothing opens. */ readonly opens: boolean;
};

/** A reload leaves the place for a moment; a window that is gone for longer is closed. */
const WINDOW_GRACE_MS = 3_000;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printAddress({ address }: Serving): void {
  print(`Liasse est à cette adresse, qui s’ouvre une fois : ${address}`);
  print('Ctrl+C arrête Liasse ; rien de ce qui est enregistré ne se perd.');
}

function openInBrowser(browser: string, serving: Serving, dataFolder: string, onGone: () => void): ChildProcess {
  const child = openWindow(browser, serving.address, dataFolder);
  child.once('error', () => {
    print(`Le navigateur ${browser} ne démarre pas.`);
    print(`Ouvrez vous-même : ${serving.newAddress()}`);
  });
  // A browser that was already open takes the address over and this process ends at once: then the window tells.
  child.once('exit', () => {
    if (serving.isWindowGone()) onGone();
  });
  return child;
}

/** Serves until the window is closed or the process is told to end; answers the exit code. */
export async function runBrowserShell(options: BrowserShellOptions): Promise<number> {
  const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end(undefined));

  const browser = options.opens && hasDisplay() ? await findBrowser() : undefined;
  const onWindowLeft = () => {
    setTimeout(() => {
      if (browser !== undefined && serving.ok && serving.value.isWindowGone()) end(undefined);
    }, WINDOW_GRACE_MS).unref();
  };
  const serving = await serve({ ...options, log: logToStandardError, onWindowLeft });
  if (!serving.ok) {
    process.stderr.write(`${problemSentence(serving.problem, 'fr')}\n`);
    return 1;
  }
  if (browser === undefined) {
    if (options.opens) print('Il n’y a pas d’écran ici, ou pas de navigateur : Liasse attend à son adresse.');
    printAddress(serving.value);
  } else {
    print('Liasse s’ouvre dans une fenêtre ; fermez-la pour arrêter.');
    openInBrowser(browser, serving.value, options.dataFolder, () => end(undefined));
  }
  await ended;
  await serving.value.close();
  return 0;
}
