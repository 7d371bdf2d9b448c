import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** Without a sandbox of its own only where Chromium refuses to start otherwise: as root, in a container. */
const ROOT_SWITCHES = ['--no-sandbox', '--disable-quic'];
const QUIET_SWITCHES = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter',
];

/** True where a window can be shown. */
export function hasDisplay(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform !== 'linux') return true;
  return [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '');
}

/** Opens the address in a window of its own; the profile, and so the drafts, lies in the data folder. */
export function openWindow(browser: string, address: string, dataFolder: string): ChildProcess {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return spawn(
    browser,
    [
      `--app=${address}`,
      `--user-data-dir=${join(dataFolder, 'chromium')}`,
      '--window-size=1280,860',
      ...QUIET_SWITCHES,
      ...(isRoot ? ROOT_SWITCHES : []),
    ],
    { stdio: 'ignore' },
  );
}
