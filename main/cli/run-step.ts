import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.ts';

/** Says one line of what happens now; standard output stays the command's own. */
export function say(sentence: string): void {
  process.stderr.write(`liasse: ${sentence}\n`);
}

/** One program to run in the project, with what it does in words. */
export type Step = {
  readonly words: string;
  readonly program: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

/** Runs a step to its end; answers its exit code, 1 when a signal ended it. */
export function runStep(step: Step): Promise<number> {
  say(`${step.words}…`);
  return new Promise((resolve, reject) => {
    const child = spawn(step.program, step.arguments, {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, ...step.environment },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs steps in order and stops at the first that fails; answers its exit code. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  for (const step of steps) {
    const code = await runStep(step);
    if (code === 0) continue;
    say(`${step.words}: failed (${String(code)}).`);
    return code;
  }
  return 0;
}

/** A step that runs a script with this very Node. */
export function nodeStep(words: string, ...list: readonly string[]): Step {
  return { words, program: process.execPath, arguments: list };
}
