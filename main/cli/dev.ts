import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { watchRenderer } from './build.ts';
import { projectRoot } from './project-root.ts';
import { provideBrowser } from './provide-browser.ts';
import { say } from './run-step.ts';

/** `npm run dev`: the window is built at every change, the machine starts again at every change of its own; reload the window to see. */
export async function dev(list: readonly string[]): Promise<number> {
  if ((await provideBrowser()) === undefined) return 1;
  const stop = await watchRenderer();
  say('the machine restarts by itself; reload the window after a change.');
  const data = list.includes('--data') ? [] : ['--data', join(projectRoot, '.liasse')];
  const child = spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', 'main/cli/task.ts', 'start', '--browser', ...data, ...list],
    { cwd: projectRoot, stdio: 'inherit' },
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  await stop();
  return code ?? 0;
}
