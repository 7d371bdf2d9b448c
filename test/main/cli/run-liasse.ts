import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../../main/cli/run-command-line.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const corpus = join(root, '..', 'shared', 'corpus');

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** The command line in a process of its own, as a shell would start it; no data folder but what the test gives. */
export function startLiasse(words: readonly string[], dataFolder: string): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [join(root, 'main', 'cli', 'liasse.ts'), ...words], {
    cwd: root,
    env: { ...process.env, LIASSE_DATA: dataFolder },
  });
  child.stdin.end();
  return child;
}

/** Runs a command line in this process, which is a good deal faster. */
export async function runWords(...words: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(words, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Runs a command to its end in a process of its own. */
export async function runLiasse(words: readonly string[], dataFolder: string): Promise<Ran> {
  const child = startLiasse(words, dataFolder);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

/** Starts a command that serves, and answers its first line once it is out. */
export async function serveLiasse(
  words: readonly string[],
  dataFolder: string,
): Promise<{ readonly firstLine: string; end(): Promise<number | null> }> {
  const child = startLiasse(words, dataFolder);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const firstLine = await new Promise<string>((resolve, reject) => {
    let out = '';
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.includes('\n')) resolve(out.slice(0, out.indexOf('\n')));
    });
    child.once('close', () => {
      reject(new Error(`it ended before it served: ${err}`));
    });
  });
  return {
    firstLine,
    end: async () => {
      child.kill('SIGTERM');
      return await ended;
    },
  };
}
