import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loopback } from '../../core/bridge/loopback.ts';
import { defaultDataFolder } from '../app/data-location.ts';
import { hasDisplay } from '../browser/open-window.ts';
import { runBrowserShell } from '../browser/run-browser-shell.ts';
import { provideRenderer, provideShell } from './build.ts';
import { projectRoot } from './project-root.ts';
import { provideBrowser } from './provide-browser.ts';
import { say } from './run-step.ts';

const electronFolder = join(projectRoot, 'node_modules', 'electron');
const DOWNLOAD_LIMIT_MS = 120_000;
/** One try for each installation of the packages: `npm ci` empties the folder, and with it this memory. */
const memory = join(projectRoot, 'node_modules', '.liasse-electron-tried');

/** The binary itself: the `electron` package downloads it when it is required, so it is never required. */
async function electronBinary(): Promise<string | undefined> {
  try {
    const path = join(electronFolder, 'dist', await readFile(join(electronFolder, 'path.txt'), 'utf8'));
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function downloadElectron(): Promise<void> {
  say(`downloading Electron, once, for ${String(DOWNLOAD_LIMIT_MS / 60_000)} minutes at most…`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(electronFolder, 'install.js')], {
      stdio: 'ignore',
      timeout: DOWNLOAD_LIMIT_MS,
    });
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

async function provideElectron(): Promise<string | undefined> {
  const found = await electronBinary();
  if (found !== undefined || existsSync(memory)) return found;
  await writeFile(memory, '');
  await downloadElectron();
  return electronBinary();
}

function runElectron(binary: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return new Promise((resolve, reject) => {
    const child = spawn(binary, [...(isRoot ? ['--no-sandbox'] : []), projectRoot], {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** `npm start`: Electron where its binary is, or can be had, and a display is there; the browser shell otherwise, saying so in one line. */
export async function start(list: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...list],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: String(loopback.defaultPort) },
      portal: { type: 'string' },
      browser: { type: 'boolean', default: false },
    },
  });
  const dataFolder = values.data ?? defaultDataFolder();
  const portalUrl = values.portal ?? process.env['LIASSE_PORTAL'];
  await provideRenderer();
  if (hasDisplay() && !values.browser) {
    const binary = await provideElectron();
    if (binary !== undefined) {
      await provideShell();
      say('opening Liasse in Electron.');
      return runElectron(binary, {
        LIASSE_DATA: dataFolder,
        ...(portalUrl === undefined ? {} : { LIASSE_PORTAL: portalUrl }),
      });
    }
    say('Electron cannot be had here: Liasse opens in a window of Chromium instead.');
    if ((await provideBrowser()) === undefined) return 1;
  }
  return runBrowserShell({
    port: Number(values.port),
    dataFolder,
    ...(portalUrl === undefined ? {} : { portalUrl }),
    rendererFolder: join(projectRoot, 'dist', 'renderer'),
    opens: true,
  });
}
