/** Starts the application as a user's machine would, in whichever shell is asked for, and hands over its window. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { _electron as electron, chromium, type BrowserContext, type Page } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../..');
const cli = path.join(root, 'main/cli/liasse.ts');
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The Chromium that the set-up brought. */
export function chromiumPath(): string {
  const found = [process.env['LIASSE_CHROMIUM'] ?? '', ...browsers].find((file) => file !== '' && existsSync(file));
  if (found === undefined) throw new Error('no Chromium: run the set-up (npm test does it)');
  return found;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

type Running = {
  readonly child: ChildProcess;
  readonly output: () => string;
  stop(signal?: NodeJS.Signals): Promise<void>;
};

async function run(list: readonly string[], ready: RegExp, env: Record<string, string> = {}): Promise<Running> {
  const child = spawn(process.execPath, [cli, ...list], { cwd: root, env: { ...process.env, DISPLAY: '', ...env } });
  let text = '';
  const started = new Promise<void>((resolve, reject) => {
    const read = (part: Buffer): void => {
      text += part.toString();
      if (ready.test(text)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`liasse ${list.join(' ')} ended with ${String(code)}:\n${text}`)));
  });
  await started;
  return {
    child,
    output: () => text,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill(signal);
      await ended;
    },
  };
}

/** Runs the command line until it ends by itself: its exit code and all that it wrote. */
export async function runToEnd(list: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  const child = spawn(process.execPath, [cli, ...list], { cwd: root, env: { ...process.env, DISPLAY: '' } });
  let output = '';
  const read = (part: Buffer): void => {
    output += part.toString();
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? -1)));
  return { code, output };
}

/** Kills every process of the browser that has this profile open, the browser first. */
async function killBrowser(profileFolder: string): Promise<void> {
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,command='], { maxBuffer: 2 ** 24 });
  const mine = stdout.split('\n').filter((line) => line.includes(`--user-data-dir=${profileFolder}`));
  if (mine.length === 0) throw new Error(`no browser has ${profileFolder} open`);
  for (const line of mine) {
    try {
      process.kill(Number.parseInt(line, 10), 'SIGKILL');
    } catch {
      // It went down with the browser.
    }
  }
}

/** A sandbox portal in a process of its own: stopping it is the network going away. */
export async function startPortal(options: {
  port: number;
  folder: string;
  speed: number;
}): Promise<Running & { url: string }> {
  const list = ['sandbox', '--port', String(options.port), '--data', options.folder, '--speed', String(options.speed)];
  return { ...(await run(list, /http:\/\/127\.0\.0\.1:\d+/)), url: `http://127.0.0.1:${String(options.port)}` };
}

export type OpenWindow = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Closes the window and the machine behind it, as one does in the evening. */ close(): Promise<void>;
  /** Cuts the power: nothing gets a chance to save. */ kill(): Promise<void>;
};

type Options = {
  readonly dataFolder: string;
  /** Absent: the machine's own sandbox, and the portal that was chosen in the settings. */ readonly portalUrl?: string;
  /** How much faster than life the portal runs. */ readonly speed: number;
  readonly port: number;
  /** Where the browser keeps the drafts; in the data folder when absent. */ readonly profileFolder?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
};

/**
 * The system's own file dialogs are answered by the test, from the start: a listener that came with the key press could
 * reach the browser after it, and a real dialog would stay open that nobody sees.
 */
function keepFileDialogsClosed(page: Page): void {
  page.on('filechooser', () => undefined);
}

async function openElectron(options: Options): Promise<OpenWindow> {
  const executablePath = createRequire(import.meta.url)('electron') as unknown as string;
  const app = await electron.launch({
    executablePath,
    args: [root],
    env: {
      ...(process.env as Record<string, string>),
      LIASSE_DATA: options.dataFolder,
      ...(options.portalUrl === undefined ? {} : { LIASSE_PORTAL: options.portalUrl }),
    },
  });
  const page = await app.firstWindow();
  keepFileDialogsClosed(page);
  return {
    page,
    context: app.context(),
    close: () => app.close(),
    kill: async () => void app.process().kill('SIGKILL'),
  };
}

/** Opens the application's window: Electron with LIASSE_SHELL=electron, else the browser shell in a headless Chromium. */
export async function openWindow(options: Options): Promise<OpenWindow> {
  if (process.env['LIASSE_SHELL'] === 'electron') return openElectron(options);
  const list = ['serve', '--port', String(options.port), '--data', options.dataFolder];
  if (options.portalUrl !== undefined) list.push('--portal', options.portalUrl, '--speed', String(options.speed));
  const host = await run(list, /http:\/\/127\.0\.0\.1:\d+\/#\S+/);
  const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(host.output())?.[0] ?? '';
  const profileFolder = options.profileFolder ?? path.join(options.dataFolder, 'test-window');
  const context = await chromium.launchPersistentContext(profileFolder, {
    executablePath: chromiumPath(),
    args: CHROMIUM_FLAGS,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    locale: 'fr-FR',
    acceptDownloads: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  keepFileDialogsClosed(page);
  await page.goto(address);
  return {
    page,
    context,
    close: async () => {
      await context.close();
      await host.stop();
    },
    kill: async () => {
      const closed = new Promise((resolve) => context.once('close', resolve));
      await Promise.all([host.stop('SIGKILL'), killBrowser(profileFolder)]);
      await closed;
    },
  };
}
