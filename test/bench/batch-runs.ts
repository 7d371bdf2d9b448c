import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../main/cli/project-root.ts';

/** One HTTP call that the sender made. */
export type BatchCall = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What the sender's process is told. */
export type SenderRun = {
  readonly folder: string;
  readonly sandboxUrl: string;
  readonly speed: number;
  /** Where it leaves the calls that it made. */ readonly callsPath?: string;
  readonly weighsMemory: boolean;
};
/** What the bare loop's process is told. */
export type LoopRun = { readonly sandboxUrl: string; readonly callsPath: string };

/** What a sender's run came to. */
export type SenderReport = {
  readonly tookMs: number;
  readonly heapBefore: number;
  readonly peakHeapBytes: number;
  readonly peakResidentBytes: number;
};
/** What a bare loop came to. */
export type LoopReport = { readonly tookMs: number; readonly calls: number };

/** A delay of 20 seconds lasts 20 microseconds: none. */
export const NO_DELAYS = 999_999;

/** Runs one of this folder's processes to its end and reads what it printed. */
export async function runChild<Report>(file: string, told: SenderRun | LoopRun): Promise<Report> {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), JSON.stringify(told)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}`);
  return JSON.parse(printed) as Report;
}

/** A sandbox in a process of its own, fresh, without delays; `close` ends it. */
export async function openBatchSandbox(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const words = ['sandbox', '--port', '0', '--data', folder, '--speed', String(NO_DELAYS)];
  const child = spawn(process.execPath, [join(projectRoot, 'main', 'cli', 'liasse.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: line.toString().trim(),
    async close() {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}
