import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** What the bench keeps between two runs. */
export const BENCH_CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/bench');

const PINNED = join(import.meta.dirname, 'peers');
const FOLDER = join(BENCH_CACHE, 'peers');
const FILES = ['package.json', 'package-lock.json'] as const;
const INSTALLED = join(FOLDER, 'node_modules', '.package-lock.json');

function isThere(): boolean {
  return (
    existsSync(INSTALLED) &&
    FILES.every((name) => readFileSync(join(FOLDER, name), 'utf8') === readFileSync(join(PINNED, name), 'utf8'))
  );
}

/**
 * Installs what Liasse is compared with, at the pinned versions and for the bench alone, the first time it is asked
 * for; throws where the registry cannot be reached.
 */
export function bringPeers(): NodeJS.Require {
  if (!isThere()) {
    process.stderr.write('Installing the packages that Liasse is compared with…\n');
    mkdirSync(FOLDER, { recursive: true });
    for (const name of FILES) copyFileSync(join(PINNED, name), join(FOLDER, name));
    // Without scripts: the one there is downloads a helper for a validation by Java that is switched off here.
    const list = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
    const npm = process.env['npm_execpath'];
    const options: SpawnSyncOptions = {
      cwd: FOLDER,
      stdio: ['ignore', 2, 2],
      shell: npm === undefined && process.platform === 'win32',
    };
    const run =
      npm === undefined ? spawnSync('npm', list, options) : spawnSync(process.execPath, [npm, ...list], options);
    if (run.status !== 0) throw new Error('The packages to compare with could not be installed (npm ci).');
  }
  return createRequire(join(FOLDER, 'package.json'));
}

/** The program of a package that was brought, to be run by Node. */
export function peerProgram(...parts: readonly string[]): string {
  return join(FOLDER, 'node_modules', ...parts);
}
