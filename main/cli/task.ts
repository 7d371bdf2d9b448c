import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildRenderer, buildShell, provideRenderer } from './build.ts';
import { dev } from './dev.ts';
import { projectRoot } from './project-root.ts';
import { provideBrowser } from './provide-browser.ts';
import { providePdfDetach } from './provide-pdfdetach.ts';
import { nodeStep, runStep, runSteps, say, type Step } from './run-step.ts';
import { start } from './start.ts';

const FORMATTED = ['.'];
const LINTED = ['core', 'main', 'preload', 'renderer', 'test'];

function moduleFile(...parts: readonly string[]): string {
  return join('node_modules', ...parts);
}

const prettier = moduleFile('prettier', 'bin', 'prettier.cjs');

/** With LIASSE_REPORTS, a folder, each run of tests leaves its counts there as well. */
function vitest(words: string, projects: readonly string[], list: readonly string[]): Step {
  const reports = process.env['LIASSE_REPORTS'];
  const counted =
    reports === undefined
      ? []
      : ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, `${projects.join('-')}.json`)}`];
  const chosen = projects.flatMap((project) => ['--project', project]);
  return nodeStep(words, moduleFile('vitest', 'vitest.mjs'), 'run', ...chosen, ...counted, ...list);
}

function unitTests(list: readonly string[]): Step {
  if (!existsSync(join(projectRoot, '..', 'shared', 'corpus')))
    say('the corpus is not at ../shared/corpus: the tests that read it are skipped.');
  return vitest('architecture and unit tests', ['unit', 'window'], list);
}

function staticSteps(): readonly Step[] {
  return [
    nodeStep('format', prettier, '--check', '--log-level', 'warn', ...FORMATTED),
    nodeStep('lint', moduleFile('oxlint', 'bin', 'oxlint'), '--type-aware', ...LINTED),
    nodeStep('types', moduleFile('typescript', 'bin', 'tsc'), '-b'),
  ];
}

/** `--without-tests` is for who has just run them. */
function check(list: readonly string[]): Promise<number> {
  return runSteps(list.includes('--without-tests') ? staticSteps() : [...staticSteps(), unitTests([])]);
}

/** What end-to-end tests need beside the sources: a browser and the built window. */
async function provideWindow(): Promise<boolean> {
  if ((await provideBrowser()) === undefined) return false;
  await provideRenderer();
  return true;
}

async function endToEnd(list: readonly string[]): Promise<number> {
  if (!(await provideWindow())) return 1;
  await providePdfDetach();
  return runStep(vitest('end-to-end tests in Chromium', ['e2e'], list));
}

async function test(list: readonly string[]): Promise<number> {
  const unit = await runStep(unitTests(list));
  if (unit !== 0) return unit;
  const inBrowser = await endToEnd(list);
  if (inBrowser !== 0) return inBrowser;
  return runStep(
    vitest('crash tests: the power goes at every point of docs/crash-table.md, and a short campaign', ['crash'], list),
  );
}

/** A script of the project, run with what it is given; a checkout without it says so. */
async function script(path: string, list: readonly string[], needsWindow: boolean): Promise<number> {
  if (!existsSync(join(projectRoot, path))) {
    say(`this version has no ${path}.`);
    return 1;
  }
  if (needsWindow && !(await provideWindow())) return 1;
  return runStep(nodeStep(path, path, ...list));
}

async function packageInstallers(list: readonly string[]): Promise<number> {
  await buildRenderer();
  await buildShell();
  return runStep(nodeStep('making the installers', moduleFile('electron-builder', 'out', 'cli', 'cli.js'), ...list));
}

async function build(): Promise<number> {
  await buildRenderer();
  await buildShell();
  return 0;
}

const tasks: Readonly<Record<string, (list: readonly string[]) => Promise<number>>> = {
  start,
  dev,
  test,
  build,
  e2e: endToEnd,
  check,
  package: packageInstallers,
  format: () => runStep(nodeStep('formatting', prettier, '--write', '--log-level', 'warn', ...FORMATTED)),
  demo: (list) => script('test/e2e/demo.ts', list, true),
  conformance: (list) => script('test/conformance/run.ts', list, false),
  campaign: (list) => script('test/campaign/run.ts', list, list.includes('--window')),
  bench: (list) => script('test/bench/run.ts', list, false),
  screenshots: (list) => script('test/e2e/screenshots.ts', list, true),
};

const [name = '', ...list] = process.argv.slice(2);
const task = tasks[name];
if (task === undefined) throw new Error(`no task ${name}`);
// An exit code that is set, rather than an exit, lets what was printed reach its reader.
process.exitCode = await task(list);
